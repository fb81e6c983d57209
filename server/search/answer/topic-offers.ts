import type { Kind } from '../../graph/model.ts';
import { publicRows } from '../../graph/seen.ts';
import type { Reader } from '../../database/reader.ts';
import { facetEntry, type RecordName } from '../engine.ts';

/** What there is of one kind on a topic. */
export interface TopicOffer {
  kind: string;
  count: number;
  open: number | null;
  best: RecordName[];
}

/** What a town can use, or whom it can ask, in the order in which it is told. */
export const OFFERED = ['Solution', 'Pilot', 'Guidance', 'AdvisoryService', 'FundingProgramme', 'FundingCall'];
const CALL = 'FundingCall';
const MOST_BEST = 3;
/** A topic with fewer records has too little of its own. */
export const LITTLE = 6;

/** What there is of some kinds on topics (by slug; nothing on none), in one statement for all; the best first are those that have most of the query's words in their titles, then the fullest. */
export async function offersOf(
  topics: (string | null)[],
  kinds: string[],
  keys: string[],
  call: Kind,
  read: Reader,
): Promise<TopicOffer[][]> {
  if (topics.length === 0 || kinds.length === 0) return topics.map(() => []);
  // word by word: a list would be read anew for each document
  const inTitle = keys.map((_, index) => `(d.title_vector @@ $${index + 3}::tsquery)::int`).join(' + ') || '0';
  const rows = await read({
    text: `select topic, kind, record_id, count, open from (
        select t.topic, d.kind, d.record_id, c.is_open, count(*) over same::int as count, (count(*) filter (where c.is_open) over same)::int as open,
          row_number() over (partition by t.topic, d.kind order by c.is_open desc nulls last, ${inTitle} desc, d.words desc, d.id) as place
        from unnest($1::text[]) with ordinality t(entry, topic) join search_document d on d.facets @> array[t.entry] and d.kind = any($2::text[])
        left join lateral (select f.availability = 'OPEN' and (f.closes_on is null or f.closes_on >= current_date) as is_open from ${publicRows(call, 'f')} where d.kind = '${CALL}' and f.id = d.record_id) c on true
        window same as (partition by t.topic, d.kind)
      ) ranked where place <= ${MOST_BEST} and (kind <> '${CALL}' or is_open or place = 1) order by topic, place`,
    values: [topics.map((slug) => slug && facetEntry('challenge', slug)), kinds, ...keys],
  });
  return topics.map((_, index) => {
    const own = rows.filter(([topic]) => Number(topic) === index + 1);
    return OFFERED.flatMap((kind): TopicOffer[] => {
      const same = own.filter(([, of]) => of === kind);
      if (same.length === 0) return [];
      const [, , , count, open] = same[0] as [number, string, number, number, number];
      const best = kind === CALL && open === 0 ? [] : same.map(([, , key]): RecordName => ({ kind, key }));
      return [{ kind, count, open: kind === CALL ? open : null, best }];
    });
  });
}
