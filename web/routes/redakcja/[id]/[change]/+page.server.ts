import { error, fail, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';
import { ask, change } from '#lib/ask.ts';
import { ChangeRecord, RecordChanges } from '#lib/writing/record-change.ts';
import { valuesOf } from '#lib/writing/sent.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The change that an address names, when whoever asks may make it. */
async function offered(event: RequestEvent | Parameters<PageServerLoad>[0]) {
  const { me, node, recordChanges } = await ask(event, RecordChanges, { id: event.params.id });
  const found = recordChanges.find((each) => each.change.toLowerCase() === event.params.change);
  return { me, node, found };
}

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { me, node, found } = await offered(event);
  if (!me) redirect(303, `${placeAddress(languageOf(event.url), 'signIn')}?record=${encodeURIComponent(event.params.id)}`);
  if (!found || !node || !('title' in node)) error(404);
  return { title: node.title, change: found, fresh: Math.random().toString(36).slice(2, 8) };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const { found } = await offered(event);
    if (!found) error(404);
    const values = valuesOf(found.form, form);
    const isProtected = form.has('isProtected');
    const { changeRecord } = await change(event, ChangeRecord, { record: event.params.id, change: found.change, values, isProtected });
    if (changeRecord.number === null)
      return fail(400, { values, isProtected, problems: changeRecord.problems, refused: changeRecord.userErrors });
    redirect(303, `${placeAddress(languageOf(event.url), 'writing')}/${event.params.id}?changed`);
  },
};
