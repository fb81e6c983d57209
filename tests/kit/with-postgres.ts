// Runs the tests on a PostgreSQL server of their own: from the machine's programs or, where it has none, from a package.
import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { NO_POSTGRES, startPostgres } from './postgres.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
/** Such a server runs in Poland: its clock must make no difference. */
const settings = ['timezone=Europe/Warsaw'];

async function anyPostgres(): ReturnType<typeof startPostgres> {
  try {
    return await startPostgres(settings);
  } catch (error) {
    if ((error as Error).message !== NO_POSTGRES) throw error;
    console.log('This machine has no PostgreSQL; getting one for the tests …');
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: fileURLToPath(new URL('../postgres', import.meta.url)),
      stdio: 'inherit',
    });
    return startPostgres(settings);
  }
}

const { url, stop } = await anyPostgres();
const tests = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  cwd: home,
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: url },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => tests.kill(signal));
tests.on('close', (code) => {
  stop();
  process.exit(code ?? 1);
});
