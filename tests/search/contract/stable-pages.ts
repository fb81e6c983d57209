import { describe, expect, test } from 'vitest';
import type { maker } from '../../kit/make.ts';

/** How results are paged. `search` asks the graph that the contract opened, `answer` gives its errors too, `make` adds to it. */
export function stablePages(
  search: (query: string, more?: Record<string, unknown>) => Promise<any>,
  answer: (variables: Record<string, unknown>) => Promise<{ errors?: unknown }>,
  make: () => ReturnType<typeof maker>,
) {
  describe('Pages are stable', () => {
    test.each(['RELEVANCE', 'NEWEST'])('every record comes once over all pages, by %s', async (sort) => {
      for (const query of ['', 'rewitalizacja łódź płock zieleń', 'miasto']) {
        const whole = (await search(query, { sort, first: 100 })).hits.map(({ record }: any) => record.slug);
        const paged: string[] = [];
        let after: string | null = null;
        do {
          const page: any = await search(query, { sort, first: 3, after });
          paged.push(...page.hits.map(({ record }: any) => record.slug));
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after);
        expect(paged).toEqual(whole);
        expect(new Set(paged).size).toBe(paged.length);
      }
    });

    test('the newest goes first when asked for', async () => {
      const pilot = await make().pilot({ title: { pl: 'Rewitalizacja najnowsza', en: null }, updatedAt: new Date(Date.now() + 60_000) });
      expect((await search('rewitalizacja', { sort: 'NEWEST' })).hits[0].record.slug).toBe(pilot.slug);
    });

    test.each([
      '',
      'x',
      'W10=',
      Buffer.from('["NEWEST",1,1]').toString('base64url'),
      Buffer.from('["RELEVANCE","a",1]').toString('base64url'),
      Buffer.from('["RELEVANCE",1,1e99]').toString('base64url'),
      '\0',
      'ł'.repeat(5_000),
    ])('a broken cursor is refused and not a failure: %j', async (after) => {
      const { errors } = await answer({ after });
      expect((errors as any)[0].extensions.code).toBe('BAD_USER_INPUT');
    });

    test.each([-1, 101, 1_000])('a page of %d is refused', async (first) => {
      const { errors } = await answer({ first });
      expect((errors as any)[0].extensions.code).toBe('BAD_USER_INPUT');
    });

    test('a page of none still counts', async () => {
      expect(await search('rewitalizacja', { first: 0 })).toMatchObject({ hits: [], pageInfo: { endCursor: null } });
    });
  });
}
