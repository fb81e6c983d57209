import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Loading } from './loading.ts';

let loading: Loading;
beforeAll(async () => {
  loading = await Loading.open();
  await loading.load();
}, 300_000);
afterAll(() => loading?.close());

describe('The shipped data', () => {
  test('knows a town by its formal name, too: it is reached as the town is, and so is the money it received', async () => {
    const bodies = await loading.sql(
      `select o.title_pl as body, c.title_pl as town, o.contact_email = c.contact_email as reached from organisation o
       join organisation_cities l on l.organisation_id = o.id join city c on c.id = l.city_id order by o.slug`,
    );
    expect(bodies.map(({ town }) => town)).toEqual([
      'Gdańsk',
      'Kraków',
      'Wrocław',
      'Gniezno',
      'Gorzów Wielkopolski',
      'Jaworzno',
      'Warszawa',
    ]);
    expect(bodies.filter(({ reached }) => !reached)).toEqual([]);
    const { fundedProjects } = await loading.graph.ask('{ fundedProjects(filter: { city: ["plock"] }) { totalCount } }');
    expect(fundedProjects.totalCount).toBe(4);
  });

  test('prints spans of years as people do, at the addresses they had', async () => {
    for (const table of ['solution', 'funding_programme', 'funding_call', 'guidance', 'event', 'funded_project', 'source'])
      expect(await loading.count(table, "concat(title_pl, ' ', title_en) ~ '\\m(19|20)\\d\\d-(19|20)\\d\\d\\M(?!-)'"), table).toBe(0);
    expect(await loading.count('solution', "slug = 'krakow-strefa-czystego-transportu-na-61-miasta-2024-2026'")).toBe(1);
    expect(await loading.count('county', "title_en ~ '^[a-ząćęłńóśźż]'")).toBe(0);
  });
});

describe('Loading newer data', () => {
  const newer = (then: () => Promise<void>) =>
    loading.withFile(
      'sample/pilots.json',
      (text) =>
        text
          .replace('"titlePl": "UrbanLab Gdynia"', '"titlePl": "UrbanLab w Gdyni"')
          .replace('"titlePl": "Urban Lab Rzeszów"', '"titlePl": "Urban Lab w Rzeszowie"')
          .replace('"titleEn": "Engaged in eKrosno"', '"titleEn": "eKrosno"'),
      then,
    );

  test('brings unchanged records up to date and keeps what people changed, links included', async () => {
    await loading.sql("update pilot set lessons_pl = 'Zmienione przez człowieka' where slug = 'urban-lab-rzeszow'");
    await loading.sql("delete from pilot_cities where pilot_id = (select id from pilot where slug = 'zaangazowani-w-ekrosno')");
    await newer(async () => {
      const report = await loading.load();
      expect(report.loaded.Pilot).toEqual({ inserted: 0, updated: 1, unchanged: 62, kept: 2, removed: 0 });
      expect(await loading.sql("select slug, title_pl, lessons_pl from pilot where title_pl ilike 'Urban%Lab%' order by slug")).toEqual([
        { slug: 'urban-lab-rzeszow', title_pl: 'Urban Lab Rzeszów', lessons_pl: 'Zmienione przez człowieka' },
        { slug: 'urbanlab-w-gdyni', title_pl: 'UrbanLab w Gdyni', lessons_pl: null },
      ]);
      expect(await loading.sql("select title_en from pilot where slug = 'zaangazowani-w-ekrosno'")).toEqual([
        { title_en: 'Engaged in eKrosno' },
      ]);
      expect(await loading.sql('select slug from old_slug')).toEqual([{ slug: 'urbanlab-gdynia' }]);
    });
  }, 60_000);

  test('reports a membership whose town is not known, and loads the rest', async () => {
    await loading.withFile(
      'sample/memberships.json',
      (text) => text.replace('"member": "Konin"', '"member": "Koninek"'),
      async () => {
        const report = await loading.load();
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
    await loading.sql("insert into source (slug, title_pl, address) values ('nowa', 'Nowe źródło', 'https://example.org/nowe')");
    await loading.withFile(
      'sample/editions.json',
      (text) => text.replace('"https://europa.eu/regions-and-cities/programme/sessions/519_en"', '"https://example.org/nowe"'),
      async () => {
        const report = await loading.load();
        expect(report.loaded.Source).toMatchObject({ inserted: 0, kept: 1 });
        expect(await loading.sql("select seed_key from source where slug = 'nowa'")).toEqual([{ seed_key: null }]);
      },
    );
  }, 60_000);
});
