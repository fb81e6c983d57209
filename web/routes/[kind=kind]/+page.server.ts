import { redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { localeOf } from '#i18n/locale.ts';
import { listAddress, placeAddress } from '#lib/addresses.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import { kindAt } from '#lib/kinds.ts';
import { parameterOf } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { likenessReasons } from '#lib/my-city/reasons.ts';
import { kindPages } from '../../kind-pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const kind = kindAt(event.params.kind)!;
  // names of filters that were once in the plural, and the list that is the directory now
  const given = [...event.url.searchParams];
  const called = given.map(([name, value]): [string, string] => [parameterOf(name), value]);
  const language = languageOf(event.url);
  const query = called.length > 0 ? `?${new URLSearchParams(called)}` : '';
  if (kind === 'AdvisoryService') redirect(301, placeAddress(language, 'advisors') + query);
  if (called.some(([name], i) => name !== given[i]![0])) redirect(301, listAddress(language, kind) + query);
  const of: KindPages = kindPages[kind];
  const list = await loadList(event, of);
  const { myCity } = await event.parent();
  // what cities did comes from cities that may be like the visitor's own
  const reasons = of.isDeed ? await likenessReasons(event, kind, list.records, myCity, localeOf(language)) : {};
  return { kind, list, reasons };
};
