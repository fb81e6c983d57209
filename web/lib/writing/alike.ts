import { ask } from '#lib/ask.ts';
import { folded } from '#lib/folded.ts';
import { graphql, type ResultOf, type VariablesOf } from '#lib/graphql.ts';
import { Link } from '#lib/record/record.ts';

const AlikeRecords = graphql(
  `
    query AlikeRecords($title: String!, $kind: RecordKind!) {
      search(query: $title, kinds: [$kind], first: 5) {
        hits {
          highlights {
            field
            fragments {
              text
              hit
            }
          }
          record {
            __typename
            id
            ...Link
          }
        }
      }
    }
  `,
  [Link],
);
type Found = ResultOf<typeof AlikeRecords>['search']['hits'][number];
export type AlikeRecord = Found['record'];
export type AskedKind = VariablesOf<typeof AlikeRecords>['kind'];

/** The field of a form that says that what is alike was seen. */
export const SEEN = 'seen';

/** Words shorter than this tell nothing of the matter. */
const SHORTEST_WORD = 4;
const wordsIn = (text: string) => new Set((folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter(({ length }) => length >= SHORTEST_WORD));
/** Whether a title has at least half of the words that were typed. */
function isAlike({ highlights }: Found, typed: number): boolean {
  const fragments = highlights.filter(({ field }) => field === 'title').flatMap((each) => each.fragments);
  const shared = wordsIn(
    fragments
      .filter(({ hit }) => hit)
      .map(({ text }) => text)
      .join(' '),
  ).size;
  return shared > 0 && shared * 2 >= typed;
}

/** Public records of a kind whose titles are like one that is being written. @throws when the graph does not answer */
export async function alikeTo(event: { fetch: typeof globalThis.fetch }, kind: AskedKind, title: string): Promise<AlikeRecord[]> {
  const words = wordsIn(title).size;
  if (words === 0) return [];
  const { search } = await ask(event, AlikeRecords, { title: title.slice(0, 300), kind });
  return search.hits.filter((hit) => isAlike(hit, words)).map(({ record }) => record);
}

/** The same; without an answer none: nobody is kept from writing. */
export const alikeOrNone = (...asked: Parameters<typeof alikeTo>): Promise<AlikeRecord[]> => alikeTo(...asked).catch(() => []);
