import { PGlite } from '@electric-sql/pglite';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProgram, type Program } from '../kit/program.ts';

const home = mkdtempSync(join(tmpdir(), 'splot-start-'));
const running: Program[] = [];
afterAll(async () => {
  await Promise.all(running.map((program) => program.end('SIGKILL')));
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

let folders = 0;
const newFolder = () => join(home, `data-${folders++}`);
/** A folder as a start left it. */
function folderLike(folder: string): string {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}
function start(folder: string, environment: Record<string, string> = {}): Program {
  const program = startProgram({ DATA_DIR: folder, SEED: 'off', ...environment });
  running.push(program);
  return program;
}
async function ask(address: string, query: string): Promise<any> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: unknown }).data;
}
/** Everything in a folder, a digest for each file, but what PostgreSQL notes of its own starts: that it ran, its log and its caches. */
function contents(folder: string): Record<string, string> {
  const notes = /^lock$|postmaster\.pid$|pg_internal\.init$|^database\/(global\/pg_control$|pg_wal\/|pg_subtrans\/)/;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (entry) => !notes.test(entry) && statSync(join(folder, entry)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((entry) => [
      entry,
      createHash('sha1')
        .update(readFileSync(join(folder, entry)))
        .digest('hex'),
    ]),
  );
}
/** The program refuses to start: one sentence (or two), no trace of code, exit code 1. */
async function refuses(program: Program, says: RegExp) {
  expect((await program.ended).code).toBe(1);
  expect(program.printed()).toMatch(says);
  expect(program.printed().trim().split('\n')).toHaveLength(1);
  expect(program.printed()).not.toMatch(/\bat \S+ \(|node:internal|Splot answers/);
}

/** A folder that one start and stop left behind. */
let settled: string;
beforeAll(async () => {
  settled = newFolder();
  const program = start(settled);
  await program.address;
  await program.end();
});

describe('A start', () => {
  test('prints its address when it answers there, and not before', async () => {
    const program = start(newFolder());
    const address = await program.address;
    expect((await fetch(`${address}/health`)).status).toBe(200);
    expect(await ask(address, '{ cities { totalCount } }')).toEqual({ cities: { totalCount: 0 } });
    expect(program.printed()).toBe(`Splot answers at ${address}\n`);
    await program.end();
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends with 0 on %s, and leaves the folder free and whole', async (signal) => {
    const folder = folderLike(settled);
    const program = start(folder);
    const address = await program.address;
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    const began = performance.now();
    expect(await program.end(signal)).toEqual({ code: 0, signal: null });
    expect(performance.now() - began).toBeLessThan(6_000);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    await expect(fetch(`${address}/health`)).rejects.toThrow();
    const again = start(folder);
    await again.address;
    await again.end();
  });

  test('after a kill takes the folder over from the dead', async () => {
    const folder = folderLike(settled);
    const program = start(folder);
    await program.address;
    await program.end('SIGKILL');
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    const again = start(folder);
    expect((await fetch(`${await again.address}/health`)).status).toBe(200);
    await again.end();
  });

  test('also does so when the lock names nobody, or a process that is something else', async () => {
    for (const holder of ['', `${process.ppid}`]) {
      const folder = folderLike(settled);
      writeFileSync(join(folder, 'lock'), holder);
      const program = start(folder);
      await program.address;
      await program.end();
    }
  });
});

describe('A start that cannot be refuses in a sentence and changes nothing', () => {
  test('when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const folder = folderLike(settled);
    await refuses(start(folder, { PORT: `${port}` }), new RegExp(`^Port ${port} is taken\\. Choose another with PORT\\.`));
    taken.close();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  test('when the address is not one of this machine', async () => {
    await refuses(start(folderLike(settled), { HOST: '192.0.2.1' }), /192\.0\.2\.1 is not an address of this machine\..*HOST/);
  });

  test('when another one uses the data folder, which goes on', async () => {
    const folder = folderLike(settled);
    const first = start(folder);
    const address = await first.address;
    await refuses(start(folder), new RegExp(`^Another Splot \\(process ${first.process.pid}\\) is using the data folder .*DATA_DIR`));
    expect((await fetch(`${address}/health`)).status).toBe(200);
    expect(await first.end()).toEqual({ code: 0, signal: null });
  });

  test('when a file is where the data folder should be', async () => {
    const file = newFolder();
    writeFileSync(file, 'precious');
    await refuses(start(file), /^The data folder .* cannot be used: .*DATA_DIR/);
    await refuses(start(join(file, 'below')), /^The data folder .* cannot be used: .*DATA_DIR/);
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  test.skipIf(process.getuid?.() === 0)(
    'when the data folder may not be written (skipped for root, who may write everything)',
    async () => {
      const folder = newFolder();
      mkdirSync(folder, { mode: 0o500 });
      await refuses(start(folder), /^The data folder .* cannot be used: it may not be written\..*DATA_DIR/);
      chmodSync(folder, 0o700);
    },
  );

  test('when the folder holds something else than a database', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'database'), { recursive: true });
    writeFileSync(join(folder, 'database', 'letters.txt'), 'precious');
    const before = contents(folder);
    await refuses(start(folder), /does not hold a whole database\..*nothing was changed/);
    expect(contents(folder)).toEqual(before);
  });

  test.each([
    ['its control file is garbage', (database: string) => writeFileSync(join(database, 'global', 'pg_control'), Buffer.alloc(8192, 7))],
    ['its control file is gone', (database: string) => rmSync(join(database, 'global', 'pg_control'))],
    [
      'its catalogue is cut short',
      (database: string) => {
        for (const folder of readdirSync(join(database, 'base')))
          for (const file of readdirSync(join(database, 'base', folder))) truncateSync(join(database, 'base', folder, file), 0);
      },
    ],
    ['it is of another version', (database: string) => writeFileSync(join(database, 'PG_VERSION'), '9.6\n')],
  ])('when the database is damaged: %s', async (_how, damage) => {
    const folder = folderLike(settled);
    damage(join(folder, 'database'));
    const before = contents(folder);
    await refuses(start(folder), /cannot be opened: it is damaged or was made by another version.*nothing was changed/);
    expect(contents(folder)).toEqual(before);
  });

  test('when a newer version of the program has used the database', async () => {
    const folder = folderLike(settled);
    const database = await PGlite.create(join(folder, 'database'));
    await database.query("insert into mikro_orm_migrations (name) values ('Migration29991231000000_future')");
    await database.close();
    await refuses(
      start(folder),
      /last used by a newer version of Splot \(it has the migration Migration29991231000000_future\).*nothing was changed/,
    );
  });

  test('when the PostgreSQL server does not answer', async () => {
    await refuses(
      start(newFolder(), { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' }),
      /^The PostgreSQL server at DATABASE_URL/,
    );
  });
});

describe('A first start that is killed', () => {
  test('at any moment, is made good by the next', async () => {
    const folder = newFolder();
    const moments: ((program: Program) => Promise<unknown>)[] = [
      () => new Promise((resolve) => setTimeout(resolve, 300)),
      () => new Promise((resolve) => setTimeout(resolve, 900)),
      () => expect.poll(() => existsSync(join(folder, 'database.making')), { timeout: 30_000, interval: 5 }).toBe(true),
      () => expect.poll(() => existsSync(join(folder, 'database')), { timeout: 30_000, interval: 5 }).toBe(true),
      () => new Promise((resolve) => setTimeout(resolve, 2_000)),
      (program) => program.prints(/First start/),
      (program) => program.prints(/ {2}\S.*: \d+\n/),
      (program) => program.prints(/(?: {2}\S.*: \d+\n){3}/),
    ];
    for (const moment of moments) {
      const program = start(folder, { SEED: 'on' });
      await Promise.race([
        moment(program),
        program.ended.then(({ code }) => {
          throw new Error(`ended by itself with ${code}:\n${program.printed()}`);
        }),
      ]);
      expect((await program.end('SIGKILL')).signal).toBe('SIGKILL');
    }
    const program = start(folder, { SEED: 'on' });
    const address = await program.address;
    expect(program.printed()).toMatch(/Loaded \d+ records in [\d.]+ s\./);
    const whole = await ask(
      address,
      '{ cities { totalCount } voivodeships { totalCount } editions { totalCount } memberships { totalCount } pilots { totalCount } fundedProjects { totalCount } pilot: search(query: "rewitalizacja") { totalCount } }',
    );
    expect(whole).toMatchObject({
      cities: { totalCount: 1013 },
      voivodeships: { totalCount: 16 },
      editions: { totalCount: 3 },
      memberships: { totalCount: 47 },
      fundedProjects: { totalCount: 1572 },
    });
    expect(whole.pilot.totalCount).toBeGreaterThan(0);
    await program.end();

    const began = performance.now();
    const later = start(folder, { SEED: 'on' });
    const laterAddress = await later.address;
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(later.printed()).toBe(`Splot answers at ${laterAddress}\n`);
    expect(await ask(laterAddress, '{ cities { totalCount } fundedProjects { totalCount } }')).toEqual({
      cities: { totalCount: 1013 },
      fundedProjects: { totalCount: 1572 },
    });
    await later.end();
  }, 300_000);
});
