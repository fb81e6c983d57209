// npm run house: what the house costs to live in, counted from the tree: files and lines by hand for a kind, a field and a
// verb (those of the guides in docs), circles of imports, files in the root of the server, the largest file, repeated passages.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linesByHand, readGuide } from './guide.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const notOurs = new Set(['node_modules', 'data', 'migrations', 'i18n', '.svelte-kit', 'build']);
const filesIn = (folder: string): string[] =>
  readdirSync(join(home, folder), { withFileTypes: true }).flatMap((entry) =>
    notOurs.has(entry.name) ? [] : entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const code = ['server', 'web', 'tests', 'bench', 'scripts']
  .flatMap(filesIn)
  .filter((file) => /\.(ts|mjs|svelte|css)$/.test(file) && !file.endsWith('graphql-env.d.ts'));
const text = new Map(code.map((file) => [file, readFileSync(join(home, file), 'utf8')]));

/** Files of ours that a file imports, types included. */
function importsOf(file: string): string[] {
  const named = text.get(file)!.matchAll(/(?:import|export)\s[^'";]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|^import '([^']+)'/gm);
  return [...named]
    .map((match) => (match[1] ?? match[2] ?? match[3])!)
    .map((name) =>
      name.startsWith('#') ? `web/${name.slice(1)}` : name.startsWith('.') ? relative(home, join(home, dirname(file), name)) : name,
    )
    .filter((name) => text.has(name));
}

/** Files that need themselves by way of others (strongly connected components, Tarjan 1972). */
function circles(): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string) => {
    index.set(file, index.size);
    low.set(file, index.get(file)!);
    stack.push(file);
    for (const next of importsOf(file)) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
    }
    if (low.get(file) !== index.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) found.push(circle);
  };
  for (const file of code) if (!index.has(file)) visit(file);
  return found;
}

/** Places where six lines or more stand as they stand elsewhere; imports, blank lines and lone brackets do not count. */
function repeated(): string[] {
  const LENGTH = 6;
  const places = new Map<string, string>();
  const found = new Set<string>();
  for (const [file, whole] of text) {
    const lines = whole
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /\w/.test(line) && line.length > 8 && !/^(import|\/\/|\*|\/\*)/.test(line));
    for (let at = 0; at + LENGTH <= lines.length; at += 1) {
      const passage = lines.slice(at, at + LENGTH).join('\n');
      const before = places.get(passage);
      if (before && before !== file) found.add([before, file].sort().join(' and '));
      places.set(passage, file);
    }
  }
  return [...found];
}

const guided = (name: string) => {
  const path = join(home, `docs/add-a-${name}.md`);
  if (!existsSync(path)) return 'no guide';
  const files = readGuide(readFileSync(path, 'utf8'));
  const api = files.filter((file) => !file.path.startsWith('web/'));
  const lines = files.reduce((sum, file) => sum + linesByHand(file), 0);
  return `${files.length} files, ${lines} lines (of these ${api.length} files without pages)`;
};
const largest = [...text].map(([file, whole]) => [file, whole.split('\n').length - 1] as const).sort((a, b) => b[1] - a[1])[0]!;
const typeNames = new Map<string, string[]>();
for (const [file, whole] of text)
  if (file.startsWith('server/') || file.startsWith('web/lib'))
    for (const [, name] of whole.matchAll(/^export (?:interface|type|class) (\w+)/gm))
      typeNames.set(name!, [...(typeNames.get(name!) ?? []), file]);
const twice = [...typeNames].filter(([, files]) => files.filter((file) => file.startsWith('server/')).length > 1);
const round = circles();

console.log(`a kind: ${guided('kind')}`);
console.log(`a field: ${guided('field')}`);
console.log(`a verb: ${guided('verb')}`);
console.log(`circles of imports, types included: ${round.length}${round.map((circle) => `\n  ${circle.join(' → ')}`).join('')}`);
console.log(`files in the root of server/: ${readdirSync(join(home, 'server')).filter((name) => name.endsWith('.ts')).length}`);
console.log(`largest file but data, messages and migrations: ${largest[0]}, ${largest[1]} lines`);
console.log(
  `files that share a passage of six lines: ${repeated().length} pairs${process.argv.includes('--all') ? `\n  ${repeated().join('\n  ')}` : ''}`,
);
console.log(
  `names of types of the server that exist twice: ${twice.map(([name, files]) => `${name} (${files.join(', ')})`).join('; ') || 'none'}`,
);
