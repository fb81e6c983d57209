import type { Language } from '#i18n/language.ts';
import names from '../../kinds.json' with { type: 'json' };
import type { introspection } from '../graphql-env.d.ts';

/** The noun of a kind as it stands after a number: by plural rule of the language. */
export interface Noun {
  one: string;
  few?: string;
  many?: string;
  other: string;
}
/** Every kind of record that the graph has, by the name of its type. */
export type Kind = introspection['types']['Record']['possibleTypes'];
/** What a kind is called, as kinds.json has it. */
interface Names {
  strand: string;
  list: string;
  segment: Record<Language, string>;
  one: Record<Language, string>;
  many: Record<Language, string>;
  counted: { few: string; many: string };
  intro: Record<Language, string>;
}
export interface KindFacts {
  /** The segment in addresses. */
  segment: Record<Language, string>;
  /** The query field of one record, and of the list. */
  field: string;
  list: string;
  /** One record, and the name of the whole list, as headings. */
  one: Record<Language, string>;
  many: Record<Language, string>;
  /** As it stands after a number. */
  counted: Record<Language, Noun>;
  /** What the list holds, in a sentence. */
  intro: Record<Language, string>;
  /** The family whose strand colour the kind wears. */
  strand: Strand;
}
/** Families of kinds: what cities did, who helps, what pays, what is to change, who works together, where. */
export const strands = ['practice', 'help', 'money', 'reform', 'network', 'place'] as const;
export type Strand = (typeof strands)[number];

/** Abbreviations such as MID and EU stay upper case. */
const lower = (label: string) => (/^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));
const facts = (kind: string, { strand, counted: { few, many }, ...rest }: Names): KindFacts => ({
  ...rest,
  strand: strand as Strand,
  field: kind.charAt(0).toLowerCase() + kind.slice(1),
  counted: {
    pl: { one: lower(rest.one.pl), few, many, other: few },
    en: { one: lower(rest.one.en), other: lower(rest.many.en) },
  },
});

/** Every kind of record, in the order of kinds.json: its addresses, names and colour. A kind of the graph without a name does not compile. */
export const kinds = Object.fromEntries(
  Object.entries(names satisfies Record<Kind, Names>).map(([kind, called]) => [kind, facts(kind, called)]),
) as Record<Kind, KindFacts>;
/** The kind that an address names in Polish, as routes do: "pilotaze". */
export const kindAt = (segment: string): Kind | undefined => bySegment.get(segment);
const bySegment = new Map((Object.keys(kinds) as Kind[]).map((kind) => [kinds[kind].segment.pl, kind]));

/** Pages besides the kinds. */
export const places = {
  search: { pl: 'szukaj', en: 'search' },
  advisors: { pl: 'doradcy', en: 'advisors' },
  myCity: { pl: 'moje-miasto', en: 'my-city' },
  compare: { pl: 'porownaj', en: 'compare' },
  folder: { pl: 'teczka', en: 'folder' },
  alerts: { pl: 'powiadomienia', en: 'alerts' },
  record: { pl: 'rekord', en: 'record' },
  signIn: { pl: 'zaloguj', en: 'sign-in' },
  account: { pl: 'konto', en: 'account' },
  invitation: { pl: 'zaproszenie', en: 'invitation' },
  confirm: { pl: 'potwierdz', en: 'confirm' },
  desk: { pl: 'biurko', en: 'desk' },
  suggest: { pl: 'zglos', en: 'suggest' },
  suggestion: { pl: 'zgloszenie', en: 'suggestion' },
  writing: { pl: 'redakcja', en: 'writing' },
  data: { pl: 'dane', en: 'data' },
  changes: { pl: 'zmiany', en: 'changes' },
  accessibility: { pl: 'dostepnosc', en: 'accessibility' },
  patterns: { pl: 'wzornik', en: 'patterns' },
  about: { pl: 'o-splocie', en: 'about' },
} as const satisfies Record<string, Record<Language, string>>;
export type Place = keyof typeof places;
/** Places without a page of their own: a key follows in the address. */
export const keyed: readonly Place[] = ['record', 'invitation', 'suggestion', 'confirm'];
