import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Edition } from '../../../server/network/edition.ts';
import { Membership } from '../../../server/network/membership.ts';
import { Network } from '../../../server/network/network.ts';
import { Source } from '../../../server/source/source.ts';
import type { TestGraph } from '../../kit/graph.ts';
import { maker } from '../../kit/make.ts';

/** What every search engine makes of names: other names of a thing, abbreviations, and words that are near others. */
export function namesContract(open: () => Promise<TestGraph>) {
  let graph: TestGraph;

  const search = async (query: string) => {
    const result = (
      await graph.ask(
        `query ($query: String!) {
      search(query: $query, first: 50) { hits { kind record { title { pl } } } totalCount kinds { kind count } corrections { given used } offers { given used } alsoShown degraded }
    }`,
        { query },
      )
    ).search;
    expect(result.degraded).toBe(false);
    return result;
  };
  const titles = async (query: string): Promise<string[]> => (await search(query)).hits.map(({ record }: any) => record.title.pl);

  beforeAll(async () => {
    graph = await open();
    const { make, city, pilot } = maker(graph.db);
    const text = (pl: string) => ({ pl, en: null });

    const edition = await make(Edition, { slug: 'pim1', title: text('PIM1'), code: 'PIM1', startYear: 2017, endYear: 2019 });
    const network = await make(Network, {
      slug: 'rewitalizacja',
      title: text('Rewitalizacja'),
      code: 'PIM1-REW',
      edition,
      type: 'ACTION_PLANNING',
      membersComplete: false,
    });
    for (const name of ['Płock', 'Gryfino', 'Ostróda']) {
      const member = await city({ title: text(name) });
      await make(Membership, {
        slug: `${member.slug}-rewitalizacja`,
        title: text(`${name} w sieci Rewitalizacja`),
        edition,
        network,
        city: member,
        role: 'PARTNER',
      });
    }
    await make(Source, { slug: 'o-rewitalizacji', title: text('Rewitalizacja'), address: 'https://example.org/rewitalizacja' });
    await pilot({ title: text('Modelowa rewitalizacja dużego kwartału śródmieścia') });

    for (const title of [
      'Centrum usług społecznych w gminie',
      'Pilotaż CUS',
      'Centrum przesiadkowe',
      'Usługi dla seniorów',
      'Program społeczny',
      'Customizowana linia',
    ])
      await pilot({ title: text(title) });
    for (const title of ['Suburbanizacja', 'Miasto', 'Miasto przyjazne głuchym']) await pilot({ title: text(title) });
    for (const title of [
      'Ocena skutków regulacji po roku',
      'Warsztaty o OSR',
      'Ośrodek kultury',
      'Upał w szkołach',
      'Pilotaż czterech dni pracy',
    ])
      await pilot({ title: text(title) });
    for (const title of ['Zakup autobusów', 'Miejskie rowery', 'Równy chodnik', 'Równy start', 'Dobre days', 'Pas zieleni'])
      await pilot({ title: text(title) });
    for (const title of ['Górnośląsko-Zagłębiowska Metropolia', 'Wspólny bilet']) await pilot({ title: text(title) });
    await graph.graph.search.drain();
  });
  afterAll(() => graph.close());

  describe('What only ties others together stands aside', () => {
    test('memberships and sources come after everything else that matches, and are counted as ever', async () => {
      const result = await search('rewitalizacja');
      expect(result.hits.map(({ kind }: any) => kind)).toEqual(['NETWORK', 'PILOT', ...result.hits.slice(2).map(({ kind }: any) => kind)]);
      expect(
        result.hits
          .slice(2)
          .map(({ kind }: any) => kind)
          .sort(),
      ).toEqual(['MEMBERSHIP', 'MEMBERSHIP', 'MEMBERSHIP', 'SOURCE']);
      expect(result.kinds).toEqual(
        expect.arrayContaining([
          { kind: 'MEMBERSHIP', count: 3 },
          { kind: 'SOURCE', count: 1 },
          { kind: 'NETWORK', count: 1 },
          { kind: 'PILOT', count: 1 },
        ]),
      );
      expect(result.totalCount).toBe(6);
    });

    test('one that has all the words goes before the rest, which lack one', async () => {
      expect((await titles('Gryfino rewitalizacja'))[0]).toBe('Gryfino w sieci Rewitalizacja');
      expect((await titles('Gryfino w sieci rewitalizacja PIM1'))[0]).toBe('Gryfino w sieci Rewitalizacja');
    });
  });

  describe('One thing is found by all its names', () => {
    test('another name is found whole, never by one of its words', async () => {
      expect((await titles('CUS')).toSorted()).toEqual(['Centrum usług społecznych w gminie', 'Pilotaż CUS']);
      expect(await titles('suburbanizacja')).toEqual(['Suburbanizacja']);
    });

    test('a name that nobody wrote leads to what others call the thing, not to its words', async () => {
      expect((await titles('rozlewanie się miasta'))[0]).toBe('Suburbanizacja');
    });

    test('a word that is found itself is no beginning of a longer one, in capitals or small letters', async () => {
      expect((await titles('OSR')).toSorted()).toEqual(['Ocena skutków regulacji po roku', 'Warsztaty o OSR']);
      expect((await titles('osr')).toSorted()).toEqual(['Ocena skutków regulacji po roku', 'Warsztaty o OSR']);
      expect(await titles('osrod')).toEqual(['Ośrodek kultury']);
    });

    test('GZM is the Górnośląsko-Zagłębiowska Metropolia, and the page says so', async () => {
      const result = await search('GZM');
      expect(result.hits[0].record.title.pl).toBe('Górnośląsko-Zagłębiowska Metropolia');
      expect(result.alsoShown).toEqual(['Górnośląsko-Zagłębiowska Metropolia']);
    });
  });

  describe('A misspelt word leads to what was most likely meant', () => {
    test('to a word of which only other forms occur: "autbus" is "autobus" where only "autobusy" do', async () => {
      const result = await search('autbus');
      expect(result.corrections).toEqual([{ given: 'autbus', used: 'autobusów' }]);
      expect(result.hits.map(({ record }: any) => record.title.pl)).toEqual(['Zakup autobusów']);
    });

    test('to one in which a letter was left out rather than to a more frequent one with another letter', async () => {
      const result = await search('rowey');
      expect(result.corrections).toEqual([{ given: 'rowey', used: 'rowery' }]);
      expect(result.hits.map(({ record }: any) => record.title.pl)).toEqual(['Miejskie rowery']);
    });

    test('four letters are not taken for a word that begins otherwise, nor for one of three', async () => {
      expect(await search('pays')).toMatchObject({ totalCount: 0, corrections: [] });
    });
  });

  describe('A word rightly spelt is left as it is', () => {
    test('"udał" is not corrected to "upał" where anything else is found', async () => {
      expect((await search('czy udał się pilotaż')).corrections).toEqual([]);
      expect((await search('czy udał się piltaż')).corrections).toEqual([{ given: 'piltaż', used: 'pilotaż' }]);
    });

    test('nor where nothing is found: its neighbour is but offered', async () => {
      const result = await search('udał');
      expect(result).toMatchObject({ totalCount: 0, corrections: [], offers: [{ given: 'udał', used: 'upał' }] });
    });
  });
}
