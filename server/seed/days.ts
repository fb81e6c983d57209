/** Months as Polish has them after a day or "od" (January to December), and alone. */
const OF = 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(' ');
const ALONE = 'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'.split(' ');
const of = (month: string) => OF[Number(month) - 1]!;
const alone = (month: string) => ALONE[Number(month) - 1]!;
const MONTH = '(0[1-9]|1[0-2])';
const RULES: [RegExp, (...parts: string[]) => string][] = [
  [
    new RegExp(`\\b(\\d{1,2})\\.${MONTH}[-–](\\d{1,2})\\.${MONTH}\\.(\\d{4})\\b`, 'g'),
    (_, day, from, last, until, year) => `${Number(day)} ${of(from!)} – ${Number(last)} ${of(until!)} ${year}`,
  ],
  [new RegExp(`\\b(\\d{1,2})\\.${MONTH}\\.(\\d{4})\\b`, 'g'), (_, day, month, year) => `${Number(day)} ${of(month!)} ${year}`],
  [
    new RegExp(`\\b${MONTH}\\.(\\d{4})[-–]${MONTH}\\.(\\d{4})\\b`, 'g'),
    (_, from, first, until, last) =>
      first === last ? `${alone(from!)}–${alone(until!)} ${last}` : `${alone(from!)} ${first} – ${alone(until!)} ${last}`,
  ],
  [new RegExp(`\\b(od|do) ${MONTH}\\.(\\d{4})\\b`, 'g'), (_, word, month, year) => `${word} ${of(month!)} ${year}`],
  [/^(\d{4})-$/g, (_, year) => `od ${year}`],
  [/\b(\d{4})-(?=\d{4}\b)/g, (_, year) => `${year}–`],
];

/** A title with its spans of years as people print them: "2021–2027". Dashes split words as hyphens do, in searches and in addresses. */
export const spansInWords = <Title extends string | null>(title: Title): Title =>
  (title && title.replace(/(?<![\d-])((?:19|20)\d\d)-(?=(?:19|20)\d\d(?![\d-]))/g, '$1–')) as Title;

/** A text of the data with its days and months as people write them: "11.09.2015" is "11 września 2015", "2020-" is "od 2020". */
export const inWords = <Told extends string | null | undefined>(text: Told): Told =>
  (text && RULES.reduce((said: string, [found, say]) => said.replace(found, say), text)) as Told;

/** The limits of a trial with its time so written. */
export function scopeInWords(scope: unknown): unknown {
  const time = (scope as { time?: string | null } | null | undefined)?.time;
  return time ? { ...(scope as object), time: inWords(time) } : scope;
}
