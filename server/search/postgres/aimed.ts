import type { Aim } from '../query/aim.ts';
import type { Match } from './match.ts';
import { allWords, inTitle, rarestWords, sumOf, WEIGHTS, type TypedBind, type Found } from './parts.ts';

/** What all words of a query count for where a document has them, beside 1 for their share of its text. */
const ALL_WORDS = 0.5;
const IN_TITLE = 0.6;
/** What a title counts for that has the whole query as it was written, what says the kind included: then it is a name. */
const NAMED = 1.2;
/** Of what is of a kind asked for so much of the weight of the words is enough. */
const ENOUGH_OF_KIND = 0.25;
/** What being of the kind asked for counts for. */
const OF_KIND = 1.5;
/** What knowing the whole theme of a topic counts for, in a kind asked for: as much as the topic's words do elsewhere. */
const NEAREST = 0.9;
/** What another challenge or place than those understood counts less for, whatever words it has. */
const ANOTHER = 0.8;
/** What a record counts for more by each further topic of the query it is on, beside what the first is worth. */
const FURTHER = 0.3;
/** What ties others together comes after what has as much. */
const STANDING_ASIDE = 1.2;
/** What nobody confirmed in time comes after what has as much. */
const STALE = 0.1;
/** Where nothing surely brings records, those follow that have so much of the weight of the words; else so much. */
const ENOUGH = { unsure: 0.34, sure: 0.5 };

/**
 * The documents that an understood query finds: those with all words, those its aim brings, and with `some` those with enough of the
 * words. `weight` tells whether one has all words, which the index knows: to look into its text again takes longest of all.
 */
export function aimedAt(aim: Aim, match: Match, some: boolean, aside: string[], bind: TypedBind): Found {
  const words = allWords(match, bind);
  const brought = [
    ...(aim.brought.length > 0
      ? [
          `select d.id from search_document d where d.facets && ${bind(aim.brought, 'text[]')} and not d.kind = any(${bind(aside, 'text[]')})`,
        ]
      : []),
    ...aim.broughtByTheme.map((each) => `select d.id from search_document d where ${knowsTheme(aim, each, bind)}`),
    ...(aim.broughtKinds.length > 0 ? [`select d.id from search_document d where d.kind = any(${bind(aim.broughtKinds, 'text[]')})`] : []),
    ...(aim.records.length > 0 ? [`select d.id from search_document d join ${namedRecords(aim, bind)} using (kind, record_id)`] : []),
    ...(match.rarest.length > 0 && aim.kinds.length > 0
      ? [
          `select id from (${rarestWords(match, ENOUGH_OF_KIND, bind)}) w join search_document d using (id) where d.kind = any(${bind(
            aim.kinds.flatMap(({ kinds }) => kinds),
            'text[]',
          )})`,
        ]
      : []),
    ...(some && match.rarest.length > 0
      ? [`select id from (${rarestWords(match, aim.isSure ? ENOUGH.sure : ENOUGH.unsure, bind)}) w`]
      : []),
  ];
  const found = [
    ...(words ? [`select d.id, true as has_all from search_document d where ${words}`] : []),
    ...brought.map((ids) => `select id, false from (${ids}) b`),
  ];
  return {
    found: `(select id, bool_or(has_all) as has_all from (${found.join(' union all ') || 'select 0 as id, false as has_all where false'}) f group by id) m join search_document d using (id)`,
    where: '',
    weight: words && 'm.has_all',
  };
}

/** Whether a document `d` is of a kind asked for and about a theme as a whole. */
const knowsTheme = ({ kinds }: Aim, { theme, parts }: Aim['broughtByTheme'][number], bind: TypedBind) =>
  `d.facets @> ${bind([theme], 'text[]')} and not d.facets && ${bind(parts, 'text[]')} and d.kind = any(${bind(
    kinds.flatMap((asked) => asked.kinds),
    'text[]',
  )})`;

const namedRecords = ({ records }: Aim, bind: TypedBind) =>
  `unnest(${bind(
    records.map(({ kind }) => kind),
    'text[]',
  )}, ${bind(
    records.map(({ key }) => key),
    'int[]',
  )}) n(kind, record_id)`;

/** What a document `d` is worth to an aim by what indexes and short columns tell; `hasAll` asks whether it has all words, '' when there are none. */
export function worth(aim: Aim, match: Match, hasAll: string, aside: string[], bind: TypedBind): string {
  const { entries, records, kinds, broughtByTheme } = aim;
  const entryWorth = (prefix: RegExp) =>
    entries
      .filter(({ entry }) => prefix.test(entry))
      .map(({ entry, weight }) => `case when ${bind(entry, 'text')} = any(d.facets) then ${bind(weight, 'float8')} else 0 end`);
  const ofKinds = kinds.map(
    (asked) =>
      `case when d.kind = any(${bind(asked.kinds, 'text[]')})${asked.entries.length > 0 ? ` and d.facets && ${bind(asked.entries, 'text[]')}` : ''} then ${OF_KIND}::float8 else 0 end`,
  );
  const own = records
    .filter(({ weight }) => weight !== 0)
    .map(
      ({ kind, key, weight }) =>
        `case when d.kind = ${bind(kind, 'text')} and d.record_id = ${bind(key, 'int')} then ${bind(weight, 'float8')} else 0 end`,
    );
  const best = (worths: string[]) => (worths.length === 0 ? [] : [`greatest(${worths.join(', ')})`]);
  const onTopics = entryWorth(/^challenge:/);
  const others = MEANT.flatMap((kind) => {
    const meant = records.filter((record) => record.kind === kind).map(({ key }) => key);
    return kind === 'Challenge' && meant.length === 0
      ? []
      : [`case when d.kind = ${bind(kind, 'text')} and not d.record_id = any(${bind(meant, 'int[]')}) then -${ANOTHER}::float8 else 0 end`];
  });
  return [
    ...(match.each.length > 0 ? [`${IN_TITLE} * (${inTitle(match, bind)}) / ${bind(sumOf(match.each), 'float8')}`] : []),
    ...(hasAll ? [`case when ${hasAll} then ${ALL_WORDS}::float8 else 0 end`] : []),
    ...(match.title && match.title.words > 1
      ? [`case when d.title_vector @@ ${bind(match.title.query, 'tsquery')} then ${NAMED}::float8 else 0 end`]
      : []),
    ...best(onTopics).map((first) =>
      onTopics.length === 1 ? first : `${1 - FURTHER} * ${first} + ${FURTHER} * (${onTopics.join(' + ')})`,
    ),
    ...best(entryWorth(/^(?:city|voivodeship):/)),
    ...best(ofKinds),
    ...best(broughtByTheme.map((each) => `case when ${knowsTheme(aim, each, bind)} then ${NEAREST}::float8 else 0 end`)),
    ...best(own),
    ...others,
    `case when d.kind = any(${bind(aside, 'text[]')}) then -${STANDING_ASIDE}::float8 else 0 end`,
    `case when d.is_stale then -${STALE}::float8 else 0 end`,
  ].join(' + ');
}

/** Kinds of which a query means a certain record: another that has its words among its own is not what is asked for. */
const MEANT = ['Challenge', 'City', 'Voivodeship'];

/** The share of the weight of all words that the text of a document `d` has, and a little for how often and where. */
export const share = ({ each }: Match, bind: TypedBind): string => {
  const weights = each.map(({ query, weight }) => {
    const word = bind(query, 'tsquery');
    return `case when d.vector @@ ${word} then ${bind(weight, 'float8')} * (1 + 0.3 * ts_rank(${WEIGHTS}, d.vector, ${word})) else 0 end`;
  });
  return weights.length === 0 ? '0' : `(${weights.join(' + ')}) / ${bind(sumOf(each), 'float8')}`;
};
