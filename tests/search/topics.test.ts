import { describe, expect, test } from 'vitest';
import { analyse, keysOf } from '../../server/search/analysis/index.ts';
import kinds from '../../kinds.json' with { type: 'json' };
import { KIND_WORDS } from '../../server/search/understood/kind-words.ts';
import { kindsOf } from '../../server/search/understood/kinds.ts';
import { operatorsOf } from '../../server/search/understood/operators.ts';
import { Topics, type TopicRow } from '../../server/search/understood/topics.ts';

const topic = (key: number, pl: string, words: Record<string, number>, parent: string | null = null, near: number[] = []): TopicRow => ({
  key,
  slug: `topic-${key}`,
  label: { pl, en: null },
  parent,
  near,
  words: Object.entries(words).map(([text, strength]) => ({ text, strength })),
});
const topics = new Topics([
  topic(0, 'Opłaty za postój', { parkomat: 2, 'strefa postoju': 2, SPP: 2 }),
  topic(1, 'Lokale użytkowe', { 'pusty lokal': 2, 'rynek lokali': 2, stragan: 1 }, null, [2]),
  topic(2, 'Ceny najmu', { 'stawka najmu': 2, 'wysokość stawki za pusty lokal': 2 }, 'topic-1', [1]),
  topic(3, 'Oświetlenie dróg', { 'wymiana opraw': 2, 'latarnia uliczna': 2 }, 'topic-9', [4]),
  topic(4, 'Utrzymanie dróg', { odśnieżanie: 2 }, 'topic-9', [3]),
]);
const read = (query: string) => topics.read(analyse(query), false);
const found = (query: string) => read(query).map((reading) => reading.topic.key);

describe('What topics a query is about', () => {
  test('is told by a word or phrase that leads there, in any form', () => {
    expect(read('parkomatów')).toMatchObject([{ topic: { key: 0 }, strength: 2, share: 1 }]);
    expect(found('pustych lokali')[0]).toBe(1);
  });

  test('is but suggested, and by less, where the query has no more than a part of a phrase', () => {
    const [faint] = read('zepsute latarnie');
    expect(faint).toMatchObject({ topic: { key: 3 }, strength: 1 });
    expect(faint!.share).toBeLessThan(1);
    expect(found('zepsute rowery')).toEqual([]);
  });

  test('is told by the root of a word that leads nowhere, in the dictionary or not, where nothing else leads anywhere', () => {
    expect(read('parkometry')).toMatchObject([{ topic: { key: 0 }, strength: 1 }]);
    expect(found('parkometry i odśnieżanie')).toEqual([4]);
    expect(found('parawany')).toEqual([]);
  });

  test('goes with the topics next to it that the same words are near to, else one of the same theme', () => {
    expect(read('pusty lokal')[0]!.next.map(({ key }) => key)).toEqual([2]);
    expect(read('odśnieżanie')[0]!.next.map(({ key }) => key)).toEqual([3]);
    expect(read('parkomat')[0]!.next).toEqual([]);
  });

  test('is not told by a short abbreviation in small letters', () => {
    expect(found('SPP')).toEqual([0]);
    expect(found('spp')).toEqual([]);
  });
});

test('a lead-in word of which a stop word is gone means nothing for sure', () => {
  const [reading] = new Topics([topic(0, 'Pszczoły', { 'ul miejski': 2 })]).read(analyse('miejski żłobek'), false);
  expect(reading?.strength ?? 1).toBe(1);
});

test('whatever kind of thing a query may ask for, the graph has it', () => {
  for (const { code, kinds: asked } of KIND_WORDS)
    expect(
      asked.filter((kind) => !(kind in kinds)),
      code,
    ).toEqual([]);
});

describe('What commands a query', () => {
  test.each([
    ['rewitalizacja NIE Łódź', 'rewitalizacja', ['Łódź']],
    ['rewitalizacja NOT Łódź', 'rewitalizacja', ['Łódź']],
    ['CZEGO NIE WOLNO', 'CZEGO NIE WOLNO', []],
  ])('%s', (query, text, leftOut) => {
    const read = operatorsOf(query);
    expect([read.text.trim(), read.leftOut]).toEqual([text, leftOut]);
  });

  test.each([
    ['rewitali- zacja', 'rewitalizacja'],
    ['społeczno- gospodarczy', 'społeczno-gospodarczy'],
  ])('a word broken at the end of a line is one again: %s', (query, text) => expect(operatorsOf(query).text).toBe(text));
});

describe('What of a query is no content', () => {
  const content = (query: string) => {
    const tokens = analyse(query);
    const { noContent } = kindsOf(tokens);
    return tokens.filter(({ key }, index) => key !== '' && !noContent.has(index)).map(({ surface }) => surface);
  };

  test('are words of asking and politeness', () => {
    expect(content('mamy problem z gołębiami')).toEqual(['gołębiami']);
    expect(content('gdzie zapytać o szalety')).toEqual(['szalety']);
  });

  test('is not a name: such a word in capitals among small letters', () => {
    expect(content('MAMY Skwer')).toEqual(['MAMY', 'Skwer']);
    expect(content('MAMY PROBLEM Z GOŁĘBIAMI')).toEqual(['GOŁĘBIAMI']);
  });
});

test('forms that the dictionary gives to other words meet', () => {
  for (const [one, another] of [
    ['praca', 'pracy'],
    ['pracę', 'prace'],
    ['ogródki', 'ogrodów'],
    ['tree', 'trees'],
  ])
    expect(keysOf(one!), another).toEqual(keysOf(another!));
  expect(keysOf('przejęcie')).not.toEqual(keysOf('pracy'));
});
