import type { Statement } from '../graph/select.ts';
import type { SearchRequest } from './engine.ts';
import type { Place } from './place.ts';
import type { Filter, Match } from './postgres-match.ts';

/** Which documents match: those with all words; those with enough of the rarest words; or, without a query, every one. */
export type Stage = 'ALL_WORDS' | 'RAREST_WORDS' | 'EVERYTHING';

/** Only so many documents are ranked by their whole text; the others follow them, by the words in their titles. */
const RANKED = { ALL_WORDS: 1000, RAREST_WORDS: 300 };
/** The share of the weight of all words that a document must have when not all are found together. */
const ENOUGH = 0.2;
/** What a word in the title, in names and in other texts counts for ({D, C, B, A}). */
const WEIGHTS = `'{0, 0.2, 0.4, 1}'`;
/** Puts documents with all words before those with some, and ranked ones before the others. */
const AHEAD = 1_000_000;

type Bind = (value: unknown, type: string) => string;
export interface Asked { match: Match; filters: Filter[]; sort: SearchRequest['sort']; size: number; from: Place | null }

/**
 * The one statement of a search. It gives rows (mask, facets, count) that count documents by their facets, `mask`
 * telling bit by bit which filters they miss, and rows (…, id, score): the page, one more than asked.
 */
export function statementOf(stage: Stage, asked: Asked): Statement {
  const { filters, sort, size, from } = asked;
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const ranked = stage !== 'EVERYTHING' && sort === 'RELEVANCE';
  const { base, found } = ranked || stage === 'RAREST_WORDS' ? weighedBy[stage as keyof typeof weighedBy](asked, bind) : unweighed(stage, asked, bind);
  const mask = filters.map(({ entries }, bit) => `(case when d.facets && ${bind(entries, 'text[]')} then 0 else ${2 ** bit} end)`).join(' + ') || '0';
  const order = sort === 'NEWEST' ? 'extract(epoch from d.changed_at)::float8' : base;
  const scored = ranked ? rankedBy[stage](asked, bind) : 'scored as (select id, base as score from hits where mask = 0)';
  const onward = from ? `where (score, id) < (${bind(from.score, 'float8')}, ${bind(from.id, 'int')})` : '';
  return {
    text: `with hits as materialized (select d.id, d.facets, ${order} as base, ${mask} as mask from ${found}), ${scored}
      select mask, facets, count(*)::int, null::int, null::float8 from hits group by mask, facets
      union all (select null, null, null, id, score from scored ${onward} order by score desc, id desc limit ${bind(size + 1, 'int')})`,
    values,
  };
}

const weightOf = ({ each }: Match) => each.reduce((sum, { weight }) => sum + weight, 0);
const eachWord = ({ each }: Match, bind: Bind) => `unnest(${bind(each.map(({ query }) => query), 'text[]')}, ${bind(each.map(({ weight }) => weight), 'float8[]')}) w(query, weight)`;

/** All that match, without a query the fullest records first. */
function unweighed(stage: Stage, { match }: Asked, bind: Bind) {
  const found = stage === 'EVERYTHING' ? 'search_document d' : `search_document d where d.${match.titleOnly ? 'title_vector' : 'vector'} @@ ${bind(match.all, 'tsquery')}`;
  return { base: 'd.words::float8', found };
}

/** The documents of a stage with a first weight that the indexes alone tell. */
const weighedBy = {
  ALL_WORDS: ({ match }: Asked, bind: Bind) => ({
    // of titles with the same words the shortest says it best
    base: `coalesce(t.weight * (1 + least(1, ${bind(match.each.length, 'float8')} / greatest(d.title_words, 1))), 0)`,
    found: `search_document d left join (
        select d.id, sum(w.weight) as weight from ${eachWord(match, bind)} join search_document d on d.title_vector @@ w.query::tsquery group by d.id
      ) t using (id) where d.${match.titleOnly ? 'title_vector' : 'vector'} @@ ${bind(match.all, 'tsquery')}`,
  }),
  RAREST_WORDS: ({ match }: Asked, bind: Bind) => ({
    base: 'm.weight',
    found: `(
        select d.id, sum(w.weight) as weight from ${eachWord(match, bind)} join search_document d on d.vector @@ w.query::tsquery
        group by d.id having sum(w.weight) >= ${bind(weightOf(match) * ENOUGH, 'float8')}
      ) m join search_document d using (id)`,
  }),
};

const rankedBy = {
  ALL_WORDS: (asked: Asked, bind: Bind) => best(RANKED.ALL_WORDS, `
    b.base / ${bind(weightOf(asked.match) || 1, 'float8')} + ts_rank_cd(${WEIGHTS}, d.vector, ${bind(asked.match.all, 'tsquery')})`),
  RAREST_WORDS: (asked: Asked, bind: Bind) => best(RANKED.RAREST_WORDS, `
    (select sum(w.weight * (1 + 0.3 * ts_rank(${WEIGHTS}, d.vector, w.query::tsquery))) from ${eachWord(asked.match, bind)} where d.vector @@ w.query::tsquery)
    + case when d.vector @@ ${bind(asked.match.all, 'tsquery')} then ${AHEAD} else 0 end`),
};

const best = (most: number, score: string) => `
  best as (select id, base from hits where mask = 0 order by base desc, id desc limit ${most}),
  scored as (
    select b.id, (${score})::float8 as score from best b join search_document d using (id)
    union all select id, base - ${AHEAD} from hits where mask = 0 and not exists (select from best where best.id = hits.id)
  )`;
