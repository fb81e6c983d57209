import type { Reader } from '../../database/reader.ts';
import { fold, keysOf } from '../analysis/index.ts';
import { languages, type RecordName, type SearchDocument } from '../engine.ts';
import { textAttributes, type MeilisearchDocument } from './client.ts';

/** The id of a record in Meilisearch. */
export const idOf = ({ kind, key }: RecordName) => `${kind}-${key}`;
/** The record with such an id. */
export function recordOf(id: string): RecordName {
  const dash = id.lastIndexOf('-');
  return { kind: id.slice(0, dash), key: Number(id.slice(dash + 1)) };
}

/** The documents of those records that have one, from the database's own index, as Meilisearch takes them. */
export async function meilisearchDocuments(run: Reader, names: RecordName[]): Promise<MeilisearchDocument[]> {
  const rows = await run({
    text: `select d.kind, d.record_id, d.rev, extract(epoch from d.changed_at)::float8, d.words, d.facets, d.texts, d.latitude, d.longitude, d.is_stale
      from search_document d join unnest($1::text[], $2::int[]) n(kind, record_id) using (kind, record_id)`,
    values: [names.map(({ kind }) => kind), names.map(({ key }) => key)],
  });
  return rows.map(([kind, key, rev, changed, words, facets, texts, latitude, longitude, isStale]) => ({
    id: idOf({ kind, key }),
    rev,
    changed,
    words,
    stale: Number(isStale),
    kind,
    _geo: latitude === null ? null : { lat: latitude, lng: longitude },
    ...facetsOf(facets),
    ...textsOf(texts),
  }));
}

function facetsOf(entries: string[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const entry of entries) {
    const colon = entry.indexOf(':');
    const facet = entry.slice(0, colon);
    if (facet !== 'kind') (found[facet] ??= []).push(entry.slice(colon + 1));
  }
  return found;
}

function textsOf(texts: SearchDocument['texts']): Record<string, string> {
  return Object.fromEntries(
    textAttributes.flatMap((name) => {
      const text = languages.flatMap((lang) => texts[name][lang] ?? []).join('\n');
      // empty ones too: an attribute that no document has cannot be searched
      return [
        [`s_${name}`, fold(text.replaceAll('\n', ' . '))],
        [`l_${name}`, keysOf(text).join(' ')],
      ];
    }),
  );
}
