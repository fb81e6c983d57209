import type { Reader } from '../database/reader.ts';
import type { Kind } from '../graph/model.ts';
import { seen, tied } from '../graph/seen.ts';
import { slugOf } from '../graph/slug.ts';
import { program, unbound } from '../graph/viewer.ts';
import { written } from '../graph/written.ts';
import { hashOf } from '../people/secrets.ts';
import { shapeOf, type Field } from './shape.ts';

/**
 * A whole state of a record by the names of the model: texts, numbers and days as they are, groups as objects, links as
 * ids, parts as objects with a key that stays, sources as addresses. A field that is left out keeps what the record has.
 */
export type Content = Record<string, unknown>;
export type Part = Record<string, unknown> & { key: string };

/** The same content always as the same text, in whatever order it was put together. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
export const contentHash = (content: Content): string => hashOf(canonical(content));

const quoted = (name: string) => `"${name}"`;

/** The live row of a record as content; null when there is none. One statement. */
export async function snapshot(run: Reader, kind: Kind, id: number): Promise<Content | null> {
  const { fields } = shapeOf(kind);
  const many = fields.filter(({ stored }) => stored.in === 'pivot' || stored.in === 'sources' || stored.in === 'rows');
  const selected = many.map(({ stored }) => {
    if (stored.in === 'pivot')
      return `(select coalesce(jsonb_agg(p.${stored.to} order by p.${stored.to}), '[]') from ${tied({ by: 'pivot', ...stored }, 'p')} where p.${stored.from} = t.id)`;
    if (stored.in === 'sources')
      return `(select coalesce(jsonb_agg(s.address order by s.id), '[]') from ${tied({ by: 'pivot', ...stored }, 'p')} join ${seen(stored.source, 's', program, unbound)} on s.id = p.${stored.to} where p.${stored.from} = t.id)`;
    if (stored.in === 'rows')
      return `(select coalesce(jsonb_agg(to_jsonb(r) order by ${stored.part.positioned ? 'r.position, ' : ''}r.id), '[]') from ${seen(stored.part, 'r', program, unbound)} where r.${stored.column} = t.id)`;
    throw new Error('one statement gives every field');
  });
  const [found] = await run({
    text: `select to_jsonb(t)${selected.map((sql) => `, ${sql}`).join('')} from ${seen(kind, 't', program, unbound)} where t.id = $1`,
    values: [id],
  });
  if (!found) return null;
  const [row, ...lists] = found as [Record<string, unknown>, ...unknown[]];
  return Object.fromEntries(
    fields.map((field) => {
      const at = many.indexOf(field);
      if (at === -1) return [field.name, valueIn(row, field)];
      return [
        field.name,
        field.stored.in === 'rows' ? (lists[at] as Record<string, unknown>[]).map((part) => partIn(part, field)) : lists[at],
      ];
    }),
  );
}

function valueIn(row: Record<string, unknown>, field: Field): unknown {
  const { stored } = field;
  if (stored.in === 'column') return row[stored.column] ?? null;
  if (stored.in === 'objects')
    return ((row[stored.column] ?? []) as Record<string, unknown>[]).map((item, index) => ({
      key: `n${index + 1}`,
      ...Object.fromEntries(field.fields!.map((each) => [each.name, valueIn(item, each)])),
    }));
  const group = Object.fromEntries(field.fields!.map((each) => [each.name, valueIn(row, each)]));
  return !field.required && Object.values(group).every((value) => value === null) ? null : group;
}

const partIn = (row: Record<string, unknown>, { fields }: Field): Part => ({
  key: `i${row.id as number}`,
  ...Object.fromEntries(fields!.map((each) => [each.name, valueIn(row, each)])),
});

/** The columns of a row out of content; a group that is not given empties its columns. */
function columnsOf(fields: Field[], content: Content): [column: string, value: unknown][] {
  return fields.flatMap((field): [string, unknown][] => {
    const { stored } = field;
    const value = content[field.name];
    if (stored.in === 'columns') return columnsOf(field.fields!, (value ?? {}) as Content).map(([column, each]) => [column, each ?? null]);
    if (stored.in === 'column') return [[stored.column, value ?? null]];
    if (stored.in === 'objects')
      return [[stored.column, ((value ?? []) as Content[]).map((item) => Object.fromEntries(columnsOf(field.fields!, item)))]];
    return [];
  });
}

/**
 * Writes content into the live row of a record, which begins with it when there is none; fields that the content does not
 * have stay as they are. `own` are columns that the platform keeps itself.
 * @throws what the database refuses: a broken rule (23514), a link to nothing (23503)
 */
export async function apply(run: Reader, kind: Kind, id: number, content: Content, own: Record<string, unknown> = {}): Promise<void> {
  const given = shapeOf(kind).fields.filter(({ name }) => Object.hasOwn(content, name));
  const row = Object.fromEntries([...columnsOf(given, content), ...Object.entries(own)]);
  const names = Object.keys(row).map(quoted);
  const [exists] = await run({ text: `select 1 from ${written(kind)} where id = $1 for update`, values: [id] });
  const values = `select ${names.map((name) => `r.${name}`).join(', ')} from jsonb_populate_record(null::${written(kind)}, $2::jsonb) r`;
  await run({
    text: exists
      ? `update ${written(kind)} set (${names.join(', ')}) = (${values}) where id = $1`
      : `insert into ${written(kind)} (id, ${names.join(', ')}) select $1::int, v.* from (${values}) v`,
    values: [id, JSON.stringify(row)],
  });
  for (const field of given) {
    const { stored } = field;
    const value = content[field.name] ?? [];
    if (stored.in === 'pivot') await setPairs(run, stored, id, value as number[]);
    if (stored.in === 'sources') await setPairs(run, stored, id, await sourcesAt(run, stored.source, value as string[]));
    if (stored.in === 'rows') await setParts(run, field, id, value as Part[]);
  }
}

async function setPairs(
  run: Reader,
  { table, from, to }: Pick<Extract<Field['stored'], { in: 'pivot' }>, 'table' | 'from' | 'to'>,
  id: number,
  ids: number[],
) {
  await run({
    text: `with gone as (delete from ${written({ table })} where ${from} = $1::int and ${to} <> all($2::int[]))
      insert into ${written({ table })} (${from}, ${to}) select $1::int, unnest($2::int[]) on conflict do nothing`,
    values: [id, [...new Set(ids)]],
  });
}

/** Parts keep their row while they keep their key. */
async function setParts(run: Reader, { stored, fields }: Field, id: number, parts: Part[]) {
  if (stored.in !== 'rows') return;
  const { part, column } = stored;
  await run({ text: `delete from ${written(part)} where ${column} = $1`, values: [id] });
  for (const [position, each] of parts.entries()) {
    const old = /^i(\d+)$/.exec(each.key)?.[1];
    const row = { ...Object.fromEntries(columnsOf(fields!, each)), [column]: id, ...(part.positioned && { position: position + 1 }) };
    const names = Object.keys(row).map(quoted);
    await run({
      text: `insert into ${written(part)} (id, ${names.join(', ')}) select coalesce((select $2::int where not exists (select from ${written(part)} where id = $2)), nextval(pg_get_serial_sequence('${written(part)}', 'id'))::int), ${names.map((name) => `r.${name}`).join(', ')} from jsonb_populate_record(null::${written(part)}, $1::jsonb) r`,
      values: [JSON.stringify(row), old ? Number(old) : null],
    });
  }
}

/** The ids of sources by their addresses; those that are not recorded yet are, called by where they are. */
async function sourcesAt(run: Reader, source: Kind, addresses: string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const address of new Set(addresses)) {
    const [found] = await run({ text: `select id from ${written(source)} where address = $1`, values: [address] });
    if (found) ids.push(found[0]);
    else {
      const { host, pathname } = new URL(address);
      const title = `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`.slice(0, 200);
      const [[id]] = (await run({
        text: `insert into ${written(source)} (slug, title_pl, address, accessed_on) values ($1, $2, $3, current_date) returning id`,
        values: [await freeSlug(run, source, slugOf(title)), title, address],
      })) as [[number]];
      ids.push(id);
    }
  }
  return ids;
}

/** A slug that no record of the kind has or had: repeats get -2, -3. */
export async function freeSlug(run: Reader, kind: Kind, wanted: string): Promise<string> {
  const stem = wanted || 'bez-nazwy';
  const rows = await run({
    text: `select slug from ${written(kind)} where slug = $1 or slug like $2 union select slug from old_slug where slug = $1 or slug like $2`,
    values: [stem, `${stem}-%`],
  });
  const taken = new Set(rows.map(([slug]) => slug as string));
  let slug = stem;
  for (let number = 2; taken.has(slug); number += 1) slug = `${stem}-${number}`;
  return slug;
}
