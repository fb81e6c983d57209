import { describe, expect, test, vi } from 'vitest';
import { setLogLevel } from '../../server/log.ts';
import { anna, bartek, celina, daria, everyone, servedSearches } from '../kit/in-vain.ts';
import { linesOf } from '../kit/log.ts';

const { graph, inVain, run, search, later, settle, kept, shown } = await servedSearches();

describe('Only what was meant is kept', () => {
  test('of a query that is being typed the last one', async () => {
    for (const query of ['hu', 'hulaj', 'hulajnogi', 'hulajnogi elektryczne']) {
      await search(anna, query);
      later(9);
    }
    await inVain.flush();
    expect(await kept()).toEqual([]);
    later(1);
    await inVain.flush();
    expect((await kept()).map(({ query }) => query)).toEqual(['hulajnogi elektryczne']);
  });

  test('nothing when the last one found something', async () => {
    await search(anna, 'reten');
    await search(anna, 'retencyjnyy');
    await search(anna, 'retencja');
    await settle();
    expect(await kept()).toEqual([]);
  });

  test('the search that failed, not one for the same words that the page makes after it', async () => {
    await search(anna, 'hulajnogi', { kinds: ['PILOT'] });
    await search(anna, 'hulajnogi', { kinds: ['CHALLENGE'] });
    await search(bartek, 'retencja');
    await search(bartek, 'retencja', { kinds: ['GUIDANCE'] });
    await search(bartek, 'retencja');
    await settle();
    expect((await kept()).map(({ query, filters }) => [query, filters])).toEqual([
      ['hulajnogi', '{"kinds":["Pilot"]}'],
      ['retencja', '{"kinds":["Guidance"]}'],
    ]);
  });

  test('a search that has settled, also when the next one comes before it is written', async () => {
    await search(anna, 'hulajnogi');
    later(10);
    await search(anna, 'retencja');
    await settle();
    expect((await kept()).map(({ query }) => query)).toEqual(['hulajnogi']);
  });

  test('the first page only', async () => {
    const { search: page } = await graph.ask('{ search(query: "tężnia", first: 1) { pageInfo { endCursor } } }');
    await search(anna, 'tężnia', { after: page.pageInfo.endCursor });
    await settle();
    expect(await kept()).toEqual([]);
  });

  test.each([
    ['an empty search', '  '],
    ['nothing but punctuation', '?!'],
    ['nothing but small words', 'i oraz na'],
    ['a word of 101 characters', 'hulajnogi'.padEnd(101, 'x')],
    ['a sentence of eleven words', 'gdzie są hulajnogi bo nie ma ich wcale w moim mieście'],
    ['signs that stand for whole sentences', 'ﷺ'.repeat(100)],
  ])('not %s', async (_, query) => {
    await search(anna, query);
    await settle();
    expect(await kept()).toEqual([]);
  });

  test('all that is not longer: a word of 100 characters, a sentence of ten words', async () => {
    await search(anna, 'hulajnogi'.padEnd(100, 'x'));
    await search(bartek, 'gdzie są hulajnogi bo nie ma ich w moim mieście');
    await settle();
    expect(await kept()).toHaveLength(2);
  });

  test('no more in a day than a day can have', async () => {
    await run(
      `insert into search_in_vain (day, keys, filters, query, hits, times, askers) select '2026-11-25', n::text, '{}', n::text, 0, 1, 1::bit(64) from generate_series(1, 5000) n`,
    );
    await search(anna, 'hulajnogi');
    await settle();
    expect((await kept()).length).toBe(5_000);
    later(24 * 3_600);
    await search(anna, 'hulajnogi');
    await settle();
    expect((await kept()).length).toBe(5_001);
  });

  test('for 400 days', async () => {
    await run(
      `insert into search_in_vain (day, keys, filters, query, hits, times, askers) select '2027-03-01'::date - age, 'dawny', '{}', 'dawne', 0, 1, 1::bit(64) from unnest(array[399, 400, 401]) age`,
    );
    vi.setSystemTime(new Date('2027-03-01T09:00:00Z'));
    await inVain.flush();
    expect((await kept()).map(({ day }) => day)).toEqual(['2026-01-25', '2026-01-26']);
  });
});

describe('Nothing personal is kept', () => {
  test.each([
    'jan.nowak@example.org',
    'kto to jan＠example.org',
    '601234567',
    'tel. 601 234 567',
    '601-234-567',
    '22 123 45 67',
    '+48221234567',
    '44051401359',
    '12-05-1964',
    '１２３４５６７',
  ])('not what looks personal: %s', async (query) => {
    await search(anna, query);
    await settle();
    expect(await kept()).toEqual([]);
  });

  test('not in a filter either', async () => {
    await search(anna, 'hulajnogi', { filter: { city: ['jan.nowak@example.org'] } });
    await settle();
    expect(await kept()).toEqual([]);
  });

  test('not the beginning of what turns out to be personal', async () => {
    for (const query of ['601234', '6012345', 'jan.nowak', 'jan.nowak@']) await search(anna, query);
    await settle();
    expect(await kept()).toEqual([]);
  });

  test.each(['perspektywa 2014-2020', '00-950', 'ustawa 1973', 'osiedle 1000-lecia'])(
    'what only has numbers is kept: %s',
    async (query) => {
      await search(anna, query, { kinds: ['GUIDANCE'] });
      await settle();
      expect(await kept()).toHaveLength(1);
    },
  );

  test('no table holds the address of anybody who searched', async () => {
    const addresses = [anna, '2001:db8:77:88::99'];
    for (const address of addresses) await search(address, 'hulajnogi');
    await settle();
    expect(await kept()).toEqual([
      { day: '2026-11-25', keys: expect.any(String), filters: '{}', query: 'hulajnogi', hits: 0, times: 2, bits: 2 },
    ]);
    const tables = await run(
      "select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    const rows = (await Promise.all(tables.map(({ name }) => run(`select t::text as row from ${name} t`))))
      .flat()
      .map(({ row }) => row as string);
    expect(rows.some((row) => row.includes('hulajnogi'))).toBe(true);
    expect(rows.filter((row) => /192\.0\.2\.14|2001:0?db8/i.test(row))).toEqual([]);
  });

  test('who has no address, or none that can be one, is nobody', async () => {
    await graph.ask('{ search(query: "hulajnogi") { totalCount } }');
    await search('unknown', 'hulajnogi');
    await search('203.0.113.400', 'hulajnogi');
    await settle();
    expect(await kept()).toEqual([]);
  });

  test('whoever claims another address past the proxy is still counted by their own', async () => {
    for (const claimed of everyone) {
      await search(`${claimed}, ${daria}`, 'hulajnogi');
      later(10);
    }
    await settle();
    expect(await kept()).toMatchObject([{ times: 3, bits: 1 }]);
  });
});

describe('Searching goes on whatever happens', () => {
  test('when nothing can be written, searches are answered and kept until it can', async () => {
    await run('alter table search_in_vain rename to out_of_the_way');
    try {
      for (const address of [anna, bartek]) expect(await search(address, 'hulajnogi')).toBe(0);
      later(10);
      await expect(inVain.flush()).rejects.toThrow();
      expect(await search(celina, 'hulajnogi')).toBe(0);
    } finally {
      await run('alter table out_of_the_way rename to search_in_vain');
    }
    await settle();
    expect(await shown()).toMatchObject([{ query: 'hulajnogi', askers: 3, times: 3 }]);
  });

  test('at the end what has settled is written; a failure is told without what was asked', async () => {
    await search(anna, 'hulajnogi');
    later(10);
    await graph.graph.search.stop();
    expect(await kept()).toMatchObject([{ query: 'hulajnogi' }]);

    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    let said: string[] = [];
    setLogLevel('error');
    await run('alter table search_in_vain rename to out_of_the_way');
    try {
      await search(bartek, 'hulajnogi');
      later(10);
      await graph.graph.search.stop();
    } finally {
      await run('alter table out_of_the_way rename to search_in_vain');
      setLogLevel('silent');
      said = linesOf(stderr);
      stderr.mockRestore();
    }
    expect(said.filter((line) => line.includes('searched in vain'))).toHaveLength(1);
    expect(said.join()).not.toMatch(/hulajn|198\.51/);
  });
});
