import { error, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';
import { areaAt, stepOf } from '../areas.ts';
import type { PageLoad } from './$types';

/** Which part of the pattern library the address names; null for its first page. */
export const load: PageLoad = ({ params, url }) => {
  if (params.area === undefined) return { area: null };
  const area = areaAt(params.area) ?? error(404, 'Not Found');
  const language = languageOf(url);
  const step = stepOf(language, area);
  // the link to the other language keeps the last step, which is put right here so that no other page carries these names
  if (step !== params.area) redirect(301, `${placeAddress(language, 'patterns')}/${step}`);
  return { area };
};
