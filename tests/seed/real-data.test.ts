import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeedReport } from '../../server/seed/load.ts';
import { withoutPrivateName } from '../../server/seed/private-names.ts';
import { Loading, total } from './loading.ts';

let first: SeedReport;
let loading: Loading;
beforeAll(async () => {
  loading = await Loading.open();
}, 300_000);
afterAll(() => loading?.close());

describe('The real data', () => {
  beforeAll(async () => {
    const steps: { kind: string; done: number; total: number }[] = [];
    first = await loading.load({ progress: (step) => steps.push(step) });
    expect(steps.length).toBeGreaterThan(100);
    expect(steps.at(-1)).toEqual({ kind: 'FundedProject', done: 1572, total: 1572 });
  }, 300_000);

  test.each([
    ['city', 1013],
    ['coordinates', 1013],
    ['county', 380],
    ['voivodeship', 16],
    ['challenge', 71],
    ['edition', 3],
    ['network', 9],
    ['membership', 47],
    ['organisation', 326],
    ['advisory_service', 49],
    ['funding_programme', 85],
    ['funding_call', 117],
    ['guidance', 389],
    ['solution', 156],
    ['pilot', 65],
    ['action_plan', 2],
    ['adoption', 41],
    ['barrier', 54],
    ['recommendation', 41],
    ['impact_assessment', 19],
    ['event', 37],
    ['update', 10],
    ['joint_project', 7],
    ['material', 18],
    ['figure', 6],
    ['funded_project', 1572],
    ['source', 1319],
  ])('is there in full: %s', async (table, expected) => expect(await loading.count(table)).toBe(expected));

  test('leads from every word of the thesaurus to a challenge, and from each challenge to those next to it', async () => {
    expect(await loading.sql('select sum(jsonb_array_length(alt_labels))::int as n from challenge')).toEqual([{ n: 4896 }]);
    expect(await loading.count('challenge', 'scope_note_pl is null or scope_note_en is null')).toBe(0);
    expect(
      await loading.count(
        'challenge_related',
        'not exists (select from challenge_related b where b.challenge_1_id = challenge_related.challenge_2_id and b.challenge_2_id = challenge_related.challenge_1_id)',
      ),
    ).toBe(0);
  });

  test('tells the whole story of thirty-four cases, each text by its numbered sources', async () => {
    const told = await loading.sql(
      `select slug, problem_pl || ' ' || results_pl || ' ' || failures_pl as texts, citations, jsonb_array_length(timeline) as moments from pilot where problem_pl is not null
       union all select slug, problem_pl || ' ' || results_pl || ' ' || failures_pl, citations, jsonb_array_length(timeline) from solution where problem_pl is not null`,
    );
    expect(told).toHaveLength(34);
    for (const { slug, texts, citations, moments } of told) {
      const numbers = new Set(citations.map(({ number }: { number: number }) => number));
      for (const [, n] of texts.matchAll(/\[(\d+)\]/g)) expect(numbers.has(Number(n)), `${slug} [${n}]`).toBe(true);
      expect(moments, slug).toBeGreaterThan(2);
    }
  });

  test('says what another town needs, in conditions of their kinds', async () => {
    const owners = await loading.sql('select distinct coalesce(pilot_id, -solution_id) as owner from condition');
    expect(owners.length).toBeGreaterThanOrEqual(85);
    expect(await loading.count('condition', "type = 'POPULATION' and minimum = 100000 and basis = 'STATED'")).toBeGreaterThanOrEqual(3);
    expect(await loading.count('condition', "(type = 'BUDGET' and coalesce(minimum, maximum) is not null) <> (currency is not null)")).toBe(
      0,
    );
  });

  test('names the source of every condition among those of its record, and the networks that there are', async () => {
    const citations = '(select citations from pilot where id = pilot_id union all select citations from solution where id = solution_id)';
    const isCited = `exists (select from jsonb_array_elements(${citations}) c where (c ->> 'number')::int = citation)`;
    expect(await loading.count('condition', `text_en is null or not coalesce(${isCited}, false)`)).toBe(0);
    const networks = await loading.sql("select network from condition where network is not null and network <> 'PIM3-ENE'");
    for (const { network } of networks) expect(await loading.count('joint_project', `slug = '${network}'`), network).toBe(1);
  });

  test('takes a pilot for legislative only when it is limited, and shows the mental health centres with all their prolongations', async () => {
    expect(await loading.count('pilot', "type = 'LEGISLATIVE' and coalesce(scope_time, scope_territory, scope_subjects) is null")).toBe(0);
    expect(await loading.count('pilot', "type = 'LEGISLATIVE'")).toBe(5);
    const [centres] = await loading.sql("select starts_on, planned_ends_on, prolongations from pilot where seed_key like '%czp'");
    expect(centres).toMatchObject({ starts_on: '2018-07-01', planned_ends_on: '2021-06-30' });
    expect(centres!.prolongations.map(({ until }: { until: string }) => until)).toEqual(['2024-12', '2025-06', '2025-12-31', '2026-12-31']);
  });

  test('says of what is only mentioned, copied or announced that it is', async () => {
    expect(
      await loading.count(
        'guidance',
        "confidence = 'UNVERIFIED' and confidence_note like 'Znane tylko ze wzmianki%' and trust = 'NOT_CONFIRMED'",
      ),
    ).toBe(20);
    expect(await loading.count('guidance', 'copy')).toBeGreaterThanOrEqual(137);
    expect(await loading.count('guidance', "copy and confidence_note not like '%kopia%'")).toBe(0);
    expect(await loading.count('solution', 'announced')).toBe(4);
    expect(await loading.count('adoption', "confidence = 'UNVERIFIED'")).toBe(5);
  });

  test('is confirmed in a source on the day somebody read it, never changed on the day it was loaded', async () => {
    expect(await loading.sql('select distinct trust, trust_on::text from guidance order by 1')).toEqual([
      { trust: 'CONFIRMED_IN_SOURCE', trust_on: '2026-11-28' },
      { trust: 'NOT_CONFIRMED', trust_on: null },
    ]);
    for (const table of ['guidance', 'pilot', 'city', 'funded_project'])
      expect(await loading.count(table, 'updated_at <> created_at'), table).toBe(0);
  });

  test('keeps dates as they are known, and none of them is out of this world', async () => {
    for (const [table, column] of [
      ['guidance', 'issued_on'],
      ['pilot', 'starts_on'],
      ['pilot', 'ends_on'],
      ['solution', 'starts_on'],
      ['adoption', 'adopted_on'],
      ['event', 'starts_on'],
      ['update', 'posted_on'],
    ]) {
      expect(await loading.count(table!, `${column} !~ '^(19[89]|20[0-3])\\d(-(0[1-9]|1[0-2])(-[0-3]\\d)?)?$'`), `${table}.${column}`).toBe(
        0,
      );
      expect(await loading.count(table!, `length(${column}) < 10`), `${table}.${column}`).toBeGreaterThan(0);
    }
    expect(await loading.count('recommendation', "progress not in ('CARRIED_OUT', 'REJECTED') and next_check_on is null")).toBe(0);
  });

  test('reaches the office of every town, and never a person', async () => {
    expect(await loading.count('city', 'contact_website is null')).toBeLessThanOrEqual(1);
    expect(await loading.count('city', 'contact_email is null')).toBeLessThanOrEqual(2);
    const mailboxes = await loading.sql<{ mail: string }>(
      `select contact_email as mail from city where contact_email is not null union all select contact_email from organisation where contact_email is not null
       union all select contact_email from advisory_service where contact_email is not null`,
    );
    const given = /^(jan|anna|piotr|maria|tomasz|marek|adam|ewa|krzysztof|katarzyna)\.[a-z]{3,}@/;
    expect(mailboxes.filter(({ mail }) => !/^[\w.+-]+@[\w.-]+\.[a-z]{2,}$/i.test(mail) || given.test(mail))).toEqual([]);
  });

  test('holds nothing twice', async () => {
    for (const table of [
      'guidance',
      'pilot',
      'solution',
      'organisation',
      'barrier',
      'recommendation',
      'event',
      'funding_programme',
      'advisory_service',
    ])
      expect(await loading.sql(`select lower(title_pl) as title from "${table}" group by 1 having count(*) > 1`), table).toEqual([]);
    expect(await loading.sql('select address from source group by 1 having count(*) > 1')).toEqual([]);
  });

  test('speaks English to an English reader; only publications, projects of official lists and some bodies keep their own names', async () => {
    const columns = await loading.sql<{ of: string; en: string; pl: string }>(
      `select e.table_name as of, e.column_name as en, p.column_name as pl from information_schema.columns e
       join information_schema.columns p on p.table_name = e.table_name and p.table_schema = e.table_schema and p.column_name in (left(e.column_name, -3), left(e.column_name, -3) || '_pl')
       where e.column_name like '%\\_en' and e.table_schema = current_schema()`,
    );
    expect(columns.length).toBeGreaterThan(80);
    for (const { of, pl, en } of columns.filter((each) => !['source', 'funded_project', 'organisation'].includes(each.of)))
      expect(await loading.count(of, `${pl} is not null and ${en} is null`), `${of}.${pl}`).toBe(0);
    for (const [of, list, pl] of [
      ['pilot', 'timeline', 'what'],
      ['solution', 'timeline', 'what'],
      ['pilot', 'prolongations', 'reason'],
      ['recommendation', 'answers', 'body'],
    ] as const)
      expect(
        await loading.count(
          of,
          `exists (select from jsonb_array_elements(${list}) e where e ->> '${pl}' is not null and e ->> '${pl}_en' is null)`,
        ),
        `${of}.${list}`,
      ).toBe(0);
    expect(await loading.count('organisation', 'title_en is null')).toBeLessThan(40);
  });

  test('gives publications the titles their publishers gave them', async () => {
    expect(await loading.count('source', "title_pl = '' or publisher is null or publisher = ''")).toBe(0);
    expect(await loading.count('source', "confidence_note = 'Tytuł utworzono z adresu strony.'")).toBeLessThan(20);
  });

  test('shows the pilot that failed in Kraków, with its outcome and what became of the lessons', async () => {
    const { pilot } = await loading.graph.ask(
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
    expect(pilot.sources.length).toBeGreaterThanOrEqual(13);
  });

  test('gives every record a source', async () => {
    const kinds = await loading.sql<{ name: string }>(
      "select left(table_name, -length('_sources')) as name from information_schema.tables where table_name like '%\\_sources' order by 1",
    );
    expect(kinds.length).toBeGreaterThanOrEqual(25);
    for (const { name } of kinds)
      expect(await loading.count(name, `not exists (select from ${name}_sources s where s.${name}_id = "${name}".id)`), name).toBe(0);
  });

  test('keeps every mark of doubt visible, with the reason', async () => {
    expect(await loading.count('advisory_service', "confidence = 'UNVERIFIED'")).toBe(44);
    expect(await loading.count('membership', "confidence = 'UNVERIFIED' and network_id is null")).toBe(4);
    expect(await loading.count('membership', "confidence = 'DERIVED'")).toBe(1);
    expect(await loading.count('network', 'not members_complete')).toBe(6);
    expect(await loading.count('recommendation', "text is null and progress = 'UNKNOWN' and confidence = 'UNVERIFIED'")).toBe(7);
    expect(await loading.count('funded_project', "city_id is not null and confidence = 'DERIVED'")).toBe(850);
    expect(await loading.sql("select kpm2030, confidence from challenge where code in ('T11', 'T12') order by code")).toEqual([
      { kpm2030: 'sprawne', confidence: 'UNVERIFIED' },
      { kpm2030: 'wszystkie', confidence: 'UNVERIFIED' },
    ]);
    for (const table of ['city', 'membership', 'advisory_service', 'pilot', 'challenge', 'funded_project', 'source'])
      expect(await loading.count(table, "confidence <> 'CONFIRMED' and confidence_note is null"), table).toBe(0);
  });

  test('tells the figures of the self-evaluation as the source does', async () => {
    expect(await loading.sql('select metric, value, bound, out_of, unit from figure order by position')).toMatchObject([
      { value: 4.9, out_of: 5, unit: 'POINTS' },
      { value: 100, unit: 'PERCENT' },
      { value: 4, out_of: 5, unit: 'TEAMS' },
      { value: 78 },
      { value: 22 },
      { value: 30, bound: 'MORE_THAN' },
    ]);
  });

  test('tells towns of one name apart by their voivodeship', async () => {
    expect((await loading.sql("select slug from city where title_pl = 'Olsztyn' order by slug")).map(({ slug }) => slug)).toEqual([
      'olsztyn-slaskie',
      'olsztyn-warminsko-mazurskie',
    ]);
    expect((await loading.sql("select slug, kind, population_band from city where teryt = '1465011'"))[0]).toEqual({
      slug: 'warszawa',
      kind: 'CAPITAL',
      population_band: 'FROM_500K',
    });
    expect(await loading.count('county', 'outline is null')).toBe(0);
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

  test('titles write no date as machines do', async () => {
    const tables = await loading.sql<{ of: string }>(
      "select table_name as of from information_schema.columns where column_name = 'title_en'",
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables.map(({ of }) => of).filter((of) => of !== 'source'))
      expect(await loading.count(table, "concat(title_pl, ' ', title_en) ~ '\\d{4}-\\d\\d-\\d\\d'"), table).toBe(0);
  });

  test('names no private person among the beneficiaries', async () => {
    const shown = await loading.sql<{ beneficiary: string; title_pl: string }>(
      'select beneficiary, title_pl from funded_project where beneficiary is not null',
    );
    expect(shown.filter(({ beneficiary }) => withoutPrivateName(beneficiary).name !== beneficiary)).toEqual([]);
    expect(await loading.count('funded_project', "beneficiary is null and confidence_note like 'Pominięto%'")).toBe(1);
    expect(await loading.count('funded_project', 'organisation_id is not null')).toBeGreaterThan(15);
  });

  test('changes nothing when loaded again', async () => {
    const before = await loading.sql('select id, slug, updated_at from city order by id');
    const again = await loading.load();
    expect([total(again, 'inserted'), total(again, 'updated'), total(again, 'kept')]).toEqual([0, 0, 0]);
    expect(total(again, 'unchanged')).toBe(total(first, 'inserted'));
    expect(again.unresolved).toEqual(first.unresolved);
    expect(await loading.sql('select id, slug, updated_at from city order by id')).toEqual(before);
    expect(await loading.count('old_slug')).toBe(0);
  }, 60_000);
});
