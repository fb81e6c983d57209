import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSeed, SeedError } from '../../server/seed/load.ts';
import { Loading } from './loading.ts';

let loading: Loading;
beforeAll(async () => {
  loading = await Loading.open();
}, 300_000);
afterAll(() => loading?.close());

describe('A malformed data file', () => {
  test.each([
    ['broken JSON', 'sample/pilots.json', (text: string) => text.slice(0, -20), null, /not valid JSON/],
    [
      'a missing field',
      'sample/pilots.json',
      (text: string) => text.replace('"titlePl": "Strefa czystego transportu na Kazimierzu",', ''),
      2,
      /titlePl/,
    ],
    [
      'an unknown value',
      'sample/memberships.json',
      (text: string) => text.replace('"role": "PARTNER"', '"role": "GUEST"'),
      1,
      /role.*LEADER/,
    ],
    [
      'a wrong type',
      'sample/eu-projects.jsonl',
      (text: string) => text.replace('"total_pln": 5978709113.69', '"total_pln": "5978709113.69"'),
      1,
      /total_pln/,
    ],
    [
      'a broken line',
      'sample/eu-projects.jsonl',
      (text: string) => text.replace('{"id": "eupl-00023"', '{"id": eupl-00023"'),
      3,
      /not valid JSON/,
    ],
    ['a day that does not exist', 'sample/funding.json', (text: string) => text.replace('2025-09-15', '2025-09-31'), 2, /opens/],
    [
      'dates out of order',
      'sample/funding.json',
      (text: string) => text.replace('2025-09-15', '2027-09-15'),
      2,
      /closes lies before opens/,
    ],
    ['a translation of nothing', 'ours/english.json', (text: string) => text.replace('"event:', '"event:no-'), null, /no event:no-/],
    ['a line too short', 'cities/cities.csv', (text: string) => text.replace(',miasto w gminie miejsko-wiejskiej', ''), 2, /8 values/],
    ['a town twice', 'cities/cities.csv', (text: string) => text.replace('0202011', '0224014'), 3, /occurs twice/],
  ] as const)('is named with row and reason: %s', async (_, file, change, row, reason) => {
    const error = await loading.refusal(file, change);
    expect(error).toBeInstanceOf(SeedError);
    expect(error).toMatchObject({ file, row });
    expect(error.message).toContain(file);
    expect(error.message).toMatch(reason);
  });

  test('is named when it is missing', async () => {
    await expect(loadSeed(loading.graph.db, { folder: join(loading.folder, 'nowhere') })).rejects.toThrow(
      /ours\/datasets\.json: the file is missing/,
    );
  });

  test('leaves nothing behind', async () => {
    for (const table of ['city', 'county', 'source', 'challenge', 'membership', 'funded_project', 'coordinates'])
      expect(await loading.count(table), table).toBe(0);
  });
});
