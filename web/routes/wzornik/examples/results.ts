import type { Choice, Facet } from '#lib/search/facets.ts';
import type { Peers } from '#lib/search/peers.ts';
import type { SearchResult } from '#lib/search/search.ts';
import { everything, type Selection } from '#lib/search/selection.ts';
import { things, towns } from './things.ts';

/** What the examples search for. */
export const selection: Selection = {
  ...everything,
  query: 'zieleń w szkole',
  filter: { challenge: ['przyklad-temat'] },
  near: { latitude: 52.55, longitude: 19.7, kilometres: 30 },
  since: '2026-01-01',
};
const choice: Choice = { value: 'przyklad-temat', label: things.topic.title.pl, count: 0, selected: true, parent: null };
export const facets: Facet[] = [{ name: 'challenge', choices: [choice] }];

/** How many results of each kind there are; of some kinds none. */
export const counts = [
  { kind: 'SOLUTION', count: 12 },
  { kind: 'PILOT', count: 4 },
  { kind: 'GUIDANCE', count: 1 },
  { kind: 'NETWORK', count: 2 },
] as const satisfies SearchResult['kinds'];

const found = { totalCount: 12, withAllWords: null, corrections: [], offers: [], alsoShown: [], degraded: false };
export const corrected = {
  ...found,
  corrections: [{ given: 'zielen', used: 'zieleń' }],
  offers: [{ given: 'szkole', used: 'szkółce' }],
  alsoShown: ['drzewa', 'parki'],
  withAllWords: 3,
};
export const degraded = { ...found, degraded: true, withAllWords: 0 };

const understood = (name: string, as: SearchResult['understood'][number]['as'], pl: string, en: string) => ({
  name,
  as,
  text: pl,
  label: { pl, en },
});
export const understandings: SearchResult['understood'] = [
  { ...understood('topic:zielen', 'TOPIC', 'Zieleń w mieście', 'Greenery in towns'), kinds: [] },
  { ...understood('place:plock', 'PLACE', 'Płock', 'Płock'), kinds: [] },
];
/** Calls are looked for, and there is none on the topic. */
export const inVain: Pick<SearchResult, 'kinds' | 'topics' | 'understood'> = {
  kinds: [],
  topics: [{ challenge: { ...things.topic, broader: null }, near: [], offers: [], nearest: [] }],
  understood: [{ ...understood('kind:call', 'KIND', 'nabory', 'calls'), kinds: ['FUNDING_CALL'] }],
};
export const topics: SearchResult['topics'] = [
  {
    challenge: { ...things.topic, broader: things.other },
    near: [things.narrower],
    nearest: [{ kind: 'FUNDING_PROGRAMME', count: 2, open: null, best: [{ __typename: 'FundingProgramme', ...things.programme }] }],
    offers: [
      { kind: 'SOLUTION', count: 12, open: null, best: [{ __typename: 'Solution', ...things.solution }] },
      { kind: 'FUNDING_CALL', count: 3, open: 1, best: [{ __typename: 'FundingCall', ...things.call }] },
    ],
  },
];

export const obstacles: SearchResult['obstacles'] = [
  { leaveOut: 'FACET', facet: 'CHALLENGE', count: 7 },
  { leaveOut: 'NEAR', facet: null, count: 3 },
  { leaveOut: 'ALL', facet: null, count: 24 },
];
export const peers: Peers = {
  city: towns.plock,
  hits: [
    {
      record: { __typename: 'Solution', id: 'przyklad-1', ...things.solution },
      likeness: { city: towns.wloclawek, reasons: ['SIMILAR_SIZE', 'SAME_KIND'] },
    },
    { record: { __typename: 'Pilot', id: 'przyklad-2', ...things.pilot }, likeness: null },
  ],
  selection: everything,
  hasFilters: false,
};
