import { pageMade } from '#lib/folder/made.ts';
import { onA4 } from '#lib/folder/one-page.ts';
import { qrOf } from '#lib/folder/qr.ts';
import type { PageServerLoad } from './$types';

/** The folder of the address as one A4 for the mayor. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' });
  const made = await pageMade(event, onA4);
  return { made, qr: qrOf(made.address) };
};
