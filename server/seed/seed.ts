import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Database } from '../database/db.ts';
import { State } from '../database/state.ts';
import { loadSeed } from './load.ts';

const folder = fileURLToPath(new URL('data', import.meta.url));

/** Loads the data that ships with the program, unless this very data was loaded before. Says how far it is. */
export async function seed(db: Database) {
  const em = db.em.fork();
  const version = fingerprint();
  const noted = await em.findOne(State, 'seed');
  if (noted?.value === version) return;
  const started = performance.now();
  console.log(
    noted
      ? 'The data that ships with Splot has changed; loading it …'
      : 'First start: loading cities, challenges, pilots, advice and funding …',
  );
  const { loaded, unresolved } = await loadSeed(db, { progress: show });
  await em.upsert(State, { name: 'seed', value: version });
  const count = Object.values(loaded).reduce((sum, { inserted, updated }) => sum + inserted + updated, 0);
  console.log(`${clear}Loaded ${count} records in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  for (const { file, row, reason } of unresolved) console.log(`  ${file}, row ${row}: ${reason}`);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  for (const file of files) hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

const terminal = process.stdout.isTTY;
const clear = terminal ? '\r\x1b[K' : '';
let shown = '';

/** On a terminal one line that moves on, elsewhere a line for each kind. */
function show({ kind, done, total }: { kind: string; done: number; total: number }) {
  if (terminal) process.stdout.write(`${clear}  ${kind}: ${done} of ${total}`);
  else if (shown !== kind && done === total) console.log(`  ${(shown = kind)}: ${total}`);
}
