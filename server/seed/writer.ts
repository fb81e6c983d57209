import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Database } from '../database/db.ts';
import { slugOf } from '../graph/slug.ts';
import { SeedTable } from './columns.ts';
import { spansInWords } from './days.ts';
import { SeedError } from './files.ts';
import type { LoadCounts, SeedKind, SeedRecord, SeedReport } from './record.ts';

/** Runs one statement in the transaction of the load. */
export type RunSql = <T = Record<string, any>>(sql: string, params?: unknown[]) => Promise<T[]>;
export type Progress = (step: { kind: string; done: number; total: number }) => void;

interface Stored {
  id: number;
  seed_key: string;
  seed_hash: string | null;
  slug: string;
  title_pl: string;
  digest: string;
}
interface Linked {
  record: SeedRecord;
  one: Record<string, number | null>;
  many: Record<string, number[]>;
  content: string;
  row: Record<string, unknown>;
}

const BATCH = 50;
const BATCH_LENGTH = 40_000;
const RETIRED = 200;
/** In place of a digest: a migration found that nobody had changed the record. */
const UNCHANGED = 'UNCHANGED';

/** Writes the records of the seed kind after kind and remembers their ids for the links of later ones. */
export class Writer {
  readonly report: SeedReport = { loaded: {}, unresolved: [] };
  readonly #ids = new Map<string, number>();
  readonly #seen = new Set<string>();
  /** Batches of a kind whose records lead to one another: their links wait until all of them are in. */
  readonly #later: Linked[][] = [];
  readonly #db: Database;
  readonly #run: RunSql;
  readonly #progress: Progress;

  constructor(db: Database, run: RunSql, progress: Progress) {
    this.#db = db;
    this.#run = run;
    this.#progress = progress;
  }

  /** Brings the records of one kind into the database: new ones in, changed ones up to date unless people changed them. */
  async write(kind: SeedKind): Promise<void> {
    const table = new SeedTable(this.#db, kind);
    const counts = (this.report.loaded[table.kind] ??= { inserted: 0, updated: 0, unchanged: 0, kept: 0, removed: 0 });
    const slugs = new Set((await this.#run<{ slug: string }>(`select slug from ${table.table}`)).map((row) => row.slug));
    const known = slugs.size > 0;
    let done = 0;
    let batch: SeedRecord[] = [];
    let length = 0;
    if (kind.together) await this.#reserve(table, kind, [...(kind.records as Iterable<SeedRecord>)]);
    const flush = async () => {
      if (batch.length) await this.#writeBatch(table, kind, batch, slugs, known, counts);
      done += batch.length;
      batch = [];
      length = 0;
      this.#progress({ kind: table.kind, done, total: kind.total });
      await setImmediate();
    };
    for await (const record of kind.records) {
      if (this.#seen.has(record.key)) throw new SeedError(record.file, record.row, `the key ${record.key} occurs twice`);
      this.#seen.add(record.key);
      const title = record.values.title as { pl: string; en: string | null };
      record.values.title = { pl: spansInWords(title.pl), en: spansInWords(title.en) };
      batch.push(record);
      length += record.values.outline ? JSON.stringify(record.values.outline).length : 500;
      if (batch.length >= BATCH || length >= BATCH_LENGTH) await flush();
    }
    if (batch.length || done === 0) await flush();
    for (const each of this.#later.splice(0)) await this.#insertOwned(table, each);
    if (kind.complete && known) counts.removed = await this.#retire(table);
  }

  /** Gives records their ids before they are in, so that records of one kind can lead to one another. */
  async #reserve(table: SeedTable, kind: SeedKind, records: SeedRecord[]) {
    const rows = await this.#run<{ key: string; id: number }>(
      `select k.key, coalesce(t.id, nextval(pg_get_serial_sequence('${table.table}', 'id')))::int as id
       from jsonb_array_elements_text(?::jsonb) k(key) left join ${table.table} t on t.seed_key = k.key`,
      [JSON.stringify(records.map(({ key }) => key))],
    );
    for (const { key, id } of rows) this.#ids.set(key, id);
    if (!kind.natural) return;
    const taken = await this.#takenByPeople(table, kind.natural, records);
    for (const { key, values } of records) {
      const theirs = taken.get(values[kind.natural]);
      if (theirs !== undefined) this.#ids.set(key, theirs);
    }
  }

  /** Takes away what an earlier load brought, the files no longer have and nobody changed. Returns how many went. */
  async #retire(table: SeedTable): Promise<number> {
    const stored = await this.#run<{ id: number; seed_key: string }>(`select id, seed_key from ${table.table} where seed_key is not null`);
    const gone = stored.filter(({ seed_key }) => !this.#seen.has(seed_key)).map(({ id }) => id);
    let removed = 0;
    for (let at = 0; at < gone.length; at += RETIRED) {
      const rows = await this.#run(
        `delete from ${table.table} t where t.id in (select jsonb_array_elements_text(?::jsonb)::int)
         and split_part(t.seed_hash, '.', 2) in ('${UNCHANGED}', ${table.digest('t', table.storedLinks('t'))}) returning t.id`,
        [JSON.stringify(gone.slice(at, at + RETIRED))],
      );
      removed += rows.length;
      await setImmediate();
    }
    return removed;
  }

  async #writeBatch(table: SeedTable, kind: SeedKind, records: SeedRecord[], slugs: Set<string>, known: boolean, counts: LoadCounts) {
    const linked = records.flatMap((record) => this.#link(table, record) ?? []);
    const stored = known ? await this.#stored(table, linked) : new Map<string, Stored>();
    const taken = known && kind.natural ? await this.#takenByPeople(table, kind.natural, records) : new Map<unknown, number>();
    const inserts: Linked[] = [];
    const updates: Linked[] = [];
    for (const each of linked) {
      const { record } = each;
      const present = stored.get(record.key);
      const theirs = taken.get(record.values[kind.natural!]);
      if (!present && theirs === undefined) {
        each.row.slug = freeSlug(record, slugs);
        each.row.id = this.#ids.get(record.key);
        inserts.push(each);
        continue;
      }
      this.#ids.set(record.key, present?.id ?? theirs!);
      const [content, digest] = present?.seed_hash?.split('.') ?? [];
      if (!present || (digest !== present.digest && digest !== UNCHANGED)) counts.kept += 1;
      else if (content === each.content && digest !== UNCHANGED) counts.unchanged += 1;
      else {
        const title = (record.values.title as { pl: string }).pl;
        each.row.slug = title === present.title_pl ? present.slug : freeSlug(record, slugs, present.slug);
        updates.push(each);
      }
    }
    counts.inserted += inserts.length;
    counts.updated += updates.length;
    try {
      await this.#insert(table, inserts);
      await this.#update(table, updates);
      if (kind.together) this.#later.push([...inserts, ...updates]);
      else await this.#insertOwned(table, [...inserts, ...updates]);
    } catch (error) {
      const rows = [...inserts, ...updates].map(({ record }) => record.row);
      throw new SeedError(
        records[0]!.file,
        Math.min(...rows),
        `the database refused rows ${Math.min(...rows)} to ${Math.max(...rows)}: ${(error as Error).message.split('\n').at(-1)}`,
      );
    }
  }

  /** Finds the ids of a record's links. A link that leads nowhere is reported; a record that needs it is left out. */
  #link(table: SeedTable, record: SeedRecord): Linked | null {
    const one: Record<string, number | null> = {};
    const many: Record<string, number[]> = {};
    for (const property of [...Object.keys(record.values), ...Object.keys(record.links ?? {})]) {
      if (!table.properties.has(property)) throw new Error(`${table.kind} has no ${property}`);
    }
    for (const [property, keys] of Object.entries(record.links ?? {})) {
      const ids = [keys ?? []].flat().flatMap((key) => {
        const id = this.#ids.get(key);
        if (id === undefined) this.unresolved(record, `${property}: ${key} is not known`);
        return id ?? [];
      });
      if (table.pivots.some((pivot) => pivot.property === property)) many[property] = [...new Set(ids)].sort((a, b) => a - b);
      else one[property] = ids[0] ?? null;
      const needed = record.needs?.includes(property) || (!Array.isArray(keys) && !table.properties.get(property)!.nullable);
      if (needed && ids.length === 0) {
        if (!keys) this.unresolved(record, `${property}: none is given`);
        return null;
      }
    }
    const content = createHash('sha1')
      .update(JSON.stringify([record.values, record.links, record.parts]))
      .digest('base64url');
    const row = {
      ...table.rowOf(record.values, one),
      seed_key: record.key,
      seed_content: content,
      seed_links: table.linksText(many, record.parts ?? {}),
    };
    return { record, one, many, content, row };
  }

  /** Notes that something could not be linked. */
  unresolved({ file, row }: { file: string; row: number }, reason: string) {
    this.report.unresolved.push({ file, row, reason });
  }

  async #stored(table: SeedTable, linked: Linked[]): Promise<Map<string, Stored>> {
    const rows = await this.#run<Stored>(
      `select t.id, t.seed_key, t.seed_hash, t.slug, t.title_pl, ${table.digest('t', table.storedLinks('t'))} as digest
       from ${table.table} t where t.seed_key in (select jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(linked.map(({ record }) => record.key))],
    );
    return new Map(rows.map((row) => [row.seed_key, row]));
  }

  /** Records that people made themselves and that say who they are by the same natural key. */
  async #takenByPeople(table: SeedTable, natural: string, records: SeedRecord[]): Promise<Map<unknown, number>> {
    const rows = await this.#run<{ id: number; natural: string }>(
      `select id, "${natural}" as natural from ${table.table} where seed_key is null and "${natural}" in (select jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(records.map(({ values }) => values[natural]))],
    );
    return new Map(rows.map((row) => [row.natural, row.id]));
  }

  async #insert(table: SeedTable, batch: Linked[]) {
    if (batch.length === 0) return;
    const rows = await this.#run<{ id: number; seed_key: string }>(
      `insert into ${table.table} (id, slug, seed_key, seed_hash, ${table.names})
       select coalesce(r.id, nextval(pg_get_serial_sequence('${table.table}', 'id'))), r.slug, r.seed_key, r.seed_content || '.' || ${table.digest('r', 'r.seed_links')}, ${table.columns.map(({ name }) => `r."${name}"`).join(', ')}
       from jsonb_to_recordset(?::jsonb) as r(${table.recordset}) returning id, seed_key`,
      [JSON.stringify(batch.map(({ row }) => row))],
    );
    for (const { id, seed_key } of rows) this.#ids.set(seed_key, id);
  }

  async #update(table: SeedTable, batch: Linked[]) {
    if (batch.length === 0) return;
    await this.#run(
      `update ${table.table} t set slug = r.slug, seed_hash = r.seed_content || '.' || ${table.digest('r', 'r.seed_links')},
       ${table.columns.map(({ name }) => `"${name}" = r."${name}"`).join(', ')}
       from jsonb_to_recordset(?::jsonb) as r(${table.recordset}) where t.seed_key = r.seed_key`,
      [JSON.stringify(batch.map(({ row }) => row))],
    );
    const ids = JSON.stringify(batch.map(({ record }) => this.#ids.get(record.key)));
    for (const { table: pivot, from } of table.pivots)
      await this.#run(`delete from ${pivot} where ${from} in (select jsonb_array_elements_text(?::jsonb)::int)`, [ids]);
    for (const { table: part, key } of table.parts)
      await this.#run(`delete from ${part} where "${key}" in (select jsonb_array_elements_text(?::jsonb)::int)`, [ids]);
  }

  /** The many-sided links and the parts of records that are in. */
  async #insertOwned(table: SeedTable, batch: Linked[]) {
    for (const { property, table: pivot, from, to } of table.pivots) {
      const pairs = batch.flatMap(({ record, many }) => (many[property] ?? []).map((id) => [this.#ids.get(record.key), id]));
      if (pairs.length)
        await this.#run(
          `insert into ${pivot} (${from}, ${to}) select (e ->> 0)::int, (e ->> 1)::int from jsonb_array_elements(?::jsonb) e`,
          [JSON.stringify(pairs)],
        );
    }
    for (const { name, table: part, key, columns } of table.parts) {
      const rows = batch.flatMap(({ record }) =>
        table.partRowsOf(columns, record.parts?.[name] ?? []).map((row) => ({ ...row, [key]: this.#ids.get(record.key) })),
      );
      if (rows.length === 0) continue;
      const names = [key, ...columns.map((column) => column.name)].map((column) => `"${column}"`).join(', ');
      const types = [`"${key}" int`, ...columns.map((column) => `"${column.name}" ${column.type}`)].join(', ');
      await this.#run(`insert into ${part} (${names}) select ${names} from jsonb_to_recordset(?::jsonb) as r(${types})`, [
        JSON.stringify(rows),
      ]);
    }
  }
}

/** A slug that no other record of the kind has: repeats get -2, -3 in the order of the file. */
function freeSlug(record: SeedRecord, slugs: Set<string>, present?: string): string {
  const wanted = slugOf(record.slugFrom ?? (record.values.title as { pl: string }).pl) || slugOf(record.key);
  let slug = wanted;
  for (let number = 2; slugs.has(slug) && slug !== present; number += 1) slug = `${wanted}-${number}`;
  slugs.add(slug);
  return slug;
}
