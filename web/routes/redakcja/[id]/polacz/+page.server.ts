import { error, fail, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { mergingWords } from '#i18n/merging.ts';
import { placeAddress } from '#lib/addresses.ts';
import { ask, change } from '#lib/ask.ts';
import { textsOf } from '#lib/form.ts';
import { lookUp } from '#lib/writing/links.ts';
import { MergeRecords, PairOf, ToMerge } from '#lib/writing/merging.ts';
import { typedName } from '#lib/writing/sent.ts';
import type { Actions, PageServerLoad } from './$types';

/** The other record: chosen from what was suggested, or else named by what was typed. */
async function chosen(event: Parameters<PageServerLoad>[0], kind: Parameters<typeof lookUp>[1]) {
  const { searchParams } = event.url;
  const typed = (searchParams.get(typedName('with')) ?? '').trim().slice(0, 2048);
  const id = searchParams.get('with');
  if (id) return { id, typed: '', wrong: '' };
  if (!typed) return { id: null, typed, wrong: searchParams.has(typedName('with')) ? mergingWords(languageOf(event.url)).choose : '' };
  const found = await lookUp(event, kind, typed);
  return 'id' in found ? { id: found.id, typed: '', wrong: '' } : { id: null, typed, wrong: found.wrong };
}

/** For those who may make one record of two; for all others there is no such page. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { me, work } = await ask(event, ToMerge, { id: event.params.id });
  if (!me) redirect(303, `${placeAddress(languageOf(event.url), 'signIn')}?record=${encodeURIComponent(event.params.id)}`);
  if (!work?.mayDo.includes('MERGE')) error(404);
  const { id, ...other } = await chosen(event, work.kind);
  const pair = id ? (await ask(event, PairOf, { id: work.id, other: id })).recordPair : null;
  const wrong = id && !pair ? mergingWords(languageOf(event.url)).notThis : other.wrong;
  return { work, pair, typed: other.typed, wrong };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const { keep, other } = textsOf(form, ['keep', 'other']);
    const { id } = event.params;
    const kept = keep === other ? other : id;
    const { mergeRecords } = await change(event, MergeRecords, {
      record: kept,
      other: kept === id ? other : id,
      fill: form.has('fill'),
    });
    if (!mergeRecords.record) return fail(400, { message: mergeRecords.userErrors[0]?.message ?? '' });
    redirect(303, `${placeAddress(languageOf(event.url), 'record')}/${mergeRecords.record}`);
  },
};
