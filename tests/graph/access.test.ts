import { afterAll, describe, expect, test } from 'vitest';
import type { Kind, Link } from '../../server/graph/model.ts';
import { filterLinks } from '../../server/graph/filter.ts';
import { globalId } from '../../server/graph/global-id.ts';
import { oneName } from '../../server/graph/types.ts';
import type { Viewer } from '../../server/graph/viewer.ts';
import { openTestGraph } from '../kit/graph.ts';
import { worldOf, type Choose } from '../kit/world.ts';

const hiddenStatuses = ['DRAFT', 'IN_REVIEW', 'ARCHIVED'] as const;
type Status = (typeof hiddenStatuses)[number];
const secretariat: Viewer = { role: 'SECRETARIAT' };
const graph = await openTestGraph();
const { kinds } = graph.graph;
const records = kinds.filter((kind) => kind.isRecord);
afterAll(() => graph.close());

/**
 * Of every kind, twice over (for what excludes each other): an open record, one of each hidden status that leads to open records,
 * and an open one for each hidden status that leads to hidden records.
 */
const world = worldOf(graph.db, kinds);
const shelf = new Map<string, any>();
const shelved = (kind: string, second: boolean, which: string) => shelf.get(`${kind} ${second} ${which}`);
const base: Omit<Choose, 'one' | 'many' | 'second'> = {
  filled: () => true,
  text: () => 'tekst',
  number: (least, most) => (least + most) / 2,
  pick: (of) => of[0]!,
};
for (const kind of world.ordered) {
  for (const second of [false, true]) {
    for (const which of ['open', ...hiddenStatuses, ...hiddenStatuses.map((status) => `to ${status}`)]) {
      const wanted = !kind.isRecord ? which : which.startsWith('to ') ? which.slice(3) : 'open';
      const lead = (name: string) => shelved(name, second, wanted) ?? shelved(name, !second, wanted);
      // a tree: the second ones are below the first
      const itself = kind.broader ? { [kind.broader.field]: second ? shelved(kind.name, false, wanted) : null } : {};
      const record = world.add(
        kind,
        {
          ...base,
          second,
          one: (prop) => lead(prop.targetMeta!.className),
          many: (prop) => [lead(prop.targetMeta!.className)].filter(Boolean),
        },
        {
          ...itself,
          ...(kind.isRecord && { status: hiddenStatuses.includes(which as Status) ? which : 'PUBLISHED' }),
        },
      );
      shelf.set(`${kind.name} ${second} ${which}`, record);
    }
    await world.flush();
  }
}

const ids = (kind: Kind, of: any[]) => of.map((record) => globalId(kind.name, record.id)).sort();
const all = (kind: Kind): any[] => world.made.get(kind.name)!;
const published = (kind: Kind) => all(kind).filter((record) => record.status === 'PUBLISHED');
const hidden = (kind: Kind) => all(kind).filter((record) => record.status !== 'PUBLISHED');
const linkField = (link: Link, args = '') =>
  link.shape === 'connection'
    ? `${link.field}${args} { totalCount nodes { id status } edges { node { id status } } }`
    : `${link.field} { ${link.target.isRecord ? 'id status' : '__typename'} }`;
const seenOver = (link: Link, value: any): { id: string; status: string }[] =>
  link.shape === 'connection' ? value.nodes : link.shape === 'list' ? value : value ? [value] : [];

/** Both ways of answering: a door must be shut on either. */
const ways = { compiled: graph.answer, ordinary: graph.ordinary };
describe.each(Object.entries(ways))('Only published records are public (%s answers)', (_, answer) => {
  const ask = async (query: string, variables: Record<string, unknown> = {}, viewer?: Viewer) => {
    const { data, errors } = await answer(query, variables, viewer);
    expect(errors).toBeUndefined();
    return data as any;
  };

  describe.each(records.map((kind) => [kind.name, kind] as const))('%s', (_name, kind) => {
    const { plural } = kind;
    const one = oneName(kind);

    test('the list shows and counts the published ones; the secretariat’s shows and counts all', async () => {
      const query = `{ ${plural}(first: 100) { totalCount nodes { id } edges { node { id } } } }`;
      for (const [viewer, expected] of [
        [undefined, published(kind)],
        [secretariat, all(kind)],
      ] as const) {
        const list = (await ask(query, {}, viewer))[plural];
        expect(list.nodes.map((each: any) => each.id).sort()).toEqual(ids(kind, expected));
        expect(list.edges.map((each: any) => each.node.id).sort()).toEqual(ids(kind, expected));
        expect(list.totalCount).toBe(expected.length);
      }
    });

    test.each(hiddenStatuses)('one that is %s opens by slug, earlier slug and id to the secretariat alone', async (status) => {
      const record = shelved(kind.name, false, status);
      const earlier = `earlier-${record.slug}`;
      await graph.db.em
        .getConnection()
        .execute('insert into old_slug (kind, slug, record_id) values (?, ?, ?) on conflict do nothing', [kind.name, earlier, record.id]);
      const id = globalId(kind.name, record.id);
      const query = `query ($id: ID!, $slug: String!, $earlier: String!) { bySlug: ${one}(slug: $slug) { id } byEarlier: ${one}(slug: $earlier) { id } byId: ${one}(id: $id) { id } node(id: $id) { id } nodes(ids: [$id, $id]) { id } }`;
      const variables = { id, slug: record.slug, earlier };
      expect(await ask(query, variables)).toEqual({ bySlug: null, byEarlier: null, byId: null, node: null, nodes: [null, null] });
      expect(await ask(query, variables, secretariat)).toEqual({
        bySlug: { id },
        byEarlier: { id },
        byId: { id },
        node: { id },
        nodes: [{ id }, { id }],
      });
    });

    test('a filter by status finds hidden ones for the secretariat alone', async () => {
      const query = `query ($status: [RecordStatus!]) { ${plural}(first: 100, filter: { status: $status }) { totalCount nodes { id } } }`;
      expect((await ask(query, { status: hiddenStatuses }))[plural]).toEqual({ totalCount: 0, nodes: [] });
      expect((await ask(query, { status: hiddenStatuses }, secretariat))[plural].nodes.map((each: any) => each.id).sort()).toEqual(
        ids(kind, hidden(kind)),
      );
    });

    test('paging from the place of a hidden one, either way, meets published ones only', async () => {
      const places: any[] = (await ask(`{ ${plural}(first: 100) { edges { cursor node { id status } } } }`, {}, secretariat))[plural].edges;
      const start = places.findIndex((each) => each.node.status !== 'PUBLISHED');
      const isPublished = (each: any) => each.node.status === 'PUBLISHED';
      const query = `query ($cursor: String) { on: ${plural}(first: 100, after: $cursor) { totalCount nodes { id } } back: ${plural}(last: 100, before: $cursor) { nodes { id } } }`;
      const { on, back } = await ask(query, { cursor: places[start].cursor });
      expect(on.nodes).toEqual(
        places
          .slice(start + 1)
          .filter(isPublished)
          .map((each) => ({ id: each.node.id })),
      );
      expect(back.nodes).toEqual(
        places
          .slice(0, start)
          .filter(isPublished)
          .map((each) => ({ id: each.node.id })),
      );
      expect(on.totalCount).toBe(published(kind).length);
    });

    const links = kind.links.filter((link) => link.target.isRecord);
    if (links.length)
      test.each(links.map((link) => [link.field, link] as const))('%s leads to published ones only', async (_field, link) => {
        const query = `{ ${plural}(first: 50) { nodes { id status ${linkField(link, '(first: 50)')} } } }`;
        const forAll = (await ask(query, {}, secretariat))[plural].nodes as any[];
        const forPublic = new Map(((await ask(query))[plural].nodes as any[]).map((each) => [each.id, each]));
        const reached = forAll.filter((each) => each.status === 'PUBLISHED').flatMap((each) => seenOver(link, each[link.field]));
        expect(new Set(reached.map((each) => each.status)), 'the world holds links to records of every status').toEqual(
          new Set(['PUBLISHED', ...hiddenStatuses]),
        );
        for (const each of forAll.filter(({ status }) => status === 'PUBLISHED')) {
          const shown = forPublic.get(each.id)[link.field];
          const expected = seenOver(link, each[link.field]).filter(({ status }) => status === 'PUBLISHED');
          expect(seenOver(link, shown)).toEqual(expected);
          if (link.shape === 'connection') {
            expect(shown.edges.map(({ node }: any) => node)).toEqual(expected);
            expect(shown.totalCount).toBe(expected.length);
          }
        }
      });

    const filters = filterLinks(kind);
    if (filters.length)
      test.each(filters.map((link) => [link.field, link] as const))(
        'the filter by %s does not tell who is linked to a hidden one',
        async (field, link) => {
          const query = `query ($named: [ID!]) { ${plural}(first: 100, filter: { ${field}: $named }) { totalCount nodes { id } } }`;
          for (const status of hiddenStatuses) {
            const targets = [false, true].map((second) => shelved(link.target.name, second, status));
            for (const named of [targets.map((each) => each.slug), ids(link.target, targets)]) {
              expect((await ask(query, { named }))[plural]).toEqual({ totalCount: 0, nodes: [] });
              expect((await ask(query, { named }, secretariat))[plural].totalCount).toBeGreaterThan(0);
            }
          }
        },
      );

    if (kind.through.length)
      test.each(kind.through.map((through) => [through.field, through] as const))(
        'the filter by %s does not reach over a hidden one',
        async (field, { path }) => {
          const query = `query ($named: [ID!]) { ${plural}(first: 100, filter: { ${field}: $named }) { totalCount nodes { id } } }`;
          const ends = all(path.at(-1)!.target);
          const found = async (named: string[], viewer?: Viewer) =>
            (await ask(query, { named }, viewer))[plural].nodes.map((each: any) => each.id) as string[];
          const over = hiddenStatuses.flatMap((status) =>
            [false, true].map((second) => globalId(kind.name, shelved(kind.name, second, `to ${status}`).id)),
          );
          const open = ends.filter((each) => each.status === 'PUBLISHED').map((each) => each.slug);
          expect((await found(open)).filter((id) => over.includes(id))).toEqual([]);
          expect((await found(open, secretariat)).filter((id) => over.includes(id)).sort()).toEqual([...over].sort());
          expect((await found(open)).length).toBeGreaterThan(0);
          const shut = ends.filter((each) => each.status !== 'PUBLISHED').map((each) => each.slug);
          expect(await found(shut)).toEqual([]);
        },
      );
  });
});

describe('Two people who ask the same at the same moment', () => {
  const [mine, yours] = ['DRAFT', 'IN_REVIEW'].map((status) => shelved('Pilot', false, status));
  const viewers = [mine, yours].map((record): Viewer => ({ role: 'PUBLIC', also: { Pilot: [record.id] } }));
  /** As a list, by slug, by id, counted, over a link, over a link to many, and by a filter. */
  const query = `query ($slugs: [ID!], $ids: [ID!]!) {
    pilots(first: 100, filter: { status: [DRAFT, IN_REVIEW, ARCHIVED] }) { totalCount nodes { id } }
    nodes(ids: $ids) { id ... on Pilot { phase } }
    solutions(first: 100) { nodes { id pilots(first: 100) { totalCount nodes { id status } } } }
    guidances(first: 100) { nodes { id pilots { id status } } }
    guidance: guidances(first: 100, filter: { pilots: $slugs }) { totalCount nodes { id } }
  }`;
  const variables = {
    slugs: [mine.slug, yours.slug],
    ids: ids(
      kinds.find(({ name }) => name === 'Pilot')!,
      [mine, yours],
    ),
  };

  test.each(Object.entries(ways))('see each their own, and never a row of the other (%s answers)', async (_way, answer) => {
    const own = async (viewer?: Viewer) => {
      const { data, errors } = await answer(query, variables, viewer);
      expect(errors).toBeUndefined();
      return data as any;
    };
    const alone = [await own(viewers[0]), await own(viewers[1]), await own()];
    const hiddenIn = (data: any) => [...new Set(JSON.stringify(data).match(/"(?:DRAFT|IN_REVIEW|ARCHIVED)"/g) ?? [])];
    expect(alone.map((data) => data.pilots.nodes.map(({ id }: any) => id))).toEqual([
      [globalId('Pilot', mine.id)],
      [globalId('Pilot', yours.id)],
      [],
    ]);
    expect(alone.map(hiddenIn)).toEqual([['"DRAFT"'], ['"IN_REVIEW"'], []]);
    // many at once: statements that wait are asked together
    const asked = Array.from({ length: 30 }, (_each, index) => index % 3);
    expect(await Promise.all(asked.map((index) => own([...viewers, undefined][index])))).toEqual(asked.map((index) => alone[index]));
  });
});
