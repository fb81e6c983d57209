import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { SeedFiles } from '../../server/seed/files.ts';
import { Publishers } from '../../server/seed/publishers.ts';
import { townContactRow } from '../../server/seed/shapes/collected.ts';
import { cityRow } from '../../server/seed/shapes/known.ts';
import { publishersShape, townNamesShape } from '../../server/seed/shapes/ours.ts';
import { TownReader } from '../../server/seed/town-reader.ts';

const shipped = new SeedFiles(fileURLToPath(new URL('../../server/seed/data', import.meta.url)));
const towns = (await shipped.table('cities/cities.csv', cityRow)).map(({ data }) => data);
const reader = new TownReader(towns, await shipped.object('ours/town-names.json', townNamesShape));
const nameOf = (key: string | null) => towns.find(({ teryt }) => key === `city:${teryt}`)?.name ?? null;

describe('The name of a body', () => {
  test.each([
    ['Miasto Stołeczne Warszawa', 'Warszawa'],
    ['Gmina Miasta Gdańska', 'Gdańsk'],
    ['Gmina Wrocław', 'Wrocław'],
    ['Urząd Miasta Łodzi', 'Łódź'],
    ['GMINA MIEJSKA KRAKÓW', 'Kraków'],
    ['Bielsko - Biała - Miasto na prawach powiatu', 'Bielsko-Biała'],
    ['Gmina Krynica Zdrój', 'Krynica-Zdrój'],
    ['Gmina Żary o statusie miejskim', null],
    ['Gmina Zamość', null],
    ['Gmina Olsztyn', null],
    ['Gmina Chełm Śląski', null],
    ['Gmina Góra Świętej Małgorzaty', null],
    ['Zarząd Dróg Miejskich w Warszawie', null],
  ])('is that of a town’s authorities or is not: %s', (name, town) => expect(nameOf(reader.authority(name))).toBe(town));

  test.each([
    ['Wodociągi Płockie Sp. z o.o.', 'Płock'],
    ['Miejskie Przedsiębiorstwo Wodociągów i Kanalizacji w m.st. Warszawie S.A', 'Warszawa'],
    ['Przedsiębiorstwo Wodociągów i Kanalizacji w Gnieźnie Sp. z o.o.', 'Gniezno'],
    ['Zakład Gospodarki Komunalnej w Ostrowi Mazowieckiej Sp. z o.o.', 'Ostrów Mazowiecka'],
    ['Miejska Energetyka Cieplna Piła Sp. z o.o.', 'Piła'],
    ['GMINA BUSKO - ZDRÓJ/MIEJSKO - GMINNY OŚRODEK POMOCY SPOŁECZNEJ', 'Busko-Zdrój'],
    ['Gmina Żary o statusie miejskim', 'Żary'],
  ])('tells whose unit or company it is: %s', (name, town) => expect(nameOf(reader.owner(name))).toBe(town));

  test.each([
    ['a rural commune of the same name', 'GMINA ZGIERZ / GMINNY OŚRODEK POMOCY SPOŁECZNEJ W ZGIERZU'],
    ['a town of the same name', 'Przedsiębiorstwo Wodociągów i Kanalizacji w Bolesławcu Sp. z o.o.'],
    ['a village', 'Częstochowskie Przedsiębiorstwo Komunalne SP z o.o. w Sobuczynie'],
    ['a village whose name is like a town’s', 'Zakład Eksploatacji Urządzeń Komunalnych w Siedlcu Sp. z o.o.'],
    ['several communes', 'Związek Gmin Regionu Płockiego'],
    ['a county', 'POWIATOWE CENTRUM POMOCY RODZINIE W NYSIE'],
    ['nothing', 'Miejskie Wodociągi i Kanalizacja Sp. z o.o.'],
  ])('says no town when it may mean %s', (_, name) => expect(reader.owner(name)).toBeNull());
});

describe('The publisher of a page', async () => {
  const contacts = (await shipped.table('cities/town-contacts.csv', townContactRow)).map(({ data }) => data);
  const publishers = new Publishers(await shipped.object('ours/publishers.json', publishersShape), contacts);

  test.each([
    ['https://www.gov.pl/web/klimat/plany', 'gov.pl', 'Ministerstwo Klimatu i Środowiska'],
    ['https://www.gov.pl/web/nikt-nie-wie', 'gov.pl', 'gov.pl'],
    ['https://gospodarka.dziennik.pl/finanse', 'dziennik.pl', 'Dziennik.pl'],
    ['https://um.warszawa.pl/-/zielen', null, 'Urząd m.st. Warszawy'],
    ['http://www.um.bielawa.pl/aktualnosci', null, 'Miasto Bielawa'],
    ['https://nieznany.example.org/strona', null, 'nieznany.example.org'],
    ['https://oko.press/tekst', 'OKO.press', 'OKO.press'],
  ])('is written as people write it, where we are sure: %s', (address, told, publisher) =>
    expect(publishers.of(address, told)).toBe(publisher),
  );
});
