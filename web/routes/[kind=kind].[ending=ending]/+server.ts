import { languageOf } from '#i18n/language.ts';
import { kindAt, kinds } from '#lib/kinds.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import { columnsOf } from '#lib/take-home/columns.ts';
import { MOST_ENTRIES, takenHome } from '#lib/take-home/take-home.ts';
import { listPages } from '#lib/take-home/taken.ts';
import { kindPages } from '../../kind-pages.ts';
import type { RequestHandler } from './$types';

/** The list of a kind as a table, a feed or a calendar, narrowed as the page of the same address is. */
export const GET: RequestHandler = (event) => {
  const kind = kindAt(event.params.kind)!;
  const of: KindPages = kindPages[kind];
  const language = languageOf(event.url);
  return takenHome(event.url, event.params.ending, event.request, {
    title: kinds[kind].many[language],
    name: kinds[kind].segment[language],
    columns: (locale) => columnsOf(of, locale, event.url.origin),
    all: () => listPages(event, of),
    latest: () => listPages(event, of, 'updated', MOST_ENTRIES),
    dated: of.dated ? () => listPages(event, of) : null,
  });
};
