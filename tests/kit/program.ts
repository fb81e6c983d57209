import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { madeReady, nodeEnvironment, nodeFlags } from '../../scripts/node-flags.mjs';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/** Whatever fails in a test, nothing goes on running. */
const started = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of started) child.kill('SIGKILL');
});

/** The program as a process of its own. */
export interface Program {
  process: ChildProcess;
  /** All it has printed so far. */
  printed: () => string;
  /** The address it prints once it answers; fails when it ends before. */
  address: Promise<string>;
  /** Settles when a line that matches is printed; fails when the program ends before. */
  prints: (line: RegExp) => Promise<void>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Sends a signal and waits for the end. */
  end: (signal?: NodeJS.Signals) => Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts the program with this environment, at any free port of the loopback. */
export function startProgram(environment: Record<string, string>): Program {
  const { TEST_DATABASE_URL: _, DATABASE_URL: __, ...own } = process.env;
  const child = spawn(process.execPath, [...nodeFlags, main], {
    env: {
      ...nodeEnvironment,
      ...madeReady,
      ...own,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  const match = (line: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = line.exec(text);
        if (found) resolve(found);
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`The program ended before it printed ${line}:\n${text}`)));
    });
  const address = match(/Splot answers at (http:\/\/\S+)/).then((found) => found[1]!);
  address.catch(() => {});
  started.add(child);
  return {
    process: child,
    address,
    ended,
    printed: () => text,
    prints: async (line) => {
      await match(line);
    },
    end: (signal = 'SIGINT') => {
      child.kill(signal);
      return ended;
    },
  };
}
