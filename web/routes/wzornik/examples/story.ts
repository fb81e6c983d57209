import type { Compared } from '#lib/compare/records.ts';
import type { Line } from '#lib/compare/rows.ts';
import type { Story } from '#lib/record/story.ts';
import type { Check } from '#lib/transfer/check.ts';
import type { Transfer } from '#lib/transfer/transfer.ts';
import { cardOf } from './cards.ts';
import { askedTown, citations, cited, office, sentence, things, towns } from './things.ts';

type Condition = Story['conditions'][number];
const condition = (type: Condition['type'], pl: string, en: string, facts: Partial<Condition> = {}): Condition => ({
  type,
  text: { pl, en },
  basis: 'STATED',
  citation: null,
  cityKind: null,
  voivodeshipTeryt: null,
  law: null,
  network: null,
  ...facts,
});
const conditions = [
  condition('POPULATION', 'Co najmniej 20 tysięcy mieszkańców', 'At least 20 thousand inhabitants', { citation: 1 }),
  condition('KIND', 'Zrobiło to miasto na prawach powiatu', 'A town with county rights did it', {
    basis: 'OBSERVED',
    cityKind: 'COUNTY_RIGHTS',
  }),
  condition('ASSET_OWNER', 'Teren należy do gminy', 'The land belongs to the commune'),
  condition('LEGAL_BASIS', 'Gmina może dać dotację z ustawy', 'A commune may give a grant by law', { law: 'EVERY_COMMUNE', citation: 2 }),
];
const story: Story = {
  announced: false,
  outcome: 'STOPPED',
  decision: 'LESSONS_USED',
  startsOn: '2024-03-01',
  endsOn: '2025-06-30',
  problem: sentence,
  steps: { pl: 'Najpierw rozmowa ze szkołą.\nPotem sadzenie [1].', en: 'First a talk with the school.\nThen planting [1].' },
  partners: sentence,
  costNote: sentence,
  funding: sentence,
  timeline: [
    { on: '2024-03', what: 'Początek', whatEn: 'Beginning' },
    { on: '2025-06-30', what: 'Koniec [2]', whatEn: 'End [2]' },
  ],
  results: cited,
  failures: sentence,
  lessons: { pl: 'Zacząć od utrzymania.\nPytać dzieci.', en: 'Begin with upkeep.\nAsk the children.' },
  transferConditions: sentence,
  decisionNote: sentence,
  legalBasis: sentence,
  appraisals: [
    { on: '2025-09', by: 'Przykładowy instytut', independent: true, address: 'https://example.org/ocena' },
    { on: null, by: 'Przykładowy urząd miasta', independent: false, address: null },
  ],
  citations,
  conditions,
  indicators: [
    { label: { pl: 'Posadzone drzewa', en: 'Trees planted' }, unit: null, baseline: 0, target: 50, actual: 40, year: '2025', citation: 1 },
  ],
};
const nothing: Story = {
  ...story,
  announced: true,
  outcome: null,
  problem: null,
  steps: null,
  partners: null,
  costNote: null,
  funding: null,
  timeline: [],
  results: null,
  failures: null,
  lessons: null,
  transferConditions: null,
  decisionNote: null,
  appraisals: [],
  citations: [],
  conditions: [],
  indicators: [],
};
const facts = { ...cardOf(things.solution), __typename: 'Solution' as const, confidenceNote: null };
export const told = { ...facts, ...story };
export const untold = { ...facts, ...nothing };

const check: Check = {
  city: { ...towns.pleszew, teryt: '3020043', kind: 'TOWN_IN_MIXED_COMMUNE' },
  verdicts: ['NOT_MET', 'NOT_MET', 'UNKNOWN', 'MET'],
  evidence: [],
  met: 1,
  notMet: 2,
  unknown: 1,
  likeness: { city: towns.plock, reasons: ['SAME_KIND'] },
};
export const checked: Transfer = { check, called: null, because: [], likeness: null };
export const unchecked: Transfer = {
  check: null,
  because: [],
  likeness: null,
  called: { text: 'Ostr', one: null, several: [towns.ostrow, towns.ostroleka], isGuess: true, hasMore: false },
};

const compared = (id: string, title: Compared['title'], of: Story): Compared => ({
  ...cardOf({ slug: id, title }),
  ...of,
  __typename: 'Solution',
  confidenceNote: null,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  externalRefs: [],
  place: null,
  cities: [askedTown],
  owner: office,
  challenges: [things.topic],
  scope: null,
  sources: [],
  adoptions: { totalCount: of === story ? 2 : 0 },
  solutionPhase: 'IN_USE',
  solutionNature: 'SPATIAL',
  cost: of === story ? { amount: 120_000, currency: 'PLN' } : null,
});
export const side = [compared('przyklad-1', things.solution.title, story), compared('przyklad-2', things.long.title, nothing)];
export const checks = [check, null];
export const lines: Line[] = [
  { text: 'Płock', href: '/miasta/plock' },
  { text: 'Pleszew', href: '/miasta/pleszew' },
];
