import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Loading } from './loading.ts';

let loading: Loading;
beforeAll(async () => {
  loading = await Loading.open();
  await loading.load();
}, 300_000);
afterAll(() => loading?.close());

describe('The real data', () => {
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
