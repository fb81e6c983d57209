import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSeed, SeedError, type SeedReport } from '../server/seed/load.ts';
import { withoutPrivateName } from '../server/seed/private-names.ts';
import { withFile } from './kit/changed-file.ts';
import { openTestGraph, type TestGraph } from './kit/graph.ts';

const shipped = fileURLToPath(new URL('../server/seed/data', import.meta.url));
let graph: TestGraph;
let folder: string;
let first: SeedReport;
const sql = <T = Record<string, any>>(query: string, params: unknown[] = []): Promise<T[]> =>
  graph.db.em.getConnection().execute(query, params, 'all');
const count = async (table: string, where = 'true') => Number((await sql(`select count(*) as n from ${table} where ${where}`))[0]!.n);
const load = () => loadSeed(graph.db, { folder });

const refusal = (file: string, change: (text: string) => string): Promise<SeedError> =>
  withFile(join(folder, file), change, () =>
    load().then(
      () => {
        throw new Error('it was loaded');
      },
      (error) => error,
    ),
  );
const total = (report: SeedReport, what: 'inserted' | 'updated' | 'unchanged' | 'kept') =>
  Object.values(report.loaded).reduce((sum, counts) => sum + counts[what], 0);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'splot-seed-'));
  cpSync(shipped, folder, { recursive: true });
  graph = await openTestGraph();
}, 120_000);
afterAll(async () => {
  await graph?.close();
  rmSync(folder, { recursive: true, force: true });
});

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
      (text: string) => text.replace('"total_pln":5859779905.09', '"total_pln":"5859779905.09"'),
      1,
      /total_pln/,
    ],
    [
      'a broken line',
      'sample/eu-projects.jsonl',
      (text: string) => text.replace('{"id":"eupl-00007"', '{"id":eupl-00007"'),
      7,
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
    ['a line too short', 'cities/cities.csv', (text: string) => text.replace(',miasto w gminie miejsko-wiejskiej', ''), 2, /8 values/],
    ['a town twice', 'cities/cities.csv', (text: string) => text.replace('0202011', '0224014'), 3, /occurs twice/],
  ] as const)('is named with row and reason: %s', async (_, file, change, row, reason) => {
    const error = await refusal(file, change);
    expect(error).toBeInstanceOf(SeedError);
    expect(error).toMatchObject({ file, row });
    expect(error.message).toContain(file);
    expect(error.message).toMatch(reason);
  });

  test('is named when it is missing', async () => {
    await expect(loadSeed(graph.db, { folder: join(folder, 'nowhere') })).rejects.toThrow(/ours\/datasets\.json: the file is missing/);
  });

  test('leaves nothing behind', async () => {
    for (const table of ['city', 'county', 'source', 'challenge', 'membership', 'funded_project', 'coordinates'])
      expect(await count(table), table).toBe(0);
  });
});

describe('The real data', () => {
  beforeAll(async () => {
    const steps: { kind: string; done: number; total: number }[] = [];
    first = await loadSeed(graph.db, { folder, progress: (step) => steps.push(step) });
    expect(steps.length).toBeGreaterThan(100);
    expect(steps.at(-1)).toEqual({ kind: 'FundedProject', done: 5501, total: 5501 });
  }, 120_000);

  test.each([
    ['city', 1013],
    ['coordinates', 1013],
    ['county', 380],
    ['voivodeship', 16],
    ['challenge', 71],
    ['edition', 3],
    ['network', 9],
    ['membership', 47],
    ['advisory_service', 20],
    ['funding_programme', 16],
    ['recommendation', 5],
    ['figure', 6],
    ['funded_project', 5501],
  ])('is there in full: %s', async (table, expected) => expect(await count(table)).toBe(expected));

  test('holds each of the thirty practices as a pilot, a solution or an action plan', async () => {
    expect([await count('pilot'), await count('solution'), await count('action_plan')]).toEqual([14, 14, 2]);
    expect(await count('action_plan', 'network_id is not null')).toBe(2);
  });

  test('shows the pilot that failed in Kraków, with its outcome and what became of the lessons', async () => {
    const { pilot } = await graph.ask(
      '{ pilot(slug: "strefa-czystego-transportu-na-kazimierzu") { type outcome decision phase city { slug } scope { time territory } sources { address } } }',
    );
    expect(pilot).toMatchObject({
      type: 'LEGISLATIVE',
      outcome: 'NOT_CONFIRMED',
      decision: 'LESSONS_USED',
      phase: 'STOPPED',
      city: { slug: 'krakow' },
      scope: { territory: 'część Kazimierza' },
    });
    expect(pilot.sources).toHaveLength(4);
  });

  test('gives every record a source, but the one for which none was found', async () => {
    for (const table of [
      'city',
      'county',
      'voivodeship',
      'challenge',
      'organisation',
      'edition',
      'network',
      'membership',
      'funding_programme',
      'funding_call',
      'pilot',
      'solution',
      'action_plan',
      'recommendation',
      'evaluation',
      'funded_project',
    ]) {
      expect(await count(table, `not exists (select from ${table}_sources s where s.${table}_id = ${table}.id)`), table).toBe(0);
    }
    const bare = await sql(
      'select title_pl, confidence, verified_on from advisory_service a where not exists (select from advisory_service_sources s where s.advisory_service_id = a.id)',
    );
    expect(bare).toEqual([{ title_pl: 'Punkty Informacyjne Funduszy Europejskich', confidence: 'UNVERIFIED', verified_on: null }]);
  });

  test('keeps every mark of doubt visible, with the reason', async () => {
    expect(await count('advisory_service', "confidence = 'UNVERIFIED'")).toBe(15);
    expect(await count('membership', "confidence = 'UNVERIFIED' and network_id is null")).toBe(4);
    expect(await count('membership', "confidence = 'DERIVED'")).toBe(1);
    expect(await count('network', 'not members_complete')).toBe(6);
    expect(await count('recommendation', "text is null and progress = 'UNKNOWN' and confidence = 'UNVERIFIED'")).toBe(5);
    expect(await count('funded_project', "city_id is not null and confidence = 'DERIVED'")).toBe(413);
    expect(await sql("select kpm2030, confidence from challenge where code in ('T11', 'T12') order by code")).toEqual([
      { kpm2030: 'sprawne', confidence: 'UNVERIFIED' },
      { kpm2030: 'wszystkie', confidence: 'UNVERIFIED' },
    ]);
    for (const table of ['city', 'membership', 'advisory_service', 'pilot', 'challenge', 'funded_project', 'source'])
      expect(await count(table, "confidence <> 'CONFIRMED' and confidence_note is null"), table).toBe(0);
  });

  test('tells the figures of the self-evaluation as the source does', async () => {
    expect(await sql('select metric, value, bound, out_of, unit from figure order by position')).toMatchObject([
      { value: 4.9, out_of: 5, unit: 'POINTS' },
      { value: 100, unit: 'PERCENT' },
      { value: 4, out_of: 5, unit: 'TEAMS' },
      { value: 78 },
      { value: 22 },
      { value: 30, bound: 'MORE_THAN' },
    ]);
  });

  test('tells towns of one name apart by their voivodeship', async () => {
    expect((await sql("select slug from city where title_pl = 'Olsztyn' order by slug")).map(({ slug }) => slug)).toEqual([
      'olsztyn-slaskie',
      'olsztyn-warminsko-mazurskie',
    ]);
    expect((await sql("select slug, kind, population_band from city where teryt = '1465011'"))[0]).toEqual({
      slug: 'warszawa',
      kind: 'CAPITAL',
      population_band: 'FROM_500K',
    });
    expect(await count('county', 'outline is null')).toBe(0);
  });

  test('reports what could not be linked, by file and row', () => {
    expect(first.unresolved).toEqual(
      ['Czernichów', 'Liszki', 'Mogilany'].map((name) => ({
        file: 'sample/pilots.json',
        row: 30,
        reason: `cities: no town is named ${name}`,
      })),
    );
  });

  test('names no private person among the beneficiaries', async () => {
    const shown = await sql<{ beneficiary: string; title_pl: string }>(
      'select beneficiary, title_pl from funded_project where beneficiary is not null',
    );
    expect(shown.filter(({ beneficiary }) => withoutPrivateName(beneficiary).name !== beneficiary)).toEqual([]);
    expect(await count('funded_project', "beneficiary is null and confidence_note like 'Pominięto%'")).toBe(265);
    expect(await count('funded_project', 'organisation_id is not null')).toBeGreaterThan(700);
  });

  test('changes nothing when loaded again', async () => {
    const before = await sql('select id, slug, updated_at from city order by id');
    const again = await load();
    expect([total(again, 'inserted'), total(again, 'updated'), total(again, 'kept')]).toEqual([0, 0, 0]);
    expect(total(again, 'unchanged')).toBe(total(first, 'inserted'));
    expect(again.unresolved).toEqual(first.unresolved);
    expect(await sql('select id, slug, updated_at from city order by id')).toEqual(before);
    expect(await count('old_slug')).toBe(0);
  }, 60_000);
});

describe('Loading newer data', () => {
  const newer = (then: () => Promise<void>) =>
    withFile(
      join(folder, 'sample/pilots.json'),
      (text) =>
        text
          .replace('"titlePl": "UrbanLab Gdynia"', '"titlePl": "UrbanLab w Gdyni"')
          .replace('"titlePl": "Urban Lab Rzeszów"', '"titlePl": "Urban Lab w Rzeszowie"')
          .replace('"titleEn": "Co-created Lublin 2030 strategy"', '"titleEn": "Lublin 2030"'),
      then,
    );

  test('brings unchanged records up to date and keeps what people changed, links included', async () => {
    await sql("update pilot set lessons = 'Zmienione przez człowieka' where slug = 'urban-lab-rzeszow'");
    await sql("delete from pilot_cities where pilot_id = (select id from pilot where slug = 'wspolna-strategia-lublin-2030')");
    await newer(async () => {
      const report = await load();
      expect(report.loaded.Pilot).toEqual({ inserted: 0, updated: 1, unchanged: 11, kept: 2 });
      expect(await sql("select slug, title_pl, lessons from pilot where title_pl ilike 'Urban%Lab%' order by slug")).toEqual([
        { slug: 'urban-lab-rzeszow', title_pl: 'Urban Lab Rzeszów', lessons: 'Zmienione przez człowieka' },
        { slug: 'urbanlab-w-gdyni', title_pl: 'UrbanLab w Gdyni', lessons: null },
      ]);
      expect(await sql("select title_en from pilot where slug = 'wspolna-strategia-lublin-2030'")).toEqual([
        { title_en: 'Co-created Lublin 2030 strategy' },
      ]);
      expect(await sql('select slug from old_slug')).toEqual([{ slug: 'urbanlab-gdynia' }]);
    });
  }, 60_000);

  test('reports a membership whose town is not known, and loads the rest', async () => {
    await withFile(
      join(folder, 'sample/memberships.json'),
      (text) => text.replace('"member": "Konin"', '"member": "Koninek"'),
      async () => {
        const report = await load();
        expect(report.unresolved).toContainEqual({
          file: 'sample/memberships.json',
          row: 1,
          reason: 'member: no town is named Koninek in wielkopolskie',
        });
        expect(report.loaded.Membership).toMatchObject({ inserted: 0, unchanged: 46 });
      },
    );
  }, 60_000);

  test('leaves a record alone that people made themselves about the same thing', async () => {
    await sql("insert into source (slug, title_pl, address) values ('nowa', 'Nowe źródło', 'https://example.org/nowe')");
    await withFile(
      join(folder, 'sample/editions.json'),
      (text) => text.replace('"https://europa.eu/regions-and-cities/programme/sessions/519_en"', '"https://example.org/nowe"'),
      async () => {
        const report = await load();
        expect(report.loaded.Source).toMatchObject({ inserted: 0, kept: 1 });
        expect(await sql("select seed_key from source where slug = 'nowa'")).toEqual([{ seed_key: null }]);
      },
    );
  }, 60_000);
});
