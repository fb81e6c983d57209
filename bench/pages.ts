// npm run bench:pages [-- --postgres]: pages of the website alone and twenty at once, kept and made anew, in one run.
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { startPostgres } from '../tests/kit/postgres.ts';
import { startProgram } from '../tests/kit/program.ts';
import { firstSlug } from './first-slug.ts';
import { processorMs, start } from './read/servers.ts';
import { quantile } from './search/measure.ts';

/** More than there are questions: each has been asked for twice. */
const WARM = 45;
const ALONE = 40;
const AT_ONCE = 20;
const ROUNDS = 5;
const { values: flags } = parseArgs({ options: { postgres: { type: 'boolean' } } });

const questions =
  'transport rower rewitalizacja zieleń powietrze mieszkania starzenie szkoła energia woda odpady ulica parking seniorzy młodzież handel turystyka kultura sport dane'.split(
    ' ',
  );
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

/** Gets a page; gives how long it took in milliseconds. */
function timed(url: string): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { accept: 'text/html', 'accept-encoding': 'gzip' } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`));
      answer.resume().once('end', () => resolve(performance.now() - began));
    }).once('error', reject);
  });
}

const withRound = (path: string, round: number) => `${path}${path.includes('?') ? '&' : '?'}round=${round}`;

const memoryMb = (pid: number, what: 'VmRSS' | 'VmHWM') =>
  Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024);

async function measure(title: string, { origin, pid, end }: { origin: string; pid: number; end: () => Promise<unknown> }) {
  const pilot = `/pilotaze/${await firstSlug(origin, 'pilots')}`;
  let asked = 0;
  const pages: [string, () => string][] = [
    ['/', () => '/'],
    ['/miasta/plock', () => '/miasta/plock'],
    ['/pilotaze/…', () => pilot],
    ['/szukaj?q=… (twenty questions)', () => `/szukaj?q=${encodeURIComponent(questions[asked++ % questions.length]!)}`],
    ['/doradcy', () => '/doradcy'],
  ];
  const together = (path: () => string) => Promise.all(Array.from({ length: AT_ONCE }, () => timed(origin + path())));
  console.log(`\n${title}; memory at the start ${memoryMb(pid, 'VmRSS')} MB, peak ${memoryMb(pid, 'VmHWM')} MB`);
  console.log(`${'page'.padEnd(32)} alone p50   p95   ${AT_ONCE} at once p95   the first ${AT_ONCE} p95   processor ms a page`);
  for (const [name, path] of pages) {
    for (let warm = 0; warm < WARM; warm++) await timed(origin + path());
    const before = processorMs(pid);
    const alone: number[] = [];
    for (let time = 0; time < ALONE; time++) alone.push(await timed(origin + path()));
    const processor = (processorMs(pid) - before) / ALONE;
    const crowded: number[] = [];
    const first: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      crowded.push(...(await together(path)));
      // an address that nobody has asked for yet
      first.push(...(await together(() => withRound(path(), round))));
    }
    const told = [quantile(alone, 0.5), quantile(alone, 0.95), quantile(crowded, 0.95), quantile(first, 0.95), processor];
    const widths = [9, 5, 17, 18, 21];
    console.log([name.padEnd(32), ...told.map((ms, column) => ms.toFixed(1).padStart(widths[column]!))].join(' '));
  }
  console.log(`memory under this load ${memoryMb(pid, 'VmRSS')} MB`);
  await end();
}

const folder = mkdtempSync(join(tmpdir(), 'splot-pages-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const where: Record<string, string> = flags.postgres ? { DATABASE_URL: (await startPostgres()).url } : { DATA_DIR: folder };
const database = flags.postgres ? 'PostgreSQL' : 'PGlite';
const program = startProgram(where);
await measure(`${database}, first start, pages kept`, {
  origin: await program.address,
  pid: program.process.pid!,
  end: () => program.end(),
});
const { url: origin, pid, stop: end } = await start('../anew.ts', where);
await measure(`${database}, second start, rows in memory, every page and answer made anew`, { origin, pid, end });
process.exit(0);
