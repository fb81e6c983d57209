// npm run bench:read [-- --pglite] [-- --scale] [-- --price] [-- --minutes 60] [-- --seconds 4]: the canonical query through the whole
// server against the one-statement floor, side by side in one run; or what bounds, payment, metrics and the log of requests add to it;
// or whether memory stays within its bound for so many minutes.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openDatabase, type Database } from '../../server/database/db.ts';
import { openGraph } from '../../server/open.ts';
import { migrate } from '../../server/database/migrate.ts';
import { startPostgres } from '../../tests/kit/postgres.ts';
import { canonical } from './canonical.ts';
import { measureMinutes } from './minutes.ts';
import { load, type Measured } from './load.ts';
import { measurePrice } from './price.ts';
import { measureScale } from './scale.ts';
import { median, start } from './servers.ts';
import { makeWorld } from './world.ts';
import { hasWrk, wrk } from './wrk.ts';

const ROUNDS = 3;
/** Memory that is too small for the rows of pilots and of guidance, and large enough for those of all other kinds. */
const SMALL_ROWS_MB = '20';
const size = { pilots: 20_000, guidance: 50_000, cities: 1_000, organisations: 500 };
const bodies = Array.from({ length: 59 }, (_, index) =>
  JSON.stringify({ query: canonical, variables: { challenge: [`wyzwanie-${index + 1}`] } }),
);
const { values: flags } = parseArgs({
  options: {
    pglite: { type: 'boolean' },
    scale: { type: 'boolean' },
    price: { type: 'boolean' },
    minutes: { type: 'string' },
    seconds: { type: 'string', default: '4' },
  },
});
const seconds = Number(flags.seconds);
const records = Object.values(size).reduce((sum, each) => sum + each, 0);
/** Without a challenge it leads to every kind there is, and all of them come to be kept. */
const everything = JSON.stringify({ query: canonical, variables: {} });
/** About how many MB of rows a server says that it keeps. */
async function rowsKept(url: string): Promise<string> {
  const metrics = await (await fetch(new URL('/metrics', url))).text();
  return (Number(/^splot_rows_kept_bytes (\S+)/m.exec(metrics)?.[1] ?? 0) / 1e6).toFixed(0);
}

async function prepare(db: Database, query: (text: string, values?: unknown[]) => Promise<unknown>) {
  const graph = await openGraph(db);
  await migrate(db, graph.kinds);
  await graph.memory.close();
  console.log(
    `Generating ${size.pilots} pilots, ${size.guidance} guidance entries, ${size.cities} cities, ${size.organisations} organisations …`,
  );
  await makeWorld({ query }, size);
  await db.close(true);
}

/** Measures Splot beside the floor, each over a database of the same content, which `where` names. Gives the ratio at the last number of connections. */
async function compare(title: string, where: (name: string) => Record<string, string>, steps: number[]): Promise<number> {
  const servers = [
    { name: 'floor', ...(await start('floor.ts', where('floor'))) },
    { name: 'Splot', ...(await start('splot.ts', where('splot'))) },
    // nothing that was sent is kept: rows out of memory, those of the largest kinds by statements, and all of it by statements
    { name: 'anew', ...(await start('splot.ts', { ...where('anew'), MEMORY_MB: '0' })) },
    { name: 'missed', ...(await start('splot.ts', { ...where('missed'), MEMORY_MB: '0', ROWS_MB: SMALL_ROWS_MB })) },
    { name: 'SQL', ...(await start('splot.ts', { ...where('sql'), MEMORY_MB: '0', ROWS_MB: '0' })) },
  ];
  const idle = servers.map(({ memory }) => memory());
  let ratio = 0;
  console.log(`\n${title}\nconnections   server   req/s   p50 ms   p99 ms   kB   of the floor`);
  for (const connections of steps) {
    const runs = new Map<string, Measured[]>(servers.map(({ name }) => [name, []]));
    for (const { url } of servers) await load(url, bodies, connections, 2);
    for (let round = 0; round < ROUNDS; round++)
      for (const { name, url } of servers) runs.get(name)!.push(await load(url, bodies, connections, seconds));
    const rate = (name: string) => median(runs.get(name)!.map((run) => run.perSecond));
    for (const { name } of servers) {
      const all = runs.get(name)!;
      console.log(
        `${`${connections}`.padStart(11)}   ${name.padEnd(6)} ${rate(name).toFixed(0).padStart(7)} ${median(all.map((run) => run.p50))
          .toFixed(1)
          .padStart(8)} ${median(all.map((run) => run.p99))
          .toFixed(1)
          .padStart(8)} ${(all[0]!.bytes / 1000).toFixed(1).padStart(5)}   ${(rate(name) / rate('floor')).toFixed(2)}`,
      );
    }
    ratio = rate('Splot') / rate('floor');
    if (hasWrk()) await compareByWrk(servers, connections);
  }
  if (!hasWrk()) console.log('A second load generator, wrk, was not found on this machine.');
  console.log(`\nMB of memory   at the start   under load   with all ${records} public records   rows of them, as it weighs them`);
  for (const [index, { name, url, memory }] of servers.entries()) {
    if (name === 'floor') continue;
    const loaded = memory();
    await load(url, [everything, ...bodies], 10, seconds);
    const told = [idle[index], loaded, memory(), await rowsKept(url)];
    console.log(`${name.padEnd(12)} ${[15, 12, 33, 34].map((width, column) => `${told[column]}`.padStart(width)).join('')}`);
  }
  for (const { stop } of servers) await stop();
  return ratio;
}

/** The same by the second generator, once each. */
async function compareByWrk(servers: { name: string; url: string }[], connections: number) {
  const rates: number[] = [];
  for (const { url } of servers) rates.push(await wrk(url, bodies, connections, seconds));
  const told = servers.map(({ name }, index) => `${name} ${rates[index]!.toFixed(0)} (${(rates[index]! / rates[0]!).toFixed(2)})`);
  console.log(`            by wrk: ${told.join(', ')}`);
}

if (flags.pglite) {
  const folder = mkdtempSync(join(tmpdir(), 'splot-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const db = await openDatabase({ folder: join(folder, 'splot') });
  const embedded = db.embedded!;
  await prepare(db, (text, values) => embedded.query(text, values));
  // a folder has one server
  for (const name of ['floor', 'anew', 'missed', 'sql']) cpSync(join(folder, 'splot'), join(folder, name), { recursive: true });
  const ratio = await compare('PGlite', (name) => ({ FOLDER: join(folder, name) }), [1, 10, 50]);
  console.log(`floor ratio: ${ratio.toFixed(2)}`);
  process.exit(0);
}

const postgres = await startPostgres(['shared_buffers=512MB']).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
pool.on('error', () => {});
const query = (text: string, values?: unknown[]) => pool.query(text, values);
await prepare(await openDatabase({ url: postgres.url }), query);
if (flags.minutes) {
  await measureMinutes(Number(flags.minutes), { DATABASE_URL: postgres.url }, { query, rowsKept });
  process.exit(0);
}
if (flags.price) {
  await measurePrice({ DATABASE_URL: postgres.url }, bodies, seconds);
  process.exit(0);
}
const ratio = await compare('PostgreSQL', () => ({ DATABASE_URL: postgres.url }), [1, 10, 50]);
if (flags.scale) await measureScale(postgres.url, query);
console.log(`floor ratio: ${ratio.toFixed(2)}`);
process.exit(0);
