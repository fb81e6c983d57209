/** How many records the generated world has. */
export interface Size {
  pilots: number;
  guidance: number;
  cities: number;
  organisations: number;
}

/** Fills an empty database with generated records; titles and summaries have the length of real ones. */
export async function makeWorld(
  pool: { query: (text: string, values?: unknown[]) => Promise<unknown> },
  { pilots, guidance, cities, organisations }: Size,
) {
  const run = (text: string, values: unknown[] = []) => pool.query(text, values);
  await run('set session_replication_role = replica'); // nobody needs to be told of each record
  const words = `'miejski program rewitalizacji i adaptacji przestrzeni publicznych dla mieszkańców '`;
  await run(
    `insert into voivodeship (slug, title_pl, teryt, population, area_ha) select 'wojewodztwo-' || i, 'Województwo ' || i, lpad(i::text, 2, '0'), 1000000 + i, 100000 from generate_series(1, 16) i`,
  );
  await run(
    `insert into county (slug, title_pl, teryt, voivodeship_id, population, area_ha) select 'powiat-' || i, 'Powiat ' || i, lpad(i::text, 4, '0'), 1 + i % 16, 50000, 1000 from generate_series(1, 300) i`,
  );
  await run(
    `insert into city (slug, title_pl, title_en, summary_pl, teryt, kind, voivodeship_id, county_id, population, population_on, population_band, area_ha)
    select 'miasto-' || i, 'Miasto ' || i, 'City ' || i, ${words} || i, lpad(i::text, 7, '0'), 'URBAN_COMMUNE', 1 + i % 16, 1 + i % 300, 1000 + i * 37 % 500000, '2023-12-31', 'FROM_20K', 1000 from generate_series(1, $1::int) i`,
    [cities],
  );
  await run(
    `insert into organisation (slug, title_pl, summary_pl, kind) select 'organizacja-' || i, 'Organizacja wspierająca miasta numer ' || i, ${words} || i, 'ASSOCIATION' from generate_series(1, $1::int) i`,
    [organisations],
  );
  await run(
    `insert into challenge (slug, title_pl, title_en, code, broader_id) select 'temat-' || i, 'Temat ' || i, 'Theme ' || i, 'T' || lpad(i::text, 2, '0'), null from generate_series(1, 12) i`,
  );
  await run(
    `insert into challenge (slug, title_pl, title_en, code, broader_id) select 'wyzwanie-' || i, 'Wyzwanie ' || i, 'Challenge ' || i, 'T' || lpad((1 + i % 12)::text, 2, '0') || '.' || i, 1 + i % 12 from generate_series(1, 59) i`,
  );
  await run(
    `insert into pilot (slug, title_pl, title_en, summary_pl, summary_en, type, nature, city_id, phase, outcome, hypothesis, lessons_pl, starts_on)
    select 'pilotaz-' || i, 'Pilotaż miejski numer ' || i, 'City pilot number ' || i, ${words} || i, 'a municipal programme of regeneration and adaptation ' || i, 'IMPLEMENTATION', 'SERVICE', 1 + (i::bigint * 7919) % $2::int,
      (array['RUNNING', 'COMPLETED', 'STOPPED'])[1 + i % 3], (array['CONFIRMED', 'NOT_CONFIRMED', 'INCONCLUSIVE'])[1 + i % 3], repeat(${words}, 4), repeat(${words}, 6), '2015-01-01'::date + i % 4000
    from generate_series(1, $1::int) i`,
    [pilots, cities],
  );
  await run(
    `insert into pilot_challenges (pilot_id, challenge_id) select i, 13 + (i * 31) % 59 from generate_series(1, $1::int) i union select i, 13 + (i * 17 + 5) % 59 from generate_series(1, $1::int) i union select i, 13 + (i * 13 + 11) % 59 from generate_series(1, $1::int) i where i % 2 = 0`,
    [pilots],
  );
  await run(
    `insert into guidance (slug, title_pl, title_en, summary_pl, form, organisation_id, body) select 'poradnik-' || i, 'Poradnik dla urzędów miast numer ' || i, 'Guide ' || i, ${words} || i, 'GUIDE', 1 + (i::bigint * 104729) % $2::int, repeat(${words}, 20) from generate_series(1, $1::int) i`,
    [guidance, organisations],
  );
  await run(`insert into guidance_pilots (guidance_id, pilot_id) select i, 1 + (i - 1) % $2::int from generate_series(1, $1::int) i`, [
    guidance,
    pilots,
  ]);
  await run('set session_replication_role = origin');
  await run('vacuum analyze');
}
