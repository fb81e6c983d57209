import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { idsIn } from '#lib/compare/chosen.ts';
import {
  changedBy,
  folderAddress,
  folderIn,
  folderOf,
  isEmpty,
  isTooLong,
  keepFolder,
  MOST_RECORDS,
  ownFolder,
  written,
  type Folder,
} from '#lib/folder/folder.ts';
import { recordsOf } from '#lib/folder/records.ts';
import { chosenBy } from '#lib/my-city/my-city.ts';
import { likeIn } from '#lib/search/towns.ts';
import type { Actions, PageServerLoad } from './$types';

/** The folder that the address is; without one, the visitor's own. */
export const load: PageServerLoad = async (event) => {
  // notes are in the address: they go to no other website, and nothing on the way keeps the page
  event.setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' });
  const folder = folderIn(event.url.searchParams);
  const own = ownFolder(event);
  if (isEmpty(folder) && own && event.request.method === 'GET') redirect(303, folderAddress(languageOf(event.url), own));
  const records = await recordsOf(event, folder);
  return {
    folder,
    records,
    like: likeIn(event.url.searchParams) ?? chosenBy(event) ?? null,
    missing: folder.records.length - records.length,
    isOwn: isEmpty(folder) || (own !== null && written(own) === written(folder)),
    hasOwn: own !== null,
    isFull: event.url.searchParams.has('full'),
  };
};

/** Goes to a folder; it becomes the visitor's own where `isOwn` says so. */
function goTo(event: RequestEvent, folder: Folder, isOwn: boolean, at = ''): never {
  if (isOwn) keepFolder(event, folder);
  redirect(303, folderAddress(languageOf(event.url), folder) + at);
}

export const actions: Actions = {
  /** From the page of a record: into the visitor's own folder. */
  add: async (event) => {
    const own = ownFolder(event) ?? { problem: '', records: [] };
    const known = own.records.map(({ id }) => id);
    const added = idsIn(await event.request.formData()).filter((id) => !known.includes(id));
    const all = [...own.records, ...added.map((id) => ({ id, note: '' }))];
    const folder = { ...own, records: all.slice(0, MOST_RECORDS) };
    if (all.length > MOST_RECORDS || isTooLong(folder)) redirect(303, `${folderAddress(languageOf(event.url), own)}&full`);
    goTo(event, folder, true, added[0] ? `#${added[0]}` : '');
  },
  /** Saves what was written, and moves or removes what a button says. */
  change: async (event) => {
    const form = await event.request.formData();
    const [what, before] = ['do', 'before'].map((name) => String(form.get(name) ?? '')) as [string, string];
    const typed = folderOf(form);
    const folder = changedBy(typed, what);
    if (isTooLong(folder)) return fail(400, { typed });
    const own = ownFolder(event);
    goTo(event, folder, own === null || written(own) === before, /^(up|down):/.test(what) ? `#${what.split(':')[1]}` : '');
  },
  keep: async (event) => goTo(event, folderOf(await event.request.formData()), true),
  forget: (event) => goTo(event, { problem: '', records: [] }, true),
};
