import type { GraphQLEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementsOf, type Statements } from '../../server/database/statements.ts';
import { apply, canonical, contentHash, snapshot, type Content } from '../../server/writing/content.ts';
import { cleaned, shown } from '../../server/writing/clean.ts';
import { differences } from '../../server/writing/difference.ts';
import { merge } from '../../server/writing/merge.ts';
import { shapeOf, type Field } from '../../server/writing/shape.ts';
import { written } from '../../server/graph/written.ts';
import { openTestGraph } from '../kit/graph.ts';
import { randomOf } from '../kit/random.ts';
import { randomWorld } from '../kit/world.ts';

const SEED_OF_RUN = Number(process.env.SEED_OF_RUN ?? Math.floor(Math.random() * 2 ** 31));
const graph = await openTestGraph();
const { kinds } = graph.graph;
const records = kinds.filter(({ isRecord }) => isRecord);
const statements: Statements = await statementsOf(graph.db);
beforeAll(async () => {
  await randomWorld(graph.db, kinds, randomOf(SEED_OF_RUN), 6);
});
afterAll(() => graph.close());

/** Parts of another record cannot keep their keys. */
const withoutKeys = (content: Content | null) =>
  canonical(JSON.parse(JSON.stringify(content, (name, value) => (name === 'key' ? undefined : value))));
const idsOf = async (kind: (typeof kinds)[number]): Promise<number[]> =>
  (await statements.run({ text: `select id from ${written(kind)} order by id`, values: [] })).map(([id]) => id);
/** What is unique stays with its record. */
const shared = (kind: (typeof kinds)[number], content: Content): Content => {
  const own = new Set(kind.columns.filter(({ exact }) => exact).map(({ field }) => field));
  return Object.fromEntries(Object.entries(content).filter(([name]) => !own.has(name)));
};

describe(`A record of any kind as one content (SEED_OF_RUN=${SEED_OF_RUN})`, () => {
  test.each(records.map((kind) => [kind.name, kind] as const))(
    '%s: written back it is the same, and another one can become it',
    async (_, kind) => {
      const ids = await idsOf(kind);
      for (const [at, id] of ids.entries()) {
        const before = (await snapshot(statements.run, kind, id))!;
        await statements.transaction(({ run }) => apply(run, kind, id, before));
        expect(await snapshot(statements.run, kind, id)).toEqual(before);
        const other = ids[(at + 1) % ids.length]!;
        // what a rule keeps apart, a link to the kind itself say, is left alone
        const content = shared(kind, (await snapshot(statements.run, kind, other))!);
        const became = await statements
          .transaction(async ({ run }) => {
            await apply(run, kind, id, content);
            const after = await snapshot(run, kind, id);
            throw Object.assign(new Error('seen'), { after });
          })
          .catch((error: any) => error);
        if (became.message !== 'seen') expect(['23505', '23514']).toContain(became.code);
        else expect(withoutKeys(shared(kind, became.after))).toBe(withoutKeys(content));
        expect(await snapshot(statements.run, kind, id), 'nothing of it is kept when it is undone').toEqual(before);
      }
    },
  );

  test.each(records.map((kind) => [kind.name, kind] as const))(
    '%s: no difference, no conflict with itself, and a hash that does not depend on order',
    async (_, kind) => {
      const shape = shapeOf(kind);
      for (const id of await idsOf(kind)) {
        const content = (await snapshot(statements.run, kind, id))!;
        expect(differences(shape, content, content)).toEqual([]);
        expect(merge(shape, content, content, content).conflicts).toEqual([]);
        expect(contentHash(Object.fromEntries(Object.entries(content).reverse()))).toBe(contentHash(content));
      }
    },
  );

  test.each(records.map((kind) => [kind.name, kind] as const))(
    '%s: what one person changes and another leaves alone comes out changed',
    async (_, kind) => {
      const shape = shapeOf(kind);
      const [one, other] = await idsOf(kind);
      const base = (await snapshot(statements.run, kind, one!))!;
      const changed = (await snapshot(statements.run, kind, other!))!;
      expect(merge(shape, base, changed, base)).toEqual({ content: changed, conflicts: [] });
      expect(merge(shape, base, base, changed)).toEqual({ content: changed, conflicts: [] });
    },
  );

  test('what can be chosen is an enum of the graph, which readers’ words go by', () => {
    const { schema } = graph.graph;
    const choices = records.flatMap((kind) => {
      const all = (fields: Field[]): Field[] => fields.flatMap((field) => [field, ...all(field.fields ?? [])]);
      return all(shapeOf(kind).fields).filter(({ values }) => values);
    });
    expect(choices.length).toBeGreaterThan(20);
    for (const { name, choice, values } of choices)
      expect(
        (schema.getType(choice!) as GraphQLEnumType | undefined)?.getValues().map((value) => value.name),
        name,
      ).toEqual(values);
  });

  test('what a form shows and sends back is the same content', async () => {
    for (const kind of records) {
      const shape = shapeOf(kind);
      for (const id of await idsOf(kind)) {
        const content = (await snapshot(statements.run, kind, id))!;
        const { content: again, problems } = cleaned(shape, shown(shape.fields, content));
        // hard texts are tidied, and addresses of the random world are none
        for (const { name, type } of shape.fields)
          if (type === 'LINK' || type === 'LINKS' || type === 'DATE' || type === 'CHOICE' || type === 'CHOICES' || type === 'BOOLEAN')
            expect(again[name], `${kind.name}.${name}`).toEqual(content[name]);
        expect(problems.filter(({ code }) => !['ADDRESS_INVALID', 'DATE_INVALID', 'TOO_LONG'].includes(code))).toEqual([]);
      }
    }
  });
});
