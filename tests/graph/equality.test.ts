import { createHash } from 'node:crypto';
import { execute, parse, validate, type OperationDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf } from '../../server/http/context.ts';
import { Memory } from '../../server/graph/memory/memory.ts';
import type { Member } from '../../server/people/viewer.ts';
import { CompiledReads } from '../../server/graph/compiled-reads.ts';
import { globalId } from '../../server/graph/global-id.ts';
import { orderings } from '../../server/graph/page.ts';
import { connectionName, oneName } from '../../server/graph/types.ts';
import type { Viewer } from '../../server/graph/viewer.ts';
import { textOf } from '../../web/lib/graphql.ts';
import { Search, variablesOf } from '../../web/lib/search/search.ts';
import { selectionOf } from '../../web/lib/search/read-selection.ts';
import { openTestGraph } from '../kit/graph.ts';
import { operationsOf, type Operation, type Pool } from '../kit/operations.ts';
import { randomChanges } from '../kit/random-change.ts';
import { randomOf } from '../kit/random.ts';
import { hardTexts, randomWorld, type World } from '../kit/world.ts';

const OPERATIONS = Number(process.env.OPERATIONS ?? 500);
const SEED_OF_RUN = Number(process.env.SEED_OF_RUN ?? Math.floor(Math.random() * 2 ** 31));
/** Somebody of the secretariat and an administrator, for whom all rows are there. */
const secretariat: Member = {
  role: 'SECRETARIAT',
  person: {
    id: 1,
    name: 'Ewa',
    email: 'ewa@example.org',
    language: 'PL',
    session: 1,
    grants: (['SECRETARIAT', 'ADMINISTRATOR'] as const).map((role) => ({ role, organisation: null, city: null, alone: false, themes: [] })),
  },
};

const graph = await openTestGraph();
const { schema, kinds, memory } = graph.graph;
const compiled = new CompiledReads(schema, kinds, memory);
/** The same over the database alone: nothing is in memory, and nothing is ever known to be fresh. */
const never = { listen: async () => {}, caughtUp: async () => false, close: async () => {} };
const fromDatabase = new CompiledReads(schema, kinds, new Memory([], graph.graph.read, never));
let world: World;
let pool: Pool;
beforeAll(async () => {
  await randomWorld(graph.db, kinds, randomOf(7), 4);
  world = await randomWorld(graph.db, kinds, randomOf(SEED_OF_RUN), 8);
  // chance may have left none without
  await graph.db.em.getConnection().execute('update edition set applicants = null where id = (select min(id) from edition)');
  pool = await poolOf();
});
afterAll(() => graph.close());

/** The same operation answered from its plan and by graphql-js: the text of `data`, and what went wrong. */
async function bothWays({ query, variables }: Operation, viewer?: Viewer) {
  const document = parse(query);
  const definition = document.definitions.find((each): each is OperationDefinitionNode => each.kind === 'OperationDefinition')!;
  const contextValue = contextOf(graph.graph, { viewer });
  const key = createHash('sha256').update(query).digest('hex');
  const { coerced } = getVariableValues(schema, definition.variableDefinitions ?? [], variables);
  const answer = async (by = compiled) =>
    coerced ? await by.answer({ document, definition, key, variables: coerced }, { ...contextValue, context: contextValue }) : null;
  const byPlan = await answer();
  expect(await answer(), 'asked again, it may be answered from what is kept').toBe(byPlan);
  expect(await answer(fromDatabase), 'with nothing in memory').toBe(byPlan);
  const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
  return { byPlan, ordinary: data === undefined ? null : JSON.stringify(data), errors };
}

/** Names and cursors as callers come by them. */
async function poolOf(): Promise<Pool> {
  const names = new Map<string, string[]>();
  const cursors = new Map<string, string[]>();
  const targets = new Map<string, string>();
  for (const kind of kinds.filter((each) => each.isRecord)) {
    const made = world.made.get(kind.name)!;
    names.set(
      kind.name,
      made.flatMap((record) => [record.slug, globalId(kind.name, record.id)]),
    );
    for (const name of ['slug', 'id']) targets.set(`Query.${oneName(kind)}.${name}`, kind.name);
    for (const link of kind.links) targets.set(`${kind.name}Filter.${link.field}`, link.target.name);
    for (const { field, path } of kind.through) targets.set(`${kind.name}Filter.${field}`, path.at(-1)!.target.name);
    for (const order of orderings(kind).keys()) {
      for (const direction of ['ASC', 'DESC']) {
        const list = (
          await graph.ask(
            `{ list: ${kind.plural}(first: 100, orderBy: { by: ${order}, direction: ${direction} }) { edges { cursor } } }`,
            {},
            secretariat,
          )
        ).list;
        cursors.set(
          `${connectionName(kind)} ${order} ${direction}`,
          list.edges.map((edge: any) => edge.cursor),
        );
      }
    }
  }
  for (const place of ['node.id', 'nodes.ids', 'similar.id']) targets.set(`Query.${place}`, 'any');
  for (const place of ['search.similarTo', 'similarCities.id']) targets.set(`Query.${place}`, 'City');
  names.set('any', [...names.values()].flat());
  return { names, cursors, targets, texts: hardTexts };
}

describe('What is answered from a plan is what graphql-js answers', () => {
  test(
    `for ${OPERATIONS} random operations (seed ${SEED_OF_RUN}; SEED_OF_RUN and OPERATIONS set others)`,
    async () => {
      const random = randomOf(SEED_OF_RUN + 1);
      const next = operationsOf(schema, pool, random);
      const seen = { compiled: 0, failed: 0, long: 0 };
      for (let turn = 0; turn < OPERATIONS; turn++) {
        let operation = next();
        // one name for fields of several types cannot be avoided without looking: then another operation is taken
        while (validate(schema, parse(operation.query)).some((error) => /conflict/.test(error.message))) operation = next();
        const viewer = random.chance(0.5) ? secretariat : undefined;
        const where = `operation ${turn} of seed ${SEED_OF_RUN}, asked by ${viewer?.role ?? 'everybody'}:\n${operation.query}\n${JSON.stringify(operation.variables)}`;
        const invalid = validate(schema, parse(operation.query));
        expect(
          invalid.map((error) => error.message),
          where,
        ).toEqual([]);
        const { byPlan, ordinary, errors } = await bothWays(operation, viewer);
        if (errors) {
          // whatever fails is told by the ordinary way
          const refused = viewer ? ['BAD_USER_INPUT'] : ['BAD_USER_INPUT', 'FORBIDDEN'];
          expect(
            errors
              .filter((error) => !refused.includes(error.extensions.code as string) && !/^Variable "\$v\d+"|^Argument/.test(error.message))
              .map((error) => error.stack),
            where,
          ).toEqual([]);
          expect(byPlan, where).toBeNull();
          seen.failed++;
          continue;
        }
        expect(byPlan, `not compiled: ${where}`).not.toBeNull();
        expect(byPlan, where).toBe(ordinary);
        seen.compiled++;
        if (byPlan!.length > 300) seen.long++;
      }
      // the operations are worth the name: most answer, and with something
      expect(seen.compiled).toBeGreaterThan(OPERATIONS * 0.7);
      expect(seen.long).toBeGreaterThan(OPERATIONS * 0.25);
    },
    60_000 + OPERATIONS * 200,
  );

  test(
    'and goes on being so, in memory and in the database, while records, their links and their parts change',
    async () => {
      const random = randomOf(SEED_OF_RUN + 2);
      const change = randomChanges(graph.db, kinds, random);
      const next = operationsOf(schema, pool, random);
      let long = 0;
      for (let turn = 0; turn < OPERATIONS / 2; turn++) {
        const changed = await change();
        let operation = next();
        while (validate(schema, parse(operation.query)).length > 0) operation = next();
        const where = `after change ${turn} of seed ${SEED_OF_RUN}, ${changed}:\n${operation.query}\n${JSON.stringify(operation.variables)}`;
        const { byPlan, ordinary, errors } = await bothWays(operation);
        if (errors) continue;
        expect(byPlan, where).toBe(ordinary);
        if (byPlan!.length > 300) long++;
      }
      expect(long).toBeGreaterThan(OPERATIONS / 20);
    },
    60_000 + OPERATIONS * 200,
  );

  /** What random operations once found. */
  const found: [what: string, query: string, says: RegExp][] = [
    [
      'values whose names have two words, in a list of values',
      '{ actionPlans(first: 100) { nodes { actions { startsOn endsOn title } } } recommendations(first: 100) { nodes { answers { givenOn } } } }',
      /"givenOn":"[^"]/,
    ],
    [
      'what is asked for twice under one name',
      '{ pilots(first: 2) { nodes { title { pl } title { en } challenges { id } challenges { slug } } nodes { id } } }',
      /"challenges":\[\{"id"/,
    ],
    [
      'an object of which everything is left out',
      '{ pilots(first: 2) { nodes { title { pl @skip(if: true) } } pageInfo { endCursor @include(if: false) } } }',
      /"title":\{\}/,
    ],
    [
      'an order by numbers that some records lack',
      '{ editions(first: 100, orderBy: { by: APPLICANTS, direction: DESC }) { edges { cursor node { applicants } } } }',
      /"applicants":null/,
    ],
    [
      'a record of any kind through its interfaces',
      '{ nodes(ids: ["nonsense"]) { ... on Record { title { pl } ... on Node { __typename id ... on City { population } } } } }',
      /\[null\]/,
    ],
  ];
  test.each(found)('for %s', async (_what, query, says) => {
    const { byPlan, ordinary, errors } = await bothWays({ query, variables: {} }, secretariat);
    expect(errors).toBeUndefined();
    expect(byPlan).toBe(ordinary);
    expect(byPlan).toMatch(says);
  });

  test.each(['', 'q=zdanie', 'q=zdanie&sort=NEWEST', 'q=xyzzyqwerty&kind=CITY&all=1&since=2020-01-01'])(
    'for what the search page asks at ?%s',
    async (address) => {
      const { byPlan, ordinary, errors } = await bothWays({
        query: textOf(Search),
        variables: { ...variablesOf(selectionOf(new URLSearchParams(address))), fold: true, notMeant: [], lang: 'pl' },
      });
      expect(errors).toBeUndefined();
      expect(byPlan, 'not compiled').not.toBeNull();
      expect(byPlan).toBe(ordinary);
    },
  );

  test('a filter that makes no sense is refused also where nothing of the list is asked for', async () => {
    const wrong = `filter: { city: ["${globalId('Pilot', 1)}"] }`;
    for (const query of [
      `{ pilots(${wrong}) { __typename } }`,
      `{ organisations(first: 1) { nodes { pilots(${wrong}) { __typename } } } }`,
    ]) {
      const { byPlan, errors } = await bothWays({ query, variables: {} }, secretariat);
      expect(byPlan).toBeNull();
      expect(errors?.[0]?.message).toMatch(/is the id of a Pilot, not of a City/);
    }
  });
});
