import type { Reader } from '../database/reader.ts';
import type { Kind } from '../graph/model.ts';
import { written } from '../graph/written.ts';
import { snapshot, type Content } from './content.ts';
import type { Work } from './work.ts';

/** A version of a record: what was public from one day on. */
export interface Version {
  number: number;
  publishedAt: string;
  note: string | null;
  organisation: number | null;
  /** Whether it stays as it is; what was never written here follows the data that is loaded until somebody begins to write. */
  isFixed: boolean;
  content: Content;
}

/** The versions of a record, the last first. What was never written here has one: as it entered the platform. */
export async function versionsOf(run: Reader, kind: Kind, id: number): Promise<Omit<Version, 'content'>[]> {
  const rows = await run({
    text: 'select number, published_at, note, organisation_id from revision where kind = $1 and record_id = $2 and number is not null order by number desc limit 500',
    values: [kind.name, id],
  });
  return rows.map(([number, publishedAt, note, organisation]) => ({ number, publishedAt, note, organisation, isFixed: true }));
}

/** One version; null when there is none of this number. */
export async function versionOf(run: Reader, kind: Kind, id: number, number: number): Promise<Version | null> {
  const [row] = await run({
    text: 'select number, published_at, note, organisation_id, content from revision where kind = $1 and record_id = $2 and number = $3',
    values: [kind.name, id, number],
  });
  if (row) return { number: row[0], publishedAt: row[1], note: row[2], organisation: row[3], isFixed: true, content: row[4] };
  if (number !== 1) return null;
  const [live] = await run({ text: `select updated_at from ${written(kind)} where id = $1`, values: [id] });
  const content = await snapshot(run, kind, id);
  return content && { number: 1, publishedAt: live![0], note: null, organisation: null, isFixed: false, content };
}

/** What was said about the draft of a record and those before it, oldest first. */
export async function commentsOn(run: Reader, { kind, id, draft }: Work) {
  const rows = await run({
    text: `select c.id, c.field, c.quote, c.body, a.name, c.created_at, c.resolved_at is not null from review_comment c left join account a on a.id = c.author_id
      where c.kind = $1 and c.record_id = $2 order by c.id limit 500`,
    values: [kind.name, id],
  });
  const text = (field: string) => JSON.stringify(field.split('.').reduce<any>((value, name) => value?.[name], draft?.content ?? {}) ?? '');
  return rows.map(([key, field, quote, body, author, createdAt, isResolved]) => ({
    id: `${key}`,
    field,
    quote,
    isOutdated: quote !== null && !text(field).includes(JSON.stringify(quote).slice(1, -1)),
    body,
    author,
    createdAt,
    isResolved,
  }));
}

/** Who looked at the drafts of a record, the last first. */
export async function reviewsOf(run: Reader, { kind, id }: Work) {
  const rows = await run({
    text: `select v.ring, v.state, a.name, v.reason, v.opened_at, v.decided_at from review v left join account a on a.id = v.reviewer_id where v.kind = $1 and v.record_id = $2 order by v.id desc limit 50`,
    values: [kind.name, id],
  });
  return rows.map(([ring, state, reviewer, reason, openedAt, decidedAt]) => ({ ring, state, reviewer, reason, openedAt, decidedAt }));
}
