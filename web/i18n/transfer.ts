import type { Language } from './language.ts';

const pl = {
  ask: 'Czy zadziała w Twoim mieście?',
  askLead:
    'Wpisz nazwę miasta. Porównamy warunki z tym, co o nim wiemy: z liczbą mieszkańców, rodzajem miasta i województwem, z prawem, które obowiązuje każdą gminę, z sieciami miast i z tym, na co miasto już wydało pieniądze.',
  town: 'Miasto',
  check: 'Sprawdź',
  other: 'Sprawdź dla innego miasta',
  known: (known: number, all: number) => `${known} z ${all} znane`,
  counts: (met: number, notMet: number, unknown: number) => `spełnione: ${met}, niespełnione: ${notMet}, nie wiadomo: ${unknown}`,
  verdict: { MET: 'spełniony', NOT_MET: 'niespełniony', UNKNOWN: 'nie wiadomo' },
  differs: 'inaczej niż tam, gdzie to zrobiono',
  remember: (city: string) => `Zapamiętaj: ${city} to moje miasto`,
  unknownTitle: 'Czego nie wiadomo',
  unknownLead: 'Nie zgadujemy. Część wiecie u siebie w urzędzie, o resztę zapytajcie tych, którzy to robili.',
  question: (who: string) => `Zapytaj: ${who}`,
  questionElsewhere: 'Kogo zapytać',
  subject: (title: string, city: string) => `${title} – czy zadziała w mieście ${city}?`,
  letter: (title: string, address: string, facts: string, unknown: string) =>
    `Dzień dobry,\n\nczytamy o tym: ${title}\n${address}\n\nZastanawiamy się, czy zadziałałoby u nas: ${facts}.\n\nNie wiemy, jak jest z tymi warunkami:\n${unknown}\n\nJak to wyglądało u Państwa i bez czego nie da się zacząć?\n\n`,
  brief: 'Nikt jeszcze nie zapisał, czego to wymaga. Zapytaj tych, którzy to robili.',
};
type Words = typeof pl;
const en: Words = {
  ask: 'Would it work in your town?',
  askLead:
    'Type the name of a town. We compare the conditions with what we know of it: its population, its kind and its voivodeship, the law that holds in every municipality, networks of cities, and what the town has already spent money on.',
  town: 'Town',
  check: 'Check',
  other: 'Check for another town',
  known: (known, all) => `${known} of ${all} known`,
  counts: (met, notMet, unknown) => `met: ${met}, not met: ${notMet}, unknown: ${unknown}`,
  verdict: { MET: 'met', NOT_MET: 'not met', UNKNOWN: 'unknown' },
  differs: 'other than where it was done',
  remember: (city) => `Remember: ${city} is my town`,
  unknownTitle: 'What is not known',
  unknownLead: 'We do not guess. Some of it you know in your own office; about the rest, ask those who did it.',
  question: (who) => `Ask: ${who}`,
  questionElsewhere: 'Whom to ask',
  subject: (title, city) => `${title}: would it work in ${city}?`,
  letter: (title, address, facts, unknown) =>
    `Hello,\n\nwe are reading about this: ${title}\n${address}\n\nWe wonder whether it would work here: ${facts}.\n\nWe do not know about these conditions:\n${unknown}\n\nHow was it in your case, and what can one not begin without?\n\n`,
  brief: 'Nobody has recorded yet what it needs. Ask those who did it.',
};

/** The messages about what a solution needs, and whether it would work elsewhere. */
export const transferWords = (language: Language): Words => ({ pl, en })[language];
