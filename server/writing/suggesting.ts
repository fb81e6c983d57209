import type { Person } from '../people/access.ts';
import type { Reader } from '../database/reader.ts';
import type { Transaction } from '../database/statements.ts';
import { globalId } from '../graph/global-id.ts';
import { publicRows } from '../graph/seen.ts';
import type { Kind } from '../graph/model.ts';
import type { Letters } from '../people/letters.ts';
import { noted } from '../people/log.ts';
import { keyAddress } from '../people/mail-words.ts';
import { hashOf, isKey, newKey } from '../people/secrets.ts';
import { changePublic } from './changing.ts';
import { cleaned, type Problem } from './clean.ts';
import type { Content } from './content.ts';
import { editRecord, saveDraft, startDraft } from './drafting.ts';
import type { Published } from './publishing.ts';
import { keeperField, workOn, type Work } from './work.ts';
import { shapeOf, type Field, type FieldType } from './shape.ts';
import type { suggested } from './suggestion.ts';
import { confirmSuggested, thanks, told, type Outcome } from './suggestion-words.ts';

type Language = 'PL' | 'EN';
/** What somebody says is wrong or missing. */
export interface Said {
  what: (typeof suggested)[number];
  kind: string | null;
  record: number | null;
  field: string | null;
  value: string | null;
  title: string | null;
  body: string;
  place: string | null;
  address: string | null;
}
export interface Suggested extends Said {
  id: number;
  state: 'UNCONFIRMED' | 'OPEN' | 'ACCEPTED' | 'DECLINED';
  createdAt: string;
}
const columns = 'id, what, kind, record_id, field, value, title, body, place, address, state, created_at';
const suggestedIn = ([id, what, kind, record, field, value, title, body, place, address, state, createdAt]: any[]): Suggested => ({
  id,
  what,
  kind,
  record,
  field,
  value,
  title,
  body,
  place,
  address,
  state,
  createdAt,
});

/** Keeps a suggestion until its address is confirmed, and sends the link that does. */
export async function suggest({ run }: Transaction, said: Said, email: string, language: Language, letters: Letters): Promise<void> {
  const key = newKey();
  await run({
    text: `insert into suggestion (what, kind, record_id, field, value, title, body, place, address, email, language, key_hash, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'UNCONFIRMED')`,
    values: [
      said.what,
      said.kind,
      said.record,
      said.field,
      said.value,
      said.title,
      said.body,
      said.place,
      said.address,
      email,
      language,
      hashOf(key),
    ],
  });
  await letters.send(run, email, confirmSuggested(language, letters.site, key));
}

/** What a key stands for; null when it is none. Looking changes nothing. */
export async function suggestionOf(run: Reader, key: string): Promise<Suggested | null> {
  if (!isKey(key)) return null;
  const [row] = await run({ text: `select ${columns} from suggestion where key_hash = $1`, values: [hashOf(key)] });
  return row ? suggestedIn(row) : null;
}

/** Hands a suggestion to the secretariat and thanks for it, once; doing it again changes nothing. False when the key is none. */
export async function confirmSuggestion({ run }: Transaction, key: string, letters: Letters): Promise<boolean> {
  if (!isKey(key)) return false;
  const [row] = await run({
    text: `update suggestion set state = 'OPEN', confirmed_at = now() where key_hash = $1 and state = 'UNCONFIRMED' returning email, language`,
    values: [hashOf(key)],
  });
  if (row?.[0]) await letters.send(run, row[0], thanks(row[1]));
  return row !== undefined || (await suggestionOf(run, key)) !== null;
}

/** The suggestions that wait, the longest first: so many behind the one with this id. */
export async function suggestionsWaiting(run: Reader, most: number, after = 0): Promise<Suggested[]> {
  const rows = await run({
    text: `select ${columns} from suggestion where state = 'OPEN' and id > $1 order by id limit $2`,
    values: [after, most],
  });
  return rows.map(suggestedIn);
}

/** How many suggestions wait. */
export async function suggestionCount(run: Reader): Promise<number> {
  const [[waiting]] = (await run({ text: `select count(*)::int from suggestion where state = 'OPEN'`, values: [] })) as [[number]];
  return waiting;
}

/** Fields that one line of text can put right. */
const plainTypes = new Set<FieldType>(['TEXT', 'LONG_TEXT', 'ADDRESS', 'INTEGER', 'NUMBER', 'DATE', 'PARTIAL_DATE']);
/** A field by its path, with the group it stands in. */
function fieldAt(kind: Kind, path: string): { top: Field; field: Field } | null {
  const [name, inner] = path.split('.');
  const top = shapeOf(kind).fields.find((each) => each.name === name);
  const field = inner === undefined ? top : top?.type === 'GROUP' ? top.fields!.find((each) => each.name === inner) : undefined;
  return top && field ? { top, field } : null;
}
/** The paths of all that somebody can say is wrong: fields, and what groups are made of. */
export const correctable = (kind: Kind): string[] =>
  shapeOf(kind).fields.flatMap(({ name, type, fields }) => (type === 'GROUP' ? fields!.map((each) => `${name}.${each.name}`) : [name]));

/** A value for one field as content, over what the field holds now; or what is wrong with it. Null for fields that take no plain value. */
export function corrected(kind: Kind, path: string, value: string): ((now: Content) => Content) | Problem | null {
  const found = fieldAt(kind, path);
  if (!found || !plainTypes.has(found.field.type)) return null;
  const { top, field } = found;
  const isInner = field !== top;
  const given = isInner ? { [top.name]: { [field.name]: value } } : { [top.name]: value };
  const { content, problems } = cleaned({ fields: [isInner ? { ...top, fields: [field] } : top] }, given);
  if (problems.length > 0) return problems[0]!;
  return (now) =>
    isInner
      ? { [top.name]: { ...(now[top.name] as object | null), ...(content[top.name] as object | null) } }
      : { [top.name]: content[top.name] };
}
/** Whether a suggestion can be made public as it is. */
export const canBePublished = (kind: Kind | undefined, { what, field, value }: Said): boolean =>
  what === 'CORRECTION' && kind !== undefined && field !== null && value !== null && typeof corrected(kind, field, value) === 'function';

/** What stands in the field of a suggestion now, as text; null when nothing does. */
export function standing({ kind }: Work, now: Content, path: string): string | null {
  const found = fieldAt(kind, path);
  if (!found || !plainTypes.has(found.field.type)) return null;
  const [name, inner] = path.split('.');
  const value = inner === undefined ? now[name!] : (now[name!] as Content | null)?.[inner];
  return value == null ? null : String(value);
}

/** What came of deciding: the record that it led to; or why nothing was done. */
export type Decided =
  | { outcome: 'DONE'; record: Work | null }
  | { outcome: 'GONE' }
  | { outcome: 'NO_PLAIN_VALUE' }
  | { outcome: 'IN_REVIEW' }
  | { outcome: 'REFUSED'; published: Published };

/** Decides a suggestion, tells whoever made it, and forgets their address. What is accepted goes the ways of all writing. */
export async function decide(
  transaction: Transaction,
  person: Person,
  kinds: readonly Kind[],
  id: number,
  outcome: Outcome,
  reason: string | null,
  letters: Letters,
): Promise<Decided> {
  const { run } = transaction;
  const [row] = await run({
    text: `select ${columns}, email, language from suggestion where id = $1 and state = 'OPEN' for update`,
    values: [id],
  });
  if (!row) return { outcome: 'GONE' };
  const suggestion = suggestedIn(row);
  const [email, language] = row.slice(-2) as [string | null, Language];
  let record: Work | null = null;
  if (outcome !== 'DECLINE') {
    const done = await accepted(transaction, person, kinds, suggestion, outcome);
    if (done.outcome !== 'DONE') return done;
    record = done.record;
  }
  await run({
    text: 'update suggestion set state = $2, decided_at = now(), decided_by_id = $3, reason = $4, email = null where id = $1',
    values: [id, outcome === 'DECLINE' ? 'DECLINED' : 'ACCEPTED', person.id, reason],
  });
  if (email) {
    const about = suggestion.title ?? record?.title.pl ?? null;
    const link =
      outcome === 'PUBLISH' && record
        ? keyAddress(language, letters.site, 'rekord', 'record', globalId(record.kind.name, record.id))
        : null;
    await letters.send(
      run,
      email,
      told(language, suggestion.what === 'PAGE' && outcome !== 'DECLINE' ? 'MENDED' : outcome, about, link, reason),
    );
  }
  await noted(transaction, person, 'decideSuggestion', record && { kind: record.kind.name, id: record.id }, { suggestion: id, outcome });
  return { outcome: 'DONE', record };
}

/** Does what a suggestion asks for: at once where it says a value, else as a draft that people finish. */
async function accepted(
  transaction: Transaction,
  person: Person,
  kinds: readonly Kind[],
  said: Suggested,
  outcome: Outcome,
): Promise<Decided> {
  const { run } = transaction;
  // pages are mended outside
  if (said.what === 'PAGE') return { outcome: 'DONE', record: null };
  if (said.what !== 'CORRECTION') return { outcome: 'DONE', record: await begun(transaction, person, kinds, said) };
  const kind = kinds.find(({ name }) => name === said.kind);
  const work = kind && (await workOn(run, kind, said.record!));
  if (!work?.isPublic) return { outcome: 'GONE' };
  const change = said.field !== null && said.value !== null ? corrected(kind!, said.field, said.value) : null;
  const values = typeof change === 'function' ? change : null;
  if (outcome === 'PUBLISH') {
    if (!values) return { outcome: 'NO_PLAIN_VALUE' };
    // whoever suggested it wrote it, whoever accepts it has looked at it
    const published = await changePublic(transaction, person, work, { values, authors: [], note: null });
    return published.outcome === 'PUBLISHED' ? { outcome: 'DONE', record: work } : { outcome: 'REFUSED', published };
  }
  if (work.draft?.isFrozen) return { outcome: 'IN_REVIEW' };
  const edited = await editRecord(transaction, person, work);
  const draft = edited.draft!;
  if (values) await saveDraft(transaction, person, edited, draft.save, values(draft.content));
  // in the words of whoever suggested it, for those who finish the draft
  await run({
    text: 'insert into review_comment (kind, record_id, revision_id, field, body, author_id) values ($1, $2, $3, $4, $5, $6)',
    values: [kind!.name, work.id, draft.id, said.field ?? 'title', said.value ? `${said.body}\n→ ${said.value}` : said.body, person.id],
  });
  return { outcome: 'DONE', record: edited };
}

/** A draft of a record that is missing, with what was said of it. */
async function begun(transaction: Transaction, person: Person, kinds: readonly Kind[], said: Suggested): Promise<Work> {
  const kind = kinds.find(({ name }) => name === (said.what === 'BARRIER' ? 'Barrier' : 'Solution'))!;
  const { fields } = shapeOf(kind);
  const places = keeperField(kind, 'City');
  const [city] =
    said.place && places
      ? await transaction.run({
          text: `select c.id from ${publicRows(places.target!, 'c')} where lower(c.title_pl) = lower($1) order by c.id limit 1`,
          values: [said.place],
        })
      : [];
  const { work } = await startDraft(transaction, person, kind, {
    title: { pl: said.title },
    summary: { pl: said.place && !city ? `${said.body}\n\n${said.place}` : said.body },
    ...(said.address && fields.some(({ name }) => name === 'sources') && { sources: [said.address] }),
    ...(city && places && { [places.name]: places.type === 'LINKS' ? [globalId('City', city[0])] : globalId('City', city[0]) }),
  });
  return work;
}
