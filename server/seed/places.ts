import type { z } from 'zod';
import { City } from '../city/city.ts';
import { Coordinates } from '../city/coordinates.ts';
import { County } from '../city/county.ts';
import { Voivodeship } from '../city/voivodeship.ts';
import { SeedError, type SeedFiles, type CheckedRow } from './files.ts';
import { confidenceOf, text, type SeedKind, type SeedRecord } from './record.ts';
import { cityRow, coordinatesRow, countyRow, outlines, voivodeshipRow } from './shapes/known.ts';
import { readTownContacts } from './contacts.ts';
import type { SourceBook } from './sources.ts';

const englishNames: Record<string, string> = {
  '02': 'Lower Silesian',
  '04': 'Kuyavian-Pomeranian',
  '06': 'Lublin',
  '08': 'Lubusz',
  '10': 'Łódź',
  '12': 'Lesser Poland',
  '14': 'Masovian',
  '16': 'Opole',
  '18': 'Subcarpathian',
  '20': 'Podlaskie',
  '22': 'Pomeranian',
  '24': 'Silesian',
  '26': 'Holy Cross',
  '28': 'Warmian-Masurian',
  '30': 'Greater Poland',
  '32': 'West Pomeranian',
};
const dated = { pl: '31 grudnia 2023', en: '31 December 2023' };
const inPolish = new Intl.NumberFormat('pl-PL', { useGrouping: 'always' } as Intl.NumberFormatOptions);
const inEnglish = new Intl.NumberFormat('en-GB');
const people = (count: number) => ({
  pl: `${inPolish.format(count)} mieszkańców (${dated.pl})`,
  en: `${inEnglish.format(count)} inhabitants (${dated.en})`,
});
/** "łódzki wschodni" → "łódzkim wschodnim" */
const locative = (county: string) => county.replace(/i(?= |$)/g, 'im');
/** "łódzki wschodni" → "Łódzki Wschodni County" */
const englishCounty = (county: string) => `${county.replace(/(?<![\p{L}\d])\p{L}/gu, (letter) => letter.toUpperCase())} County`;
/** Towns with county rights are written with a capital in the register, counties with a small letter. */
const isTown = (county: string) => county.startsWith('m. st. ') || /^\p{Lu}/u.test(county);
const dayParts = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return {
    pl: day.split('-').reverse().join('.'),
    en: `${date} ${new Date(Date.UTC(year!, month! - 1, 1)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })} ${year}`,
  };
};

/** Towns by their names, for the files that know them by name only. */
export class Towns {
  readonly #byName = new Map<string, { key: string; teryt: string; voivodeship: string }[]>();
  readonly voivodeships = new Map<string, string>();

  readonly rows: z.infer<typeof cityRow>[] = [];

  add(city: z.infer<typeof cityRow>) {
    this.rows.push(city);
    const same = this.#byName.get(city.name) ?? [];
    this.#byName.set(city.name, [...same, { key: `city:${city.teryt}`, teryt: city.teryt, voivodeship: city.voivodeship }]);
  }

  /** The key of the only town of that name (in that voivodeship), or the reason why there is none. */
  find(name: string, voivodeship?: string): { key: string } | { reason: string } {
    const found = (this.#byName.get(name) ?? []).filter((each) => !voivodeship || each.voivodeship === voivodeship);
    const where = voivodeship ? ` in ${voivodeship}` : '';
    if (found.length === 1) return { key: found[0]!.key };
    return { reason: found.length === 0 ? `no town is named ${name}${where}` : `${found.length} towns are named ${name}${where}` };
  }

  voivodeship(name: string): string {
    return this.voivodeships.get(name) ?? `voivodeship:${name}`;
  }
}

/** Voivodeships, counties and towns with outlines and coordinates. */
export async function readPlaces(
  folder: SeedFiles,
  book: SourceBook,
  unresolved: (where: { file: string; row: number }, reason: string) => void,
): Promise<{ kinds: SeedKind[]; towns: Towns }> {
  const [voivodeships, counties, cities, points] = await Promise.all([
    folder.table('cities/voivodeships.csv', voivodeshipRow),
    folder.table('cities/counties.csv', countyRow),
    folder.table('cities/cities.csv', cityRow),
    folder.table('cities/coordinates.csv', coordinatesRow),
  ]);
  const contacts = await readTownContacts(folder);
  const areas = new Set([...voivodeships, ...counties].map(({ data }) => data.teryt));
  const outlineOf = new Map<string, unknown>();
  for (const file of ['geo/voivodeships.geojson', 'geo/counties.geojson']) {
    (await folder.object(file, outlines)).features.forEach(({ properties, geometry }, index) => {
      if (areas.has(properties.teryt)) outlineOf.set(properties.teryt, geometry);
      else unresolved({ file, row: index + 1 }, `teryt: no county or voivodeship has the code ${properties.teryt}`);
    });
  }
  const towns = new Towns();
  for (const { data } of voivodeships) towns.voivodeships.set(data.name, `voivodeship:${data.teryt}`);
  for (const { data } of cities) towns.add(data);
  const countyNames = new Map(counties.map(({ data }) => [data.teryt, data.name]));
  const cityRepeats = repeated(cities.map(({ data }) => data.name));
  const countyRepeats = repeated(counties.map(({ data }) => data.name));
  const pointOf = new Map(points.map((point) => [point.data.teryt, point]));
  const known = new Set(cities.map(({ data }) => data.teryt));
  for (const point of points) {
    if (!known.has(point.data.teryt)) unresolved(point, `teryt: no town has the code ${point.data.teryt}`);
    else if (pointOf.get(point.data.teryt) !== point)
      throw new SeedError(point.file, point.row, `the town ${point.data.teryt} occurs twice`);
  }
  const englishOf = (name: string) => englishNames[towns.voivodeship(name).slice(-2)] ?? name;

  const voivodeshipRecord = ({ file, row, data }: CheckedRow<z.infer<typeof voivodeshipRow>>): SeedRecord => ({
    key: `voivodeship:${data.teryt}`,
    file,
    row,
    values: {
      title: text(`województwo ${data.name}`, `${englishOf(data.name)} Voivodeship`),
      summary: text(`Województwo; ${people(data.population).pl}.`, `Voivodeship; ${people(data.population).en}.`),
      teryt: data.teryt,
      population: data.population,
      areaHa: data.area_ha,
      outline: outlineOf.get(data.teryt) ?? null,
      externalRefs: [{ scheme: 'TERYT', value: data.teryt, url: null }],
    },
    links: { sources: book.keys({ file, row }, ['gus', 'prg']) },
  });
  const countyRecord = ({ file, row, data }: CheckedRow<z.infer<typeof countyRow>>): SeedRecord => {
    const name = data.name.replace('m. st. ', '');
    const town = isTown(data.name);
    return {
      key: `county:${data.teryt}`,
      file,
      row,
      values: {
        title: town
          ? text(`${name} (miasto na prawach powiatu)`, `${englishTown(name)} (town with county rights)`)
          : text(`powiat ${name}`, englishCounty(name)),
        summary: text(
          `${town ? 'Miasto na prawach powiatu' : 'Powiat'}, województwo ${data.voivodeship}; ${people(data.population).pl}.`,
          `${town ? 'Town with county rights' : 'County'}, ${englishOf(data.voivodeship)} Voivodeship; ${people(data.population).en}.`,
        ),
        teryt: data.teryt,
        population: data.population,
        areaHa: data.area_ha,
        outline: outlineOf.get(data.teryt) ?? null,
        externalRefs: [{ scheme: 'TERYT', value: data.teryt, url: null }],
      },
      links: { voivodeship: towns.voivodeship(data.voivodeship), sources: book.keys({ file, row }, ['gus', 'prg']) },
      slugFrom: countyRepeats.has(data.name) ? `powiat ${name} ${data.voivodeship}` : town ? `powiat ${name}` : undefined,
    };
  };
  const cityRecord = ({ file, row, data }: CheckedRow<z.infer<typeof cityRow>>): SeedRecord => {
    const county = countyNames.get(data.teryt.slice(0, 4)) ?? data.county;
    const alone = isTown(county);
    const day = dayParts(data.population_date);
    const where = alone
      ? { pl: 'Miasto na prawach powiatu', en: 'Town with county rights' }
      : { pl: `Miasto w powiecie ${locative(county)}`, en: `Town in ${englishCounty(county)}` };
    const point = pointOf.get(data.teryt)?.data;
    return {
      key: `city:${data.teryt}`,
      file,
      row,
      values: {
        title: text(data.name, englishTown(data.name)),
        summary: text(
          `${where.pl}, województwo ${data.voivodeship}; ${inPolish.format(data.population)} mieszkańców (${day.pl}).`,
          `${where.en}, ${englishOf(data.voivodeship)} Voivodeship; ${inEnglish.format(data.population)} inhabitants (${day.en}).`,
        ),
        teryt: data.teryt,
        kind:
          data.teryt === '1465011'
            ? 'CAPITAL'
            : data.kind === 'miasto w gminie miejsko-wiejskiej'
              ? 'TOWN_IN_MIXED_COMMUNE'
              : 'URBAN_COMMUNE',
        population: data.population,
        populationOn: data.population_date,
        populationBand: City.bandOf(data.population),
        areaHa: data.area_ha,
        contact: contacts.get(data.teryt) ?? null,
        externalRefs: [{ scheme: 'TERYT', value: data.teryt, url: null }],
        ...confidenceOf(),
      },
      links: {
        voivodeship: towns.voivodeship(data.voivodeship),
        county: `county:${data.teryt.slice(0, 4)}`,
        sources: book.keys({ file, row }, ['gus', ...(point ? ['osm'] : []), ...(contacts.has(data.teryt) ? ['jst'] : [])]),
      },
      slugFrom: cityRepeats.has(data.name) ? `${data.name} ${data.voivodeship}` : undefined,
      parts: point
        ? {
            coordinates: [
              { lat: point.lat, lon: point.lon, method: point.source === 'osm_bbox_centre' ? 'OSM_BBOX_CENTRE' : 'CITY_CENTRE_POINT' },
            ],
          }
        : {},
    };
  };
  return {
    towns,
    kinds: [
      { entity: Voivodeship, records: voivodeships.map(voivodeshipRecord), total: voivodeships.length, natural: 'teryt' },
      { entity: County, records: counties.map(countyRecord), total: counties.length, natural: 'teryt' },
      {
        entity: City,
        records: cities.map(cityRecord),
        total: cities.length,
        natural: 'teryt',
        parts: { coordinates: { entity: Coordinates, of: 'city' } },
      },
    ],
  };
}

/** A town as English readers call it. */
export const englishTown = (name: string) => (name === 'Warszawa' ? 'Warsaw' : name);
const repeated = (names: string[]) => new Set(names.filter((name, index) => names.indexOf(name) !== index));
