import type { Language } from './language.ts';

const pl = {
  title: 'Połącz z innym zapisem',
  lead: 'Dwa zapisy o tym samym stają się jednym. Wszystko, co prowadzi do drugiego, i jego dawne adresy poprowadzą do tego, który zostanie.',
  other: 'Drugi zapis',
  otherHelp: 'Tego samego rodzaju, opublikowany i bez szkicu w pracy.',
  compare: 'Porównaj',
  choose: 'Wybierz drugi zapis.',
  notThis: 'Z tym zapisem nie da się połączyć: musi być tego samego rodzaju, inny niż ten, opublikowany i bez szkicu w pracy.',
  keep: 'Który zapis zostaje?',
  look: 'Zobacz stronę (nowa karta)',
  fill: 'Uzupełnij puste pola i listy tym, co jest w drugim',
  after: 'Drugi zapis trafi do archiwum; jego wersje zostaną.',
  merge: 'Połącz teraz',
  another: 'Wybierz inny zapis',
  differences: 'Czym się różnią',
  same: 'Mówią to samo.',
  kind: 'Rodzaj',
  first: 'Pierwszy zapis',
  chooseFirst: 'Wskaż pierwszy zapis.',
  onDesk: 'Połącz dwa zapisy',
  onDeskText: 'Gdy to samo opisano dwa razy: wskaż jeden zapis, a na następnej stronie drugi.',
  next: 'Dalej',
};
const words: Record<Language, typeof pl> = {
  pl,
  en: {
    title: 'Merge with another record',
    lead: 'Two records of the same become one. All that leads to the other one, and its earlier addresses, will lead to the one that stays.',
    other: 'The other record',
    otherHelp: 'Of the same kind, published, and without a draft in work.',
    compare: 'Compare',
    choose: 'Choose the other record.',
    notThis:
      'This one cannot be merged with: it has to be of the same kind, another one than this, published, and without a draft in work.',
    keep: 'Which record stays?',
    look: 'See the page (new tab)',
    fill: 'Fill empty fields and lists with what the other one has',
    after: 'The other record goes into the archive; its versions stay.',
    merge: 'Merge now',
    another: 'Choose another record',
    differences: 'How they differ',
    same: 'They say the same.',
    kind: 'Kind',
    first: 'The first record',
    chooseFirst: 'Name the first record.',
    onDesk: 'Merge two records',
    onDeskText: 'When the same was told twice: name one record, and the other one on the next page.',
    next: 'Next',
  },
};
/** The messages about making one record of two. */
export const mergingWords = (language: Language): typeof pl => words[language];
