// npm test [-- vitest arguments]: prepares what is missing, then runs the tests.
import { spawnSync } from 'node:child_process';
import { node, prepare } from './prepare.mjs';

prepare();
const result = spawnSync(node(), ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(result.status ?? 1);
