import { ask } from '#lib/ask.ts';
import { graphql, nameOf, type ResultOf, type TadaDocumentNode } from '#lib/graphql.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import { kinds, type Kind } from '#lib/kinds.ts';
import { filterOf } from '#lib/list/load-list.ts';
import { sorts } from '#lib/list/sorts.ts';
import { HitRecord } from '#lib/search/hit-record.ts';
import { variablesOf } from '#lib/search/search.ts';
import type { RecordKind, Selection } from '#lib/search/selection.ts';
import { Card } from '#lib/record/record.ts';

const Kept = graphql(`
  fragment Kept on Record {
    __typename
    id
    updatedAt
  }
`);
/** A record as it is taken home: what its card shows, its id and when it last changed. */
export type Taken = ResultOf<typeof Card> & Omit<ResultOf<typeof Kept>, '__typename'> & { __typename: Kind } & Record<string, unknown>;
type Asking = { url: URL; fetch: typeof globalThis.fetch };
interface Page {
  records: Taken[];
  next: string | null;
}

/** So many records are asked for at once: the most that a list of the graph gives. */
const AT_ONCE = 100;

/** Page after page of the list of a kind, narrowed as its address says; in its own order, or what changed last first. */
export async function* listPages(event: Asking, of: KindPages, order: 'own' | 'updated' = 'own', first = AT_ONCE): AsyncGenerator<Taken[]> {
  const search = event.url.searchParams;
  const sort = of.sorts.find((name) => name === search.get('sort')) ?? of.sorts[0];
  const document = listDocument(of);
  yield* pages(async (after) => {
    const { list } = await ask(event, document, {
      filter: filterOf(of, event.url),
      orderBy: sorts[order === 'updated' ? 'updated' : sort],
      first,
      after,
    });
    return { records: list.nodes, next: list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null };
  });
}

/** One record by its slug; null when there is none. */
export async function takenRecord(event: Asking, of: KindPages, slug: string): Promise<Taken | null> {
  const [parts, fragments] = shownOf(of);
  const document: TadaDocumentNode<{ record: Taken | null }, { slug: string }> = graphql(
    `query ${of.kind}TakenAlone($slug: String!) { record: ${kinds[of.kind].field}(slug: $slug) { ${parts} } }`,
    fragments as never,
  ) as never;
  return (await ask(event, document, { slug })).record;
}

/** Page after page of what a search finds. */
export async function* foundPages(event: Asking, selection: Selection, first = AT_ONCE, kindsOnly?: RecordKind[]): AsyncGenerator<Taken[]> {
  yield* pages(async (after) => {
    const variables = { ...variablesOf(selection), ...(kindsOnly && { kinds: kindsOnly }), after, first };
    const { search } = await ask(event, Found, variables);
    return {
      records: search.hits.map(({ record }) => record),
      next: search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null,
    };
  });
}

async function* pages(load: (after: string | null) => Promise<Page>): AsyncGenerator<Taken[]> {
  let after: string | null = null;
  do {
    const page: Page = await inTurn(() => load(after));
    yield page.records;
    after = page.next;
  } while (after);
}

/** So many pages are read at a time, whoever takes lists home: the others wait, page by page. */
const MOST_AT_A_TIME = 2;
let reading = 0;
const waiting: (() => void)[] = [];

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (reading >= MOST_AT_A_TIME) await new Promise<void>((resolve) => waiting.push(resolve));
  else reading += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else reading -= 1;
  }
}

type Variables = { filter: Record<string, string[]>; orderBy: { by: string; direction: string }; first: number; after: string | null };
type ListFound = { list: { nodes: Taken[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } };

/** What is taken home of each record of a kind, and the fragments that this is made of. */
function shownOf({ fields, also }: KindPages) {
  const fragments = [Card, Kept, fields, ...(also ? [also] : [])];
  return [fragments.map((fragment) => `...${nameOf(fragment)}`).join(' '), fragments] as const;
}

function listDocument(of: KindPages): TadaDocumentNode<ListFound, Variables> {
  const { kind } = of;
  const [parts, fragments] = shownOf(of);
  const text: string = `query ${kind}Taken($filter: ${kind}Filter, $orderBy: ${kind}Order, $first: Int, $after: String) {
    list: ${kinds[kind].list}(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      pageInfo { endCursor hasNextPage }
      nodes { ${parts} }
    }
  }`;
  return graphql(text, fragments as never) as never;
}

/** Its type is written out: what all kinds show together is more than the compiler follows. */
const Found: TadaDocumentNode<
  { search: { hits: { record: Taken }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } },
  Record<string, unknown>
> = graphql(
  `
    query Taken(
      $query: String!
      $kinds: [RecordKind!]
      $filter: SearchFilter
      $near: Circle
      $changed: Period
      $similarTo: ID
      $sort: SearchSort!
      $exact: Boolean!
      $allWords: Boolean!
      $first: Int!
      $after: String
    ) {
      search(
        query: $query
        kinds: $kinds
        filter: $filter
        near: $near
        changed: $changed
        similarTo: $similarTo
        sort: $sort
        exact: $exact
        allWords: $allWords
        first: $first
        after: $after
      ) {
        hits {
          record {
            ...HitRecord
            ...Kept
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [HitRecord, Kept] as never,
) as never;
