import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const home = fileURLToPath(new URL('..', import.meta.url));
const parts = ['server', 'web', 'tests', 'bench', 'scripts'];
const notOurs = new Set(['node_modules', 'data', '.svelte-kit', 'build']);

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    notOurs.has(entry.name) ? [] : entry.isDirectory() ? filesIn(join(folder, entry.name)) : [relative(home, join(folder, entry.name))],
  );
}
const files = parts.flatMap((part) => filesIn(join(home, part)));
const code = files.filter((file) => /\.(ts|mjs|js|svelte)$/.test(file));
const text = new Map(code.map((file) => [file, readFileSync(join(home, file), 'utf8')]));

/** Imports of a file: packages by name, files of ours by their path from the root. */
function importsOf(file: string): string[] {
  const named = text
    .get(file)!
    .matchAll(
      /(?:^|[\s;])(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\bnew URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta/g,
    );
  return [...named]
    .map((match) => (match[1] ?? match[2] ?? match[3])!.replace(/\?\w+$/, ''))
    .map((name) => {
      if (name.startsWith('#lib/') || name.startsWith('#i18n/')) return `web/${name.slice(1)}`;
      return name.startsWith('.') ? relative(home, join(home, dirname(file), name)) : name;
    });
}
const imports = new Map(code.map((file) => [file, importsOf(file)]));

/** Every import between files that meets a condition, as "file → import". */
function found(condition: (file: string, imported: string) => boolean): string[] {
  return [...imports].flatMap(([file, all]) =>
    all.filter((imported) => condition(file, imported)).map((imported) => `${file} → ${imported}`),
  );
}
const within = (file: string, ...folders: string[]) => folders.some((folder) => file.startsWith(`${folder}/`));
const folderOf = (file: string) => file.split('/')[1]!;
/** Folders of server/ that are about what the product is about. */
const machinery = ['graph', 'search', 'seed', 'http', 'database', 'jobs'];
const domains = [...new Set(files.filter((file) => within(file, 'server') && file.split('/').length > 2).map(folderOf))].filter(
  (folder) => !machinery.includes(folder),
);
const isEntity = (file: string) => within(file, 'server') && domains.includes(folderOf(file)) && /\bdefineEntity\(/.test(text.get(file)!);
const entities = code.filter(isEntity);
const server = code.filter((file) => within(file, 'server'));

/** Groups of files that each need each other (Tarjan's strongly connected components), in order. */
function circlesIn(graph: Map<string, string[]>): string[][] {
  const seenAt = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string) => {
    seenAt.set(file, seenAt.size);
    lowest.set(file, seenAt.get(file)!);
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!seenAt.has(next)) visit(next);
      if (path.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!));
    }
    if (lowest.get(file) !== seenAt.get(file)) return;
    const circle = path.splice(path.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of graph.keys()) if (!seenAt.has(file)) visit(file);
  return circles.sort();
}

describe('The house stands as it was drawn', () => {
  test('the imports are read: well-known ones are seen', () => {
    expect(imports.get('server/model.ts')).toContain('server/pilot/pilot.ts');
    expect(imports.get('server/main.ts')).toContain('server/seed/seed.ts');
    expect(imports.get('tests/kit/graph.ts')).toContain('server/http/apollo.ts');
    expect(entities.length).toBeGreaterThan(25);
    expect(domains).toEqual(expect.arrayContaining(['city', 'pilot', 'source']));
  });

  test('the website and the server share schema.graphql and the names in kinds.json alone', () => {
    expect(found((file, imported) => within(file, 'web') && within(imported, 'server'))).toEqual([]);
    expect(found((file, imported) => within(file, 'server') && within(imported, 'web'))).toEqual([]);
  });

  test('the program needs no tests, benchmarks or scripts', () => {
    expect(found((file, imported) => within(file, 'server', 'web') && within(imported, 'tests', 'bench', 'scripts'))).toEqual([]);
  });

  test('the kernel knows no kind', () => {
    expect(
      found(
        (file, imported) =>
          within(file, 'server/graph') &&
          within(imported, ...domains.map((folder) => `server/${folder}`), 'server/search', 'server/seed', 'server/http'),
      ),
    ).toEqual([]);
    expect(found((file, imported) => within(file, 'server/graph') && imported === 'server/model.ts')).toEqual([]);
  });

  test('tables of kinds are read through `seen` and `tied` alone: nothing else knows what they are called', () => {
    const naming = found((file, imported) => within(file, 'server') && imported === 'server/graph/table.ts').map(
      (line) => line.split(' → ')[0],
    );
    expect(naming.sort()).toEqual(['server/graph/model.ts', 'server/graph/seen.ts', 'server/graph/triggers.ts', 'server/graph/written.ts']);
    // nor does a statement write it out; the seed writes, and the tables of search are no kinds
    const kinds = imports.get('server/model.ts')!.filter((file) => entities.includes(file));
    const tables = kinds.map((file) =>
      /name: '(\w+)'/
        .exec(text.get(file)!)![1]!
        .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
        .toLowerCase(),
    );
    const written = new RegExp(`\\b(?:from|join) "?(?:${tables.join('|')})"?[ )\`]`);
    const reading = server.filter((file) => !within(file, 'server/seed', 'server/database/migrations') && !entities.includes(file));
    const statements = (file: string) =>
      text
        .get(file)!
        .match(/`[^`]*`|'[^'\n]*'/g)
        ?.filter((each) => /\bselect\b/.test(each)) ?? [];
    expect(reading.filter((file) => statements(file).some((each) => written.test(each)))).toEqual([]);
  });

  test('entities know entities, their sources and the facts that all share', () => {
    const allowed = (imported: string) =>
      isEntity(imported) ||
      ['server/source/record.ts', 'server/graph/facts.ts', 'server/graph/partial-date.ts'].includes(imported) ||
      (text.has(imported) &&
        within(imported, ...domains.map((folder) => `server/${folder}`)) &&
        importsOf(imported).every((name) => name.startsWith('@mikro-orm/')));
    expect(found((file, imported) => entities.includes(file) && within(imported, 'server') && !allowed(imported))).toEqual([]);
    expect(
      found((file, imported) => entities.includes(file) && !within(imported, 'server') && !imported.startsWith('@mikro-orm/')),
    ).toEqual([]);
  });

  test('no file needs itself by way of others, not even for a type', () => {
    const circles = circlesIn(new Map([...imports].map(([file, all]) => [file, all.filter((imported) => imports.has(imported))])));
    expect(circles).toEqual([]);
    expect(
      circlesIn(
        new Map([
          ['a', ['b', 'd']],
          ['b', ['c']],
          ['c', ['a']],
          ['d', []],
        ]),
      ),
      'a circle would be seen',
    ).toEqual([['a', 'b', 'c']]);
  });

  test('resolvers do not call each other', () => {
    expect(found((file, imported) => file.endsWith('.resolver.ts') && imported.endsWith('.resolver.ts'))).toEqual([]);
  });

  test('the environment is read in one place', () => {
    expect(server.filter((file) => /\bprocess\s*\.\s*env\b|\bimport\.meta\.env\b/.test(text.get(file)!))).toEqual(['server/env.ts']);
    expect(code.filter((file) => within(file, 'web') && /\bprocess\s*\.\s*env\b/.test(text.get(file)!) && file !== 'web/env.ts')).toEqual(
      [],
    );
  });

  test('one file at most talks to Meilisearch', () => {
    expect(new Set(found((_, imported) => imported === 'meilisearch').map((line) => line.split(' → ')[0])).size).toBeLessThanOrEqual(1);
  });

  test('errors for callers are made in one place', () => {
    expect(server.filter((file) => /\bnew\s+(GraphQLError|ApolloError)\b/.test(text.get(file)!))).toEqual(['server/errors.ts']);
  });

  test('no file is longer than 300 lines, but data, messages, migrations and what machines write', () => {
    const allowed = (file: string) =>
      within(file, 'server/database/migrations', 'web/i18n') ||
      /(^|\/)(package-lock\.json|graphql-env\.d\.ts)$/.test(file) ||
      !/\.(ts|mjs|js|svelte|css|html)$/.test(file);
    const long = files
      .filter((file) => !allowed(file))
      .map((file) => [file, readFileSync(join(home, file), 'utf8').split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });

  test('nothing is left to do, and no test is left out or left alone', () => {
    const left = new RegExp(
      `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b|\\b(test|it|describe)(\\.\\w+)*\\.(${['on' + 'ly', 'sk' + 'ip', 'to' + 'do'].join('|')})\\(`,
    );
    expect(code.filter((file) => left.test(text.get(file)!))).toEqual([]);
  });

  test('folders are named after what the product is about', () => {
    const drawers = new Set([
      'services',
      'utils',
      'util',
      'helpers',
      'common',
      'misc',
      'dtos',
      'dto',
      'shared',
      'resolvers',
      'entities',
      'repositories',
      'types',
    ]);
    const folders = new Set(files.flatMap((file) => dirname(file).split('/')));
    expect([...folders].filter((folder) => drawers.has(folder))).toEqual([]);
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common)\.[a-z]+$/.test(file))).toEqual([]);
    expect(
      files.filter((file) => within(file, 'server') && /(^|\/)index\.ts$/.test(file) && /^export \*/m.test(text.get(file)!)),
      'no barrels',
    ).toEqual([]);
  });

  test('every import of a file of ours names the file with its ending', () => {
    expect(
      found(
        (file, imported) =>
          within(file, 'server', 'tests', 'bench') &&
          within(imported, ...parts) &&
          !imported.startsWith('build/') &&
          !existsSync(join(home, imported)),
      ),
    ).toEqual([]);
  });

  test('no two types of the server bear one name', () => {
    const homes = new Map<string, string[]>();
    for (const file of server)
      for (const [, name] of text.get(file)!.matchAll(/^export (?:interface|type|class) (\w+)/gm))
        homes.set(name!, [...(homes.get(name!) ?? []), file]);
    expect([...homes].filter(([, of]) => of.length > 1)).toEqual([]);
  });

  test('every package that is imported is named in package.json', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    // PGlite comes in the one version that the ORM's driver for it asks for
    const running = new Set([...Object.keys(dependencies), '@electric-sql/pglite']);
    const making = new Set([...running, ...Object.keys(devDependencies)]);
    const nameOf = (imported: string) =>
      imported
        .split('/')
        .slice(0, imported.startsWith('@') ? 2 : 1)
        .join('/');
    const isPackage = (imported: string) =>
      !within(imported, ...parts, 'build') && !/^(node:|\$|#|\.)/.test(imported) && !existsSync(join(home, imported));
    const isProgram = (file: string) => within(file, 'server');
    expect(found((file, imported) => isPackage(imported) && !(isProgram(file) ? running : making).has(nameOf(imported)))).toEqual([]);
  });
});
