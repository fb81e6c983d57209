// npm run bench:fair [-- --pglite] [-- --seconds 20] [-- --only nodes]: how long a second client waits for a simple query, and how much memory the
// program takes, while four others send the worst that is allowed as fast as they may.
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { startPostgres } from '../../tests/kit/postgres.ts';
import { startProgram } from '../../tests/kit/program.ts';
import { worst, type Worst } from './worst.ts';

const ATTACKERS = 4;
/** Requests that each of them has under way. */
const EACH = 4;
/** So many of a kind are sent one by one before. */
const ONE_BY_ONE = 9;
const { values: flags } = parseArgs({
  options: {
    pglite: { type: 'boolean' },
    seconds: { type: 'string', default: '20' },
    folder: { type: 'string' },
    only: { type: 'string' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'splot-fair-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const postgres = flags.pglite ? null : await startPostgres(['shared_buffers=128MB']);
const environment = { TRUSTED_PROXIES: 'loopback', ...(postgres ? { DATABASE_URL: postgres.url } : { DATA_DIR: flags.folder ?? folder }) };

// the first start loads everything, which takes memory of its own
const loading = startProgram(environment);
await loading.address;
await loading.end();
const program = startProgram(environment);
const origin = await program.address;

const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${program.process.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

async function ask(from: string, { path, body }: ReturnType<Worst['request']>) {
  const began = performance.now();
  const headers = { 'x-forwarded-for': from, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const response = await fetch(origin + path, { headers, ...(body !== undefined && { method: 'POST', body }) });
  const text = await response.text();
  return { ms: performance.now() - began, status: response.status, text };
}
/** For how long the event loop was held at most since this was asked last, in milliseconds, as the program itself noticed: up to 10 too long, for it looks every 10. */
async function longestHold(): Promise<number> {
  const metrics = await (await fetch(`${origin}/metrics`)).text();
  return 1000 * Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(metrics)?.[1]);
}
const at = (values: number[], share: number) => Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0);

async function measure(isOver: () => boolean) {
  let most = 0;
  second.postMessage('begin');
  while (!isOver()) {
    most = Math.max(most, memory());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  second.postMessage('end');
  const [waits] = (await once(second, 'message')) as [number[]];
  return { waits, most };
}
const during = (seconds: number) => {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() > end;
};

const towns = await ask('198.51.100.7', {
  path: '/graphql',
  body: JSON.stringify({ query: '{ cities(first: 100) { nodes { id slug } } }' }),
});
const cities = JSON.parse(towns.text).data.cities.nodes as { id: string; slug: string }[];
/** The one who asks something simple has a thread of its own, so that what the others are sent does not hold up its clock. */
const second = new Worker(new URL('second-client.ts', import.meta.url), {
  workerData: { url: `${origin}/graphql`, slugs: cities.map(({ slug }) => slug) },
});
await once(second, 'message');

const alone = await measure(during(3));
console.log(
  `${postgres ? 'PostgreSQL' : 'PGlite'}: alone p50 ${at(alone.waits, 0.5)} ms, p95 ${at(alone.waits, 0.95)} ms; memory ${Math.round(memory())} MB`,
);

/** How often a request may say the same and still be answered. */
async function mostAllowed({ most = 1, request }: Worst): Promise<number> {
  for (let many = most; many > 1; many--) if ((await ask('198.51.100.8', request(0, many))).status === 200) return many;
  return 1;
}
/** For how long one such request holds the event loop, while nobody else asks: the median of a few, each of them new, and the longest. */
async function heldByOne({ request, many }: Worst & { many: number }): Promise<string> {
  const held: number[] = [];
  for (let one = 0; one < ONE_BY_ONE; one++) {
    await longestHold();
    await ask(`198.51.100.${20 + one}`, request(1_000 + one, many));
    held.push(await longestHold());
  }
  return `${at(held, 0.5)}–${Math.round(Math.max(...held))}`;
}
const attacks: (Worst & { many: number; alone: string })[] = [];
for (const each of worst(cities.map(({ id }) => id)).filter(({ name }) => name.includes(flags.only ?? ''))) {
  const attack = { ...each, many: await mostAllowed(each) };
  attacks.push({ ...attack, alone: await heldByOne(attack) });
}

console.log(
  '\nwhat four send         times  held by one  p50 ms  p95 ms  most ms  held ms  memory MB   theirs: answers, median ms, largest kB, statuses',
);
for (const chosen of flags.only ? attacks : [...attacks, null]) {
  let turn = 0;
  const isOver = during(Number(flags.seconds) / (chosen ? 4 : 1));
  const theirs: { ms: number; status: number; length: number }[] = [];
  const attack = async (attacker: number) => {
    while (!isOver()) {
      turn++;
      const { request, many } = chosen ?? attacks[turn % attacks.length]!;
      // an address of its own for each minute's cost: what is measured is the queue, not the limit
      const { ms, status, text } = await ask(`203.0.${attacker}.${Math.floor(turn / 20) % 250}`, request(turn, many));
      theirs.push({ ms, status, length: text.length });
    }
  };
  const all = Array.from({ length: ATTACKERS * EACH }, (_, index) => attack(index % ATTACKERS));
  await longestHold();
  const { waits, most } = await measure(isOver);
  const held = await longestHold();
  await Promise.all(all);
  const statuses = [...Map.groupBy(theirs, ({ status }) => status)].map(([status, { length }]) => `${length} × ${status}`).join(', ');
  console.log(
    `${(chosen?.name ?? 'all of it in turn').padEnd(22)} ${`${chosen?.most ? chosen.many : ''}`.padStart(5)}  ${(chosen?.alone ?? '').padStart(11)}  ${`${at(waits, 0.5)}`.padStart(6)} ${`${at(waits, 0.95)}`.padStart(7)} ${`${at(waits, 1 - 1e-9)}`.padStart(8)} ${held.toFixed(0).padStart(8)} ${most.toFixed(0).padStart(10)}   ${theirs.length}, ${at(
      theirs.map(({ ms }) => ms),
      0.5,
    )}, ${Math.round(Math.max(...theirs.map(({ length }) => length)) / 1000)}, ${statuses}`,
  );
}
await program.end();
postgres?.stop();
process.exit(0);
