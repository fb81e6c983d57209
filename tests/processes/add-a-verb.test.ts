import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const home = fileURLToPath(new URL('../..', import.meta.url));

test('docs/add-a-verb.md adds a verb: its file and its line are all there is to write', () => {
  const [, path, text] = /```ts\n\/\/ (\S+)\n([\s\S]*?)```/.exec(readFileSync(join(home, 'docs/add-a-verb.md'), 'utf8'))!;
  const [, call] = /```text\n([\s\S]*?)```/.exec(readFileSync(join(home, 'docs/add-a-verb.md'), 'utf8'))!;
  const tree = mkdtempSync(join(tmpdir(), 'splot-verb-'));
  try {
    for (const each of ['server', 'scripts', 'package.json', 'kinds.json', 'tests/kit'])
      cpSync(join(home, each), join(tree, each), { recursive: true });
    symlinkSync(join(home, 'node_modules'), join(tree, 'node_modules'));
    writeFileSync(join(tree, path!), text!);
    const map = join(tree, 'server/verbs.ts');
    const lines = readFileSync(map, 'utf8').replace('verbs: Verb[] = [', 'verbs: Verb[] = [\n  recordOutcome,');
    writeFileSync(map, `import { recordOutcome } from './${path!.replace('server/', '')}';\n${lines}`);
    const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: tree, encoding: 'utf8' });
    run('scripts/schema.ts');
    const schema = readFileSync(join(tree, 'schema.graphql'), 'utf8');
    expect(schema).toMatch(/"""Records what became of a pilot\."""\s+recordOutcome\(/);
    expect(schema).toMatch(/input RecordOutcomeInput \{[^}]*outcome: PilotOutcome!/);
    expect(JSON.parse(run('tests/kit/ask-once.ts', call!).trim().split('\n').at(-1)!)).toMatchObject({
      data: { recordOutcome: { pilot: { outcome: 'CONFIRMED', lessons: 'Warto.' }, userErrors: [] } },
    });
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
});
