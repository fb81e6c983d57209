import { holds, type Kind, type Link } from '../graph/model.ts';
import type { Transaction } from '../database/statements.ts';
import { globalId } from '../graph/global-id.ts';
import { written } from '../graph/written.ts';
import type { Person } from '../people/access.ts';
import { noted } from '../people/log.ts';
import { changePublic } from './changing.ts';
import { contentHash, snapshot, type Content } from './content.ts';
import { unfrozen } from './frozen.ts';
import { led } from './links.ts';
import { archive, type Published } from './publishing.ts';
import { isEmpty } from './rules.ts';
import { shapeOf, type Field } from './shape.ts';
import { lock, workOn, type Work } from './work.ts';

/** What people are and write for a body, a town or a theme follows it. */
const following: Record<string, readonly [table: string, column: string][]> = {
  Organisation: [
    ['role_grant', 'organisation_id'],
    ['invitation', 'organisation_id'],
    ['record_work', 'organisation_id'],
  ],
  City: [
    ['role_grant', 'city_id'],
    ['invitation', 'city_id'],
    ['record_work', 'city_id'],
  ],
  Challenge: [
    ['role_grant', 'challenge_id'],
    ['invitation', 'challenge_id'],
  ],
};

/**
 * Makes one record of two of a kind. What leads to the other one leads to the one that is kept, and so do its addresses; it
 * goes into the archive, where its versions stay. `fill`: what the kept one leaves empty is taken from the other one.
 */
export async function mergeRecords(
  transaction: Transaction,
  person: Person,
  kinds: readonly Kind[],
  kept: Work,
  other: Work,
  fill: boolean,
): Promise<Published> {
  const { run } = transaction;
  const { kind } = kept;
  for (const id of [kept.id, other.id].toSorted((a, b) => a - b)) await lock(run, kind, id);
  const given = (await snapshot(run, kind, other.id))!;
  for (const holder of kinds)
    for (const link of holder.links)
      if (link.target === kind && holds(link) && !isOwnerOf(holder, link, kind)) await lead(transaction, holder, link, kept.id, other.id);
  for (const [table, column] of following[kind.name] ?? [])
    await run({ text: `update ${table} set ${column} = $1 where ${column} = $2`, values: [kept.id, other.id] });
  await archive(transaction, person, other, `Połączono z: ${kept.title.pl}`);
  await run({ text: 'update old_slug set record_id = $3 where kind = $1 and record_id = $2', values: [kind.name, other.id, kept.id] });
  // its id is an address, too
  await run({
    text: 'insert into old_slug (kind, slug, record_id) select $1, s, $3 from unnest($2::text[]) s on conflict (kind, slug) do update set record_id = excluded.record_id',
    values: [kind.name, [other.slug, globalId(kind.name, other.id)], kept.id],
  });
  await leadDrafts(transaction, kinds, kind, kept.id, other.id);
  await run({ text: 'update suggestion set record_id = $3 where kind = $1 and record_id = $2', values: [kind.name, other.id, kept.id] });
  const published = await changePublic(transaction, person, kept, {
    values: (now) => (fill ? filled(shapeOf(kind).fields, now, given, kept.id, kind) : {}),
    authors: [person.id],
    note: `Połączono z: ${other.title.pl}`,
  });
  await noted(transaction, person, 'mergeRecords', { kind: kind.name, id: kept.id }, { from: other.id });
  return published;
}

/** Whether a link is that of a part to the record it is part of: it stays with that. */
const isOwnerOf = (part: Kind, { via }: Link, kind: Kind) =>
  !part.isRecord &&
  via.by === 'own' &&
  kind.links.some(({ target, via: back }) => target === part && back.by === 'foreign' && back.column === via.column);

/** Has a link of all that holds it lead to the kept record; none leads to itself. */
async function lead({ run }: Transaction, holder: Kind, { via, target, required }: Link, kept: number, other: number): Promise<void> {
  const isSelf = holder === target;
  if (via.by === 'own') {
    const itself = isSelf && !required ? `case when id = $1 then null else $1::int end` : '$1::int';
    await run({ text: `update ${written(holder)} set ${via.column} = ${itself} where ${via.column} = $2`, values: [kept, other] });
  }
  if (via.by !== 'pivot') return;
  await run({
    text: `insert into ${written(via)} (${via.from}, ${via.to}) select ${via.from}, $1 from ${written(via)} where ${via.to} = $2${isSelf ? ` and ${via.from} <> $1` : ''} on conflict do nothing`,
    values: [kept, other],
  });
  await run({ text: `delete from ${written(via)} where ${via.to} = $1`, values: [other] });
}

/** Has the drafts lead to where the public records do: a save of theirs, and where one is being looked at, what is looked at. */
async function leadDrafts({ run }: Transaction, kinds: readonly Kind[], kind: Kind, kept: number, other: number): Promise<void> {
  /** Null when it does not lead to the other one. */
  const leading = (holder: Kind, own: number, content: Content): Content | null => {
    let leads = false;
    const now = led(shapeOf(holder).fields, content, (target, id) => {
      if (target !== kind || id !== other) return id;
      leads = true;
      return holder === kind && own === kept ? null : kept;
    });
    return leads ? now : null;
  };
  const drafts = await run({
    text: 'select w.kind, w.record_id, r.content from record_work w join revision r on r.id = w.draft order by w.kind, w.record_id',
    values: [],
  });
  for (const [name, id, content] of drafts) {
    const holder = kinds.find((each) => each.name === name);
    if (!holder || !leading(holder, id, content as Content)) continue;
    await lock(run, holder, id);
    const draft = (await workOn(run, holder, id))?.draft;
    const now = draft && leading(holder, id, draft.content);
    if (!now) continue;
    const values = [draft.id, JSON.stringify(now), contentHash(now)];
    await unfrozen(run, () =>
      run({ text: 'update revision set content = $2::jsonb, content_hash = $3, save = save + 1 where id = $1', values }),
    );
    await run({
      text: 'insert into revision_save (revision_id, save, content) select id, save, content from revision where id = $1',
      values: [draft.id],
    });
    await run({
      text: `update review set content_hash = $2 where revision_id = $1 and state = 'OPEN'`,
      values: [draft.id, contentHash(now)],
    });
  }
}

/** What the other record says where the kept one says nothing; lists of links and sources have those of both. */
function filled(fields: Field[], now: Content, given: Content, kept: number, kind: Kind): Content {
  const taken: Content = {};
  for (const { name, type, target } of fields) {
    const [mine, theirs] = [now[name], given[name]];
    if (type === 'LINKS' || type === 'ADDRESSES')
      taken[name] = [...new Set([...(mine as unknown[]), ...(theirs as unknown[])])].filter((id) => target !== kind || id !== kept);
    else if (isEmpty(mine) && !isEmpty(theirs) && !(type === 'LINK' && target === kind && theirs === kept)) taken[name] = theirs;
    else if (type === 'GROUP' && mine && theirs) {
      const both = Object.entries(theirs as Content).filter(([inner, value]) => isEmpty((mine as Content)[inner]) && !isEmpty(value));
      // a text in one language is completed; other groups are one whole
      if (both.length > 0 && Object.keys(mine).join() === 'pl,en') taken[name] = { ...(mine as Content), ...Object.fromEntries(both) };
    }
  }
  return taken;
}
