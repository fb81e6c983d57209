import { Migration } from '@mikro-orm/migrations';

/** The many-sided links of what the data that ships with Splot brought until now, in the order in which they were digested. */
const links: Record<string, string[]> = {
  source: [],
  voivodeship: ['sources'],
  county: ['sources'],
  city: ['sources'],
  challenge: ['sources'],
  organisation: ['sources', 'cities'],
  edition: ['sources'],
  network: ['sources', 'challenges'],
  membership: ['sources'],
  recommendation: ['sources', 'barriers', 'challenges'],
  evaluation: ['sources'],
  advisory_service: ['sources', 'voivodeships', 'challenges'],
  funding_programme: ['sources', 'voivodeships', 'challenges'],
  funding_call: ['sources'],
  solution: ['sources', 'cities', 'challenges'],
  pilot: ['sources', 'cities', 'challenges'],
  action_plan: ['sources', 'challenges'],
  funded_project: ['sources', 'challenges'],
};
const targets: Record<string, string> = {
  sources: 'source_id',
  cities: 'city_id',
  challenges: 'challenge_id',
  barriers: 'barrier_id',
  voivodeships: 'voivodeship_id',
};
const parts: Record<string, [table: string, columns: string]> = {
  city: ['coordinates', 'p.lat, p.lon, p.method'],
  evaluation: ['figure', 'p.position, p.metric, p.label_pl, p.label_en, p.value, p.bound, p.out_of, p.unit'],
};

/**
 * Marks the records that nobody has changed since they were loaded, before their tables get new columns: the digest
 * by which a changed record is known is taken over all columns, and would take every record for changed.
 */
export class Migration20261127000000_seed_unchanged extends Migration {
  override name = 'Migration20261127000000_seed_unchanged';

  override up(): void | Promise<void> {
    for (const [table, properties] of Object.entries(links)) {
      const texts = properties.map(
        (property) =>
          `coalesce((select string_agg(p.${targets[property]}::text, ',' order by p.${targets[property]}) from "${table}_${property}" p where p."${table}_id" = t.id), '')`,
      );
      const part = parts[table];
      if (part) {
        const row = `concat_ws('|', ${part[1]})`;
        texts.push(
          `coalesce((select string_agg(${row}, ';' order by ${row} collate "C") from "${part[0]}" p where p."${table}_id" = t.id), '')`,
        );
      }
      const own = `array['id', 'slug', 'seed_key', 'seed_hash', 'sort_title', 'created_at', 'updated_at']`;
      this.addSql(
        `update "${table}" t set seed_hash = split_part(t.seed_hash, '.', 1) || '.UNCHANGED' where t.seed_key is not null
         and split_part(t.seed_hash, '.', 2) = md5(jsonb_strip_nulls(to_jsonb(t) - ${own})::text || ${texts.join(` || '/' || `) || `''`});`,
      );
    }
  }

  override down(): void {}
}
