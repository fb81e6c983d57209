import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { FundedProject } from '../../server/funding/funded-project.ts';
import { Edition } from '../../server/network/edition.ts';
import { Membership } from '../../server/network/membership.ts';
import { Network } from '../../server/network/network.ts';
import { openTestGraph, type TestGraph } from '../kit/graph.ts';
import { maker } from '../kit/make.ts';

let graph: TestGraph;
let make: ReturnType<typeof maker>;
let town: any, neighbour: any, region: any, network: any, theme: any, narrower: any;

const Sums = 'projects totalPln euPln';
const document = `query ($city: ID, $voivodeship: ID, $network: ID) {
  euMoney(city: $city, voivodeship: $voivodeship, network: $network) {
    ${Sums} byFund { fund ${Sums} } byPeriod { period ${Sums} } byTheme { theme { slug } ${Sums} }
  }
}`;
const money = async (of: Record<string, unknown>) => (await graph.ask(document, of)).euMoney;
/** The same sums by another way: every project listed, page by page, and added up here. */
async function listed(filter: Record<string, unknown>) {
  const { fundedProjects } = await graph.ask(
    'query ($filter: FundedProjectFilter) { fundedProjects(first: 100, filter: $filter) { nodes { fund totalPln euPln } } }',
    { filter },
  );
  const sum = (field: string) => fundedProjects.nodes.reduce((all: number, each: any) => all + each[field], 0);
  return { projects: fundedProjects.nodes.length, totalPln: sum('totalPln'), euPln: sum('euPln') };
}

let count = 0;
const project = (facts: Record<string, unknown>) =>
  make.make(FundedProject, {
    slug: `projekt-${++count}`,
    title: { pl: `Projekt ${count}`, en: null },
    fund: 'ERDF',
    period: 'FROM_2007',
    totalPln: 1_000,
    euPln: 600,
    severalAreas: false,
    ...facts,
  });

beforeAll(async () => {
  graph = await openTestGraph();
  make = maker(graph.db);
  region = await make.voivodeship();
  const county = await make.county({ voivodeship: region });
  [town, neighbour] = [await make.city({ county }), await make.city({ county })];
  const elsewhere = await make.city();
  const body = await make.organisation();
  theme = await make.challenge();
  narrower = await make.challenge({ broader: theme.id });
  const other = await make.challenge();
  await project({ city: town.id, challenges: [narrower.id, theme.id] });
  await project({
    city: town.id,
    fund: 'CF',
    period: 'FROM_2014',
    totalPln: 5_000.25,
    euPln: 4_000.1,
    challenges: [narrower.id, other.id],
  });
  await project({ city: neighbour.id, fund: 'ESF', totalPln: 70.5, euPln: 50 });
  await project({ city: elsewhere.id, totalPln: 9_000_000 });
  await project({ organisation: body.id, totalPln: 300, euPln: 200 });
  const edition = await make.make(Edition, {
    slug: 'edycja',
    title: { pl: 'Edycja', en: null },
    code: 'E1',
    startYear: 2020,
    endYear: 2023,
  });
  network = await make.make(Network, {
    slug: 'siec',
    title: { pl: 'Sieć', en: null },
    code: 'S1',
    type: 'ACTION_PLANNING',
    edition: edition.id,
    membersComplete: true,
  });
  for (const member of [{ city: town.id }, { organisation: body.id }])
    await make.make(Membership, {
      slug: `czlonek-${++count}`,
      title: { pl: 'Członek', en: null },
      edition: edition.id,
      network: network.id,
      role: 'PARTNER',
      ...member,
    });
});
afterAll(() => graph.close());

describe('Money from the Union', () => {
  test('of a town is what its projects listed one by one add up to', async () => {
    const found = await money({ city: town.slug });
    expect(found).toMatchObject(await listed({ city: [town.slug] }));
    expect(found).toMatchObject({ projects: 2, totalPln: 6_000.25 });
    expect(found.byFund).toEqual([
      { fund: 'CF', projects: 1, totalPln: 5_000.25, euPln: 4_000.1 },
      { fund: 'ERDF', projects: 1, totalPln: 1_000, euPln: 600 },
    ]);
    expect(found.byPeriod.map(({ period, totalPln }: any) => [period, totalPln])).toEqual([
      ['FROM_2007', 1_000],
      ['FROM_2014', 5_000.25],
    ]);
  });

  test('of a region is that of all its towns, of a network that of its towns and organisations; what is elsewhere is in neither', async () => {
    const together = await listed({ city: [town.slug, neighbour.slug] });
    expect(await money({ voivodeship: globalId('Voivodeship', region.id) })).toMatchObject(together);
    const [ofTown, ofBody] = [await listed({ city: [town.slug] }), { projects: 1, totalPln: 300, euPln: 200 }];
    expect(await money({ network: network.slug })).toMatchObject({
      projects: ofTown.projects + ofBody.projects,
      totalPln: ofTown.totalPln + ofBody.totalPln,
      euPln: ofTown.euPln + ofBody.euPln,
    });
  });

  test('counts a project once in each of its themes, however many of their sub-themes it answers, and tells those without a theme', async () => {
    expect((await money({ city: town.slug })).byTheme.find((each: any) => each.theme.slug === theme.slug)).toMatchObject({
      projects: 2,
      totalPln: 6_000.25,
    });
    expect((await money({ voivodeship: region.slug })).byTheme.at(-1)).toEqual({ theme: null, projects: 1, totalPln: 70.5, euPln: 50 });
  });

  test('is asked of one place, and there may be no such place and no such money', async () => {
    expect(await money({ city: 'nie-ma' })).toBeNull();
    expect(await money({ city: (await make.city()).slug })).toMatchObject({ projects: 0, totalPln: 0, byFund: [], byTheme: [] });
    for (const of of [{}, { city: town.slug, network: network.slug }])
      expect((await graph.answer(document, of)).errors![0]!.extensions!.code).toBe('BAD_USER_INPUT');
  });

  test('takes as many statements for a town with a hundred projects as for one with two', async () => {
    const count = async (of: Record<string, unknown>) => {
      graph.statements.length = 0;
      await money(of);
      return graph.statements.length;
    };
    const crowded = await make.city();
    for (let i = 0; i < 100; i++) await project({ city: crowded.id, challenges: [narrower.id] });
    const [few, many] = [await count({ city: globalId('City', town.id) }), await count({ city: globalId('City', crowded.id) })];
    expect(many).toBeLessThanOrEqual(few);
  });
});
