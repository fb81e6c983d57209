import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { follow, readGuide } from '../../scripts/guide.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));

test('a newcomer adds a verb as the guide says: its file and its line are all there is to write', () => {
  const guide = readFileSync(join(home, 'docs/add-a-verb.md'), 'utf8');
  const [, call] = /```text\n([\s\S]*?)```/.exec(guide)!;
  const tree = mkdtempSync(join(tmpdir(), 'splot-verb-'));
  try {
    for (const each of ['server', 'scripts', 'package.json', 'kinds.json', 'tests/kit'])
      cpSync(join(home, each), join(tree, each), { recursive: true });
    symlinkSync(join(home, 'node_modules'), join(tree, 'node_modules'));
    follow(readGuide(guide), tree);
    const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: tree, encoding: 'utf8' });
    run('scripts/schema.ts');
    const schema = readFileSync(join(tree, 'schema.graphql'), 'utf8');
    expect(schema).toMatch(/"""Records what became of a pilot\."""\s+recordOutcome\(/);
    expect(schema).toMatch(/input RecordOutcomeInput \{[^}]*outcome: PilotOutcome!/);
    expect(JSON.parse(run('tests/kit/ask-once.ts', call!).trim().split('\n').at(-1)!)).toMatchObject({
      data: { recordOutcome: { pilot: { outcome: 'CONFIRMED', lessons: { pl: 'Warto.' } }, userErrors: [] } },
    });
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}, 300_000);
