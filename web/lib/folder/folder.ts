import type { Cookies } from '@sveltejs/kit';
import type { Language } from '#i18n/language.ts';
import { languages } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';
import { idsIn } from '#lib/compare/chosen.ts';

/** Records that somebody put together for a decision, in their order, each with a note of their own; and the problem in their words. */
export interface Folder {
  problem: string;
  records: { id: string; note: string }[];
}
/** So many records a folder holds, and so long are its texts at most. */
export const MOST_RECORDS = 12;
export const LONGEST_NOTE = 300;
/** So long a folder may be, written as an address: a cookie holds no more. */
const LONGEST_WRITTEN = 3_500;
/** The cookie of a visitor's folder. It goes to the pages of the folder alone: no other page is told of it. */
const NAME = 'folder';
const DAYS = 365;
const textOf = (value: unknown) =>
  String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NOTE);

/** The folder that an address is: `id` after `id`, the notes as `note=<id>:<text>`. What is wrong in it is passed over. */
export function folderIn(search: URLSearchParams): Folder {
  const notes = new Map(
    search.getAll('note').flatMap((note) => {
      const [, id, text] = /^([\w-]{1,100}):(.*)$/s.exec(note) ?? [];
      return id ? [[id, textOf(text)] as const] : [];
    }),
  );
  const records = idsIn(search).map((id) => ({ id, note: notes.get(id) ?? '' }));
  return { problem: textOf(search.get('problem')), records: records.slice(0, MOST_RECORDS) };
}
/** The folder of a form that was sent: its notes are in fields of their own. */
export const folderOf = (form: FormData): Folder => ({
  problem: textOf(form.get('problem')),
  records: idsIn(form)
    .slice(0, MOST_RECORDS)
    .map((id) => ({ id, note: textOf(form.get(`note-${id}`)) })),
});
/** How a folder is written: without what its owner wrote, where others are to read it; with the slug of the town that its records are checked for. */
interface Writing {
  hasNotes?: boolean;
  like?: string | null | undefined;
}
/** A folder as the query of its address. */
export function written({ problem, records }: Folder, { hasNotes = true, like }: Writing = {}): string {
  const search = new URLSearchParams();
  if (problem && hasNotes) search.set('problem', problem);
  for (const { id, note } of records) {
    search.append('id', id);
    if (note && hasNotes) search.append('note', `${id}:${note}`);
  }
  if (like) search.set('like', like);
  return search.toString();
}
export const isTooLong = (folder: Folder) => written(folder).length > LONGEST_WRITTEN;
export const isEmpty = ({ problem, records }: Folder) => problem === '' && records.length === 0;
export function folderAddress(language: Language, folder: Folder, how: Writing = {}): string {
  const search = written(folder, how);
  return placeAddress(language, 'folder') + (search && `?${search}`);
}

/** What a button of the folder does to it: `up`, `down` or `remove`, and which record. */
export function changedBy({ problem, records }: Folder, what: string): Folder {
  const [, deed, id] = /^(up|down|remove):([\w-]+)$/.exec(what) ?? [];
  const at = records.findIndex((record) => record.id === id);
  if (at === -1) return { problem, records };
  const rest = records.toSpliced(at, 1);
  if (deed === 'remove') return { problem, records: rest };
  return { problem, records: rest.toSpliced(Math.max(0, at + (deed === 'up' ? -1 : 1)), 0, records[at]!) };
}

type Visitor = { cookies: Cookies; url: URL };
/** A visitor's own folder; null for somebody who has none. */
export function ownFolder({ cookies }: Pick<Visitor, 'cookies'>): Folder | null {
  const value = cookies.get(NAME, { decode: (kept) => kept });
  return value ? folderIn(new URLSearchParams(value.slice(0, LONGEST_WRITTEN))) : null;
}
const at = (language: Language, { protocol }: URL) =>
  ({ path: placeAddress(language, 'folder'), httpOnly: true, sameSite: 'lax', secure: protocol === 'https:' }) as const;

/** Keeps a folder in the browser, for its pages in both languages. */
export function keepFolder({ cookies, url }: Visitor, folder: Folder): void {
  for (const language of languages) {
    if (isEmpty(folder)) cookies.delete(NAME, at(language, url));
    // written as an address it has no character that a cookie may not have
    else cookies.set(NAME, written(folder), { ...at(language, url), maxAge: DAYS * 24 * 60 * 60, encode: (value) => value });
  }
}
