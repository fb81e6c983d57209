import { describe, expect, test } from 'vitest';
import { anna, bartek, celina, daria, document, everyone, servedSearches } from '../kit/in-vain.ts';
import { codes, send } from '../kit/serve.ts';

const { graph, origin, post, search, later, settle, kept, shown } = await servedSearches();

describe('The secretariat sees what cities searched for in vain', () => {
  test('what three people searched for is shown, what two did is not', async () => {
    for (const address of everyone) await search(address, 'hulajnogi');
    for (const address of [anna, bartek]) {
      later(10);
      await search(address, 'parkomaty');
    }
    await settle();
    expect(await shown()).toEqual([
      { query: 'hulajnogi', kinds: [], filters: [], hits: 0, askers: 3, times: 3, firstOn: '2026-11-25', lastOn: '2026-11-25' },
    ]);
    later(10);
    await search(celina, 'parkomaty');
    await settle();
    expect((await shown()).map(({ query }) => query)).toEqual(expect.arrayContaining(['hulajnogi', 'parkomaty']));
  });

  test('one person is one, however often and on however many days', async () => {
    for (const seconds of [10, 10, 24 * 3_600, 24 * 3_600]) {
      await search(anna, 'hulajnogi');
      later(seconds);
    }
    await search(bartek, 'hulajnogi');
    await settle();
    expect(await kept()).toMatchObject([
      { day: '2026-11-25', times: 3, bits: 1 },
      { day: '2026-11-26', times: 1, bits: 1 },
      { day: '2026-11-27', times: 1, bits: 1 },
    ]);
    expect(await shown()).toEqual([]);
  });

  test('everybody is counted, also whoever is answered what was found for another', async () => {
    await search(anna, 'hulajnogi');
    await search(anna, 'hulajnogi');
    graph.statements.length = 0;
    for (const address of [bartek, celina]) await search(address, 'hulajnogi');
    expect(graph.statements).toEqual([]);
    await settle();
    expect(await shown()).toMatchObject([{ query: 'hulajnogi', askers: 3, times: 3 }]);
  });

  test('so is one machine that changes its address within its network, and one network in several spellings', async () => {
    for (const address of ['2001:db8:1:2::a', '2001:0db8:0001:0002:ffff::b', '2001:DB8:1:2:3:4:5:6']) await search(address, 'hulajnogi');
    for (const address of [anna, `::ffff:${anna}`]) await search(address, 'hulajnogi');
    await settle();
    expect(await kept()).toMatchObject([{ times: 2, bits: 2 }]);
    for (const address of ['2001:db8::1', '2001:db8:0:1::1', '2001:db8:5::']) await search(address, 'parkomaty');
    await settle();
    expect((await shown()).map(({ query }) => query)).toEqual(['parkomaty']);
  });

  test('days and inflected forms add up, in the words that came first', async () => {
    await search(anna, 'Wypożyczalnia hulajnóg');
    later(24 * 3_600);
    await search(bartek, 'wypożyczalnie  hulajnogi?');
    later(24 * 3_600);
    await search(celina, 'hulajnogi: wypożyczalni');
    await settle();
    expect(await shown()).toEqual([
      {
        query: 'wypożyczalnia hulajnóg',
        kinds: [],
        filters: [],
        hits: 0,
        askers: 3,
        times: 3,
        firstOn: '2026-11-25',
        lastOn: '2026-11-27',
      },
    ]);
    expect(await shown({ from: '2026-11-26' })).toEqual([]);
    expect(await shown({ to: '2026-11-26' })).toEqual([]);
    expect(await shown({ from: '2026-11-25', to: '2026-11-27' })).toHaveLength(1);
  });

  test('fewer than three results are in vain, three are not', async () => {
    for (const address of everyone) expect(await search(address, 'tężnie')).toBe(1);
    later(10);
    for (const address of everyone) expect(await search(address, 'retencja')).toBe(3);
    await settle();
    expect(await shown()).toMatchObject([{ query: 'tężnie', hits: 1 }]);
  });

  test('kinds and facets are told, and other ones are another search', async () => {
    for (const address of everyone)
      await search(address, 'retencja', { kinds: ['GUIDANCE', 'PILOT'], filter: { year: ['2021', '2020'], city: ['plock'] } });
    later(10);
    for (const address of [anna, bartek]) await search(address, 'retencja', { kinds: ['PILOT', 'GUIDANCE'], filter: { city: ['plock'] } });
    await settle();
    expect(await shown()).toMatchObject([
      {
        query: 'retencja',
        kinds: ['GUIDANCE', 'PILOT'],
        filters: [
          { facet: 'CITY', values: ['plock'] },
          { facet: 'YEAR', values: ['2020', '2021'] },
        ],
        times: 3,
      },
    ]);
    later(10);
    await search(celina, 'retencja', { kinds: ['GUIDANCE', 'PILOT'], filter: { city: ['plock'] } });
    await settle();
    expect(await shown()).toHaveLength(2);
  });

  test('what most people want comes first, and no more than is asked for', async () => {
    for (const address of everyone) await search(address, 'hulajnogi');
    later(10);
    for (const address of [...everyone, daria]) await search(address, 'parkomaty');
    await settle();
    expect((await shown()).map(({ query }) => query)).toEqual(['parkomaty', 'hulajnogi']);
    expect(await shown({ first: 1 })).toMatchObject([{ query: 'parkomaty', askers: 4 }]);
    expect(await shown({ first: 0 })).toEqual([]);
  });

  test.each([{ first: -1 }, { first: 101 }, { from: '2026-11-26', to: '2026-11-25' }])('%j is refused', async (period) => {
    for (const way of [graph.answer, graph.ordinary]) {
      const { errors } = await way(document, period, { role: 'SECRETARIAT' });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  test('nobody else sees it', async () => {
    for (const address of everyone) await search(address, 'hulajnogi');
    await settle();
    const answer = await post({ query: document });
    expect([answer.body.data, codes(answer)]).toEqual([null, ['FORBIDDEN']]);
    expect(answer.text).not.toContain('hulajnogi');
    for (const way of [graph.answer, graph.ordinary])
      expect(await way(document)).toMatchObject({ data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});

test('Searches on the website count by the visitor', async () => {
  for (const address of everyone)
    expect((await send(`${origin}/szukaj?q=hulajnogi`, { headers: { 'x-forwarded-for': address } })).status).toBe(200);
  await settle();
  expect(await shown()).toMatchObject([{ query: 'hulajnogi', kinds: [], askers: 3, times: 3 }]);
});
