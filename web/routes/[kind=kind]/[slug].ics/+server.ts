import { error } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { localeOf } from '#i18n/locale.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import { kindAt } from '#lib/kinds.ts';
import { datesTaken } from '#lib/take-home/take-home.ts';
import { takenRecord } from '#lib/take-home/taken.ts';
import { kindPages } from '../../../kind-pages.ts';
import type { RequestHandler } from './$types';

/** The date of one record as a calendar: what somebody puts into their own. Under the same id as in the calendar of the list. */
export const GET: RequestHandler = async (event) => {
  const of: KindPages = kindPages[kindAt(event.params.kind)!];
  const record = of.dated ? await takenRecord(event, of, event.params.slug) : null;
  if (!record || !of.dated?.(record as never)) error(404, 'Not Found');
  return datesTaken(event.url, event.request, {
    title: localeOf(languageOf(event.url)).text(record.title),
    dated: async function* () {
      yield [record];
    },
  });
};
