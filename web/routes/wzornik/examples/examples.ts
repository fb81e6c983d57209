import type { PatternWords } from '#i18n/patterns.ts';
import type { Text } from '#i18n/locale.ts';
import type { Money } from '#lib/chart/money.ts';
import type { Places } from '#lib/map/places.ts';
import type { Figure } from '#lib/chart/figures.ts';
import type { Indicator } from '#lib/chart/indicators.ts';

/** A text in the language of the page, whichever that is. */
export const said = (text: string): Text => ({ pl: text, en: text });
/** A record as cards and links show it. */
export const record = (slug: string, title: Text, summary: Text | null = null) => ({
  slug,
  title,
  summary,
  confidence: 'CONFIRMED' as const,
  verifiedOn: null,
  trust: 'CONFIRMED_IN_SOURCE' as const,
  trustOn: '2026-10',
  staleSince: null,
});

const measure = (label: string, facts: Partial<Indicator>): Indicator => ({
  label: said(label),
  unit: '%',
  baseline: null,
  target: null,
  actual: null,
  year: '2025',
  citation: null,
  ...facts,
});
export const indicatorsOf = (words: PatternWords): Indicator[] => [
  measure(words.rising, { baseline: 20, target: 60, actual: 45 }),
  measure(words.falling, { baseline: 0, actual: -28.84, year: null }),
  measure(words.unreached, { baseline: 5, target: 9, year: '2025–2026' }),
  measure(words.forecast, {
    label: { pl: words.forecast, en: words.forecast },
    unit: 'tys. os.',
    baseline: 28.5,
    target: 23,
    year: '2050',
  }),
  measure(words.single, { actual: 3 }),
];
export const figuresOf = (words: PatternWords): Figure[] => [
  { metric: 'score', label: said(words.score), value: 4.9, bound: 'EXACTLY', outOf: 5, unit: 'POINTS' },
  { metric: 'least', label: said(words.least), value: 30, bound: 'MORE_THAN', outOf: null, unit: 'PERCENT' },
  { metric: 'teams', label: said(words.teams), value: 4, bound: 'EXACTLY', outOf: 5, unit: 'TEAMS' },
];
const sums = (projects: number, totalPln: number, euPln: number) => ({ projects, totalPln, euPln });
export const moneyOf = (words: PatternWords): Money => ({
  ...sums(3, 90_000_000, 60_000_000),
  byFund: [
    { fund: 'ERDF', ...sums(2, 60_000_000, 40_000_000) },
    { fund: 'ESF', ...sums(1, 30_000_000, 20_000_000) },
  ],
  byPeriod: [{ period: 'FROM_2014', ...sums(3, 90_000_000, 60_000_000) }],
  byTheme: [
    { theme: { slug: 'przyklad', title: said(words.longTitle) }, ...sums(2, 75_000_000, 50_000_000) },
    { theme: null, ...sums(1, 15_000_000, 10_000_000) },
  ],
});
const place = (value: string, label: Text, latitude: number, longitude: number, count: number) => ({
  value,
  label,
  latitude,
  longitude,
  count,
});
export const regionsOf = (words: PatternWords): Places => ({
  by: 'VOIVODESHIP',
  withoutPlace: 2,
  places: [
    place('wojewodztwo-mazowieckie', said(words.region('mazowieckie')), 52.2, 20.9, 120),
    place('wojewodztwo-slaskie', said(words.region('śląskie')), 50.3, 18.9, 40),
    place('wojewodztwo-pomorskie', said(words.region('pomorskie')), 54.1, 18.1, 3),
  ],
});
export const townsOf: Places = {
  by: 'CITY',
  withoutPlace: 0,
  places: [place('plock', said('Płock'), 52.55, 19.7, 5), place('wloclawek', said('Włocławek'), 52.65, 19.07, 1)],
};
export const nowhere: Places = { by: 'CITY', withoutPlace: 4, places: [] };
