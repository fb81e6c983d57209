import type { Person } from '../people/access.ts';
import type { Transaction } from '../database/statements.ts';
import { slugOf } from '../graph/slug.ts';
import { written } from '../graph/written.ts';
import { noted } from '../people/log.ts';
import type { Problem } from './clean.ts';
import { apply, contentHash, freeSlug, snapshot, type Content } from './content.ts';
import { newDraft, versionOfLive } from './drafting.ts';
import { unfrozen } from './frozen.ts';
import { followed, following, linksOf } from './links.ts';
import { merge } from './merge.ts';
import { lacking, missing } from './rules.ts';
import { shapeOf } from './shape.ts';
import { settle, type Work } from './work.ts';

/** How long a record counts as fresh, in months: money and services change fastest. */
const MONTHS: Record<string, number> = { FundingCall: 3, FundingProgramme: 6, AdvisoryService: 6, Guidance: 12, Organisation: 12 };
/** Kinds that tell what was stay true. */
const PAST = new Set(['Event', 'Update', 'Adoption', 'Evaluation', 'Source']);
const monthsOf = (kind: string): number | null => (PAST.has(kind) ? null : (MONTHS[kind] ?? 24));

export const confirmBy = (kind: string): string => {
  const months = monthsOf(kind);
  return months === null ? 'null::date' : `(current_date + interval '${months} months')::date`;
};

export type Published =
  | { outcome: 'PUBLISHED'; number: number }
  /** Somebody published meanwhile: both are in a new draft, whose review begins anew. */
  | { outcome: 'BASE_MOVED' }
  | { outcome: 'INCOMPLETE'; problems: Problem[] };

/**
 * Makes a draft public: its live row, its number, its day of confirmation. In the transaction of whoever approves it.
 * `part` says that only some of it was looked at: what was missing before (`known`) may stay so, and nothing is confirmed.
 */
export async function publish(
  transaction: Transaction,
  person: Person,
  work: Work,
  part?: { known: readonly Problem[] },
): Promise<Published> {
  const { run } = transaction;
  const { kind, id, isLive } = work;
  const shape = shapeOf(kind);
  const links = await linksOf(run, shape, work.draft!.content);
  const draft = { ...work.draft!, content: following(shape, work.draft!.content, id, links) };
  if (isLive) {
    const live = await versionOfLive(transaction, kind, id);
    if (live !== draft.base) {
      const contents = await run({ text: 'select id, content from revision where id = any($1::int[])', values: [[live, draft.base]] });
      const of = (revision: number | null) => (contents.find(([key]) => key === revision)?.[1] ?? {}) as Content;
      const base = await followed(run, shape, of(draft.base), id);
      // that records it leads to were merged is no news of it
      if (contentHash(base) !== contentHash(of(live))) {
        const merged = merge(shape, base, draft.content, of(live));
        await newDraft(transaction, kind, id, {
          content: merged.content,
          base: live,
          authors: draft.authors,
          organisation: work.organisation,
        });
        return { outcome: 'BASE_MOVED' };
      }
    }
  }
  const isKnown = ({ field, code }: Problem) => part?.known.some((each) => each.field === field && each.code === code) ?? false;
  const isAsWritten = draft.content === work.draft!.content;
  const found = isAsWritten ? lacking(shape, draft.content, links) : await missing(run, shape, draft.content);
  const problems = found.filter((each) => !isKnown(each));
  if (problems.length > 0) return { outcome: 'INCOMPLETE', problems };
  const hasSources = ((draft.content.sources ?? []) as unknown[]).length > 0;
  const moment = new Date().toISOString();
  await apply(run, kind, id, draft.content, {
    status: 'PUBLISHED',
    ...(!part && { verified_on: moment.slice(0, 10), stale_since: null }),
    updated_at: moment,
    ...(!isLive && {
      slug: await freeSlug(run, kind, slugOf((draft.content.title as { pl: string }).pl)),
      created_at: moment,
      confidence: hasSources ? 'CONFIRMED' : 'UNVERIFIED',
      confidence_note: hasSources ? null : 'Nie podano źródła.',
      external_refs: [],
    }),
  });
  const number = await numbered(transaction, work, draft.id, !part);
  await noted(transaction, person, 'publish', { kind: kind.name, id }, { number });
  return { outcome: 'PUBLISHED', number };
}

/**
 * Gives a revision the next number and makes it the public one. It is kept as the live row says it: with what was left
 * empty, and with the keys that parts got. What was approved stays named by the hash in its review.
 */
async function numbered({ run }: Transaction, { kind, id }: Work, revision: number, isConfirmed: boolean): Promise<number> {
  const content = (await snapshot(run, kind, id))!;
  const [[number]] = (await unfrozen(run, () =>
    run({
      text: `update revision set content = $4::jsonb, content_hash = $5, published_at = now(), frozen_at = coalesce(frozen_at, now()),
        number = coalesce((select max(number) from revision where kind = $2 and record_id = $3), 0) + 1 where id = $1 returning number`,
      values: [revision, kind.name, id, JSON.stringify(content), contentHash(content)],
    }),
  )) as [[number]];
  await run({ text: 'delete from revision_save where revision_id = $1', values: [revision] });
  await run({
    text: `update record_work set draft = null, published = $3, state = 'PUBLISHED', reason = null${isConfirmed ? `, confirmed_at = now(), confirm_by = ${confirmBy(kind.name)}, told_at = null` : ''} where kind = $1 and record_id = $2`,
    values: [kind.name, id, revision],
  });
  return number;
}

/** Takes a record out of what is public; its address leads on to what took its place, its versions stay. */
export async function archive(transaction: Transaction, person: Person, { kind, id }: Work, reason: string): Promise<void> {
  const { run } = transaction;
  await versionOfLive(transaction, kind, id);
  await run({
    text: `update ${written(kind)} set status = 'ARCHIVED', stale_since = null, updated_at = now() where id = $1`,
    values: [id],
  });
  await run({
    text: 'update record_work set reason = $3, confirm_by = null where kind = $1 and record_id = $2',
    values: [kind.name, id, reason],
  });
  await settle(run, kind, id);
  await noted(transaction, person, 'archiveRecord', { kind: kind.name, id });
}

/** Notes that all is still right today. Only who keeps the record confirms it as its owner. */
export async function confirm(
  transaction: Transaction,
  person: Pick<Person, 'id'>,
  { kind, id }: Pick<Work, 'kind' | 'id'>,
  { way, isKeeper }: { way: 'PAGE' | 'MAIL'; isKeeper: boolean },
): Promise<void> {
  const { run } = transaction;
  const revision = await versionOfLive(transaction, kind, id);
  await run({
    text: `update ${written(kind)} set verified_on = current_date, stale_since = null${isKeeper ? ', confirmed_on = current_date' : ''} where id = $1`,
    values: [id],
  });
  await run({
    text: `update record_work set confirmed_at = now(), confirm_by = ${confirmBy(kind.name)}, told_at = null where kind = $1 and record_id = $2`,
    values: [kind.name, id],
  });
  await run({
    text: 'insert into confirmation (kind, record_id, revision, account_id, way) values ($1, $2, $3, $4, $5)',
    values: [kind.name, id, revision, person.id, way],
  });
  await noted(transaction, person, 'confirmRecord', { kind: kind.name, id }, { way });
}
