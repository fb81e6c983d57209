import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Context } from '../../http/context.ts';
import { badUserInput } from '../../errors.ts';
import type { Reference } from '../../graph/load.ts';
import { recordNamed } from '../../graph/lookup.ts';
import type { Kind } from '../../graph/model.ts';
import { facetOfKind } from '../query/plan.ts';
import { upperSnake } from '../facets.ts';
import { MOST_SIMILAR } from '../search.types.ts';
import { similarTo } from './similar.ts';

interface SimilarArgs {
  id: string;
  kinds?: string[] | null;
  first: number;
}

/** Answers `similar` from the database, whichever engine searches. */
export function attachSimilar(schema: GraphQLSchema, kinds: Kind[]) {
  const records = kinds.filter((kind) => kind.isRecord);
  const challenge = records.find((kind) => facetOfKind[kind.name] === 'challenge')!;
  /** What others are found by, and what ties them together, is like them only when that is asked for. */
  const kindsOf = (kind: Kind, asked: string[]) =>
    records.filter((each) =>
      asked.length > 0 ? asked.includes(upperSnake(each.name)) : !each.isAside && (each === kind || !facetOfKind[each.name]),
    );

  const similar = async (_: unknown, { id, kinds: asked, first }: SimilarArgs, { loading, read }: Context) => {
    if (first < 0 || first > MOST_SIMILAR) throw badUserInput(`\`first\` must be between 0 and ${MOST_SIMILAR}; it was ${first}.`);
    const named = recordNamed(records, id);
    if (!named || !(await loading.byKey(named.kind, named.key))) return null;
    const found = await similarTo(read, {
      name: { kind: named.kind.name, key: named.key },
      challengeKind: challenge.name,
      kinds: kindsOf(named.kind, asked ?? []).map(({ name }) => name),
      first,
    });
    // what was hidden or removed a moment ago is not shown
    const shown = async (kind: Kind, keys: number[]): Promise<Reference[]> =>
      (await Promise.all(keys.map((key) => loading.byKey(kind, key)))).filter((each) => each !== null);
    return (
      found &&
      (
        await Promise.all(
          found.map(async ({ kind, key, challenges, words }) => {
            const [[record], both] = await Promise.all([
              shown(
                records.find(({ name }) => name === kind)!,
                [key],
              ),
              shown(challenge, challenges),
            ]);
            return record ? [{ record, challenges: both, words }] : [];
          }),
        )
      ).flat()
    );
  };
  (schema.getType('Query') as GraphQLObjectType).getFields().similar!.resolve = similar as never;
}
