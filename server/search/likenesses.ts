import { townsLike, type Reason } from '../city/likeness.ts';
import type { Reader } from '../graph/reader.ts';
import { facetEntry, type RecordName } from './engine.ts';

/** The city that a record comes from, by its key, and why it is like another one. */
export interface Likeness { city: number; reasons: Reason[] }

/** Of each of these records its city that is most like another one, in one statement; null for those that come from none, and when there is nothing to compare to. */
export async function likenessesOf(read: Reader, similarTo: number | null, names: RecordName[]): Promise<(name: RecordName) => Likeness | null> {
  if (similarTo === null || names.length === 0) return () => null;
  const rows = await read({
    text: `with cities as materialized (select id, $2 || slug as entry, reasons, place from ${townsLike('$1::int')} t)
      select distinct on (d.kind, d.record_id) d.kind, d.record_id, c.id, c.reasons from search_document d join unnest($3::text[], $4::int[]) n(kind, record_id) using (kind, record_id)
      cross join lateral unnest(d.facets) f(entry) join cities c using (entry) order by d.kind, d.record_id, c.place`,
    values: [similarTo, facetEntry('city', ''), names.map(({ kind }) => kind), names.map(({ key }) => key)],
  });
  const found = new Map(rows.map(([kind, key, city, reasons]) => [`${kind}-${key}`, { city: city as number, reasons: reasons as Reason[] }]));
  return ({ kind, key }) => found.get(`${kind}-${key}`) ?? null;
}
