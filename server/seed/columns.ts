import type { EntityClass, EntityMetadata, EntityProperty } from '@mikro-orm/core';
import type { Database } from '../database/db.ts';
import type { SeedKind } from './record.ts';

/** One column that the seed writes, and where its value is found among the facts of a record. */
interface Column {
  name: string;
  type: string;
  path: string[];
  link: boolean;
  fallback: unknown;
}
interface Pivot {
  property: string;
  table: string;
  from: string;
  to: string;
}

const own = new Set(['id', 'slug', 'seedKey', 'seedHash', 'sortTitle', 'createdAt', 'updatedAt', 'trust', 'trustOn', 'staleSince']);
const quote = (name: string) => `"${name}"`;
const fallbacks: Record<string, unknown> = { status: 'PUBLISHED', confidence: 'CONFIRMED' };
const fallbackOf = (prop: EntityProperty) =>
  fallbacks[prop.name] ??
  (prop.array || prop.columnTypes?.[0]?.endsWith('[]') ? [] : prop.columnTypes?.[0] === 'boolean' && !prop.nullable ? false : null);

function columnsOf(meta: EntityMetadata<any>, without: (prop: EntityProperty) => boolean): Column[] {
  return meta.props
    .filter((prop) => !own.has(prop.name) && prop.persist !== false && !without(prop))
    .flatMap((prop): Column[] => {
      if (prop.kind === 'm:n' || (prop.kind === 'embedded' && !prop.array)) return [];
      const link = prop.kind === 'm:1' || prop.kind === '1:1';
      const path = prop.embedded ? prop.embedded.map(String) : [prop.name];
      return [
        { name: (link ? prop.joinColumns : prop.fieldNames)[0]!, type: prop.columnTypes[0]!, path, link, fallback: fallbackOf(prop) },
      ];
    });
}

const valueAt = (values: Record<string, unknown>, { path, fallback }: Column) =>
  path.reduce<any>((at, step) => at?.[step], values) ?? fallback;

/** The table of a kind as the loader writes and compares it. */
export class SeedTable {
  readonly name: string;
  readonly kind: string;
  readonly table: string;
  readonly columns: Column[];
  readonly pivots: Pivot[];
  readonly properties: Map<string, EntityProperty>;
  readonly parts: { name: string; table: string; key: string; columns: Column[] }[];

  constructor(db: Database, { entity, parts }: SeedKind) {
    const metaOf = (of: EntityClass<any>) => db.getMetadata().get(of) as EntityMetadata<any>;
    const meta = metaOf(entity);
    this.kind = meta.className;
    this.name = meta.tableName;
    this.table = quote(meta.tableName);
    this.columns = columnsOf(meta, () => false);
    this.properties = new Map(meta.props.filter((prop) => prop.persist !== false).map((prop) => [prop.name, prop]));
    this.pivots = meta.relations
      .filter((prop) => prop.kind === 'm:n' && prop.owner && prop.persist !== false)
      .map((prop) => ({
        property: prop.name,
        table: quote(prop.pivotTable),
        from: quote(prop.joinColumns[0]!),
        to: quote(prop.inverseJoinColumns[0]!),
      }));
    this.parts = Object.entries(parts ?? {}).map(([name, part]) => {
      const partMeta = metaOf(part.entity);
      const link = partMeta.properties[part.of]!;
      return {
        name,
        table: quote(partMeta.tableName),
        key: link.joinColumns[0]!,
        columns: columnsOf(partMeta, (prop) => prop.kind === 'm:1' || prop.kind === '1:1'),
      };
    });
  }

  /** The facts as one row of columns. `linked` gives the ids of to-one links by property. */
  rowOf(values: Record<string, unknown>, linked: Record<string, number | null>): Record<string, unknown> {
    return Object.fromEntries(
      this.columns.map((column) => [column.name, column.link ? (linked[column.path[0]!] ?? null) : valueAt(values, column)]),
    );
  }

  partRowsOf(columns: Column[], parts: Record<string, unknown>[]): Record<string, unknown>[] {
    return parts.map((part) => Object.fromEntries(columns.map((column) => [column.name, valueAt(part, column)])));
  }

  /** How rows travel: columns with their types, for jsonb_to_recordset. */
  get recordset(): string {
    return [
      'id int',
      'slug text',
      'seed_key text',
      'seed_content text',
      'seed_links text',
      ...this.columns.map(({ name, type }) => `${quote(name)} ${type}`),
    ].join(', ');
  }

  get names(): string {
    return this.columns.map(({ name }) => quote(name)).join(', ');
  }

  /** A digest of everything the seed says about a record, as it stands in the row `alias`. */
  digest(alias: string, links: string): string {
    // a function takes no more than a hundred arguments
    const objects = [];
    for (let from = 0; from < this.columns.length; from += 50) {
      const pairs = this.columns.slice(from, from + 50).map(({ name }) => `'${name}', ${alias}.${quote(name)}`);
      objects.push(`jsonb_build_object(${pairs.join(', ')})`);
    }
    // what is empty says nothing, so that a new column changes no digest
    const told = `(select coalesce(jsonb_object_agg(f.key, f.value), '{}')::text from jsonb_each(${objects.join(' || ')}) f where f.value not in ('null', '[]', 'false'))`;
    return `md5(${told} || ${links})`;
  }

  /** The many-sided links and the parts of the record in the row `alias`, as one text; `linksText` makes the same of the data. */
  storedLinks(alias: string): string {
    const pivots = this.pivots.map(
      ({ table, from, to }) =>
        `coalesce((select string_agg(p.${to}::text, ',' order by p.${to}) from ${table} p where p.${from} = ${alias}.id), '')`,
    );
    for (const { table, key, columns } of this.parts) {
      const row = `concat_ws('|', ${columns.map(({ name }) => `p.${quote(name)}`).join(', ')})`;
      pivots.push(
        `coalesce((select string_agg(${row}, ';' order by ${row} collate "C") from ${table} p where p.${quote(key)} = ${alias}.id), '')`,
      );
    }
    return pivots.length ? pivots.join(` || '/' || `) : `''`;
  }

  linksText(many: Record<string, number[]>, parts: Record<string, Record<string, unknown>[]>): string {
    const texts = this.pivots.map(({ property }) => (many[property] ?? []).join(','));
    for (const { name, columns } of this.parts) {
      const rows = this.partRowsOf(columns, parts[name] ?? []).map((row) =>
        columns
          .map((column) => row[column.name])
          .filter((value) => value !== null)
          .join('|'),
      );
      texts.push(rows.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).join(';'));
    }
    return texts.join('/');
  }
}
