import type { EntityProperty } from '@mikro-orm/core';
import { afterAll, describe, expect, test } from 'vitest';
import { Adoption } from '../../server/pilot/adoption.ts';
import { Pilot } from '../../server/pilot/pilot.ts';
import { Solution } from '../../server/pilot/solution.ts';
import { Coordinates } from '../../server/city/coordinates.ts';
import { FundingCall } from '../../server/funding/funding-call.ts';
import { FundingProgramme } from '../../server/funding/funding-programme.ts';
import { AdvisoryService } from '../../server/advisory/advisory-service.ts';
import { oneName } from '../../server/graph/types.ts';
import { Table } from '../../server/graph/table.ts';
import { Edition } from '../../server/network/edition.ts';
import { Event } from '../../server/network/event.ts';
import { Membership } from '../../server/network/membership.ts';
import { Network } from '../../server/network/network.ts';
import { openTestGraph } from '../kit/graph.ts';
import { maker } from '../kit/make.ts';
import { randomOf } from '../kit/random.ts';
import { randomWorld } from '../kit/world.ts';

const graph = await openTestGraph();
afterAll(() => graph.close());
const make = maker(graph.db);
const run = (sql: string, values: unknown[] = []) => graph.db.em.getConnection().execute(sql, values as never);

let made = 0;
const named = (name: string) => ({ slug: `${name}-${++made}`, title: { pl: name, en: null } });
const city = await make.city();
const other = await make.city();
const organisation = await make.organisation();
const edition = await make.make(Edition, { ...named('edycja'), code: 'PIM9', startYear: 2020, endYear: 2022 });
const network = await make.make(Network, { ...named('siec'), code: 'PIM9-A', edition, type: 'ACTION_PLANNING', membersComplete: true });
const solution = await make.make(Solution, { ...named('rozwiazanie'), nature: 'SERVICE', phase: 'IN_USE' });
const pilot = await make.pilot();
const programme = await make.make(FundingProgramme, { ...named('program'), code: 'P1', form: 'GRANT', needs: ['ANALYSIS'] });

/** A record is refused by the rule of this name; a failed attempt leaves nothing behind. */
async function refuses(rule: string, entity: any, facts: Record<string, unknown>) {
  const attempt = maker(graph.db).make(entity, { ...named('proba'), ...facts });
  await expect(attempt).rejects.toThrow(rule);
}
const accepts = (entity: any, facts: Record<string, unknown>) =>
  expect(maker(graph.db).make(entity, { ...named('proba'), ...facts })).resolves.toBeTruthy();

describe('A membership', () => {
  const facts = { edition: edition.id, network: network.id, role: 'PARTNER' };
  test('belongs to a city or to an organisation', async () => {
    await accepts(Membership, { ...facts, city: city.id });
    await accepts(Membership, { ...facts, organisation: organisation.id });
  });
  test('belongs to somebody', () => refuses('membership_one_member', Membership, facts));
  test('does not belong to a city and an organisation at once', () =>
    refuses('membership_one_member', Membership, { ...facts, city: other.id, organisation: organisation.id }));
  test('is there once for a city in a network', () => refuses('membership_city_once', Membership, { ...facts, city: city.id }));
  test('is there once for an organisation in a network', () =>
    refuses('membership_organisation_once', Membership, { ...facts, organisation: organisation.id }));
});

describe('A legislative pilot', () => {
  const facts = { type: 'LEGISLATIVE', nature: 'LEGAL', phase: 'RUNNING' };
  test('without any limit is refused', async () => {
    await refuses('pilot_legislative_scope', Pilot, facts);
    await refuses('pilot_legislative_scope', Pilot, { ...facts, scope: { time: null, territory: null, subjects: null } });
  });
  test('whose limits are blank has none', async () => {
    await refuses('pilot_legislative_scope', Pilot, { ...facts, scope: { time: '', territory: '  ', subjects: null } });
  });
  test.each(['time', 'territory', 'subjects'])('limited in %s alone is limited', async (limit) => {
    await accepts(Pilot, { ...facts, scope: { time: null, territory: null, subjects: null, [limit]: 'rok' } });
  });
  test('cannot lose its last limit', async () => {
    const limited = await maker(graph.db).make(Pilot, {
      ...named('pilotaz'),
      ...facts,
      scope: { time: 'rok', territory: null, subjects: null },
    });
    await expect(run('update pilot set scope_time = null where id = ?', [limited.id])).rejects.toThrow('pilot_legislative_scope');
    await expect(run("update pilot set type = 'LEGISLATIVE' where id = ?", [pilot.id])).rejects.toThrow('pilot_legislative_scope');
  });
  test('tells by itself whether it keeps the rule', async () => {
    const said = (scope: object) =>
      graph.db.em.fork().create(Pilot, { ...named('pilotaz'), ...facts, scope } as never, { persist: false }).keepsScopeRule;
    expect(said({ time: null, territory: null, subjects: null })).toBe(false);
    expect(said({ time: '', territory: ' ', subjects: null })).toBe(false);
    expect(said({ time: '', territory: 'dwie ulice', subjects: null })).toBe(true);
  });
});

describe('What was taken over', () => {
  const facts = { result: 'WORKS' };
  test('was a solution or a pilot, by a town or a body', async () => {
    await accepts(Adoption, { ...facts, solution: solution.id, city: city.id, from: other.id });
    await accepts(Adoption, { ...facts, pilot: pilot.id, organisation: organisation.id });
  });
  test('was something', () => refuses('adoption_one_origin', Adoption, { ...facts, city: city.id }));
  test('was one thing', () =>
    refuses('adoption_one_origin', Adoption, { ...facts, solution: solution.id, pilot: pilot.id, city: city.id }));
  test('was taken over by somebody', () => refuses('adoption_one_adopter', Adoption, { ...facts, pilot: pilot.id }));
  test('was taken over by one', () =>
    refuses('adoption_one_adopter', Adoption, { ...facts, pilot: pilot.id, city: city.id, organisation: organisation.id }));
});

describe('What ends does not end before it begins', () => {
  const call = { programme: programme.id, availability: 'OPEN', currency: 'PLN' };
  const cases: [string, string, any, Record<string, unknown>, Record<string, unknown>][] = [
    [
      'a pilot',
      'pilot_dates_in_order',
      Pilot,
      { type: 'IMPLEMENTATION', nature: 'SERVICE', phase: 'RUNNING', startsOn: '2024-05-02' },
      { endsOn: '2024-05-01' },
    ],
    ['an event', 'event_dates_in_order', Event, { form: 'ONLINE', startsOn: '2024-05-02' }, { endsOn: '2024-05-01' }],
    ['a call', 'funding_call_dates_in_order', FundingCall, { ...call, opensOn: '2024-05-02' }, { closesOn: '2024-05-01' }],
    ['an edition', 'edition_years_in_order', Edition, { code: 'PIM8', startYear: 2021, endYear: 2022 }, { endYear: 2020 }],
    ['the amounts of a call', 'funding_call_amounts_in_order', FundingCall, { ...call, minAmount: 100 }, { maxAmount: 99.99 }],
  ];
  test.each(cases)('%s', async (_what, rule, entity, sound, wrong) => {
    await refuses(rule, entity, { ...sound, ...wrong });
    await accepts(entity, sound);
  });
  test('the same day is in order', () => accepts(FundingCall, { ...call, opensOn: '2024-05-02', closesOn: '2024-05-02' }));
});

describe('Amounts, places and forms', () => {
  test('a call pays between nothing and everything', async () => {
    for (const ratePercent of [-1, 100.5])
      await refuses('funding_call_rate', FundingCall, { programme: programme.id, availability: 'OPEN', currency: 'PLN', ratePercent });
    await accepts(FundingCall, { programme: programme.id, availability: 'OPEN', currency: 'PLN', ratePercent: 100 });
  });
  test('a town lies on earth', async () => {
    for (const place of [
      { lat: 90.5, lon: 0 },
      { lat: 0, lon: -181 },
    ]) {
      await expect(maker(graph.db).make(Coordinates, { city: city.id, method: 'CITY_CENTRE_POINT', ...place })).rejects.toThrow(
        'coordinates_on_earth',
      );
    }
  });
  test('advice comes in some form', () =>
    refuses('advisory_service_some_form', AdvisoryService, {
      provider: organisation.id,
      forms: [],
      audiences: ['MEDIUM_CITIES'],
      howToAsk: { pl: 'list' },
      availability: 'OPEN',
    }));
  test('a theme has a code without a point, a sub-theme one with a point', async () => {
    const theme = await make.challenge();
    await expect(maker(graph.db).challenge({ code: 'T7.1' })).rejects.toThrow('challenge_two_levels');
    await expect(maker(graph.db).challenge({ code: 'T7', broader: theme.id })).rejects.toThrow('challenge_two_levels');
  });
});

const { kinds } = graph.graph;
describe.each(
  kinds.filter((kind) => kind.isRecord || kind.columns.some((column) => column.type === 'enum')).map((kind) => [kind.name, kind] as const),
)('%s, as every kind,', (_name, kind) => {
  const meta = graph.db.getMetadata().get(kind.entity);
  const once = meta.props.filter((prop: EntityProperty) => prop.unique && !prop.primary && prop.kind === 'scalar');
  if (once.length)
    test.each(once.map((prop) => [prop.fieldNames[0]!]))('has its %s for itself', async (column) => {
      await randomRecords();
      const alike = kind.broader ? 'where broader_id is null' : '';
      expect((await run(`select from ${Table.quoted(kind.table)} ${alike}`)).length).toBeGreaterThan(1);
      await expect(
        run(
          `update ${Table.quoted(kind.table)} set ${column} = coalesce((select max(${column}) from ${Table.quoted(kind.table)} ${alike}), 'x') ${alike}`,
        ),
      ).rejects.toThrow(/unique constraint/);
    });

  // what the database works out of other columns takes no word at all
  const worked = new Set(meta.props.filter((prop) => prop.generated).flatMap((prop) => prop.fieldNames));
  const closed = [...kind.columns, ...kind.composites.flatMap((composite) => composite.columns)].filter((column) => column.type === 'enum');
  if (closed.length)
    test.each(closed.map((column) => [column.column, column] as const))(
      'takes for its %s no word but those it knows',
      async (name, column) => {
        await randomRecords();
        await expect(
          run(`update ${Table.quoted(kind.table)} set ${name} = ${column.array ? "array['NONSENSE']" : "'NONS'"}`),
        ).rejects.toThrow(worked.has(name) ? /can only be updated to DEFAULT/ : /check constraint/);
      },
    );

  if (kind.isRecord)
    test('keeps leading from an earlier slug to the record', async () => {
      await randomRecords();
      const [record] = (await run(`select id, slug from ${Table.quoted(kind.table)} where status = 'PUBLISHED' limit 1`)) as {
        id: number;
        slug: string;
      }[];
      const ask = async (slug: string) =>
        (await graph.ask(`query ($slug: String!) { ${oneName(kind)}(slug: $slug) { slug } }`, { slug }))[oneName(kind)]?.slug ?? null;
      await run(`update ${Table.quoted(kind.table)} set slug = slug || '-nowy' where id = ?`, [record!.id]);
      await run(`update ${Table.quoted(kind.table)} set slug = slug || '-nowszy' where id = ?`, [record!.id]);
      const latest = `${record!.slug}-nowy-nowszy`;
      for (const slug of [record!.slug, `${record!.slug}-nowy`, latest]) expect(await ask(slug)).toBe(latest);
      expect(await ask(`${record!.slug}-nieznany`)).toBeNull();
      await run(`update ${Table.quoted(kind.table)} set slug = ? where id = ?`, [record!.slug, record!.id]);
      for (const slug of [record!.slug, `${record!.slug}-nowy`, latest]) expect(await ask(slug)).toBe(record!.slug);
    });
});

/** A few records of every kind, made when first needed. */
let filling: Promise<unknown> | undefined;
const randomRecords = () => (filling ??= randomWorld(graph.db, kinds, randomOf(3), 4));

test('A slug with capitals or Polish letters leads to the record that was meant', async () => {
  await make.organisation({ slug: 'zwiazek-gmin-lodzkich' });
  const slugOf = async (slug: string) =>
    (await graph.ask('query ($slug: String!) { organisation(slug: $slug) { slug } }', { slug })).organisation?.slug ?? null;
  for (const slug of ['Zwiazek-Gmin-Lodzkich', 'związek-gmin-łódzkich', ' ZWIĄZEK GMIN ŁÓDZKICH,'])
    expect(await slugOf(slug), slug).toBe('zwiazek-gmin-lodzkich');
  for (const slug of ['Zwiazek-Gmin', '---', '']) expect(await slugOf(slug), slug).toBeNull();
});

describe('A slug that changed hands', () => {
  test('leads to the record that bears it now', async () => {
    const [first, second] = [await make.organisation({ slug: 'rada-miast' }), await make.organisation({ slug: 'rada-gmin' })];
    await run("update organisation set slug = 'dawna-rada' where id = ?", [first.id]);
    await run("update organisation set slug = 'rada-miast' where id = ?", [second.id]);
    const ask = async (slug: string) =>
      (await graph.ask('query ($slug: String!) { organisation(slug: $slug) { slug title { pl } } }', { slug })).organisation;
    expect((await ask('rada-miast')).title.pl).toBe(second.title.pl);
    expect((await ask('rada-gmin')).title.pl).toBe(second.title.pl);
    expect((await ask('dawna-rada')).title.pl).toBe(first.title.pl);
  });

  test('of one kind does not lead to a record of another', async () => {
    const moved = await make.organisation({ slug: 'wspolna-nazwa' });
    await run("update organisation set slug = 'inna-nazwa' where id = ?", [moved.id]);
    expect(await graph.ask('{ city(slug: "wspolna-nazwa") { id } organisation(slug: "wspolna-nazwa") { slug } }')).toEqual({
      city: null,
      organisation: { slug: 'inna-nazwa' },
    });
  });
});

describe('A record that goes', () => {
  test('takes its parts with it and leaves no name behind', async () => {
    const going = await make.pilot({ slug: 'odchodzi' });
    await run('insert into indicator (pilot_id, position, label_pl) values (?, 1, ?)', [going.id, 'miara']);
    await run("update pilot set slug = 'odszedl' where id = ?", [going.id]);
    await run('delete from pilot where id = ?', [going.id]);
    expect(await run('select from indicator where pilot_id = ?', [going.id])).toEqual([]);
    expect(await graph.ask('{ a: pilot(slug: "odchodzi") { id } b: pilot(slug: "odszedl") { id } }')).toEqual({ a: null, b: null });
  });
});
