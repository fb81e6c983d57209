import type { Reader } from '../../database/reader.ts';
import type { Statement } from '../../graph/select.ts';
import { analyse } from '../analysis/index.ts';
import { facetEntry, languages, type Language, type RecordName, type SearchDocument } from '../engine.ts';
import { quoted } from '../query/lexemes.ts';

/** A record like another one, and why: the challenges they share, by key, and words, as the other one has them. */
export interface Similar extends RecordName {
  challenges: number[];
  words: SharedWord[];
}
export interface SharedWord {
  text: string;
  lang: Language;
}
/** Like which record, of which kinds, and how many. `challengeKind` names the kind of what records are about; `tells`, which words say what something is about, by their keys. */
export interface LikenessRequest {
  name: RecordName;
  challengeKind: string;
  tells: (key: string) => boolean;
  kinds: string[];
  first: number;
}

/** Words that are compared: the rarest of a record, in its title and texts, that some other record has too and that lead to a topic. "Opening" and "became" say nothing of the matter, however rare. */
const MOST_WORDS = 12;
/** So many of its rarest words are looked at for those. */
const MOST_LOOKED_AT = 200;
/** A word of the title counts as if so many times rarer. */
const TITLE = 4;
/** Records looked at for all its words together, and for each of its challenges. */
const MOST_WITH_WORDS = 5_000;
const MOST_WITH_CHALLENGE = 1_000;
/** The share of the weight of all words that a record with none of the challenges must have. */
const ENOUGH = 0.3;
/** To share a challenge with so few is enough; with one that more have, half as many words must be shared as without. */
const FEW = 100;

/** What of a record others are compared by: its challenges as facet entries with their keys, and words with the number of documents that have them. */
interface Compared {
  id: number;
  kind: string;
  challenges: [entry: string, key: number][];
  words: [key: string, documents: number][];
  documents: number;
}

/** Public records like a public one, the most similar first: those that share the rarest challenges, then those that share the rarest words. Null when there is no such record. */
export async function similarTo(run: Reader, { name, challengeKind, tells, kinds, first }: LikenessRequest): Promise<Similar[] | null> {
  const [row] = await run(comparing(name, challengeKind));
  if (!row) return null;
  const [id, texts, challenges, candidates, documents] = row as [
    number,
    SearchDocument['texts'],
    Compared['challenges'],
    Compared['words'],
    number,
  ];
  const written = writtenIn(texts);
  const words = rarestOf(candidates.filter(([key]) => tells(key)));
  return (await run(finding({ id, kind: name.kind, challenges, words, documents }, kinds, first))).map(([kind, key, shared, places]) => ({
    kind,
    key,
    challenges: shared,
    words: (places as number[]).flatMap((place) => written.get(words[place - 1]![0]) ?? []),
  }));
}

/** The statement that tells what to compare by. Numbers and the shortest words say nothing of the matter; those of the title say most. */
const comparing = ({ kind, key }: RecordName, challengeKind: string): Statement => ({
  text: `select d.id, d.texts,
      (select coalesce(jsonb_agg(jsonb_build_array($3 || c.slug, c.record_id)), '[]') from search_document c where c.kind = $4 and $3 || c.slug = any(d.facets)),
      (select coalesce(jsonb_agg(jsonb_build_array(word, documents) order by rarity, word), '[]') from (
        select t.word, t.documents, t.documents::float8 / (case when 'A' = any(l.weights) then ${TITLE} else 1 end) as rarity
        from unnest(ts_filter(d.vector, '{a,c}')) l join search_term t on t.word = l.lexeme where t.documents >= 2 and t.word ~ '^[^0-9]{3,}$'
        order by rarity, t.word limit ${MOST_LOOKED_AT}
      ) rarest),
      (select documents from search_term where word = '')
    from search_document d where d.kind = $1 and d.record_id = $2`,
  values: [kind, key, facetEntry('challenge', ''), challengeKind],
});

/** So many words that all together are not in too many documents, the rarest first. */
function rarestOf(words: Compared['words']): Compared['words'] {
  let seen = 0;
  return words
    .filter(([, documents]) => (seen += documents) <= MOST_WITH_WORDS)
    .slice(0, MOST_WORDS)
    .sort(([a, inA], [b, inB]) => inA - inB || (a < b ? -1 : 1));
}

/** The statement that finds what is like it, of its own kind before others as like; rows are (kind, key, keys of shared challenges, places of shared words). */
function finding({ id, kind, challenges, words, documents }: Compared, kinds: string[], first: number): Statement {
  const weights = words.map(([, having]) => Math.log(1 + documents / having));
  return {
    // each search of an index is materialized: planned for all it finds, ended when enough is found
    text: `with challenges as materialized (select * from unnest($2::text[], $3::int[]) with ordinality c(entry, key, place)),
      words as materialized (select * from unnest($4::text[], $5::float8[]) with ordinality w(query, weight, place)),
      sharing as materialized (
        select c.entry, c.key, f.id from challenges c cross join lateral (
          with holding as materialized (select d.id from search_document d where d.facets @> array[c.entry] and d.kind = any($1::text[])) select id from holding limit ${MOST_WITH_CHALLENGE}
        ) f
      ),
      rare as materialized (select entry, key, ln(1 + $6::float8 / count(*)) as weight, count(*) <= ${FEW} as few from sharing group by entry, key),
      worded as materialized (
        select d.id, sum(w.weight) as weight from words w join search_document d on d.vector @@ w.query::tsquery group by d.id
      ),
      found as materialized (
        select id, sum(weight) as weight from (select id, 0 as weight from sharing union all select id, weight from worded) either where id <> $7::int group by id
      ),
      best as (
        select d.id, d.kind, d.record_id, d.facets, d.vector, coalesce(r.weight, 0) as shared, r.few, found.weight
        from found join search_document d using (id) cross join lateral (select sum(weight) as weight, bool_or(few) as few from rare where rare.entry = any(d.facets)) r
        where d.kind = any($1::text[])
      )
      select kind, record_id, array(select r.key from rare r where r.entry = any(b.facets) order by r.weight desc, r.key),
        array(select w.place::int from words w where b.vector @@ w.query::tsquery order by w.place)
      from (select * from best where few or weight >= (case when shared > 0 then 0.5 else 1 end) * $8::float8 order by shared desc, weight desc, kind = $10::text desc, id desc limit $9::int) b
      order by shared desc, weight desc, kind = $10::text desc, id desc`,
    values: [
      kinds,
      challenges.map(([entry]) => entry),
      challenges.map(([, key]) => key),
      // in the title and in texts, not in the names of linked records
      words.map(([key]) => `${quoted(key)}:AC`),
      weights,
      documents,
      id,
      weights.reduce((sum, weight) => sum + weight, 0) * ENOUGH,
      first,
      kind,
    ],
  };
}

/** How the words of a record are first written in it, by their keys. */
function writtenIn(texts: SearchDocument['texts']): Map<string, SharedWord> {
  const found = new Map<string, SharedWord>();
  for (const field of ['title', 'summary', 'body'] as const) {
    for (const lang of languages)
      for (const { key, surface } of analyse(texts[field][lang] ?? ''))
        if (key !== '' && !found.has(key)) found.set(key, { text: surface, lang });
  }
  return found;
}
