// npm run bench:take-home: how long a whole list takes as a table (.csv), and what memory it takes: every EU project of the
// data that is shipped, on PGlite, and 100,000 generated pilots on PostgreSQL.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../server/database/db.ts';
import { migrate } from '../server/database/migrate.ts';
import { openGraph } from '../server/open.ts';
import { startPostgres } from '../tests/kit/postgres.ts';
import { startProgram } from '../tests/kit/program.ts';
import { listAddress } from '../web/lib/addresses.ts';
import { start } from './read/servers.ts';
import { makeWorld } from './read/world.ts';

const residentMb = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

/** Takes a table home: how many lines and megabytes came in how many seconds, with the memory of the process before and at most. */
async function take(title: string, url: string, pid: number) {
  const before = residentMb(pid);
  let most = before;
  const look = setInterval(() => (most = Math.max(most, residentMb(pid))), 100);
  const began = performance.now();
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  let bytes = 0;
  let lines = 0;
  for await (const chunk of response.body! as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines++;
  }
  clearInterval(look);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${title}: ${lines} lines, ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(2)} s; memory ${before.toFixed(0)} MB before, ${most.toFixed(0)} at most`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'splot-take-home-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const loading = startProgram({ DATA_DIR: folder });
await loading.address;
await loading.end();
const program = startProgram({ DATA_DIR: folder });
const projects = `${await program.address}${listAddress('pl', 'FundedProject')}.csv`;
for (const time of ['first', 'again']) await take(`EU projects, PGlite, ${time}`, projects, program.process.pid!);
await program.end();

const postgres = await startPostgres(['shared_buffers=256MB']);
const db = await openDatabase({ url: postgres.url });
const graph = await openGraph(db);
await migrate(db, graph.kinds);
await graph.memory.close();
await db.close(true);
const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
await makeWorld(pool, { pilots: 100_000, guidance: 1_000, cities: 1_000, organisations: 100 });
await pool.end();
const server = await start('splot.ts', { DATABASE_URL: postgres.url });
await take('100,000 pilots, PostgreSQL', new URL(`${listAddress('pl', 'Pilot')}.csv`, server.url).href, server.pid);
await server.stop();
postgres.stop();
process.exit(0);
