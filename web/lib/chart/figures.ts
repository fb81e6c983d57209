import type { SurveyWords } from '#i18n/survey.ts';
import type { Locale, Text } from '#i18n/locale.ts';
import type { Cell } from '#lib/take-home/csv.ts';
import type { Group } from './chart.ts';

/** A result of a survey. */
export interface Figure {
  metric: string;
  label: Text;
  value: number;
  bound: 'EXACTLY' | 'MORE_THAN';
  outOf: number | null;
  unit: 'POINTS' | 'PERCENT' | 'TEAMS';
}

/** A result as people read it: "ponad 30 %", "4 z 5". */
export function figureSaid({ value, bound, outOf, unit }: Figure, { number, share }: Locale, words: SurveyWords): string {
  const said = unit === 'PERCENT' ? share(value) : number(value, 1);
  const least = bound === 'MORE_THAN' ? `${words.moreThan} ${said}` : said;
  return unit !== 'PERCENT' && outOf !== null ? words.outOf(least, number(outOf)) : least;
}
/** How many were asked, where the source says so: of points it tells the highest there are. */
export const askedOf = ({ unit, outOf }: Figure): number | null => (unit === 'TEAMS' ? outOf : null);
const mostOf = ({ unit, outOf }: Figure) => (unit === 'PERCENT' ? 100 : outOf);

/** Results as bars, each on the scale of what it could be at most. */
export const figureGroups = (figures: readonly Figure[], speech: Locale, words: SurveyWords): Group[] =>
  figures.flatMap((figure) => {
    const whole = mostOf(figure);
    const n = askedOf(figure);
    const said = figureSaid(figure, speech, words);
    return whole === null
      ? []
      : [
          {
            whole,
            bars: [
              {
                label: speech.text(figure.label),
                lang: speech.foreign(figure.label),
                value: figure.value,
                said: n === null ? said : `${said} (n = ${speech.number(n)})`,
                isLeast: figure.bound === 'MORE_THAN',
              },
            ],
          },
        ];
  });

/** What the drawing of results shows, in a sentence. */
export const figureSentence = ([first]: readonly Figure[], speech: Locale, words: SurveyWords): string =>
  words.figuresSentence(first ? `${speech.text(first.label)} – ${figureSaid(first, speech, words)}` : words.unknown);

/** Results as rows of a file, under their heads. */
export const figureRows = (figures: readonly Figure[], { text }: Locale, words: SurveyWords): { head: string[]; rows: Cell[][] } => ({
  head: [words.figure, words.result, words.unit, words.most, words.n],
  rows: figures.map((figure) => [
    text(figure.label),
    figure.bound === 'MORE_THAN' ? `${words.moreThan} ${figure.value}` : figure.value,
    words.units[figure.unit],
    mostOf(figure),
    askedOf(figure),
  ]),
});
