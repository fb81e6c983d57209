import type { EnumName } from '#i18n/enums.ts';
import { ask } from '#lib/ask.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import { listDocument, type Listed } from './document.ts';
import { chosen, type ChoiceKind, type Filter, type FilterField } from './filters.ts';
import { namedRecords, optionsOf, type Option } from './options.ts';
import { sorts, type SortName } from './sorts.ts';

/** A filter as the form shows it. */
export type Field = { field: FilterField; name: string; chosen: string[] } & (
  { by: 'words'; words: EnumName } | { by: 'choice' | 'link'; options: Option[] }
);
/** A page of a list with all that its form needs. */
export interface List {
  records: Listed[];
  total: number;
  fields: Field[];
  sorts: SortName[];
  sort: SortName;
  previous: string | null;
  next: string | null;
}
type Loading = { url: URL; fetch: typeof globalThis.fetch };

/** So many records are on a page of a list. */
const SIZE = 20;

/** Loads the page of a kind's list that the address asks for. */
export async function loadList(event: Loading, of: KindPages): Promise<List> {
  const search = event.url.searchParams;
  const sort = of.sorts.find((name) => name === search.get('sort')) ?? of.sorts[0];
  const [{ list }, fields] = await Promise.all([
    ask(event, listDocument(of), {
      filter: Object.fromEntries(
        of.filters.map((filter) => [filter.field, chosen(filter, search)] as const).filter(([, values]) => values.length > 0),
      ),
      orderBy: sorts[sort],
      ...pageAsked(search),
    }),
    fieldsOf(event, of.filters, search),
  ]);
  const { nodes, totalCount, pageInfo } = list;
  return {
    records: nodes,
    total: totalCount,
    fields,
    sorts: of.sorts,
    sort,
    previous: pageInfo.hasPreviousPage ? pageInfo.startCursor : null,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

const pageAsked = (search: URLSearchParams) =>
  search.get('before') ? { last: SIZE, before: search.get('before') } : { first: SIZE, after: search.get('after') || null };

async function fieldsOf(event: Loading, filters: Filter[], search: URLSearchParams): Promise<Field[]> {
  const choices = new Set(filters.flatMap((filter): ChoiceKind[] => (filter.by === 'choice' ? [filter.kind] : [])));
  const options = await optionsOf(event, choices);
  return Promise.all(
    filters.map(async (filter): Promise<Field> => {
      const { field, name } = filter;
      const values = chosen(filter, search);
      if (filter.by === 'words') return { by: 'words', field, name, words: filter.words, chosen: values };
      if (filter.by === 'choice') return { by: 'choice', field, name, options: options[filter.kind] ?? [], chosen: values };
      return { by: 'link', field, name, options: await namedRecords(event, filter.kind, values), chosen: values };
    }),
  );
}
