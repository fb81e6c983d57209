import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { nodeFlags } from '../../scripts/node-flags.mjs';

/** How often it is killed; `npm run kills` kills it 200 times. */
const KILLS = Number(process.env.KILLS ?? 4);
/** Steps of a walk between two kills, at most. */
const MOST_STEPS = 8;

test(
  `Killed ${KILLS} times at random while people write, publish, are written to and leave, the program has done each thing once or not at all`,
  { timeout: 60_000 + KILLS * 30_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'splot-walk-'));
    let walked = 0;
    try {
      // once more than it is killed: the last one looks at what the last kill left
      for (let kill = 0; kill <= KILLS; kill += 1) {
        const program = spawn(process.execPath, [
          ...nodeFlags,
          fileURLToPath(new URL('../kit/walking.ts', import.meta.url)),
          JSON.stringify({ folder }),
        ]);
        const ended = new Promise((resolve) => program.once('exit', resolve));
        const steps = kill === KILLS ? 0 : 1 + Math.floor(Math.random() * MOST_STEPS);
        let printed = '';
        let failed = '';
        await new Promise<void>((resolve) => {
          program.stdout.on('data', (text: Buffer) => {
            printed += text.toString();
            if (/^wrong/m.test(printed) || (/^sound/m.test(printed) && (printed.match(/^begun/gm) ?? []).length >= steps)) resolve();
          });
          program.stderr.on('data', (text: Buffer) => (failed += text.toString()));
          void ended.then(() => resolve());
        });
        await setTimeout(Math.random() * 40);
        program.kill('SIGKILL');
        await ended;
        walked += (printed.match(/^begun/gm) ?? []).length;
        expect(failed, `after kill ${kill}`).toBe('');
        expect(printed.split('\n')[0], `after kill ${kill}`).toMatch(/^sound \d+$/);
      }
      expect(walked).toBeGreaterThanOrEqual(KILLS);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  },
);
