import type { PatternWords } from '#i18n/patterns.ts';
import type { Choice, ShownFacet } from '#lib/search/facets.ts';
import { MOST_VALUES } from '#lib/search/facets.ts';
import type { HitRecord } from '#lib/search/hit-record.ts';
import type { SearchHit } from '#lib/search/search.ts';
import type { Suggestions } from '#lib/search/suggested.ts';
import { record, said } from './examples.ts';

const choice = (value: string, label: string, facts: Partial<Choice> = {}): Choice => ({
  value,
  label,
  count: 3,
  selected: false,
  parent: null,
  ...facts,
});
/** A facet with sub-themes, one chosen; one whose values nobody counts; one so long that it can be searched. */
export const facetsOf = (words: PatternWords): ShownFacet[] => [
  {
    name: 'topics',
    label: words.facet(1),
    choices: [
      choice('a', words.chip(1), { count: 12 }),
      choice('a1', words.longTitle, { parent: 'a', selected: true }),
      choice('b', words.chip(2), { count: 0 }),
    ],
  },
  { name: 'uncounted', label: words.facet(2), choices: [choice('c', words.chip(3), { count: null })] },
  {
    name: 'long',
    label: words.facet(3),
    choices: Array.from({ length: MOST_VALUES / 10 }, (_, at) => choice(`d${at}`, words.chip(at + 4), { count: 20 - at })),
  },
];

const guidance = (slug: string, title: string, summary: string | null) =>
  ({
    ...record(slug, said(title), summary === null ? null : said(summary)),
    __typename: 'Guidance',
    id: slug,
    guidanceForm: 'GUIDE',
    issuedOn: '2025-04',
    copy: false,
    organisation: null,
  }) as unknown as HitRecord;
const hit = (of: HitRecord, facts: Partial<SearchHit> = {}): SearchHit =>
  ({ cursor: of.slug, kilometres: null, likeness: null, highlights: [], record: of, ...facts }) as SearchHit;
/** A result with words found in its summary and how far it is; one with nothing but a long title. */
export const hitsOf = (words: PatternWords): SearchHit[] => [
  hit(guidance('przyklad-e', words.full, words.summary), {
    kilometres: 12.4,
    highlights: [
      {
        field: 'summary',
        lang: 'pl',
        fragments: [
          { text: words.value, hit: true },
          { text: ` – ${words.summary}`, hit: false },
        ],
      },
    ],
  }),
  hit(guidance('przyklad-f', words.longTitle, null)),
];

const suggested = (slug: string, title: string, where?: string) => ({
  kind: 'Solution' as const,
  id: slug,
  slug,
  title: said(title),
  where,
});
export const suggestionsOf = (words: PatternWords): Suggestions => ({
  query: '',
  totalCount: 12,
  totalIsExact: true,
  hits: [suggested('przyklad-g', words.full, 'Płock'), suggested('przyklad-h', words.longTitle)],
});
