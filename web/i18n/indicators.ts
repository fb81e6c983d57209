import type { Noun } from '#lib/kinds.ts';
import { chartWords } from './charts.ts';
import type { Language } from './language.ts';

const ended = (text: string) => (text.endsWith('.') ? text : `${text}.`);
const pl = {
  named: (label: string, values: string) => `„${label}”: ${values}`,
  value: 'Wartość',
  before: 'było',
  planned: 'planowano',
  forecast: 'prognozowano',
  orForecast: (planned: string) => `${planned} albo prognoza`,
  after: 'osiągnięto',
  unit: 'Jednostka',
  year: 'Rok',
  indicators: {
    one: 'wskaźnik, dla którego znamy co najmniej dwie wartości',
    few: 'wskaźniki, dla których znamy co najmniej dwie wartości',
    many: 'wskaźników, dla których znamy co najmniej dwie wartości',
    other: 'wskaźnika, dla którego znamy co najmniej dwie wartości',
  } as Noun,
  /** A text ends with a full stop, also one that ends with a short form. */
  among: (count: string, example: string) => `Wykres pokazuje ${count}, na przykład ${ended(example)}`,
  noneDrawn: 'Każdy wskaźnik ma tu jedną znaną wartość, więc nie ma czego porównać na wykresie.',
  ofRecord: 'źródła tego rekordu',
  ofRecordCited: 'źródła tego rekordu, po numerach przy wskaźnikach',
};
type Words = typeof pl;
const en: Words = {
  named: (label, values) => `“${label}”: ${values}`,
  value: 'Value',
  before: 'before',
  planned: 'planned',
  forecast: 'forecast',
  orForecast: (planned) => `${planned} or forecast`,
  after: 'reached',
  unit: 'Unit',
  year: 'Year',
  indicators: {
    one: 'indicator of which at least two values are known',
    other: 'indicators of which at least two values are known',
  },
  among: (count, example) => `The chart shows ${count}, for example ${ended(example)}`,
  noneDrawn: 'Of every indicator here one value is known, so there is nothing to compare in a chart.',
  ofRecord: 'the sources of this record',
  ofRecordCited: 'the sources of this record, by the numbers beside the indicators',
};
export type IndicatorWords = Words & ReturnType<typeof chartWords>;

/** The messages of drawings of indicators, with those of any drawing. */
export const indicatorWords = (language: Language): IndicatorWords => ({ ...chartWords(language), ...{ pl, en }[language] });
