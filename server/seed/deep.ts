import type { z } from 'zod';
import { challengesOf } from './collected.ts';
import { conditionsOf } from './conditions.ts';
import { SeedError, type CheckedRow } from './files.ts';
import { inWords, scopeInWords } from './days.ts';
import type { Reading } from './reading.ts';
import { pilotPhase, solutionPhase, townsOf, type Case, type Cases } from './cases.ts';
import { inPolish, seedRef, text, type SeedRecord } from './record.ts';
import { deepShape } from './shapes/collected.ts';
import { plain } from './sources.ts';

type Deep = z.infer<typeof deepShape>;
/** Who took the cases over, as their stories tell it. */
export interface Takeover {
  key: string;
  file: string;
  row: number;
  city: string;
  year: string | null;
  publication: Deep['sources'][number] | undefined;
  accessedOn: string;
}
export const takeovers = new WeakMap<Cases, Takeover[]>();

/** Gives the cases their whole stories; a story of a case that no other file knows makes it. */
export async function deepen(reading: Reading, cases: Cases): Promise<void> {
  const found: Takeover[] = [];
  for (const name of ['sample/deep-records.json', 'sample/deep-records-2.json'])
    for (const row of await reading.folder.array(name, deepShape)) {
      const { data } = row;
      const known = cases.get(data.key);
      // a case that an older file knows keeps its kind, and with it its address
      const replaced = known && known.record.file !== 'sample/pilots.json' ? kindOf(data, reading) !== known.pilot : false;
      const pilot = known && !replaced ? known.pilot : kindOf(data, reading);
      cases.set(data.key, tell(row, pilot, known, reading));
      found.push(
        ...data.adoptedBy.map(({ city, year, source }) => ({
          key: data.key,
          file: row.file,
          row: row.row,
          city,
          year,
          publication: data.sources.find(({ n }) => n === source),
          accessedOn: data.sources[0]!.accessedOn,
        })),
      );
    }
  takeovers.set(cases, found);
}

const kindOf = ({ key, kindOf: kind }: Deep, { editing }: Reading) => (editing.practices[key]?.kindOf ?? kind) !== 'SOLUTION';

function tell({ file, row, data }: CheckedRow<Deep>, pilot: boolean, known: Case | undefined, reading: Reading): Case {
  const { book, editing } = reading;
  const where = { file, row };
  const before = known?.record;
  const edited = editing.practices[data.key];
  const legislative = pilot && (edited?.kindOf ?? data.kindOf) === 'LEGISLATIVE_PILOT';
  const citedNumbers = new Set(data.sources.map(({ n }) => n));
  const texts = [data.problemPl, ...data.stepsPl, data.partnersPl, data.resultsPl, data.failedPl, ...data.lessonsPl, data.decisionPl ?? ''];
  for (const [, n] of texts.join(' ').matchAll(/\[(\d+)\]/g))
    if (!citedNumbers.has(Number(n))) throw new SeedError(file, row, `sources: none has the number ${n}`);
  const accessedOn = data.sources[0]!.accessedOn;
  const { cities, place } = townsOf(data.cities, (before?.values.place as string | null) ?? null, reading);
  const all = [...new Set([...((before?.links?.cities as string[] | undefined) ?? []), ...cities])];
  const sources = [
    ...new Set([...((before?.links?.sources as string[] | undefined) ?? []), ...book.cite(where, data.sources, accessedOn)]),
  ];
  const values: SeedRecord['values'] = {
    ...before?.values,
    title: text(data.titlePl, data.titleEn),
    summary: text(data.summaryPl, data.summaryEn),
    nature: before?.values.nature ?? editing.natures[data.key] ?? null,
    place,
    announced: false,
    phase: pilot ? pilotPhase(data.phase, legislative) : solutionPhase(data.phase),
    outcome: data.outcome,
    decision: data.decision,
    startsOn: data.startsOn,
    endsOn: data.endsOn,
    problem: text(data.problemPl),
    steps: inPolish(data.stepsPl.join('\n')),
    partners: text(data.partnersPl),
    costNote: data.cost ? text(`${data.cost.what}, ${data.cost.year}`) : null,
    funding: inPolish(data.fundingPl),
    timeline: data.timeline.map(({ when, whatPl }) => ({ on: when, what: whatPl })),
    results: text(data.resultsPl),
    failures: text(data.failedPl),
    lessons: inPolish(data.lessonsPl.join('\n')),
    transferConditions: null,
    decisionNote: inPolish(data.decisionPl),
    appraisals: data.evaluations,
    citations: data.sources.map(({ n, title, publisher, address }) => ({ number: n, title, publisher, address: plain(address) })),
    legalBasis: inPolish(inWords(data.legalBasis)),
    externalRefs: seedRef(data.key),
    confidence: 'CONFIRMED',
    confidenceNote: edited?.note ?? null,
    verifiedOn: accessedOn,
  };
  for (const field of ['budget', 'cost', 'type', 'plannedEndsOn', 'prolongations']) delete values[field];
  values[pilot ? 'budget' : 'cost'] = data.cost ? { amount: data.cost.amount, currency: data.cost.currency } : null;
  if (pilot)
    Object.assign(values, {
      type: legislative ? 'LEGISLATIVE' : 'IMPLEMENTATION',
      scope: scopeInWords(edited?.scope ?? before?.values.scope ?? null),
      plannedEndsOn: data.plannedEndsOn,
      prolongations: data.prolongations.map(({ on, until, actPl, reasonPl }) => ({ on, until, act: actPl, reason: reasonPl })),
      endRule: null,
    });
  return {
    pilot,
    record: {
      key: before && known!.pilot === pilot ? before.key : `${pilot ? 'pilot' : 'solution'}:${data.key}`,
      ...where,
      values,
      links: {
        owner: before?.links?.owner ?? null,
        cities: all,
        ...(pilot && { city: all.length === 1 && !place ? all[0]! : null }),
        challenges: [...new Set([...challengesOf(data.challenges), ...((before?.links?.challenges as string[] | undefined) ?? [])])],
        sources,
      },
      slugFrom: before?.file === 'sample/pilots.json' ? (before.values.title as { pl: string }).pl : undefined,
      parts: { indicators: indicatorsOf(data, reading), conditions: conditionsOf(data, reading) },
    },
  };
}

const indicatorsOf = (data: Deep, { english }: Reading) =>
  data.indicators.map((each, position) => ({
    position,
    label: text(each.namePl, english.of(`practice:${data.key}`).indicators?.[each.namePl]),
    unit: each.unit,
    baseline: each.baseline,
    target: each.target,
    actual: each.actual,
    year: each.year,
    citation: each.source,
  }));
