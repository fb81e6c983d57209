import { townsLike } from '../../city/likeness.ts';
import type { Kind } from '../../graph/model.ts';
import type { Statement } from '../../graph/select.ts';
import { facetEntry, type RecordName, type SearchRequest } from '../engine.ts';
import { kilometresFrom, latitudesOf, type Circle } from '../query/location.ts';
import type { Period } from '../query/period.ts';
import type { Place, Position } from '../query/place.ts';
import type { Filter, Match, Sought } from './match.ts';

/** Which documents match: those with all words; those with enough of the rarest words; or, without a query, every one. */
export type Stage = 'ALL_WORDS' | 'RAREST_WORDS' | 'EVERYTHING';

/** Only so many documents are ranked by their whole text; the others follow them, by the words in their titles. */
const MOST_RANKED: Record<Stage, number> = { EVERYTHING: 0, ALL_WORDS: 100, RAREST_WORDS: 200 };
/** The share of the weight of all words that a document must have when not all are found together. */
const ENOUGH = 0.2;
/** What a word in the title, in names and in other texts counts for ({D, C, B, A}). */
const WEIGHTS = `'{0, 0.2, 0.4, 1}'`;
/** What a match in a kind that stands aside counts for, beside 1 elsewhere. */
export const ASIDE = 0.4;
/** Puts documents with all words before those with some, and ranked ones before the others. */
const AHEAD = 1_000_000;
/** The place of what comes from no city: after all cities. */
const NO_CITY = 1_000_000;

type Bind = (value: unknown, type: string) => string;
/** Values of a statement, and how to put one into its text. */
function binding(): { values: unknown[]; bind: Bind } {
  const values: unknown[] = [];
  return { values, bind: (value, type) => `$${values.push(value)}::${type}` };
}

/** `aside`: kinds that only tie others together, and come after them. */
export interface Asked {
  match: Match;
  filters: Filter[];
  near: Circle | null;
  changed: Period | null;
  similarTo: SearchRequest['similarTo'];
  sort: SearchRequest['sort'];
  size: number;
  from: Place | Position | null;
  aside: string[];
}

/**
 * The one statement of a search. It gives rows (mask, facets, count) that count documents by their facets, `mask`
 * telling bit by bit which filters they miss (the bit after those of the filters: the period), and rows (…, id, score): the page, one more than asked.
 */
export function statementOf(stage: Stage, { match, filters, near, changed, similarTo, sort, size, from, aside }: Asked): Statement {
  const { values, bind } = binding();
  const isWeighed = sort === 'RELEVANCE' || sort === 'SIMILAR_CITIES' || stage === 'RAREST_WORDS';
  const { found, where, weight } = !isWeighed ? unweighed(match, bind) : foundIn[stage](match, bind);
  // bound where it is used: the database wants to know what every value is for
  const standing = () => standingOf(aside, bind);
  const within = near && withinCircle(near, bind);
  const base = {
    RELEVANCE: () => `${standing()} * (${weight})`,
    NEWEST: () => CHANGED,
    // the nearest first
    NEAREST: () => `-(${within!.kilometres})`,
    // less than one place
    SIMILAR_CITIES: () => `1 - 1 / (1 + ${standing()} * (${weight}))`,
  }[sort]();
  const conditions = [where, within?.where].filter(Boolean).join(' and ');
  // without filters nothing is missed: a column less for each of many documents
  const mask = filtersOn({ filters, changed }, bind)
    .map((condition, bit) => `(case when ${condition} then 0 else ${2 ** bit} end)`)
    .join(' + ');
  const kept = mask ? 'mask = 0' : 'true';
  const score = sort !== 'RELEVANCE' ? null : scoreIn[stage](match, bind, standing);
  const scored = score
    ? ranked(score, kept, MOST_RANKED[stage], from === null && size < MOST_RANKED[stage])
    : sort === 'SIMILAR_CITIES'
      ? byCity(similarTo!.kind, bind(similarTo!.key, 'int'), kept)
      : `scored as (select id, base as score from hits where ${kept})`;
  const onward = from && 'score' in from ? `where (score, id) < (${bind(from.score, 'float8')}, ${bind(from.id, 'int')})` : '';
  const skipped = from && 'position' in from ? ` offset ${bind(from.position, 'int')}` : '';
  return {
    text: `with hits as materialized (select d.id, d.facets_hash, ${base} as base${mask && `, ${mask} as mask`} from ${found}${conditions && ` where ${conditions}`}), ${scored}
      select mask, d.facets, count, null::int, null::float8 from (select ${mask ? 'mask' : '0 as mask'}, min(id) as id, count(*)::int as count from hits group by ${mask && 'mask, '}facets_hash) same join search_document d using (id)
      union all (select null, null, null, id, score from scored ${onward} order by score desc, id desc limit ${bind(size + 1, 'int')}${skipped})`,
    values,
  };
}

/** The statement that counts the documents with all words that miss no filter, and looks at nothing else of them. */
export function countOf({ match, filters, near, changed }: Pick<Asked, 'match' | 'filters' | 'near' | 'changed'>): Statement {
  const { values, bind } = binding();
  const conditions = [
    allWords(match, bind),
    ...(near ? [withinCircle(near, bind).where] : []),
    ...filtersOn({ filters, changed }, bind),
  ].filter(Boolean);
  return {
    text: `select count(*)::int from search_document d${conditions.length > 0 ? ` where ${conditions.join(' and ')}` : ''}`,
    values,
  };
}

const standingOf = (aside: string[], bind: Bind) =>
  `(case when d.kind = any(${bind(aside, 'text[]')}) then ${ASIDE}::float8 else 1::float8 end)`;
const sumOf = (words: Sought[]) => words.reduce((sum, { weight }) => sum + weight, 0);
const listed = (words: Sought[], bind: Bind) =>
  `unnest(${bind(
    words.map(({ query }) => query),
    'text[]',
  )}, ${bind(
    words.map(({ weight }) => weight),
    'float8[]',
  )}) w(query, weight)`;

/** Where documents are found, what they must meet, and a first weight that indexes and short columns alone tell. */
interface Found {
  found: string;
  where: string;
  weight: string;
}

const unweighed = (match: Match, bind: Bind): Found => ({ found: 'search_document d', where: allWords(match, bind), weight: '' });

/** When a document `d` last changed, in seconds since 1970. */
const CHANGED = 'extract(epoch from d.changed_at)::float8';

const changedIn = ({ since, before }: Period, bind: Bind) =>
  [
    ...(since === null ? [] : [`${CHANGED} >= ${bind(since, 'float8')}`]),
    ...(before === null ? [] : [`${CHANGED} < ${bind(before, 'float8')}`]),
  ].join(' and ');

/** What a document `d` has to meet, filter by filter, the period last. */
const filtersOn = ({ filters, changed }: Pick<Asked, 'filters' | 'changed'>, bind: Bind) => [
  ...filters.map(({ entries }) => `d.facets && ${bind(entries, 'text[]')}`),
  ...(changed ? [changedIn(changed, bind)] : []),
];

/** Whether a document `d` lies within a circle, and how far from its centre. */
function withinCircle(circle: Circle, bind: Bind) {
  const [south, north] = latitudesOf(circle);
  const kilometres = kilometresFrom('d', bind(circle.latitude, 'float8'), bind(circle.longitude, 'float8'));
  return {
    kilometres,
    where: `d.latitude between ${bind(south, 'float8')} and ${bind(north, 'float8')} and ${kilometres} <= ${bind(circle.kilometres, 'float8')}`,
  };
}

const foundIn: Record<Stage, (match: Match, bind: Bind) => Found> = {
  // the fullest records first
  EVERYTHING: () => ({ found: 'search_document d', where: '', weight: 'd.words::float8' }),
  // of titles with the same words the shortest says it best
  ALL_WORDS: (match, bind) => {
    const brief = `least(1::float8, ${bind(Math.max(1, match.each.length), 'float8')} / greatest(d.title_words, 1))`;
    const inTitle = match.each.map(
      ({ query, weight }) => `case when d.title_vector @@ ${bind(query, 'tsquery')} then ${bind(weight, 'float8')} else 0 end`,
    );
    return {
      found: 'search_document d',
      where: allWords(match, bind),
      weight: inTitle.length === 0 ? brief : `(${inTitle.join(' + ')}) / ${bind(sumOf(match.each), 'float8')} * (1 + ${brief})`,
    };
  },
  RAREST_WORDS: (match, bind) => ({
    found: `(
        select d.id, sum(w.weight) as weight from ${listed(match.rarest, bind)} join search_document d on d.vector @@ w.query::tsquery
        group by d.id having sum(w.weight) >= ${bind(sumOf(match.each) * ENOUGH, 'float8')}
      ) m join search_document d using (id)`,
    where: '',
    weight: 'm.weight',
  }),
};

function allWords({ all, short }: Match, bind: Bind): string {
  const words = all === null ? [] : [`d.vector @@ ${bind(all, 'tsquery')}`];
  if (short)
    words.push(
      `(d.title_vector @@ ${bind(short.beginnings, 'tsquery')}${short.word === null ? '' : ` or d.vector @@ ${bind(short.word, 'tsquery')}`})`,
    );
  return words.join(' and ');
}

/** What the whole text of a document `d` adds to its first weight `b.base`; null when nothing does. */
const scoreIn: Record<Stage, (match: Match, bind: Bind, standing: () => string) => string | null> = {
  EVERYTHING: () => null,
  ALL_WORDS: ({ near }, bind, standing) =>
    near === null ? null : `b.base + ${standing()} * ts_rank_cd(${WEIGHTS}, d.vector, ${bind(near, 'tsquery')})`,
  RAREST_WORDS: weightOfWords,
};

/** The weight of the words that a document `d` has, as its kind stands; those with all words go ahead. */
function weightOfWords(match: Match, bind: Bind, standing: () => string): string {
  return `${standing()} * coalesce(${weightInText(match, bind)}, 0) + case when ${allWords(match, bind)} then ${AHEAD} else 0 end`;
}

/** The weight of the words that a document `d` has, and a little for how often and in which field. */
const weightInText = ({ each }: Match, bind: Bind) =>
  `(select sum(w.weight * (1 + 0.3 * ts_rank(${WEIGHTS}, d.vector, w.query::tsquery))) from ${listed(each, bind)} where d.vector @@ w.query::tsquery)`;

/** The statement that orders some records by the weight of the words they have, those with all of them first; rows are (kind, key). */
export function orderingOf(names: RecordName[], match: Match, aside: string[]): Statement {
  const { values, bind } = binding();
  const listedNames = `unnest(${bind(
    names.map(({ kind }) => kind),
    'text[]',
  )}, ${bind(
    names.map(({ key }) => key),
    'int[]',
  )}) with ordinality n(kind, record_id, place)`;
  return {
    text: `select kind, record_id from search_document d join ${listedNames} using (kind, record_id) order by ${weightOfWords(match, bind, () => standingOf(aside, bind))} desc, place`,
    values,
  };
}

/** The best documents by their whole text and, unless they alone are wanted, the others after them. */
const ranked = (score: string, kept: string, most: number, alone: boolean) => `
  best as (select id, base from hits where ${kept} order by base desc, id desc limit ${most}),
  scored as (
    select b.id, (${score})::float8 as score from best b join search_document d using (id)
    ${alone ? '' : `union all select id, base - ${AHEAD} from hits where ${kept} and not exists (select from best where best.id = hits.id)`}
  )`;

/**
 * Documents by how like their cities are to the one whose key is bound, the likest of each; looked up once for all with the
 * same facets. The places of cities are one value, in which an entry is found soon whatever the planner thinks of them.
 */
const byCity = (city: Kind, key: string, kept: string) => `
  places as materialized (select jsonb_object_agg('${facetEntry('city', '')}' || slug, place) as of from ${townsLike(city, key)} t),
  likest as materialized (
    select facets_hash, min(((select of from places) ->> entry)::int) as place from (
      select same.facets_hash, unnest(d.facets) as entry from (select facets_hash, min(id) as id from hits group by facets_hash) same join search_document d using (id)
    ) each where starts_with(entry, '${facetEntry('city', '')}') group by facets_hash
  ),
  scored as (select id, base - coalesce(place, ${NO_CITY}) as score from hits left join likest using (facets_hash) where ${kept})`;
