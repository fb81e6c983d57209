import type { Match, SoughtWord } from './match.ts';

/** Binds a value to a statement and gives the text that stands for it. */
export type TypedBind = (value: unknown, type: string) => string;
/** Values of a statement, and how to put one into its text. */
export function binding(): { values: unknown[]; bind: TypedBind } {
  const values: unknown[] = [];
  return { values, bind: (value, type) => `$${values.push(value)}::${type}` };
}

/** Kinds that are not listed among the rest: those that only tie others together come after them, those of so many alike last. */
export interface Standing {
  aside: string[];
  folded: string[];
}

/** Where documents are found, what they must meet, and a first weight that indexes and short columns alone tell. */
export interface Found {
  found: string;
  where: string;
  weight: string;
}

/** What a word in the title, in names and in other texts counts for ({D, C, B, A}). */
export const WEIGHTS = `'{0, 0.2, 0.4, 1}'`;
/** What a match in a kind that stands aside counts for, beside 1 elsewhere. */
export const ASIDE = 0.4;
/** What a match that nobody confirmed in time counts for, beside 1 otherwise: less than another has that is as good. */
export const STALE = 0.9;
/** Puts documents with all words before those with some, and ranked ones before the others. */
export const AHEAD = 1_000_000;
/** Puts a title that says the same before everything, and what is folded after everything. */
const FAR_AHEAD = 8_000_000;

export function standingOf(aside: string[], bind: TypedBind): string {
  const fresh = `case when d.is_stale then ${STALE}::float8 else 1::float8 end`;
  return aside.length === 0
    ? fresh
    : `(${fresh} * case when d.kind = any(${bind(aside, 'text[]')}) then ${ASIDE}::float8 else 1::float8 end)`;
}
export const sumOf = (words: SoughtWord[]) => words.reduce((sum, { weight }) => sum + weight, 0);
const listed = (words: SoughtWord[], bind: TypedBind) =>
  `unnest(${bind(
    words.map(({ query }) => query),
    'text[]',
  )}, ${bind(
    words.map(({ weight }) => weight),
    'float8[]',
  )}) w(query, weight)`;

/** Whether a document `d` has all words; '' when there are none. */
export function allWords({ all, short }: Match, bind: TypedBind): string {
  const words = all === null ? [] : [`d.vector @@ ${bind(all, 'tsquery')}`];
  if (short)
    words.push(
      `(d.title_vector @@ ${bind(short.beginnings, 'tsquery')}${short.word === null ? '' : ` or d.vector @@ ${bind(short.word, 'tsquery')}`})`,
    );
  return words.join(' and ');
}

/** What every result must have and must not: codes, phrases, what is left out. */
export const keptTo = ({ must, never, neverIn }: Match, bind: TypedBind): string[] => [
  ...(must === null ? [] : [`d.vector @@ ${bind(must, 'tsquery')}`]),
  ...(never === null ? [] : [`not d.vector @@ ${bind(never, 'tsquery')}`]),
  ...(neverIn.length === 0 ? [] : [`not d.facets && ${bind(neverIn, 'text[]')}`]),
];

/** The weight of the words in the title of a document `d`. */
export const inTitle = ({ each }: Match, bind: TypedBind) =>
  each
    .map(({ query, weight }) => `case when d.title_vector @@ ${bind(query, 'tsquery')} then ${bind(weight, 'float8')} else 0 end`)
    .join(' + ');

/** Documents that have enough of the rarest words, with the weight of those: rows (id, weight). */
export const rarestWords = ({ rarest, each }: Match, enough: number, bind: TypedBind) =>
  `select d.id, sum(w.weight) as weight from ${listed(rarest, bind)} join search_document d on d.vector @@ w.query::tsquery
        group by d.id having sum(w.weight) >= ${bind(sumOf(each) * enough, 'float8')}`;

/**
 * The weight of the words that a document `d` has, and a little for how often and in which field; null when it has none. A list: the
 * statement is the same for any number of words, and prepared once.
 */
export const weightInText = ({ each }: Match, bind: TypedBind) =>
  `(select sum(w.weight * (1 + 0.3 * ts_rank(${WEIGHTS}, d.vector, w.query::tsquery))) from ${listed(each, bind)} where d.vector @@ w.query::tsquery)`;

/** So few records of a kind that comes last, and no more, may have all words in their titles to be the very ones sought. */
const FEW = 3;

/**
 * What puts a document `d` before or after all others: a title of just the words of the query; a kind of which only the number is
 * told, unless but a few of it have all the words in their titles.
 */
export function placed({ title, all, each }: Match, { aside, folded }: Standing, bind: TypedBind): string {
  const first =
    title &&
    `d.title_words = ${bind(title.words, 'int')} and d.title_vector @@ ${bind(title.query, 'tsquery')}${aside.length === 0 ? '' : ` and not d.kind = any(${bind(aside, 'text[]')})`}`;
  if (!first && folded.length === 0) return '';
  const last = () => {
    const isFolded = (alias: string) => `${alias}.kind = any(${bind(folded, 'text[]')})`;
    const named = (alias: string) => `${alias}.title_vector @@ ${bind(all, 'tsquery')}`;
    // one word is no name yet
    const isSought =
      all !== null && each.length > 1
        ? ` and not (${named('d')} and (select count(*) from (select from search_document f where ${isFolded('f')} and ${named('f')} limit ${FEW + 1}) n) <= ${FEW})`
        : '';
    return `when ${isFolded('d')}${isSought} then -${FAR_AHEAD}::float8 `;
  };
  return ` + case ${first ? `when ${first} then ${FAR_AHEAD}::float8 ` : ''}${folded.length > 0 ? last() : ''}else 0 end`;
}
