import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import type { Kind } from '#lib/kinds.ts';
import { Link } from '#lib/record/record.ts';
import type { Folder } from './folder.ts';

const FolderRecords = graphql(
  `
    query FolderRecords($ids: [ID!]!) {
      nodes(ids: $ids) {
        __typename
        id
        ... on Record {
          ...Link
        }
      }
    }
  `,
  [Link],
);
type Node = NonNullable<ResultOf<typeof FolderRecords>['nodes'][number]>;
/** A record of a folder, with the note on it. */
export type Kept = Extract<Node, { slug: string }> & { __typename: Kind; note: string };

/** What of a folder there is to see, in its order. */
export async function recordsOf(event: { fetch: typeof globalThis.fetch }, { records }: Folder): Promise<Kept[]> {
  if (records.length === 0) return [];
  const { nodes } = await ask(event, FolderRecords, { ids: records.map(({ id }) => id) });
  return nodes.flatMap((node, i) => (node && 'slug' in node ? [{ ...node, note: records[i]!.note } as Kept] : []));
}
