import type { Reader } from '../database/reader.ts';
import type { Kind } from '../graph/model.ts';
import { publicRows, tied } from '../graph/seen.ts';
import { shapeOf } from './shape.ts';

/** What the secretariat looks through to keep the graph true. */
export const deskLists = ['IN_REVIEW', 'STALE', 'WITHOUT_CONTACT', 'WITHOUT_LINKS'] as const;
export type DeskList = (typeof deskLists)[number];
export interface DeskRecord {
  kind: string;
  id: number;
  title: { pl: string; en: string | null };
  /** Since when it waits, or when it ran out. */
  since: string | null;
}

/** The rows of a kind of which something is to be mended, as SQL; null for kinds of which that cannot be said. */
const broken: Record<'WITHOUT_CONTACT' | 'WITHOUT_LINKS', (kind: Kind) => string | null> = {
  /** Neither a mailbox nor a telephone: nobody can ask. */
  WITHOUT_CONTACT(kind) {
    const contact = shapeOf(kind).fields.find(({ name }) => name === 'contact');
    const ways = (contact?.fields ?? []).filter(({ name }) => name === 'email' || name === 'phone');
    if (ways.length === 0) return null;
    return ways.map(({ stored }) => (stored.in === 'column' ? `t.${stored.column} is null` : 'true')).join(' and ');
  },
  /** It leads nowhere, though its kind could: nobody comes across it. */
  WITHOUT_LINKS(kind) {
    const links = shapeOf(kind).fields.flatMap(({ stored, target }) => {
      if (!target) return [];
      if (stored.in === 'column') return [`t.${stored.column} is null`];
      return stored.in === 'pivot'
        ? [`not exists (select from ${tied({ by: 'pivot', ...stored }, 'p')} where p.${stored.from} = t.id)`]
        : [];
    });
    return links.length > 0 ? links.join(' and ') : null;
  },
};

/** Every record of a list, as an item of FROM with kind, id, titles and a moment. */
function recordsIn(list: DeskList, kinds: readonly Kind[]): string {
  const records = kinds.filter(({ isRecord }) => isRecord);
  const all = records.flatMap((kind): string[] => {
    const from = (since: string, rest: string) =>
      `select '${kind.name}' kind, t.id, t.title_pl pl, t.title_en en, ${since} since from ${publicRows(kind, 't')} ${rest}`;
    if (list === 'STALE')
      return [
        from(
          'w.confirm_by::text',
          `join record_work w on w.kind = '${kind.name}' and w.record_id = t.id where w.confirm_by < current_date`,
        ),
      ];
    const condition = list === 'IN_REVIEW' ? null : broken[list](kind);
    return condition ? [from('null::text', `where ${condition}`)] : [];
  });
  if (list === 'IN_REVIEW')
    all.push(
      `select w.kind, w.record_id id, r.content -> 'title' ->> 'pl' pl, r.content -> 'title' ->> 'en' en, v.opened_at::date::text since
      from review v join record_work w on w.kind = v.kind and w.record_id = v.record_id join revision r on r.id = w.draft where v.state = 'OPEN'`,
    );
  return `(${all.join(' union all ')}) waits`;
}

/** Some of a list, what waits longest first; and how many there are. */
export async function deskRecords(
  run: Reader,
  kinds: readonly Kind[],
  list: DeskList,
  { first, from }: { first: number; from: number },
): Promise<{ total: number; records: DeskRecord[] }> {
  const of = recordsIn(list, kinds);
  const [[[total]], rows] = (await Promise.all([
    run({ text: `select count(*)::int from ${of}`, values: [] }),
    run({ text: `select kind, id, pl, en, since from ${of} order by since, kind, pl, id limit $1 offset $2`, values: [first, from] }),
  ])) as [[[number]], any[][]];
  return { total, records: rows.map(([kind, id, pl, en, since]) => ({ kind, id, title: { pl: pl ?? '', en }, since })) };
}

/** How many public records each kind has, and how many of them are new or were changed this month. */
export async function growth(
  run: Reader,
  kinds: readonly Kind[],
): Promise<{ kind: string; total: number; added: number; changed: number }[]> {
  const month = `date_trunc('month', now())`;
  const rows = await run({
    text: kinds
      .filter(({ isRecord }) => isRecord)
      .map(
        (kind) =>
          `select '${kind.name}', count(*)::int, (count(*) filter (where t.created_at >= ${month}))::int, (count(*) filter (where t.updated_at >= ${month} and t.created_at < ${month}))::int from ${publicRows(kind, 't')}`,
      )
      .join(' union all '),
    values: [],
  });
  return rows.map(([kind, total, added, changed]) => ({ kind, total, added, changed }));
}
