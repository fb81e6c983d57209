import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { Edition } from '../../server/network/edition.ts';
import { JointProject } from '../../server/network/joint-project.ts';
import { Membership } from '../../server/network/membership.ts';
import { Network } from '../../server/network/network.ts';
import { Condition } from '../../server/pilot/condition.ts';
import { Solution } from '../../server/pilot/solution.ts';
import { openTestGraph, type TestGraph } from '../kit/graph.ts';
import { maker } from '../kit/make.ts';

let graph: TestGraph;
let make: ReturnType<typeof maker>;
let pilot: any;
let towns: Record<'small' | 'large' | 'first' | 'former', any>;

const document = `query ($id: ID!, $city: ID!) {
  transferCheck(id: $id, city: $city) { city { slug } verdicts met notMet unknown evidence { condition record { __typename slug } } likeness { city { slug } reasons } }
}`;
const checked = async (city: string, id = globalId('Pilot', pilot.id)) => (await graph.ask(document, { id, city })).transferCheck;
const needs = (...conditions: Record<string, unknown>[]) => needing({}, conditions);
const needing = async (facts: Record<string, unknown>, conditions: Record<string, unknown>[]) => {
  pilot = await make.pilot({ city: towns.first.id, cities: [towns.first.id], ...facts });
  let position = 0;
  for (const facts of conditions)
    await make.make(Condition, { pilot: pilot.id, position: position++, text: { pl: 'Warunek.', en: null }, basis: 'STATED', ...facts });
  await graph.graph.search.drain();
};

beforeAll(async () => {
  graph = await openTestGraph();
  make = maker(graph.db);
  const region = await make.voivodeship({ teryt: '24' });
  towns = {
    small: await make.city({ teryt: '2401011', population: 18_000, kind: 'TOWN_IN_MIXED_COMMUNE' }),
    large: await make.city({ teryt: '1465011', population: 150_000, kind: 'CAPITAL' }),
    former: await make.city({ teryt: '1462011', population: 110_000 }),
    first: await make.city({ teryt: '2402011', population: 20_000, kind: 'TOWN_IN_MIXED_COMMUNE', voivodeship: region }),
  };
});
afterAll(() => graph.close());

describe('Would it work here?', () => {
  test('the size of a town is known, so it meets a limit or does not', async () => {
    await needs({ type: 'POPULATION', minimum: 100_000 }, { type: 'POPULATION', maximum: 18_000 }, { type: 'POPULATION', minimum: 0 });
    expect(await checked(towns.small.slug)).toMatchObject({ verdicts: ['NOT_MET', 'MET', 'MET'], met: 2, notMet: 1, unknown: 0 });
    expect(await checked(towns.large.slug)).toMatchObject({ verdicts: ['MET', 'NOT_MET', 'MET'] });
  });

  test('the kind of a town and its region are known', async () => {
    await needs({ type: 'KIND', cityKind: 'COUNTY_RIGHTS' }, { type: 'LEGAL_BASIS', voivodeshipTeryt: '24' });
    expect((await checked(towns.small.slug)).verdicts).toEqual(['NOT_MET', 'MET']);
    expect((await checked(towns.large.slug)).verdicts).toEqual(['MET', 'NOT_MET']);
  });

  test('a seat of a voivodeship is known, today’s and one of 1975 to 1998', async () => {
    await needs({ type: 'KIND', cityKind: 'VOIVODESHIP_SEAT' }, { type: 'KIND', cityKind: 'FORMER_VOIVODESHIP_SEAT' });
    expect((await checked(towns.large.slug)).verdicts).toEqual(['MET', 'MET']);
    expect((await checked(towns.small.slug)).verdicts).toEqual(['NOT_MET', 'NOT_MET']);
    expect((await checked(towns.former.slug)).verdicts).toEqual(['NOT_MET', 'MET']);
  });

  test('a law in force for every commune is met everywhere, one for towns with county rights is certain in them alone', async () => {
    await needs(
      { type: 'LEGAL_BASIS', law: 'EVERY_COMMUNE' },
      { type: 'ASSET_OWNER', law: 'COUNTY_RIGHTS' },
      { type: 'LEGAL_BASIS', law: 'OWN_DECISION' },
      { type: 'LEGAL_BASIS', law: 'OTHER_BODY' },
    );
    expect((await checked(towns.small.slug)).verdicts).toEqual(['MET', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
    expect((await checked(towns.large.slug)).verdicts).toEqual(['MET', 'MET', 'UNKNOWN', 'UNKNOWN']);
  });

  test('a town that takes part in the network meets the condition; of the others nobody knows', async () => {
    const named = (slug: string) => ({ slug, title: { pl: slug, en: null } });
    const edition = await make.make(Edition, { ...named('edycja'), code: 'PIM9', startYear: 2026, endYear: 2028 });
    const network = await make.make(Network, {
      ...named('siec'),
      code: 'PIM9-ENE',
      edition: edition.id,
      type: 'ACTION_PLANNING',
      membersComplete: true,
    });
    await make.make(Membership, { ...named('udzial'), edition: edition.id, network: network.id, city: towns.small.id, role: 'PARTNER' });
    const project = await make.make(JointProject, { ...named('projekt'), phase: 'COMPLETED', cities: [towns.small.id] });
    await needs({ type: 'STAFF' }, { type: 'PARTNER', network: 'PIM9-ENE' }, { type: 'PARTNER', network: project.slug });
    const { verdicts, evidence } = await checked(towns.small.slug);
    expect(verdicts).toEqual(['UNKNOWN', 'MET', 'MET']);
    expect(evidence).toEqual([
      { condition: 1, record: { __typename: 'Network', slug: network.slug } },
      { condition: 2, record: { __typename: 'JointProject', slug: project.slug } },
    ]);
    expect(await checked(towns.large.slug)).toMatchObject({ verdicts: ['UNKNOWN', 'UNKNOWN', 'UNKNOWN'], evidence: [] });
  });

  test('money is met only by what the town alone spent on something comparable, and never said to be missing', async () => {
    const [flats, buses] = [await make.challenge(), await make.challenge()];
    const solution = (slug: string, challenge: { id: number }, ...cities: { id: number }[]) =>
      make.make(Solution, {
        slug,
        title: { pl: slug, en: null },
        nature: 'SERVICE',
        phase: 'IN_USE',
        cost: { amount: 5_000_000, currency: 'PLN' },
        challenges: [challenge.id],
        cities: cities.map(({ id }) => id),
      });
    const spent = await solution('mieszkania', flats, towns.small);
    await solution('mieszkania-wspolne', flats, towns.large, towns.first);
    await solution('autobusy', buses, towns.large);
    await needing({ challenges: [flats.id] }, [
      { type: 'BUDGET', maximum: 5_000_000, currency: 'PLN' },
      { type: 'BUDGET', minimum: 1, maximum: 6_000_000, currency: 'PLN' },
      { type: 'BUDGET', maximum: 1, currency: 'EUR' },
      { type: 'BUDGET' },
    ]);
    const { verdicts, evidence } = await checked(towns.small.slug);
    expect(verdicts).toEqual(['MET', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
    expect(evidence).toEqual([{ condition: 0, record: { __typename: 'Solution', slug: spent.slug } }]);
    expect((await checked(towns.large.slug)).verdicts).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
  });

  test('what nobody has recorded of a town is never guessed: money, staff, owners and words are unknown', async () => {
    await needs(
      { type: 'BUDGET', minimum: 1, maximum: 2, currency: 'PLN' },
      { type: 'STAFF' },
      { type: 'ASSET_OWNER' },
      { type: 'POPULATION' },
      { type: 'KIND' },
    );
    expect(await checked(towns.small.slug)).toMatchObject({ met: 0, notMet: 0, unknown: 5 });
  });

  test('it says which of the towns that did it is most like this one, and why', async () => {
    await needs({ type: 'STAFF' });
    const { likeness } = await checked(towns.small.slug);
    expect(likeness.city.slug).toBe(towns.first.slug);
    expect(likeness.reasons).toContain('SIMILAR_SIZE');
    expect((await checked(towns.first.slug)).likeness.city.slug).toBe(towns.first.slug);
  });

  test('there is no answer about a draft, another kind of record or a town that is not there', async () => {
    await needs({ type: 'STAFF' });
    expect(await checked('nie-ma-takiego')).toBeNull();
    expect(await checked(towns.small.slug, globalId('City', towns.first.id))).toBeNull();
    const draft = await make.pilot({ status: 'DRAFT' });
    expect(await checked(towns.small.slug, globalId('Pilot', draft.id))).toBeNull();
  });
});
