import { describe, expect, test } from 'vitest';
import type { maker } from '../../kit/make.ts';

/** What a search answers to whatever is written into its field. `search` asks the graph that the contract opened, `make` adds to it. */
export function hostileWords(
  search: (query: string, more?: Record<string, unknown>) => Promise<any>,
  make: () => ReturnType<typeof maker>,
) {
  describe('Nothing that anybody writes is an error', () => {
    const hostile = [
      ' ',
      '\t\n',
      'a',
      'Ł',
      '1',
      'i oraz na w z',
      'ż'.repeat(10_000),
      'słowo '.repeat(2_000),
      '😀',
      '👩‍👩‍👧‍👦 rewitalizacja',
      'مدينة שלום',
      '\u202erewitalizacja',
      '"',
      "'",
      "'; drop table pilot; --",
      '"zieleń miejska',
      '-zieleń',
      'zieleń*',
      ':*',
      'a:*',
      '!',
      '&',
      '|',
      '& | !',
      '<->',
      '(',
      ')',
      '((',
      '\\',
      "\\'",
      "\\' | 'x",
      '%',
      '_',
      '$1',
      '{}',
      '[]',
      '\0',
      'a\0b',
      '\u0001\u0002',
      '\ud800',
      '\ufeff',
      '<b>zieleń</b>',
      '<script>alert(1)</script>',
      '=rewit',
      "'=a':*A",
      'AND OR NOT',
      '１２３',
      'ﬁnanse',
      'ß',
      'İ',
      '0'.repeat(400),
      'a-b-c',
      'P+R',
      'm.in.',
      'https://example.org/?q=1&x=2',
      '..',
      'city:plock',
    ];
    test.each(hostile.map((query) => [JSON.stringify(query).slice(0, 60), query]))('%s is answered', async (_, query) => {
      for (const more of [{}, { kinds: ['PILOT'], filter: { city: [query.slice(0, 200)] } }, { sort: 'NEWEST' }]) {
        const result = await search(query, more);
        expect(result.totalCount).toBeGreaterThanOrEqual(0);
        expect(result.hits.length).toBeLessThanOrEqual(20);
      }
    });

    test('markup in a record stays text', async () => {
      await make().pilot({ title: { pl: 'Znacznik <b>gruby</b> & "cytat"', en: null } });
      const [hit] = (await search('gruby')).hits;
      expect(hit.highlights[0].fragments.map(({ text: piece }: any) => piece).join('')).toBe('Znacznik <b>gruby</b> & "cytat"');
      expect(hit.highlights[0].fragments).toContainEqual({ text: 'gruby', hit: true });
    });
  });
}
