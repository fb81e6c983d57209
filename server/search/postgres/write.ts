import { createHash } from 'node:crypto';
import { CHANGES } from '../../database/changes.ts';
import type { Reader } from '../../database/reader.ts';
import type { RecordName, SearchDocument } from '../engine.ts';
import { lexemesOf, type Lexemes } from '../query/lexemes.ts';
import type { Location } from '../query/location.ts';

/** Whoever writes search documents waits here, so that the counts of terms stay exact. Any number of our own. */
const WRITERS_LOCK = 20261123;
export const lockWriters = (run: Reader) => run({ text: 'select pg_advisory_xact_lock($1)', values: [WRITERS_LOCK] });

/** Every document, as a term. */
export const EVERY_DOCUMENT = '';

/** What the index holds of a record. */
export interface Indexed extends RecordName {
  rev: string;
  slug: string;
  titlePl: string | null;
  titleEn: string | null;
  facets: string[];
  location: Location | null;
}

const named = '($1::text[], $2::int[]) n(kind, record_id)';
const columnsOf = (names: RecordName[]) => [names.map(({ kind }) => kind), names.map(({ key }) => key)];

export async function indexed(run: Reader, names: RecordName[]): Promise<Indexed[]> {
  const rows = await run({
    text: `select d.kind, d.record_id, d.rev, d.slug, d.texts #>> '{title,pl}', d.texts #>> '{title,en}', d.facets, d.latitude, d.longitude from search_document d join unnest${named} using (kind, record_id)`,
    values: columnsOf(names),
  });
  return rows.map(([kind, key, rev, slug, titlePl, titleEn, facets, latitude, longitude]) => ({
    kind,
    key,
    rev,
    slug,
    titlePl,
    titleEn,
    facets,
    location: latitude === null ? null : { latitude, longitude },
  }));
}

/** Writes documents in a transaction that holds the writers' lock; `isNew` tells those that there are none of yet. */
export async function writeDocuments(run: Reader, documents: SearchDocument[], isNew: (name: RecordName) => boolean): Promise<void> {
  if (documents.length === 0) return;
  const changed = documents.filter((document) => !isNew(document));
  if (changed.length > 0) await forgetTerms(run, changed);
  const lexemes = documents.map(lexemesOf);
  const rows = documents.map((document, index) => ({
    kind: document.kind,
    record_id: document.key,
    slug: document.slug,
    rev: document.rev,
    changed_at: document.changedAt,
    facets: document.facets,
    facets_hash: hashOf(document.facets),
    texts: document.texts,
    latitude: document.location?.latitude ?? null,
    longitude: document.location?.longitude ?? null,
    is_stale: document.isStale,
    words: lexemes[index]!.words,
    title_words: lexemes[index]!.titleWords,
    title_vector: lexemes[index]!.title,
    vector: lexemes[index]!.all,
  }));
  await run({
    text: `insert into search_document (kind, record_id, slug, rev, changed_at, facets, facets_hash, texts, latitude, longitude, is_stale, words, title_words, title_vector, vector)
      select kind, record_id, slug, rev, changed_at, facets, facets_hash, texts, latitude, longitude, is_stale, words, title_words, title_vector::tsvector, vector::tsvector
      from jsonb_to_recordset($1::jsonb) d(kind text, record_id int, slug text, rev text, changed_at timestamptz, facets text[], facets_hash bigint, texts jsonb, latitude float8, longitude float8, is_stale boolean, words int, title_words smallint, title_vector text, vector text)
      on conflict (kind, record_id) do update set slug = excluded.slug, rev = excluded.rev, changed_at = excluded.changed_at, facets = excluded.facets, facets_hash = excluded.facets_hash, texts = excluded.texts,
        latitude = excluded.latitude, longitude = excluded.longitude, is_stale = excluded.is_stale, words = excluded.words, title_words = excluded.title_words, title_vector = excluded.title_vector, vector = excluded.vector`,
    values: [JSON.stringify(rows)],
  });
  await countTerms(run, lexemes);
}

/** A number for a set of facets, 64 bits; as text, which JSON keeps whole. */
const hashOf = (facets: string[]) => createHash('sha256').update(facets.join('\n')).digest().readBigInt64BE().toString();

/** Removes documents, in a transaction that holds the writers' lock. Unknown ones are passed over. */
export async function removeDocuments(run: Reader, names: RecordName[]): Promise<void> {
  if (names.length === 0) return;
  await forgetTerms(run, names);
  await run({
    text: `delete from search_document d using unnest${named} where d.kind = n.kind and d.record_id = n.record_id`,
    values: columnsOf(names),
  });
}

async function countTerms(run: Reader, lexemes: Lexemes[]) {
  const counts = new Map([[EVERY_DOCUMENT, lexemes.length]]);
  const written = new Map<string, string>();
  for (const each of lexemes) {
    for (const lexeme of each.lexemes) counts.set(lexeme, (counts.get(lexeme) ?? 0) + 1);
    for (const [lexeme, surface] of each.written) written.set(lexeme, surface);
  }
  const words = [...counts.keys()];
  await run({
    text: `insert into search_term (word, documents, written) select * from unnest($1::text[], $2::int[], $3::text[])
      on conflict (word) do update set documents = search_term.documents + excluded.documents, written = coalesce(search_term.written, excluded.written)`,
    values: [words, [...counts.values()], words.map((word) => written.get(word) ?? null)],
  });
}

/** Takes what the documents hold now off the counts; a term that no document has is gone. */
async function forgetTerms(run: Reader, names: RecordName[]) {
  const gone = await run({
    text: `with gone as (
        select l.lexeme as word, count(*)::int as documents from search_document d join unnest${named} using (kind, record_id) cross join lateral unnest(d.vector) l group by 1
        union all select '', count(*)::int from search_document d join unnest${named} using (kind, record_id)
      ) update search_term t set documents = t.documents - gone.documents from gone where t.word = gone.word and gone.documents > 0 returning t.word, t.documents`,
    values: columnsOf(names),
  });
  const unused = gone.filter(([, documents]) => documents === 0).map(([word]) => word);
  if (unused.length > 0) await run({ text: 'delete from search_term where word = any($1::text[]) and documents = 0', values: [unused] });
}

/** Tells whoever keeps what was found that the index has changed, as if it were a kind of records. */
export const tellIndexed = (run: Reader) => run({ text: `select pg_notify('${CHANGES}', 'SearchDocument')`, values: [] });
