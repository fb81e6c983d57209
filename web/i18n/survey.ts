import type { Language } from './language.ts';

const pl = {
  figure: 'Pytanie',
  result: 'Wynik',
  most: 'Najwięcej',
  moreThan: 'ponad',
  outOf: (value: string, most: string) => `${value} z ${most}`,
  figuresSentence: (first: string) => `Wyniki ankiety wśród uczestników: ${first}.`,
  figuresNote: 'Liczby odpowiedzi (n) podajemy tam, gdzie podaje je źródło.',
  n: 'n',
  unit: 'Jednostka',
  unknown: 'nie zapisano',
  ofRecord: 'źródła tego rekordu',
  units: { POINTS: 'punkty', PERCENT: '%', TEAMS: 'zespoły' },
};
export type SurveyWords = typeof pl;
const en: SurveyWords = {
  figure: 'Question',
  result: 'Result',
  most: 'Highest possible',
  moreThan: 'over',
  outOf: (value, most) => `${value} of ${most}`,
  figuresSentence: (first) => `Results of a survey among those who took part: ${first}.`,
  figuresNote: 'The number of answers (n) is given where the source gives it.',
  n: 'n',
  unit: 'Unit',
  unknown: 'not recorded',
  ofRecord: 'the sources of this record',
  units: { POINTS: 'points', PERCENT: '%', TEAMS: 'teams' },
};

/** The messages about what a survey found. */
export const surveyWords = (language: Language): SurveyWords => ({ pl, en })[language];
