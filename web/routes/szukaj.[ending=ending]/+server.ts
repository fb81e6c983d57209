import { languageOf } from '#i18n/language.ts';
import { takeHomeWords } from '#i18n/take-home.ts';
import { recordAddress, placeAddress } from '#lib/addresses.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import { kinds, type Kind } from '#lib/kinds.ts';
import { speechOf } from '#lib/record/facts.ts';
import { selectionOf } from '#lib/search/read-selection.ts';
import { changed, recordKindOf } from '#lib/search/selection.ts';
import { MOST_ENTRIES, takenHome } from '#lib/take-home/take-home.ts';
import { foundPages, type Taken } from '#lib/take-home/taken.ts';
import { kindPages } from '../../kind-pages.ts';
import type { RequestHandler } from './$types';

const dated = (Object.keys(kindPages) as Kind[]).filter((kind) => (kindPages[kind] as KindPages).dated).map(recordKindOf);

/** What a search finds as a table, a feed or a calendar: the same question as the page of the same address. */
export const GET: RequestHandler = (event) => {
  const { origin } = event.url;
  const language = languageOf(event.url);
  const words = takeHomeWords(language);
  const selection = changed(selectionOf(event.url.searchParams), {});
  const datedKinds = selection.kind ? dated.filter((kind) => kind === selection.kind) : dated;
  return takenHome(event.url, event.params.ending, event.request, {
    title: words.search(selection.query),
    name: placeAddress(language, 'search').split('/').at(-1)!,
    columns: (locale) => {
      const speech = speechOf(locale);
      const facts = (record: Taken) => (kindPages[record.__typename] as KindPages).facts(record as never, speech);
      return [
        { label: words.kind, cell: ({ __typename }) => kinds[__typename].one[language] },
        { label: words.name, cell: ({ title }) => locale.text(title) },
        { label: words.summary, cell: ({ summary }) => summary && locale.text(summary) },
        { label: words.place, cell: (record) => facts(record).place },
        { label: words.when, cell: (record) => facts(record).when },
        { label: words.facts, cell: (record) => (facts(record).others ?? []).filter(Boolean).join('; ') },
        { label: words.confidence, cell: ({ confidence }) => locale.m.enums.RecordConfidence[confidence] },
        { label: words.verifiedOn, cell: ({ verifiedOn }) => verifiedOn },
        { label: words.updatedAt, cell: ({ updatedAt }) => updatedAt },
        { label: words.address, cell: ({ __typename, slug }) => origin + recordAddress(language, __typename, slug) },
        { label: words.id, cell: ({ id }) => id },
      ];
    },
    all: () => foundPages(event, selection),
    latest: () => foundPages(event, { ...selection, sort: 'NEWEST' }, MOST_ENTRIES),
    dated: datedKinds.length > 0 ? () => foundPages(event, selection, undefined, datedKinds) : null,
  });
};
