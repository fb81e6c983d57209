import { townsLike } from '../../city/likeness.ts';
import type { Kind } from '../../graph/model.ts';
import type { Statement } from '../../graph/select.ts';
import { facetEntry, type RecordName, type SearchRequest } from '../engine.ts';
import { kilometresFrom, latitudesOf, type Circle } from '../query/location.ts';
import type { Period } from '../query/period.ts';
import type { Aim } from '../query/aim.ts';
import type { RankedPlace, Position } from '../query/place.ts';
import { aimedAt, share, worth } from './aimed.ts';
import type { FacetFilter, Match } from './match.ts';
import {
  AHEAD,
  allWords,
  binding,
  inTitle,
  keptTo,
  placed,
  rarestWords,
  standingOf,
  sumOf,
  WEIGHTS,
  weightInText,
  type TypedBind,
  type Found,
  type Standing,
} from './parts.ts';

/** Which documents match: those with all words; those with enough of the rarest words; or, without a query, every one. */
export type Stage = 'ALL_WORDS' | 'RAREST_WORDS' | 'EVERYTHING';

/** Only so many documents are ranked by their whole text; the others follow them, by the words in their titles. */
const MOST_RANKED: Record<Stage, number> = { EVERYTHING: 0, ALL_WORDS: 100, RAREST_WORDS: 200 };
const MOST_AIMED = 200;
/**
 * The share of the weight of all words that a document must have when not all are found together: one common word of three is
 * not enough. Of more words, each tells less: more than an even share is, though never fewer than these.
 */
const ENOUGH = 0.34;
const ENOUGH_OF_MANY = 0.2;
const EVEN = 1.02;
const enoughOf = (words: number) => Math.min(ENOUGH, Math.max(ENOUGH_OF_MANY, EVEN / words));
/** The place of what comes from no city: after all cities. */
const NO_CITY = 1_000_000;

export interface Asked extends Standing {
  match: Match;
  /** What the query asks for besides its words; null when nothing. */
  aim: Aim | null;
  filters: FacetFilter[];
  near: Circle | null;
  changed: Period | null;
  similarTo: SearchRequest['similarTo'];
  sort: SearchRequest['sort'];
  size: number;
  from: RankedPlace | Position | null;
}

/**
 * The one statement of a search. It gives rows (mask, set, count, id) that count documents by their set of facets and name one of
 * them, `mask` telling bit by bit which filters they miss (the bit after those of the filters: the period), and rows (…, id, score):
 * the page, one more than asked.
 */
export function statementOf(
  stage: Stage,
  { match, aim, filters, near, changed, similarTo, sort, size, from, aside, folded }: Asked,
): Statement {
  const { values, bind } = binding();
  const isWeighed = sort === 'RELEVANCE' || sort === 'SIMILAR_CITIES' || stage === 'RAREST_WORDS';
  const byWords = aim ? null : isWeighed ? foundIn[stage](match, bind) : unweighed(match, bind);
  const { found, where, weight: first } = byWords ?? aimedAt(aim!, match, stage === 'RAREST_WORDS', aside, bind);
  // bound where it is used: the database wants to know what every value is for
  const standing = () => standingOf(aside, bind);
  const weight = () => (byWords ? `${standing()} * (${first})` : worth(aim!, match, first, aside, bind));
  const within = near && withinCircle(near, bind);
  const base = {
    RELEVANCE: () => `${weight()}${placed(match, { aside, folded }, bind)}`,
    NEWEST: () => CHANGED,
    // the nearest first
    NEAREST: () => `-(${within!.kilometres})`,
    // less than one place
    SIMILAR_CITIES: () => `1 - 1 / (1 + greatest(0, ${weight()}))`,
  }[sort]();
  const conditions = [where, ...keptTo(match, bind), within?.where].filter(Boolean).join(' and ');
  // without filters nothing is missed: a column less for each of many documents
  const mask = filtersOn({ filters, changed }, bind)
    .map((condition, bit) => `(case when ${condition} then 0 else ${2 ** bit} end)`)
    .join(' + ');
  const kept = mask ? 'mask = 0' : 'true';
  const score =
    sort !== 'RELEVANCE' ? null : aim ? `b.base + ${share(match, bind)}` : scoreIn[stage](match, bind, standing, { aside, folded });
  const scored = score
    ? ranked(score, kept, aim ? MOST_AIMED : MOST_RANKED[stage], from === null && size < MOST_RANKED[stage])
    : sort === 'SIMILAR_CITIES'
      ? byCity(similarTo!.kind, bind(similarTo!.key, 'int'), kept)
      : `scored as (select id, base as score from hits where ${kept})`;
  const onward = from && 'score' in from ? `where (score, id) < (${bind(from.score, 'float8')}, ${bind(from.id, 'int')})` : '';
  const skipped = from && 'position' in from ? ` offset ${bind(from.position, 'int')}` : '';
  return {
    text: `with hits as materialized (select d.id, d.facets_hash, ${base} as base${mask && `, ${mask} as mask`} from ${found}${conditions && ` where ${conditions}`}), ${scored}
      select ${mask ? 'mask' : '0'}, facets_hash::text, count(*)::int, min(id), null::float8 from hits group by ${mask && 'mask, '}facets_hash
      union all (select null, null, null, id, score from scored ${onward} order by score desc, id desc limit ${bind(size + 1, 'int')}${skipped})`,
    values,
  };
}

/** The statement that counts the documents with all words that miss no filter, and looks at nothing else of them. */
export function countOf({ match, filters, near, changed }: Pick<Asked, 'match' | 'filters' | 'near' | 'changed'>): Statement {
  const { values, bind } = binding();
  const conditions = [
    allWords(match, bind),
    ...keptTo(match, bind),
    ...(near ? [withinCircle(near, bind).where] : []),
    ...filtersOn({ filters, changed }, bind),
  ].filter(Boolean);
  return {
    text: `select count(*)::int from search_document d${conditions.length > 0 ? ` where ${conditions.join(' and ')}` : ''}`,
    values,
  };
}

const unweighed = (match: Match, bind: TypedBind): Found => ({ found: 'search_document d', where: allWords(match, bind), weight: '' });

/** When a document `d` last changed, in seconds since 1970. */
const CHANGED = 'extract(epoch from d.changed_at)::float8';

const changedIn = ({ since, before }: Period, bind: TypedBind) =>
  [
    ...(since === null ? [] : [`${CHANGED} >= ${bind(since, 'float8')}`]),
    ...(before === null ? [] : [`${CHANGED} < ${bind(before, 'float8')}`]),
  ].join(' and ');

/** What a document `d` has to meet, filter by filter, the period last. */
const filtersOn = ({ filters, changed }: Pick<Asked, 'filters' | 'changed'>, bind: TypedBind) => [
  ...filters.map(({ entries }) => `d.facets && ${bind(entries, 'text[]')}`),
  ...(changed ? [changedIn(changed, bind)] : []),
];

/** Whether a document `d` lies within a circle, and how far from its centre. */
function withinCircle(circle: Circle, bind: TypedBind) {
  const [south, north] = latitudesOf(circle);
  const kilometres = kilometresFrom('d', bind(circle.latitude, 'float8'), bind(circle.longitude, 'float8'));
  return {
    kilometres,
    where: `d.latitude between ${bind(south, 'float8')} and ${bind(north, 'float8')} and ${kilometres} <= ${bind(circle.kilometres, 'float8')}`,
  };
}

const foundIn: Record<Stage, (match: Match, bind: TypedBind) => Found> = {
  // the fullest records first
  EVERYTHING: () => ({ found: 'search_document d', where: '', weight: 'd.words::float8' }),
  // of titles with the same words the shortest says it best
  ALL_WORDS: (match, bind) => {
    const brief = `least(1::float8, ${bind(Math.max(1, match.each.length), 'float8')} / greatest(d.title_words, 1))`;
    return {
      found: 'search_document d',
      where: allWords(match, bind),
      weight: match.each.length === 0 ? brief : `(${inTitle(match, bind)}) / ${bind(sumOf(match.each), 'float8')} * (1 + ${brief})`,
    };
  },
  // what has all words by a beginning alone has the weight of none of them
  RAREST_WORDS: (match, bind) => {
    const all = allWords(match, bind);
    const whole = all && ` union all select d.id, ${bind(sumOf(match.each), 'float8')} from search_document d where ${all}`;
    return {
      found: `(select id, max(weight) as weight from (${rarestWords(match, enoughOf(match.occurring), bind)}${whole}) e group by id) m join search_document d using (id)`,
      where: '',
      weight: 'm.weight',
    };
  },
};

/** What the whole text of a document `d` adds to its first weight `b.base`; null when nothing does. */
const scoreIn: Record<Stage, (match: Match, bind: TypedBind, standing: () => string, order: Standing) => string | null> = {
  EVERYTHING: () => null,
  ALL_WORDS: ({ near }, bind, standing) =>
    near === null ? null : `b.base + ${standing()} * ts_rank_cd(${WEIGHTS}, d.vector, ${bind(near, 'tsquery')})`,
  RAREST_WORDS: (match, bind, standing, order) => `${weightOfWords(match, bind, standing)}${placed(match, order, bind)}`,
};

/** The weight of the words that a document `d` has, as its kind stands; those with all words go ahead. */
function weightOfWords(match: Match, bind: TypedBind, standing: () => string): string {
  return `${standing()} * coalesce(${weightInText(match, bind)}, 0) + case when ${allWords(match, bind)} then ${AHEAD} else 0 end`;
}

/** The statement that orders some records by what they are worth to the aim, or by the weight of the words they have, those with all of them first; rows are (kind, key). */
export function orderingOf(
  names: RecordName[],
  { match, aim, aside, folded }: Pick<Asked, 'match' | 'aim' | 'aside' | 'folded'>,
): Statement {
  const { values, bind } = binding();
  const listedNames = `unnest(${bind(
    names.map(({ kind }) => kind),
    'text[]',
  )}, ${bind(
    names.map(({ key }) => key),
    'int[]',
  )}) with ordinality n(kind, record_id, place)`;
  const score = aim
    ? `${worth(aim, match, allWords(match, bind), aside, bind)} + ${share(match, bind)}`
    : weightOfWords(match, bind, () => standingOf(aside, bind));
  return {
    text: `select kind, record_id from search_document d join ${listedNames} using (kind, record_id) order by ${score}${placed(match, { aside, folded }, bind)} desc, place`,
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
