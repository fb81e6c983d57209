import type { z } from 'zod';
import { ActionPlan } from '../network/action-plan.ts';
import { Condition } from '../pilot/condition.ts';
import { Indicator } from '../pilot/indicator.ts';
import { Pilot } from '../pilot/pilot.ts';
import { Solution } from '../pilot/solution.ts';
import { inWords, scopeInWords } from './days.ts';
import { SeedError, type CheckedRow } from './files.ts';
import type { Reading } from './reading.ts';
import { confidenceOf, inPolish, seedRef, text, type SeedKind, type SeedRecord } from './record.ts';
import type { Cases } from './cases.ts';
import { checkConditions } from './conditions.ts';
import { deepen } from './deep.ts';
import { readPractices } from './practices.ts';
import { planShape } from './shapes/collected.ts';
import { pilotShape } from './shapes/known.ts';

type PilotRow = CheckedRow<z.infer<typeof pilotShape>>;
type Status = z.infer<typeof pilotShape>['status'];

/** What a status of the file says about a pilot: how far it has come and what was decided afterwards. */
const pilotStatus: Record<Status, { phase: string; decision: string | null }> = {
  RUNNING: { phase: 'RUNNING', decision: null },
  DONE: { phase: 'COMPLETED', decision: null },
  SCALED: { phase: 'COMPLETED', decision: 'SCALED' },
  SCALED_WITH_CHANGES: { phase: 'COMPLETED', decision: 'SCALED_WITH_CHANGES' },
  CONTINUED: { phase: 'COMPLETED', decision: 'CONTINUED' },
  STOPPED_LESSONS_USED: { phase: 'STOPPED', decision: 'LESSONS_USED' },
  VERIFY: { phase: 'UNKNOWN', decision: null },
};
const planPhase: Partial<Record<Status, string>> = { RUNNING: 'IN_PROGRESS', DONE: 'COMPLETED' };

/** Codes that begin so are pilots, solutions or action plans. PRA-SLA-SMOG calls itself a pilot in its title. */
const pilotCode = /^(PIL|HSC|MRM)-|^PRA-SLA-SMOG$/;
const solutionCode = /^(PRA|PDM)-/;
const planCode = /^MID-/;

const toVerify = { confidence: 'UNVERIFIED', note: 'Nie udało się potwierdzić, na jakim etapie to jest dziś.' } as const;
const ownReading = { note: 'Rodzaj, stan i zakres określono na podstawie źródeł.' };

/** "01.01-31.12.2026" → the first and the last day; other ways to write a time are not known to the day. */
function daysOf(time: string | null): { startsOn: string | null; endsOn: string | null } {
  const found = /^(\d\d)\.(\d\d)-(\d\d)\.(\d\d)\.(\d{4})$/.exec(time ?? '');
  if (!found) return { startsOn: null, endsOn: null };
  const [, d1, m1, d2, m2, year] = found;
  return { startsOn: `${year}-${m1}-${d1}`, endsOn: `${year}-${m2}-${d2}` };
}

/** The towns that a record names; a phrase such as "42 gminy" is a place. What is no town is reported and kept as the place. */
function whereOf({ file, row, data }: PilotRow, { towns, unresolved }: Reading): { cities: string[]; place: string | null } {
  const named = data.cities.filter((each) => !/^\d/.test(each));
  const found = named.map((name) => towns.find(name));
  const lost = found.flatMap((each) => ('reason' in each ? [each.reason] : []));
  for (const reason of lost) unresolved({ file, row }, `cities: ${reason}`);
  const phrase = named.length < data.cities.length || lost.length > 0;
  return { cities: found.flatMap((each) => ('key' in each ? [each.key] : [])), place: phrase ? data.cities.join(', ') : null };
}

/** Pilots, solutions and action plans. */
export async function readPilots(reading: Reading): Promise<{ kinds: SeedKind[]; cases: Cases }> {
  const rows = await reading.folder.array('sample/pilots.json', pilotShape);
  const cases: Cases = new Map();
  const plans: SeedRecord[] = [];
  for (const each of rows) {
    const { file, row, data } = each;
    if (pilotCode.test(data.code)) cases.set(data.code, { pilot: true, record: pilotRecord(each, reading) });
    else if (solutionCode.test(data.code)) cases.set(data.code, { pilot: false, record: solutionRecord(each, reading) });
    else if (planCode.test(data.code)) plans.push(...planRecord(each, reading));
    else throw new SeedError(file, row, `code: ${data.code} begins with none of PIL, HSC, MRM, PRA, PDM, MID`);
  }
  await readPractices(reading, cases);
  await deepen(reading, cases);
  checkConditions(reading.conditions, cases);
  await enrichPlans(reading, plans);
  const parts = (of: string) => ({ indicators: { entity: Indicator, of }, conditions: { entity: Condition, of } });
  const recordsOf = (pilot: boolean) => [...cases.values()].filter((each) => each.pilot === pilot).map(({ record }) => record);
  const [solutions, pilots] = [recordsOf(false), recordsOf(true)];
  return {
    cases,
    kinds: [
      { entity: Solution, records: solutions, total: solutions.length, parts: parts('solution') },
      { entity: Pilot, records: pilots, total: pilots.length, parts: parts('pilot') },
      { entity: ActionPlan, records: plans, total: plans.length },
    ],
  };
}

/** What was read of the plans since: each plan is one record with all its sources. */
async function enrichPlans({ folder, book }: Reading, plans: SeedRecord[]) {
  for (const { file, row, data } of await folder.array('sample/action-plans.json', planShape)) {
    const plan = plans.find(({ key }) => key === `action-plan:${data.existingPilot}`);
    if (!plan) throw new SeedError(file, row, `existingPilot: there is no plan ${data.existingPilot}`);
    plan.values.summary = text(data.summaryPl, data.summaryEn);
    plan.values.stakeholders ??= data.stakeholders;
    plan.values.verifiedOn = data.accessedOn;
    plan.links = {
      ...plan.links,
      challenges: [...new Set([...(plan.links!.challenges as string[]), ...data.challenges.map((code) => `challenge:${code}`)])],
      sources: [...new Set([...(plan.links!.sources as string[]), ...book.cite({ file, row }, data.sources, data.accessedOn)])],
    };
  }
}

const common = ({ data }: PilotRow, ...notes: Parameters<typeof confidenceOf>) => ({
  title: text(data.titlePl, data.titleEn),
  summary: text(data.summaryPl, data.summaryEn),
  externalRefs: seedRef(data.code),
  ...confidenceOf(data.status === 'VERIFY' && toVerify, ownReading, ...notes),
});
const challengesOf = (data: PilotRow['data']) => data.themes.map((code) => `challenge:${code}`);

function pilotRecord(each: PilotRow, reading: Reading): SeedRecord {
  const { file, row, data } = each;
  const { cities, place } = whereOf(each, reading);
  const legislative = data.kind === 'LEGISLATIVE';
  return {
    key: `pilot:${data.code}`,
    file,
    row,
    values: {
      ...common(each),
      type: legislative ? 'LEGISLATIVE' : 'IMPLEMENTATION',
      nature: legislative ? 'LEGAL' : data.kind,
      place,
      scope: scopeInWords(data.scope),
      ...daysOf(data.scope.time),
      budget: data.budget ?? null,
      ...pilotStatus[data.status],
      outcome: data.outcome ?? null,
      legalBasis: inPolish(inWords(data.legalRef)),
    },
    links: {
      city: cities.length === 1 && !place ? cities[0]! : null,
      cities,
      challenges: challengesOf(data),
      sources: reading.book.keys({ file, row }, data.sources),
    },
  };
}

function solutionRecord(each: PilotRow, reading: Reading): SeedRecord {
  const { file, row, data } = each;
  const { cities, place } = whereOf(each, reading);
  if (data.kind === 'LEGISLATIVE') throw new SeedError(file, row, 'kind: a solution cannot be LEGISLATIVE, only a pilot can');
  return {
    key: `solution:${data.code}`,
    file,
    row,
    values: {
      ...common(each),
      nature: data.kind,
      place,
      phase: 'UNKNOWN',
      scope: Object.values(data.scope).some(Boolean) ? scopeInWords(data.scope) : null,
      cost: data.budget ?? null,
    },
    links: { cities, challenges: challengesOf(data), sources: reading.book.keys({ file, row }, data.sources) },
  };
}

/** A plan belongs to the network that its city is a member of in the edition its title names. */
function planRecord(each: PilotRow, reading: Reading): SeedRecord[] {
  const { file, row, data } = each;
  const { cities } = whereOf(each, reading);
  if (cities.length !== 1) {
    reading.unresolved({ file, row }, 'cities: an action plan needs exactly one town');
    return [];
  }
  const edition = /PIM\d/.exec(data.titlePl)?.[0];
  const memberships = reading.memberships.map((membership) => membership.links ?? {});
  const network =
    memberships.find((links) => links.city === cities[0] && links.edition === `edition:${edition}` && links.network)?.network ?? null;
  if (!network)
    reading.unresolved({ file, row }, `network: no membership says in which network of ${edition ?? 'an edition'} the plan was written`);
  const limits = [data.scope.time && `czas: ${inWords(data.scope.time)}`, data.scope.territory && `teren: ${data.scope.territory}`]
    .filter(Boolean)
    .join('; ');
  return [
    {
      key: `action-plan:${data.code}`,
      file,
      row,
      values: {
        ...common(each, limits ? { note: `Zakres według danych: ${limits}.` } : null),
        phase: planPhase[data.status] ?? 'UNKNOWN',
        actions: [],
        stakeholders: data.scope.subjects,
        cost: data.budget ?? null,
      },
      links: { city: cities[0]!, network, challenges: challengesOf(data), sources: reading.book.keys({ file, row }, data.sources) },
    },
  ];
}
