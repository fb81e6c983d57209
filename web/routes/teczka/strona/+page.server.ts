import { redirect } from '@sveltejs/kit';
import { folderIn, isEmpty, ownFolder, written } from '#lib/folder/folder.ts';
import { pageMade } from '#lib/folder/made.ts';
import { onA4 } from '#lib/folder/one-page.ts';
import { qrOf } from '#lib/folder/qr.ts';
import type { PageServerLoad } from './$types';

/** The folder of the address, without one the visitor's own, as one A4 for the mayor. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' });
  const own = ownFolder(event);
  if (isEmpty(folderIn(event.url.searchParams)) && own) redirect(303, `${event.url.pathname}?${written(own)}`);
  const made = await pageMade(event, onA4);
  return { made, qr: qrOf(made.address) };
};
