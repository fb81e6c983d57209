import { error } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { localeOf } from '#i18n/locale.ts';
import { numbersOf } from '#lib/chart/table.ts';
import { kindAt } from '#lib/kinds.ts';
import { csvHead, csvOf } from '#lib/take-home/csv.ts';
import type { RequestHandler } from './$types';

/** The numbers of the drawing on the page of a record, as a table. */
export const GET: RequestHandler = async (event) => {
  const language = languageOf(event.url);
  const { kind, slug } = event.params;
  const numbers = await numbersOf(event, kindAt(kind)!, slug, localeOf(language));
  if (!numbers) error(404, 'Not Found');
  return new Response(csvHead(numbers.head, language) + csvOf(numbers.rows, language), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="splot-${slug.replace(/[^a-z0-9-]/g, '')}.csv"`,
      'content-language': language,
    },
  });
};
