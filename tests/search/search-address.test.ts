import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asGraphql } from '../../web/lib/search/as-query.ts';
import { variablesOf } from '../../web/lib/search/search.ts';
import { usedQuery } from '../../web/lib/search/used-query.ts';
import { selectionOf } from '../../web/lib/search/read-selection.ts';
import { cleared, filtersIn, searchOf, uncompared } from '../../web/lib/search/selection.ts';

const read = (address: string) => selectionOf(new URLSearchParams(address));
const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

describe('The page shows the query as it was searched for', () => {
  const used = (query: string, ...corrections: [given: string, used: string][]) =>
    usedQuery({ query }, { corrections: corrections.map(([given, spelling]) => ({ given, used: spelling })) });

  test('misspelt words are replaced whole, never within longer ones', () => {
    expect(used('zieln zielnik', ['zieln', 'zieleń'])).toBe('zieleń zielnik');
    expect(used('(retncja), wody-retncja? retncja2', ['retncja', 'retencja'])).toBe('(retencja), wody-retencja? retencja2');
    expect(used('łódzkie ódz', ['ódz', 'łódź'])).toBe('łódzkie łódź');
    expect(used('parki park', ['park', 'parki'], ['parki', 'parku'])).toBe('parku parki');
    expect(used('zieln $& Zieln', ['zieln', '$&'])).toBe('$& $& Zieln');
  });
});

describe('An address holds the whole state of a search', () => {
  test('what is read from an address is written back to it', () => {
    const address = '?q=%C5%82%C4%85ki&kind=PILOT&city=plock&near=51.77+19.46+30&since=2026-11-18&like=plock&sort=NEAREST&exact=1&all=1';
    expect(searchOf(read(address))).toBe(address);
    expect(searchOf(cleared(read(address)))).toBe('?q=%C5%82%C4%85ki&kind=PILOT');
  });

  test('a spelling is kept for the words that it was asked for, and for no others', () => {
    for (const address of ['?q=rewitlizacja&exact=1', '?q=+rewitlizacja+&exact=rewitlizacja'])
      expect(searchOf(read(address))).toBe('?q=rewitlizacja&exact=1');
    for (const address of ['?q=retencja&exact=rewitlizacja', '?q=&exact=', '?exact=rewitlizacja', '?q=retencja&exact=0'])
      expect(read(address).exact).toBe(false);
  });

  test('all that narrows a search or compares its results is counted as a filter', () => {
    expect(filtersIn(read('?q=a&kind=PILOT&sort=NEWEST'))).toBe(0);
    expect(filtersIn(read('?q=a&city=plock&city=lodz&stage=IDEA&near=51+19+30&since=2026-11-18&like=plock&exact=1&all=1'))).toBe(8);
    expect(filtersIn(cleared(read('?q=a&city=plock&near=51+19+30&since=2026-11-18&like=plock&exact=1&all=1')))).toBe(0);
  });

  test('the query that the page shows is one that the graph answers', () => {
    const document = asGraphql(read('?q=a&city=plock&near=51+19+30&since=2026-11-18&like=plock&sort=SIMILAR_CITIES&exact=1&all=1'));
    expect(validate(schema, parse(document))).toEqual([]);
    expect(document).toContain('changed: { since: "2026-11-18T00:00:00+01:00" }');
    expect(document).toContain('allWords: true');
    expect(document).toContain('similarTo: "plock", sort: SIMILAR_CITIES');
  });

  test('an order by what an address does not name falls back to relevance', () => {
    for (const sort of ['NEAREST', 'SIMILAR_CITIES', 'LOUDEST', '']) expect(read(`?q=a&sort=${sort}`).sort).toBe('RELEVANCE');
    expect(searchOf(uncompared(read('?q=a&like=plock&sort=SIMILAR_CITIES')))).toBe('?q=a');
    expect(searchOf(uncompared(read('?q=a&like=plock&sort=NEWEST')))).toBe('?q=a&sort=NEWEST');
  });

  test.each([
    ['2026-11-18', '2026-11-18T00:00:00+01:00'],
    ['2026-07-01', '2026-07-01T00:00:00+02:00'],
    ['2026-03-29', '2026-03-29T00:00:00+01:00'],
    ['2026-03-30', '2026-03-30T00:00:00+02:00'],
    ['2026-10-25', '2026-10-25T00:00:00+02:00'],
    ['2026-10-26', '2026-10-26T00:00:00+01:00'],
  ])('%s begins at midnight in Warsaw', (day, moment) => {
    expect(variablesOf(read(`?since=${day}`)).changed).toEqual({ since: moment });
  });

  test.each(['', '2026-02-30', '2026-13-01', '2026-1-1', '18.11.2026', '2026-11-18T00:00:00Z', '9999-99-99', "' or 1=1", '\0'])(
    'a day that is none narrows nothing: %j',
    (day) => {
      expect(read(`?since=${encodeURIComponent(day)}`).since).toBeNull();
    },
  );
});
