import type { introspection } from '../graphql-env.d.ts';
import type { Language } from './language.ts';

type ConditionType = introspection['types']['ConditionType']['enumValues'];
const pl = {
  announcedNote: 'Źródła tylko to zapowiadają: nikt jeszcze nie napisał, że to zrobiono.',
  brief:
    'Ten zapis to zaledwie wzmianka: całej historii, z przebiegiem, kosztami i wynikami, nikt tu jeszcze nie opisał. Więcej wiedzą źródła i ci, którzy to robili.',
  mention:
    'Ten zapis to zaledwie wzmianka: wiadomo, kto i od kogo to przejął, a jak to poszło, nikt tu jeszcze nie opisał. Zapytaj tych, którzy to robili.',
  planMention:
    'Ten zapis to zaledwie wzmianka: działań planu, terminów i kosztów nikt tu jeszcze nie opisał. Więcej wiedzą źródła i urząd miasta.',
  problem: 'Jaki był problem',
  steps: 'Co zrobiono, krok po kroku',
  partners: 'Kto brał udział',
  money: 'Koszt i pieniądze',
  funding: 'Skąd były pieniądze',
  timeline: 'Co kiedy się działo',
  results: 'Co z tego wyszło',
  failures: 'Co się nie udało',
  decisionNote: 'Co postanowiono potem',
  appraisals: 'Kto to ocenił',
  independent: 'ocena niezależna',
  ofOwner: 'ocena własna',
  stated: 'wymagane',
  observed: 'tak było tam, gdzie to zrobiono',
  derogations: 'Od jakich przepisów odstąpiono',
  prolongations: 'Przedłużenia',
  until: (day: string) => `do: ${day}`,
  plannedEndsOn: 'Planowany koniec',
  endRule: 'Co prawo każe postanowić na koniec',
  cited: (number: string) => `źródło ${number}`,
  conditions: {
    POPULATION: 'Wielkość miasta',
    KIND: 'Rodzaj miasta lub miejsca',
    LEGAL_BASIS: 'Prawo',
    ASSET_OWNER: 'Czyja jest własność',
    STAFF: 'Ludzie',
    DATA: 'Dane',
    PARTNER: 'Partnerzy',
    BUDGET: 'Pieniądze',
    OTHER: 'Inne',
  } satisfies Record<ConditionType, string>,
};
type StoryWords = typeof pl;
const en: StoryWords = {
  announcedNote: 'The sources only announce it: nobody has yet told that it was done.',
  brief:
    'This record is only a mention: nobody has yet told the whole story here, how it went, what it cost and what came of it. The sources, and those who did it, know more.',
  mention:
    'This record is only a mention: it is known who took it over from whom, but nobody has yet told here how it went. Ask those who did it.',
  planMention:
    'This record is only a mention: nobody has yet described here the plan’s actions, dates and costs. The sources and the city hall know more.',
  problem: 'What the problem was',
  steps: 'What was done, step by step',
  partners: 'Who took part',
  money: 'Cost and money',
  funding: 'Where the money came from',
  timeline: 'What happened when',
  results: 'What came of it',
  failures: 'What did not work',
  decisionNote: 'What was decided afterwards',
  appraisals: 'Who evaluated it',
  independent: 'independent evaluation',
  ofOwner: 'evaluation of their own',
  stated: 'required',
  observed: 'so it was where it was done',
  derogations: 'The provisions that did not hold',
  prolongations: 'Prolongations',
  until: (day) => `until: ${day}`,
  plannedEndsOn: 'Planned end',
  endRule: 'What the law says must be decided at the end',
  cited: (number) => `source ${number}`,
  conditions: {
    POPULATION: 'Size of the town',
    KIND: 'Kind of town or place',
    LEGAL_BASIS: 'Law',
    ASSET_OWNER: 'Whose property it is',
    STAFF: 'People',
    DATA: 'Data',
    PARTNER: 'Partners',
    BUDGET: 'Money',
    OTHER: 'Other',
  },
};

/** The messages of what pilots and solutions tell, apart from the rest: only their pages load them. */
export const storyWords = (language: Language): StoryWords => ({ pl, en })[language];
