import { townsLike, type Reason } from '../../city/likeness.ts';
import type { Reference } from '../../graph/load.ts';
import type { Reader } from '../../database/reader.ts';
import { facetEntry, type RecordName } from '../engine.ts';

/** The city that a record comes from, by its key, and why it is like another one. */
export interface Likeness {
  city: number;
  reasons: Reason[];
}

/** Of each of these records its city that is most like another one, in one statement; null for those that come from none, and when there is nothing to compare to. */
export async function likenessesOf(
  read: Reader,
  similarTo: Reference | null,
  names: RecordName[],
): Promise<(name: RecordName) => Likeness | null> {
  if (similarTo === null || names.length === 0) return () => null;
  const rows = await read({
    text: `with cities as materialized (select jsonb_object_agg('${facetEntry('city', '')}' || slug, jsonb_build_array(place, id, reasons)) as of from ${townsLike(similarTo.kind, '$1::int')} t)
      select kind, record_id, (select (select of from cities) -> entry from unnest(d.facets) entry where (select of from cities) ? entry order by ((select of from cities) -> entry ->> 0)::int limit 1)
      from search_document d join unnest($2::text[], $3::int[]) n(kind, record_id) using (kind, record_id)`,
    values: [similarTo.key, names.map(({ kind }) => kind), names.map(({ key }) => key)],
  });
  const found = new Map(
    rows.map(([kind, key, likest]): [string, Likeness | null] => {
      const [, city, reasons] = (likest ?? []) as [place?: number, city?: number, reasons?: Reason[]];
      return [`${kind}-${key}`, city === undefined ? null : { city, reasons: reasons! }];
    }),
  );
  return ({ kind, key }) => found.get(`${kind}-${key}`) ?? null;
}
