import { may, type Grant, type Person } from '../people/access.ts';
import type { Transaction } from '../database/statements.ts';
import type { Kind } from '../graph/model.ts';
import { written } from '../graph/written.ts';
import { noted } from '../people/log.ts';
import { cleaned, problemCodes, type Problem } from './clean.ts';
import { contentHash, snapshot, type Content } from './content.ts';
import { followed, following, linksOf } from './links.ts';
import { merge, type Conflict } from './merge.ts';
import { shapeOf } from './shape.ts';
import { keeperField, lock, settle, workOn, type Work } from './work.ts';

/** Saves before the last one that two writers can still be merged over. */
const KEPT_SAVES = 20;

/** A post of a person in which they write: a body or town. The secretariat writes in its own name, without one. */
export const postsOf = ({ grants }: Person): Grant[] => grants.filter(({ role }) => role === 'MEMBER' || role === 'ADVISOR');

/** Begins a record with what is known of it. Nothing of it is public: its id is reserved, its row is not made. */
export async function startDraft(
  transaction: Transaction,
  person: Person,
  kind: Kind,
  values: Record<string, unknown>,
): Promise<{ work: Work; problems: Problem[] }> {
  const { run } = transaction;
  const post = postsOf(person)[0];
  const { content: given, problems } = await checked(transaction, kind, null, values);
  const content: Content = { ...chosenAlready(kind), ...given };
  for (const [of, id] of [
    ['Organisation', post?.organisation],
    ['City', post?.city],
  ] as const) {
    const field = id == null ? undefined : keeperField(kind, of);
    if (field && content[field.name] == null) content[field.name] = field.type === 'LINKS' ? [id] : id;
  }
  const [[id]] = (await run({ text: `select nextval(pg_get_serial_sequence('${written(kind)}', 'id'))::int`, values: [] })) as [[number]];
  await run({
    text: `insert into record_work (kind, record_id, state, organisation_id, city_id) values ($1, $2, 'DRAFT', $3, $4)`,
    values: [kind.name, id, post?.organisation ?? null, post?.city ?? null],
  });
  await newDraft(transaction, kind, id, { content, base: null, authors: [person.id], organisation: post?.organisation ?? null });
  await noted(transaction, person, 'startDraft', { kind: kind.name, id });
  return { work: (await workOn(run, kind, id))!, problems };
}

/** Begins a draft of what is public, or of one of its versions. The draft of somebody else is gone on with. */
export async function editRecord(transaction: Transaction, person: Person, work: Work, from?: Content): Promise<Work> {
  const { run } = transaction;
  const { kind, id } = work;
  await lock(run, kind, id);
  const current = (await workOn(run, kind, id))!;
  if (current.draft) return current;
  const post = postsOf(person).find((each) => may({ ...person, grants: [each] }, 'edit', current.facts));
  const base = await versionOfLive(transaction, kind, id);
  const [[content]] = (await run({ text: 'select content from revision where id = $1', values: [base] })) as [[Content]];
  const organisation = current.organisation ?? post?.organisation ?? null;
  const begun = await followed(run, shapeOf(kind), from ?? content, id);
  await newDraft(transaction, kind, id, { content: begun, base, authors: [person.id], organisation });
  await noted(transaction, person, 'editRecord', { kind: kind.name, id });
  return (await workOn(run, kind, id))!;
}

/**
 * The version that the live row is. What was never written here gets version 1; what was imported since gets a version
 * of its own, so that nobody undoes it unseen.
 */
export async function versionOfLive({ run }: Transaction, kind: Kind, id: number): Promise<number> {
  const content = (await snapshot(run, kind, id))!;
  const hash = contentHash(content);
  await run({
    text: `insert into record_work (kind, record_id, state) select $1::text, $2::int, case when status = 'PUBLISHED' then 'PUBLISHED' else 'ARCHIVED' end from ${written(kind)} where id = $2::int on conflict do nothing`,
    values: [kind.name, id],
  });
  const [known] = await run({
    text: 'select r.id from record_work w join revision r on r.id = w.published where w.kind = $1 and w.record_id = $2 and r.content_hash = $3',
    values: [kind.name, id, hash],
  });
  if (known) return known[0];
  const [[made]] = (await run({
    text: `insert into revision (kind, record_id, number, content, content_hash, authors, save, frozen_at, published_at)
      select $1::text, $2::int, coalesce((select max(number) from revision where kind = $1::text and record_id = $2::int), 0) + 1, $3::jsonb, $4, '{}', 1, now(), t.updated_at from ${written(kind)} t where t.id = $2::int returning id`,
    values: [kind.name, id, JSON.stringify(content), hash],
  })) as [[number]];
  await run({ text: 'update record_work set published = $3 where kind = $1 and record_id = $2', values: [kind.name, id, made] });
  return made;
}

/** Puts a new draft in the place of the one before. */
export async function newDraft(
  { run }: Transaction,
  kind: Kind,
  id: number,
  draft: { content: Content; base: number | null; authors: number[]; organisation: number | null },
): Promise<number> {
  const [[revision]] = (await run({
    text: `insert into revision (kind, record_id, base, content, content_hash, authors, organisation_id, save) values ($1, $2, $3, $4::jsonb, $5, $6::int[], $7, 1) returning id`,
    values: [kind.name, id, draft.base, JSON.stringify(draft.content), contentHash(draft.content), draft.authors, draft.organisation],
  })) as [[number]];
  await run({
    text: 'insert into revision_save (revision_id, save, content) values ($1, 1, $2::jsonb)',
    values: [revision, JSON.stringify(draft.content)],
  });
  await run({ text: 'update record_work set draft = $3 where kind = $1 and record_id = $2', values: [kind.name, id, revision] });
  await settle(run, kind, id);
  return revision;
}

/** What came of saving: the number of the save; conflicts when nothing was saved; problems of fields that stay as they were. */
export interface SavedDraft {
  save: number;
  conflicts: Conflict[];
  problems: Problem[];
  /** Whether somebody else wrote meanwhile, and both are in it. */
  isMerged: boolean;
  /** With conflicts: both writings, with what was to be saved where they differ. */
  merged: Content | null;
}

/** Saves what was changed over what its writer saw. Who wrote meanwhile is merged with; only a true conflict saves nothing. */
export async function saveDraft(
  transaction: Transaction,
  person: Person,
  work: Work,
  seen: number,
  values: Record<string, unknown>,
): Promise<SavedDraft> {
  const { run } = transaction;
  const { kind, id } = work;
  await lock(run, kind, id);
  const { draft } = (await workOn(run, kind, id))!;
  const { content: given, problems } = await checked(transaction, kind, id, values);
  if (seen > draft!.save || seen < 1) seen = draft!.save;
  const [based] =
    seen === draft!.save
      ? [[draft!.content]]
      : await run({ text: 'select content from revision_save where revision_id = $1 and save = $2', values: [draft!.id, seen] });
  // what was seen so long ago that nobody remembers is compared with what is there now: whatever differs is asked about
  const base = (based?.[0] ?? {}) as Content;
  const { content, conflicts } = merge(shapeOf(kind), base, { ...base, ...given }, draft!.content);
  const save = draft!.save;
  if (conflicts.length > 0) return { save, conflicts, problems, isMerged: false, merged: content };
  const hash = contentHash(content);
  if (hash === draft!.contentHash) return { save, conflicts, problems, isMerged: seen !== save, merged: null };
  await run({
    text: `update revision set content = $2::jsonb, content_hash = $3, save = save + 1, changed_at = now(), authors = case when $4 = any(authors) then authors else authors || $4::int end where id = $1`,
    values: [draft!.id, JSON.stringify(content), hash, person.id],
  });
  await run({
    text: 'insert into revision_save (revision_id, save, content) values ($1, $2, $3::jsonb)',
    values: [draft!.id, save + 1, JSON.stringify(content)],
  });
  await run({ text: 'delete from revision_save where revision_id = $1 and save <= $2', values: [draft!.id, save + 1 - KEPT_SAVES] });
  return { save: save + 1, conflicts, problems, isMerged: seen !== save, merged: null };
}

/** Throws a draft away; what is public stays. A record that never was public is gone with it. */
export async function discardDraft(transaction: Transaction, person: Person, { kind, id, draft, isLive }: Work): Promise<void> {
  const { run } = transaction;
  await lock(run, kind, id);
  await run({ text: 'update record_work set draft = null where kind = $1 and record_id = $2', values: [kind.name, id] });
  await run({ text: 'delete from revision where id = $1 and published_at is null', values: [draft!.id] });
  if (isLive) await settle(run, kind, id);
  else {
    for (const table of ['record_work', 'revision'])
      await run({ text: `delete from ${table} where kind = $1 and record_id = $2`, values: [kind.name, id] });
  }
  await noted(transaction, person, 'discardDraft', { kind: kind.name, id });
}

/** What a new record has where nobody has chosen: the defaults of the model. */
const chosenAlready = (kind: Kind): Content =>
  Object.fromEntries(shapeOf(kind).fields.flatMap(({ name, otherwise }) => (otherwise === undefined ? [] : [[name, otherwise]])));

/** Values as content: fields that are wrong are left out, so that the rest can be saved; what leads to a merged record leads to the one it is now. */
async function checked(
  { run }: Transaction,
  kind: Kind,
  id: number | null,
  values: Record<string, unknown>,
): Promise<{ content: Content; problems: Problem[] }> {
  const shape = shapeOf(kind);
  const { content, problems } = cleaned(shape, values);
  const links = await linksOf(run, shape, content);
  for (const { path, title } of links)
    if (title === null) problems.push({ field: path, code: 'LINK_UNKNOWN', message: problemCodes.LINK_UNKNOWN });
  for (const { field } of problems) delete content[field.split('.')[0]!];
  return { content: following(shape, content, id, links), problems };
}
