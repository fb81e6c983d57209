import type { Noun } from '#lib/kinds.ts';
import type { Language } from './language.ts';

const pl = {
  title: 'Porównanie',
  of: (titles: string) => `Porównanie: ${titles}`,
  description: 'Do czterech rozwiązań i pilotaży obok siebie: najpierw to, czym się różnią, potem warunki w Twoim mieście i źródła.',
  lead: 'Zestaw do czterech rozwiązań albo pilotaży. Najpierw pokażemy, czym się różnią.',
  how: 'Porównanie jest w adresie tej strony: można go przesłać dalej, zapisać w zakładkach i wydrukować.',
  differing: 'Czym się różnią',
  one: 'Co o tym wiemy',
  equal: (count: string) => `Tak samo w każdym: ${count}`,
  fields: { one: 'pole', few: 'pola', many: 'pól', other: 'pola' } as Noun,
  untold: 'Tego nie zapisano w żadnym:',
  unknown: 'nie zapisano',
  field: 'Pole',
  cost: 'Koszt',
  evidence: 'Pewność zapisu',
  independent: 'Niezależna ocena',
  repeated: 'Powtórzenia w innych miastach',
  places: { one: 'zapis', few: 'zapisy', many: 'zapisów', other: 'zapisu' } as Noun,
  in: (city: string) => `Czy zadziała tutaj: ${city}`,
  unspecified: 'warunków nikt jeszcze nie zapisał',
  condition: (type: string) => `Warunek: ${type}`,
  remove: 'Usuń z porównania',
  notThere: (count: number) =>
    count === 1
      ? 'Jednego z zapisów w adresie nie pokazujemy: nie ma go, nie jest publiczny albo nie jest rozwiązaniem ani pilotażem.'
      : `Części zapisów w adresie nie pokazujemy (${count}): nie ma ich, nie są publiczne albo nie są rozwiązaniami ani pilotażami.`,
  repeatedIds: 'Jeden zapis był w adresie więcej niż raz albo w zły sposób. Pokazujemy każdy raz.',
  tooMany: (left: number) => `Obok siebie mieszczą się cztery zapisy. Poza porównaniem zostało: ${left}.`,
  noTown: (town: string) => `Nie znamy miasta „${town}”, więc warunków z niczym nie porównujemy.`,
  add: 'Dodaj do porównania',
  addOne: 'Dodaj',
  find: 'Czego szukasz?',
  search: 'Szukaj',
  none: (query: string) => `Nie ma rozwiązania ani pilotażu dla „${query}”. Spróbuj innych słów.`,
  similar: 'Podobne do pierwszego zapisu',
  full: 'Są już cztery zapisy. Usuń jeden, żeby dodać inny.',
  town: 'Z którym miastem porównać warunki?',
  csv: 'Pobierz CSV',
  all: 'Wszystkie do teczki',
  toFolder: 'Do teczki',
};
export type CompareWords = typeof pl;
const en: CompareWords = {
  title: 'Comparison',
  of: (titles) => `Comparison: ${titles}`,
  description: 'Up to four solutions and pilots side by side: first what differs, then the conditions in your town and the sources.',
  lead: 'Put up to four solutions or pilots side by side. What differs comes first.',
  how: 'The comparison is in the address of this page: it can be sent on, bookmarked and printed.',
  differing: 'What differs',
  one: 'What is known of it',
  equal: (count) => `The same in each: ${count}`,
  fields: { one: 'field', other: 'fields' },
  untold: 'Recorded in none:',
  unknown: 'not recorded',
  field: 'Field',
  cost: 'Cost',
  evidence: 'How sure the record is',
  independent: 'Independent evaluation',
  repeated: 'Repeated in other towns',
  places: { one: 'record', other: 'records' },
  in: (city) => `Would it work here: ${city}`,
  unspecified: 'nobody has recorded its conditions yet',
  condition: (type) => `Condition: ${type}`,
  remove: 'Take out of the comparison',
  notThere: (count) =>
    count === 1
      ? 'One record of the address is not shown: there is none, it is not public, or it is neither a solution nor a pilot.'
      : `Some records of the address are not shown (${count}): there are none, they are not public, or they are neither solutions nor pilots.`,
  repeatedIds: 'A record was in the address more than once, or in a wrong way. Each is shown once.',
  tooMany: (left) => `Four records fit side by side. Left out: ${left}.`,
  noTown: (town) => `We know no town called “${town}”, so the conditions are compared to none.`,
  add: 'Add to the comparison',
  addOne: 'Add',
  find: 'What are you looking for?',
  search: 'Search',
  none: (query) => `There is no solution or pilot for “${query}”. Try other words.`,
  similar: 'Like the first record',
  full: 'There are four records already. Take one out to add another.',
  town: 'Which town should the conditions be compared to?',
  csv: 'Download CSV',
  all: 'All into the folder',
  toFolder: 'Into the folder',
};

/** The messages of the page that compares records. */
export const compareWords = (language: Language): CompareWords => ({ pl, en })[language];
