// npm run kills [-- how many]: kills the program 200 times at random while it walks through random verbs.
import { spawnSync } from 'node:child_process';
import { node, prepare } from './prepare.mjs';

prepare();
const result = spawnSync(node(), ['node_modules/vitest/vitest.mjs', 'run', 'tests/writes/walk'], {
  stdio: 'inherit',
  env: { ...process.env, KILLS: process.argv[2] ?? '200' },
});
process.exit(result.status ?? 1);
