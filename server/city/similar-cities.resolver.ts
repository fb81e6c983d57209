import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Context } from '../http/context.ts';
import { badUserInput } from '../errors.ts';
import type { Kind } from '../graph/model.ts';
import { townNamed, townsLike } from './likeness.ts';
import { MOST_SIMILAR } from './similar-cities.types.ts';

/** Answers `similarCities`. */
export function attachSimilarCities(schema: GraphQLSchema, kinds: Kind[]) {
  const city = kinds.find(({ name }) => name === 'City')!;
  const similarCities = async (_: unknown, { id, first }: { id: string; first: number }, { loading, read }: Context) => {
    if (first < 0 || first > MOST_SIMILAR) throw badUserInput(`\`first\` must be between 0 and ${MOST_SIMILAR}; it was ${first}.`);
    const key = await townNamed(city, id, read);
    if (key === null) return null;
    const rows = await read({
      text: `select id, reasons from ${townsLike(city, '$1::int')} t where id <> $1 order by place limit $2`,
      values: [key, first],
    });
    const found = await Promise.all(rows.map(async ([like, reasons]) => ({ city: await loading.byKey(city, like), reasons })));
    // what was hidden a moment ago is not shown
    return found.filter((each) => each.city !== null);
  };
  (schema.getType('Query') as GraphQLObjectType).getFields().similarCities!.resolve = similarCities as never;
}
