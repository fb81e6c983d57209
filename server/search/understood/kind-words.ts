/**
 * Words by which people say what kind of thing they look for, and words that say nothing of the matter, as city staff write
 * them, in Polish and English; whole phrases, in any inflected form. Own work. What is longer goes first by itself.
 */
export interface KindWords {
  /** What is asked for, as it is named to people. */
  code: string;
  label: { pl: string; en: string };
  /** Kinds of records that answer, the best first. */
  kinds: string[];
  /** Facet entries that such a record has one of; empty when any record of the kinds will do. */
  entries: string[];
  /** Phrases that mean just this. */
  phrases: string[];
}

export const KIND_WORDS: KindWords[] = [
  {
    code: 'failures',
    label: { pl: 'co się nie udało', en: 'what did not work' },
    kinds: ['Pilot', 'Solution'],
    entries: ['outcome:STOPPED', 'outcome:NOT_CONFIRMED', 'outcome:PARTLY_CONFIRMED'],
    phrases: [
      'co się nie udało', 'co nie wyszło', 'nie udało się', 'nie wyszło', 'nie udał się', 'nie zadziałało', 'nie powiodło się', 'porażka', 'niepowodzenie',
      'nieudany', 'zatrzymany', 'przerwany', 'wycofali się', 'wycofano się', 'zrezygnowali', 'zrezygnowano', 'rezygnacja z', 'fiasko', 'czyjeś błędy', 'błędy innych',
      'wnioski z porażek', 'czego się nauczyli', 'what failed', 'failed', 'failure', 'did not work', 'what went wrong', 'lessons learned', 'abandoned',
    ],
  },
  {
    code: 'advice',
    label: { pl: 'kto doradza', en: 'who advises' },
    kinds: ['AdvisoryService'],
    entries: [],
    phrases: [
      'kto doradza', 'kto doradzi', 'kto nam doradzi', 'kto może doradzić', 'kto pomaga', 'kto pomoże', 'kto nam pomoże', 'kto może pomóc', 'kogo zapytać', 'kogo spytać', 'kogo pytać',
      'do kogo się zwrócić', 'do kogo zadzwonić', 'kto się zna', 'kto zna się', 'gdzie po poradę', 'doradca', 'doradcy', 'doradztwo', 'doradzać', 'porada', 'wsparcie doradcze', 'wsparcie eksperckie',
      'pomoc ekspercka', 'ekspert', 'konsultant', 'who advises', 'who can help', 'who to ask', 'whom to ask', 'advice', 'adviser', 'advisor', 'advisory', 'consultancy', 'expert',
    ],
  },
  {
    code: 'money',
    label: { pl: 'pieniądze', en: 'money' },
    kinds: ['FundingProgramme', 'FundingCall'],
    entries: [],
    phrases: [
      'dofinansowanie', 'dotacja', 'grant', 'nabór', 'nabór wniosków', 'skąd pieniądze', 'skąd wziąć pieniądze', 'pieniądze', 'środki na', 'środki unijne', 'środki z Unii', 'środki zewnętrzne', 'fundusze', 'fundusze unijne', 'fundusze na',
      'finansowanie', 'sfinansować', 'kto sfinansuje', 'kto zapłaci', 'kto daje pieniądze', 'źródła finansowania', 'skąd wziąć środki', 'pożyczka', 'preferencyjna pożyczka', 'konkurs na', 'subwencja', 'bezzwrotny', 'z czego zapłacić', 'program dotacyjny',
      'funding', 'grants', 'money', 'subsidy', 'financing', 'who pays', 'call for proposals', 'calls for applications', 'loan',
    ],
  },
  {
    code: 'guidance',
    label: { pl: 'poradniki', en: 'guidance' },
    kinds: ['Guidance', 'Material'],
    entries: [],
    phrases: [
      'poradnik', 'podręcznik', 'przewodnik', 'wytyczne', 'instrukcja', 'krok po kroku', 'wzór uchwały', 'wzór dokumentu', 'wzór regulaminu', 'wzór umowy', 'wzorcowy', 'dobre rady', 'checklista', 'lista kontrolna', 'standardy', 'metodyka', 'raport o', 'publikacja',
      'guide', 'guidance', 'guidelines', 'handbook', 'manual', 'toolkit', 'how-to', 'step by step', 'checklist', 'template',
    ],
  },
  {
    code: 'examples',
    label: { pl: 'rozwiązania i pilotaże innych miast', en: 'solutions and pilots of other cities' },
    kinds: ['Solution', 'Pilot'],
    entries: [],
    phrases: [
      'dobra praktyka', 'dobre praktyki', 'dobre przykłady', 'dobry przykład', 'przykłady', 'przykład miasta', 'przykłady miast', 'przykłady z miast', 'przykłady z Polski', 'jak robią to inni', 'jak zrobili to inni', 'jak to robią inne miasta', 'jak inne miasta', 'kto już to zrobił', 'kto to zrobił', 'kto to robi', 'gdzie to działa', 'gdzie to zrobiono', 'które miasto', 'które miasta',
      'doświadczenia miast', 'doświadczenia innych', 'studium przypadku', 'sprawdzone rozwiązania', 'rozwiązania innych miast', 'good practice', 'best practices', 'case study', 'case studies', 'examples', 'example', 'which cities', 'who has done', 'solutions',
    ],
  },
  { code: 'pilots', label: { pl: 'pilotaże', en: 'pilots' }, kinds: ['Pilot', 'LegislativePilot'], entries: [], phrases: ['pilotaż', 'pilotażowy', 'projekt pilotażowy', 'eksperyment', 'testowanie', 'pilot project', 'pilots'] },
  { code: 'barriers', label: { pl: 'bariery prawne', en: 'legal barriers' }, kinds: ['Barrier', 'Recommendation'], entries: [], phrases: ['bariera prawna', 'bariery prawne', 'przeszkody prawne', 'blokują przepisy', 'przepisy blokują', 'przepisy nie pozwalają', 'legal barrier', 'legal barriers'] },
  { code: 'events', label: { pl: 'wydarzenia', en: 'events' }, kinds: ['Event'], entries: [], phrases: ['konferencja', 'webinar', 'webinarium', 'kongres', 'warsztaty dla miast', 'wydarzenia', 'conference', 'webinars', 'events'] },
];

/** Questions and politeness: they frame what is asked and are no part of it. */
export const NO_CONTENT: string[] = [
  'co robić', 'co zrobić', 'co robić z', 'co dalej', 'jak zrobić', 'jak zacząć', 'od czego zacząć', 'jak się zabrać', 'jak sobie radzić', 'jak sobie poradzić', 'jak poradzić', 'radzić sobie', 'jak rozwiązać', 'czy można', 'czy warto', 'czy się opłaca', 'czy da się',
  'czy gmina może', 'czy miasto może', 'gmina może', 'jak gmina może', 'mamy problem', 'problem z', 'mam problem', 'jest problem', 'kłopot', 'kłopoty z', 'mamy', 'mam', 'chcemy', 'chciałbym', 'chciałabym', 'chcielibyśmy', 'potrzebuję', 'potrzebujemy', 'szukam', 'szukamy', 'poszukuję', 'proszę', 'proszę o', 'poproszę', 'dziękuję', 'z góry dziękuję', 'dzień dobry', 'witam',
  'informacje o', 'informacje na temat', 'informacja o', 'na temat', 'dotyczący', 'w sprawie', 'w zakresie', 'pytanie o', 'pytanie', 'czy ktoś wie', 'ktoś', 'gdzie znajdę', 'gdzie znaleźć', 'gdzie szukać', 'jak działa', 'ile kosztuje', 'ile to kosztuje', 'ile trwa', 'kto może', 'kto powinien', 'kto odpowiada', 'jaki jest', 'pomocy', 'pomóżcie', 'bardzo pilne', 'pilnie', 'u nas', 'w naszym mieście', 'w naszej gminie', 'nasze miasto', 'nasza gmina', 'w mojej gminie', 'w moim mieście',
  'what to do', 'how to', 'how do we', 'how can we', 'how can a city', 'how can cities', 'looking for', 'searching for', 'we need', 'i need', 'need help with', 'please', 'thank you', 'thanks', 'hello', 'information about', 'info on', 'tell me about', 'what is', 'what are', 'is it possible', 'can we', 'can a city', 'problem with', 'in our city', 'in our town',
];
