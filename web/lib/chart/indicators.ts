import { withUnit } from '#lib/record/unit.ts';
import type { IndicatorWords } from '#i18n/indicators.ts';
import type { Locale, Text } from '#i18n/locale.ts';
import type { Cell } from '#lib/take-home/csv.ts';
import type { Group } from './chart.ts';

/** A measure of a pilot or a solution. */
export interface Indicator {
  label: Text;
  unit: string | null;
  baseline: number | null;
  target: number | null;
  actual: number | null;
  /** The year, or years, as the source gives them. */
  year: string | null;
  citation: number | null;
}
const values = [
  ['baseline', 'before'],
  ['target', 'planned'],
  ['actual', 'after'],
] as const;
type Value = (typeof values)[number][0];
/** What a source foretells is no aim that somebody set. */
export const isForecast = ({ label }: Pick<Indicator, 'label'>) => /prognoz/i.test(label.pl);
/** A measure as it can be told on a day: a value that is foretold, or of a year that has not come, is planned and reached by nobody. */
export function asOf<Told extends Indicator>(indicator: Told, thisYear = new Date().getFullYear()): Told {
  const years = indicator.year?.match(/\d{4}/g)?.map(Number) ?? [];
  const isAhead = isForecast(indicator) || (years.length > 0 && Math.min(...years) > thisYear);
  return isAhead && indicator.actual !== null ? { ...indicator, target: indicator.target ?? indicator.actual, actual: null } : indicator;
}
/** The same of several, as they are told today. */
export const asOfToday = <Told extends Indicator>(indicators: readonly Told[]): Told[] => indicators.map((each) => asOf(each));
const wordOf = (indicator: Indicator, name: Value, word: 'before' | 'planned' | 'after', words: IndicatorWords) =>
  name === 'target' && isForecast(indicator) ? words.forecast : words[word];
/** What the planned values of several are called together. */
export const plannedHead = (indicators: readonly Indicator[], planned: string, words: IndicatorWords): string =>
  indicators.some(isForecast) ? words.orForecast(planned) : planned;
type Said = (value: number | null, unit: string | null) => string;

/** A value with its unit, or that nobody knows it. */
export const saying =
  ({ number, m }: Pick<Locale, 'number' | 'm'>, words: IndicatorWords): Said =>
  (value, unit) =>
    value === null ? words.unknown : withUnit(number(value, 2).replace('-', '−'), unit, m.record.units, value);

/** What can be compared: two values of it are known at least. */
export const isComparable = (indicator: Indicator) => values.filter(([name]) => indicator[name] !== null).length >= 2;

/** Indicators as bars: before, planned and reached, each indicator on a scale of its own. */
export const indicatorGroups = (indicators: readonly Indicator[], speech: Locale, words: IndicatorWords): Group[] =>
  indicators.filter(isComparable).map((indicator) => ({
    label: speech.text(indicator.label) + (indicator.year ? ` (${indicator.year})` : ''),
    lang: speech.foreign(indicator.label),
    // whether a target was set is no part of what came of it: only the two ends are missed when unknown
    bars: values
      .filter(([name]) => name !== 'target' || indicator.target !== null)
      .map(([name, word]) => ({
        label: wordOf(indicator, name, word, words),
        value: indicator[name],
        said: saying(speech, words)(indicator[name], indicator.unit),
      })),
  }));

/** What the drawing of indicators shows, in a sentence. */
export function indicatorSentence(indicators: readonly Indicator[], speech: Locale, words: IndicatorWords): string {
  const drawn = indicators.filter(isComparable);
  const [first] = drawn;
  if (!first) return words.noneDrawn;
  const told = values
    .filter(([name]) => first[name] !== null)
    .map(([name, word]) => `${wordOf(first, name, word, words)} ${saying(speech, words)(first[name], first.unit)}`)
    .join(', ');
  return words.among(speech.count(drawn.length, words.indicators), words.named(speech.text(first.label), told));
}

/** Indicators as rows of a file, under their heads. */
export const indicatorRows = (
  indicators: readonly Indicator[],
  { text }: Locale,
  words: IndicatorWords,
): { head: string[]; rows: Cell[][] } => ({
  head: [words.what, words.unit, words.before, plannedHead(indicators, words.planned, words), words.after, words.year],
  rows: asOfToday(indicators).map(({ label, unit, baseline, target, actual, year }) => [text(label), unit, baseline, target, actual, year]),
});
