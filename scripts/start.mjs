// npm start: prepares what is missing, then runs the program until it ends or is told to.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { madeReady, nodeEnvironment, nodeFlags } from './node-flags.mjs';
import { node, prepare } from './prepare.mjs';

try {
  prepare();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const program = spawn(node(), [...nodeFlags, fileURLToPath(new URL('../server/main.ts', import.meta.url))], {
  stdio: 'inherit',
  env: { ...nodeEnvironment, ...madeReady, ...process.env },
});
// the terminal sends Ctrl-C to both; pass on what is sent to this process alone, and wait
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => program.kill(signal));
program.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
