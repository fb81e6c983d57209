// npm run test:postgres [-- vitest arguments]: the same tests, on a PostgreSQL server started for them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { node, prepare } from './prepare.mjs';

prepare();
const result = spawnSync(node(), [fileURLToPath(new URL('../tests/kit/with-postgres.ts', import.meta.url)), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
