import { expect } from 'vitest';
import { setLogLevel } from '../../server/log.ts';

type Run = (sql: string, values?: unknown[]) => Promise<any[]>;

/** Where a text stands: in which columns of which tables, whatever their types, those of the search index with them. */
export async function standsIn(run: Run, text: string): Promise<string[]> {
  const columns = await run(
    `select c.table_schema as "schema", c.table_name as "table", c.column_name as "column" from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema not in ('pg_catalog', 'information_schema') and t.table_type = 'BASE TABLE'`,
  );
  expect(columns.length).toBeGreaterThan(300);
  const found: string[] = [];
  for (const { schema, table, column } of columns)
    if ((await run(`select 1 as found from "${schema}"."${table}" where "${column}"::text ilike ? limit 1`, [`%${text}%`])).length > 0)
      found.push(`${table}.${column}`);
  return found;
}

/** Hears all that the program writes while `during` runs, at the level on which it says the most. */
export async function heard(during: () => Promise<void>): Promise<string[]> {
  const lines: string[] = [];
  const streams = [process.stderr, process.stdout].map((stream) => ({ stream, write: stream.write }));
  const consoles = (['log', 'error', 'warn'] as const).map((name) => ({ name, write: console[name] }));
  for (const { stream } of streams)
    stream.write = ((text: string | Uint8Array) => lines.push(Buffer.from(text as string).toString()) > 0) as typeof stream.write;
  for (const { name } of consoles) console[name] = (...said: unknown[]) => void lines.push(said.map(String).join(' '));
  setLogLevel('debug');
  try {
    await during();
  } finally {
    setLogLevel('silent');
    for (const { stream, write } of streams) stream.write = write;
    for (const { name, write } of consoles) console[name] = write;
  }
  return lines;
}
