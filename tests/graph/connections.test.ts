import { afterAll, describe, expect, test } from 'vitest';
import { filterColumns, filterLinks } from '../../server/graph/filter.ts';
import type { Column } from '../../server/graph/column.ts';
import type { Kind } from '../../server/graph/model.ts';
import { orderings } from '../../server/graph/page.ts';
import { openTestGraph } from '../kit/graph.ts';
import { randomOf } from '../kit/random.ts';
import { randomWorld } from '../kit/world.ts';

const graph = await openTestGraph();
const records = graph.graph.kinds.filter((kind) => kind.isRecord);
const byName = records.map((kind) => [kind.name, kind] as const);
await randomWorld(graph.db, graph.graph.kinds, randomOf(3), 12);
afterAll(() => graph.close());

/** Asks both ways, which must agree, and fails on errors. */
async function ask(query: string, variables: Record<string, unknown> = {}) {
  const answer = await graph.ask(query, variables);
  expect((await graph.ordinary(query, variables)).data).toEqual(answer);
  return answer;
}

/** Pages through a whole list, a few records at a time. */
async function walk(
  field: string,
  order: string,
  size: number,
  backwards: boolean,
  within = (list: string) => [`{ ${list} }`, (data: any) => data[field]] as const,
) {
  const pages: any[][] = [];
  let cursor: string | null = null;
  for (let turn = 0; turn < 60; turn++) {
    const place: string = backwards
      ? `last: ${size}${cursor ? `, before: "${cursor}"` : ''}`
      : `first: ${size}${cursor ? `, after: "${cursor}"` : ''}`;
    const [query, read] = within(
      `${field}(${place}${order}) { nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
    );
    const list = read(await graph.ask(query));
    expect(list.pageInfo.startCursor).toBe(list.edges[0]?.cursor ?? null);
    expect(list.pageInfo.endCursor).toBe(list.edges.at(-1)?.cursor ?? null);
    pages[backwards ? 'unshift' : 'push'](list.nodes.map((node: any) => node.id));
    expect(backwards ? list.pageInfo.hasNextPage : list.pageInfo.hasPreviousPage).toBe(cursor !== null);
    if (!(backwards ? list.pageInfo.hasPreviousPage : list.pageInfo.hasNextPage)) return pages.flat();
    cursor = backwards ? list.pageInfo.startCursor : list.pageInfo.endCursor;
  }
  throw new Error('paging does not end');
}

describe.each(byName)('A list of %s', (_name, kind) => {
  const all = async (order = '', fields = '') =>
    (await ask(`{ ${kind.plural}(first: 100${order}) { totalCount nodes { id ${fields} } } }`))[kind.plural] as {
      totalCount: number;
      nodes: any[];
    };
  const orders = [...orderings(kind)].flatMap(([name, column]) =>
    ['ASC', 'DESC'].map(
      (direction) => [`${name} ${direction}`, `, orderBy: { by: ${name}, direction: ${direction} }`, column, direction] as const,
    ),
  );

  test.each(orders)('pages by %s forward and backward, each record once', async (_order, order, column, direction) => {
    const { nodes, totalCount } = await all(order, column?.field ?? '');
    expect(nodes.length).toBe(totalCount);
    expect(new Set(nodes.map((node) => node.id)).size).toBe(totalCount);
    if (column) {
      const values = nodes.map((node) => node[column.field]);
      const present = values.filter((value) => value !== null);
      expect(
        values.slice(present.length).every((value) => value === null),
        'what is not recorded comes last',
      ).toBe(true);
      const sorted = [...present].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0) * (direction === 'ASC' ? 1 : -1));
      expect(present).toEqual(sorted);
    }
    const expected = nodes.map((node) => node.id);
    expect(await walk(kind.plural, order, 5, false)).toEqual(expected);
    expect(await walk(kind.plural, order, 5, true)).toEqual(expected);
  });

  const columns = filterColumns(kind);
  test.each(columns.map((column) => [column.field, column] as const))(
    'is narrowed by %s to just the records that have the value',
    async (field, column) => {
      const { nodes } = await all('', field);
      const values = nodes.map((node) => node[field]).filter((value) => value !== null && (!column.array || value.length));
      expect(values.length, 'the world has a value to look for').toBeGreaterThan(0);
      const [value, meets, type] = narrowing(kind, column, values);
      const query = `query ($value: ${type}) { ${kind.plural}(first: 100, filter: { ${field}: $value }) { totalCount nodes { id } } }`;
      const found = (await ask(query, { value }))[kind.plural];
      expect(found.nodes.map((node: any) => node.id)).toEqual(
        nodes.filter((node) => node[field] !== null && meets(node[field])).map((node) => node.id),
      );
      expect(found.totalCount).toBe(found.nodes.length);
      expect(found.totalCount).toBeGreaterThan(0);
    },
  );

  const links = filterLinks(kind);
  if (links.length)
    test.each(links.map((link) => [link.field, link] as const))('is narrowed by %s, named by id or by slug', async (field, link) => {
      const broader = link.target.broader ? 'broader { id }' : '';
      const reached = (node: any): any[] => (link.shape === 'list' ? node[field] : node[field] ? [node[field]] : []);
      const { nodes } = await all('', `${field} { id slug ${broader} }`);
      const ends = [...new Map(nodes.flatMap(reached).map((end) => [end.id, end])).values()].slice(0, 2);
      expect(ends.length, 'the world has such a link').toBeGreaterThan(0);
      const wanted = ends.map((end) => end.id);
      const expected = nodes
        .filter((node) => reached(node).some((end) => wanted.includes(end.id) || wanted.includes(end.broader?.id)))
        .map((node) => node.id);
      for (const named of [wanted, ends.map((end) => end.slug), [ends[0].slug, ...wanted]]) {
        const found = (
          await ask(`query ($named: [ID!]) { ${kind.plural}(first: 100, filter: { ${field}: $named }) { totalCount nodes { id } } }`, {
            named,
          })
        )[kind.plural];
        expect(found.nodes.map((node: any) => node.id)).toEqual(expected);
        expect(found.totalCount).toBe(expected.length);
      }
    });

  const connections = kind.links.filter((link) => link.shape === 'connection');
  if (connections.length)
    test.each(connections.map((link) => [link.field, link] as const))('pages through the %s of each record', async (field, link) => {
      const order = ', orderBy: { by: TITLE, direction: DESC }';
      const { nodes } = await all('', `${field}(first: 100${order}) { totalCount nodes { id } }`);
      const owner = nodes.toSorted((a, b) => b[field].totalCount - a[field].totalCount)[0];
      expect(owner[field].totalCount, `the world has a ${kind.name} with ${field}`).toBeGreaterThan(0);
      const expected = owner[field].nodes.map((node: any) => node.id);
      const within = (list: string) =>
        [`{ node(id: "${owner.id}") { ... on ${kind.name} { ${list} } } }`, (data: any) => data.node[field]] as const;
      expect(await walk(field, order, 2, false, within)).toEqual(expected);
      expect(await walk(field, order, 2, true, within)).toEqual(expected);
      expect(link.target.plural).not.toBe('');
    });
});

/** A value to filter by, taken from the values there are; which of them meet it; and its type. */
function narrowing(kind: Kind, column: Column, values: any[]): [value: unknown, meets: (value: any) => boolean, type: string] {
  const some = values[Math.floor(values.length / 2)];
  if (column.type === 'enum' || column.type === 'text') {
    const wanted = column.array ? [some[0]] : [some, values[0]];
    const { filter } = argumentsOf(kind);
    return [
      wanted,
      (value) => (column.array ? value.some((each: any) => wanted.includes(each)) : wanted.includes(value)),
      filter[column.field]!,
    ];
  }
  if (column.type === 'boolean') return [some, (value) => value === some, 'Boolean'];
  const ordered = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const [low, high] = [ordered[Math.floor(ordered.length / 4)], ordered[Math.floor(ordered.length / 2)]];
  if (column.type === 'partialDate') {
    // a bound is a day; a month or a year is in the range as soon as some of it is
    const [from, to] = [`${low}-01`.slice(0, 10), `${high}-28`.slice(0, 10)];
    return [{ from, to }, (value) => value >= from.slice(0, value.length) && value <= to, 'DateRange'];
  }
  if (column.type === 'date') return [{ from: low, to: high }, (value) => value >= low && value <= high, 'DateRange'];
  if (column.type === 'moment')
    return [
      { from: low.slice(0, 10), to: high.slice(0, 10) },
      (value) => value.slice(0, 10) >= low.slice(0, 10) && value.slice(0, 10) <= high.slice(0, 10),
      'DateRange',
    ];
  return [{ min: low, max: high }, (value) => value >= low && value <= high, 'NumberRange'];
}

function argumentsOf(kind: Kind): { filter: Record<string, string> } {
  const input = graph.graph.schema.getType(`${kind.name}Filter`) as any;
  return { filter: Object.fromEntries(Object.values<any>(input.getFields()).map((field) => [field.name, `${field.type}`])) };
}
