// npm run bench:read: the canonical query through the whole server against the one-statement floor, side by side in one run.
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openDatabase } from '../../server/db.ts';
import { openGraph } from '../../server/graph.ts';
import { migrate } from '../../server/migrate.ts';
import { startPostgres } from '../../tests/postgres.ts';
import { canonical } from './canonical.ts';
import { load, type Measured } from './load.ts';
import { makeWorld } from './world.ts';

const SECONDS = 4;
const ROUNDS = 3;
const size = { pilots: 20_000, guidance: 50_000, cities: 1_000, organisations: 500 };

async function start(script: string, env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--max-semi-space-size=32', fileURLToPath(new URL(script, import.meta.url))], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill());
  await new Promise<void>((resolve, reject) => {
    child.stdout!.once('data', () => resolve());
    child.once('exit', () => reject(new Error(`${script} did not start`)));
  });
  return child;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const bodies = Array.from({ length: 59 }, (_, index) => JSON.stringify({ query: canonical, variables: { challenge: [`wyzwanie-${index + 1}`] } }));

const postgres = await startPostgres(['shared_buffers=512MB']).catch((error: Error) => { console.error(error.message); process.exit(1); });
console.log(`Generating ${size.pilots} pilots, ${size.guidance} guidance entries, ${size.cities} cities, ${size.organisations} organisations …`);
const db = await openDatabase({ url: postgres.url });
const graph = await openGraph(db);
await migrate(db, graph.kinds);
await graph.memory.close();
const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
await makeWorld(pool, size);
await pool.query('truncate record_change');
await pool.end();
await db.close(true);

const servers = [
  { name: 'floor', url: 'http://127.0.0.1:3291/', child: await start('floor.ts', { PORT: '3291', DATABASE_URL: postgres.url }) },
  { name: 'Splot', url: 'http://127.0.0.1:3292/graphql', child: await start('splot.ts', { PORT: '3292', DATABASE_URL: postgres.url }) },
];
let ratio = 0;
console.log('connections   server   req/s   p50 ms   p99 ms   kB   of the floor');
for (const connections of [1, 10, 50]) {
  const runs = new Map<string, Measured[]>(servers.map(({ name }) => [name, []]));
  for (const { url } of servers) await load(url, bodies, connections, 1);
  for (let round = 0; round < ROUNDS; round++) for (const { name, url } of servers) runs.get(name)!.push(await load(url, bodies, connections, SECONDS));
  const rate = (name: string) => median(runs.get(name)!.map((run) => run.perSecond));
  for (const { name } of servers) {
    const all = runs.get(name)!;
    console.log(`${`${connections}`.padStart(11)}   ${name.padEnd(6)} ${rate(name).toFixed(0).padStart(7)} ${median(all.map((run) => run.p50)).toFixed(1).padStart(8)} ${median(all.map((run) => run.p99)).toFixed(1).padStart(8)} ${(all[0]!.bytes / 1000).toFixed(1).padStart(5)}   ${(rate(name) / rate('floor')).toFixed(2)}`);
  }
  ratio = rate('Splot') / rate('floor');
}
console.log(`floor ratio: ${ratio.toFixed(2)}`);
process.exit(0);
