import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing, openEngines, type Engines } from '../relevance/engines.ts';
import { losses, measure, readFrozen, type Scores } from '../relevance/measure.ts';
import { judgements, queries } from '../relevance/set.ts';

const frozen = readFrozen();
const accept = 'If that is meant, `npm run freeze:relevance` accepts it.';
const twice = (all: string[]) => all.filter((each, index) => all.indexOf(each) !== index);

let engines: Engines;
beforeAll(async () => {
  engines = await openEngines();
});
afterAll(() => engines?.close());

describe('The judged searches are fit to judge by', () => {
  test('there are some 150, a dozen or more in each class', () => {
    expect(queries.length).toBeGreaterThanOrEqual(150);
    for (const [name, all] of Map.groupBy(queries, (query) => query.class)) expect(all.length, name).toBeGreaterThanOrEqual(12);
  });

  test('every judged record is in the data that ships', () => {
    expect(judgements.map(({ record }) => record).filter((record) => !engines.records.has(record))).toEqual([]);
  });

  test('every search has a record that is worth finding', () => {
    expect(queries.filter(({ judged }) => ![...judged.values()].some((grade) => grade >= 2)).map(({ id }) => id)).toEqual([]);
  });

  test('every judgement is a grade of 1, 2 or 3 for a search that is there', () => {
    const ids = new Set(queries.map(({ id }) => id));
    expect(judgements.filter(({ query, grade }) => !ids.has(query) || ![1, 2, 3].includes(grade))).toEqual([]);
  });

  test('no search and no judgement is there twice', () => {
    expect(twice(queries.map(({ id }) => id))).toEqual([]);
    expect(twice(queries.map(({ text }) => text))).toEqual([]);
    expect(twice(judgements.map(({ query, record }) => `${query} ${record}`))).toEqual([]);
  });

  test('what is frozen was measured with these very searches', () => {
    for (const scores of Object.values(frozen.engines)) expect(Object.keys(scores.queries), accept).toEqual(queries.map(({ id }) => id));
  });
});

test('a class that loses more than it may is named, with the searches that became worse', () => {
  const before: Scores = { classes: { typo: 0.8, place: 0.9 }, queries: Object.fromEntries(queries.map(({ id }) => [id, 0.9])) };
  const at = (typo: number): Scores => ({
    classes: { typo, place: 1 },
    queries: { ...before.queries, 'typo-01': 0.7, 'typo-02': 0.5, 'typo-03': 1, 'place-01': 0.1 },
  });
  expect(losses(before, at(0.79), 0.01)).toEqual([]);
  expect(losses(before, at(0.7899), 0.01)).toEqual([
    'typo: 0.8 → 0.7899',
    expect.stringMatching(/^ {2}typo-02 ".+": 0\.9 → 0\.5$/),
    expect.stringMatching(/^ {2}typo-01 ".+": 0\.9 → 0\.7$/),
  ]);
});

describe('City staff find no worse than before', () => {
  test('in the database', async () => {
    expect(losses(frozen.engines.postgres, await measure(engines, 'postgres'), frozen.mayLose), accept).toEqual([]);
  });

  test.skipIf(missing)(`in Meilisearch${missing ? ` (skipped: ${missing})` : ''}`, async () => {
    expect(losses(frozen.engines.meilisearch, await measure(engines, 'meilisearch'), frozen.mayLose), accept).toEqual([]);
  });
});
