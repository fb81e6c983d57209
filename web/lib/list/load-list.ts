import type { TypedDocumentNode } from '@urql/core';
import type { EnumName } from '#i18n/enums.ts';
import { ask } from '#lib/ask.ts';
import { chosen, type ChoiceKind, type Filter, type FilterName } from './filters.ts';
import { namedRecords, optionsOf, type Option } from './options.ts';
import { sorts, type SortName } from './sorts.ts';

interface Connection<Shown> {
  nodes: Shown[];
  totalCount: number;
  pageInfo: { startCursor: string | null; endCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean };
}
/** A filter as the form shows it. */
export type Field = { name: FilterName; chosen: string[] } & (
  { by: 'words'; words: EnumName } | { by: 'choice' | 'link'; options: Option[] }
);
/** A page of a list with all that its form needs. */
export interface List<Shown> {
  records: Shown[];
  total: number;
  fields: Field[];
  sorts: SortName[];
  sort: SortName;
  previous: string | null;
  next: string | null;
}
/** By what a list can be narrowed and ordered; its first order is the usual one. */
interface Shape {
  filters: Filter[];
  sorts: [SortName, ...SortName[]];
  size?: number;
}
type Loading = { url: URL; fetch: typeof globalThis.fetch };

/** Loads the page of a list that the address asks for. */
export async function loadList<Result, Shown>(
  event: Loading,
  document: TypedDocumentNode<Result, never>,
  listOf: (result: Result) => Connection<Shown>,
  shape: Shape,
): Promise<List<Shown>> {
  const search = event.url.searchParams;
  const sort = shape.sorts.find((name) => name === search.get('sort')) ?? shape.sorts[0];
  const [result, fields] = await Promise.all([
    ask(event, document as TypedDocumentNode<Result, Record<string, unknown>>, {
      filter: Object.fromEntries(
        shape.filters.map((filter) => [filter.name, chosen(filter, search)] as const).filter(([, values]) => values.length > 0),
      ),
      orderBy: sorts[sort],
      ...pageAsked(search, shape.size ?? 20),
    }),
    fieldsOf(event, shape.filters, search),
  ]);
  const { nodes, totalCount, pageInfo } = listOf(result);
  return {
    records: nodes,
    total: totalCount,
    fields,
    sorts: shape.sorts,
    sort,
    previous: pageInfo.hasPreviousPage ? pageInfo.startCursor : null,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

const pageAsked = (search: URLSearchParams, size: number) =>
  search.get('before') ? { last: size, before: search.get('before') } : { first: size, after: search.get('after') || null };

async function fieldsOf(event: Loading, filters: Filter[], search: URLSearchParams): Promise<Field[]> {
  const choices = new Set(filters.flatMap((filter): ChoiceKind[] => (filter.by === 'choice' ? [filter.kind] : [])));
  const options = await optionsOf(event, choices);
  return Promise.all(
    filters.map(async (filter): Promise<Field> => {
      const values = chosen(filter, search);
      if (filter.by === 'words') return { by: 'words', name: filter.name, words: filter.words, chosen: values };
      if (filter.by === 'choice') return { by: 'choice', name: filter.name, options: options[filter.kind] ?? [], chosen: values };
      return { by: 'link', name: filter.name, options: await namedRecords(event, filter.kind, values), chosen: values };
    }),
  );
}
