import { isOwnLemma } from './key.ts';

/** Ends of a noun's key, and what the adjective made from it ends in instead: "rower" and "rowerowy", "szkola" and "szkolny". */
const NOUN_TO_ADJECTIVE: [noun: RegExp, adjective: string][] = [
  [/cja$/, 'cyjny'],
  [/yka$/, 'yczny'],
  [/ika$/, 'iczny'],
  [/ia$/, 'yczny'],
  [/ia$/, 'etyczny'],
  [/ca$/, 'czny'],
  [/nia$/, 'niczy'],
  [/zec$/, 'cowy'],
  [/ec$/, 'cowy'],
  [/ek$/, 'kowy'],
  [/ek$/, 'czny'],
  [/ka$/, 'kowy'],
  [/ka$/, 'czny'],
  [/nik$/, 'niczy'],
  [/nik$/, 'nictwo'],
  [/a$/, 'owy'],
  [/a$/, 'ny'],
  [/a$/, 'niczy'],
  [/o$/, 'ny'],
  [/o$/, 'owy'],
  [/e$/, 'owy'],
  [/([^aeiouy])$/, '$1owy'],
  [/([^aeiouy])$/, '$1ny'],
  [/([^aeiouy])$/, '$1alny'],
  [/([^aeiouy])$/, '$1yczny'],
  [/a$/, 'alny'],
];
/** The same of a doing and its verb: "ozywienie" and "ozywic", "zglaszanie" and "zglaszac". */
const DOING_TO_VERB: [doing: RegExp, verb: string][] = [
  [/anie$/, 'ac'],
  [/enie$/, 'ic'],
  [/enie$/, 'yc'],
  [/cie$/, 'c'],
];
/** Pairs that a rule takes for relatives though people mean different things by them. */
const STRANGERS = new Set(
  'lokal lokalny|glowa glowny|sprawa sprawny|osoba osobny|wola wolny|rana ranny|trud trudny|czara czarny|typ typowy|rod rodny|dol dolny|prad pradny|uroda urodny|zgoda zgodny|strona stronny|powod powodowy|rzecz rzeczny|praca pracowy|rada radny|rad radny|glos glosny|stan stanowy|cel celny|potrzeba potrzebny|moc mocny|ruch ruchowy|wyraz wyrazny|waga wazny|los losowy|cena cenny|kres kresowy|czas czasowy|swiat swiatowy|linia liniczny|miara mierny|krok krokowy|dzien dzienny|biuro biurowy|kolej kolejny|osoba osobniczy|publika publiczny|publica publiczny'
    .split('|')
    .map((pair) => pair),
);
const SHORTEST = 4;

const made = (key: string, rules: [RegExp, string][]) =>
  rules.flatMap(([end, to]) => (end.test(key) ? [key.replace(end, to)] : [])).filter((other) => !STRANGERS.has(`${key} ${other}`));

/** Ends of an adjective's key with those of nouns it may be made from. */
const undone = (key: string, rules: [RegExp, string][]) =>
  rules.flatMap(([end, to]) => {
    const tail = to.replace('$1', '');
    if (!key.endsWith(tail) || key.length - tail.length < SHORTEST - 1) return [];
    const stem = key.slice(0, -tail.length);
    const noun = end.source.startsWith('(') ? stem : stem + end.source.replace('$', '');
    return end.test(noun) && noun.replace(end, to) === key && !STRANGERS.has(`${noun} ${key}`) ? [noun] : [];
  });

/**
 * The keys of words made from the same root as a word, as far as rules and the dictionary tell: of a noun its adjective, of
 * a doing its verb, and back. None of a word shorter than four letters.
 */
export function relativesOf(key: string): string[] {
  if (key.length < SHORTEST || !/^[a-z]+$/.test(key)) return [];
  const found = [
    ...made(key, NOUN_TO_ADJECTIVE),
    ...undone(key, NOUN_TO_ADJECTIVE),
    ...made(key, DOING_TO_VERB),
    ...undone(key, DOING_TO_VERB),
  ];
  return [...new Set(found)].filter((other) => other !== key && other.length >= SHORTEST && isOwnLemma(other));
}
