import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { follow, readGuide } from '../../scripts/guide.ts';
import type { Program, startProgram as start } from '../kit/program.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
/** A copy of the tree in which somebody does what the guides say. */
const copy = mkdtempSync(join(tmpdir(), 'splot-guide-'));
let program: Program;
let origin: string;

const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: copy, stdio: 'pipe' });
async function graph(query: string) {
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as { data: any; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}
async function page(address: string) {
  const answer = await fetch(`${origin}${address}`);
  expect([address, answer.status]).toEqual([address, 200]);
  return answer.text();
}

describe('A newcomer adds a kind and a field as the guides say', () => {
  beforeAll(async () => {
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: home, encoding: 'utf8' });
    for (const file of files.split('\0').filter((each) => each && !each.startsWith('tests/relevance'))) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(join(home, file), join(copy, file));
    }
    // the packages are those of this tree, but for what a build writes among them
    mkdirSync(join(copy, 'node_modules'));
    for (const name of readdirSync(join(home, 'node_modules')))
      if (!['$app', '.splot', '.vite'].includes(name)) symlinkSync(join(home, 'node_modules', name), join(copy, 'node_modules', name));
    for (const guide of ['add-a-kind', 'add-a-field']) follow(readGuide(readFileSync(join(home, `docs/${guide}.md`), 'utf8')), copy);
    run('scripts/make-migration.ts', 'award');
    run('scripts/schema.ts');
    run('node_modules/gql.tada/bin/cli.js', 'generate-output');
    run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error');
    cpSync(join(home, 'tests/house/award-records.ts.txt'), join(copy, 'records.ts'));
    run('records.ts');
    const { startProgram } = (await import(join(copy, 'tests/kit/program.ts'))) as { startProgram: typeof start };
    program = startProgram({ DATA_DIR: join(copy, 'data'), SEED: 'off' });
    origin = await program.address;
  }, 480_000);
  afterAll(async () => {
    await program?.end();
    rmSync(copy, { recursive: true, force: true });
  });

  test('the kind has a list, filters and links both ways in the graph', async () => {
    const { awards, few, solution } = await graph(`{
      awards { totalCount nodes { slug givenOn city { slug } solution { slug } } }
      few: awards(filter: { solution: ["targ"] }) { nodes { slug } }
      solution(slug: "skwer") { inUseSince awards { nodes { slug } } }
    }`);
    expect(awards.totalCount).toBe(2);
    expect(awards.nodes[0]).toEqual({ slug: 'kielnia-0', givenOn: '2024-06-01', city: { slug: 'plock' }, solution: { slug: 'targ' } });
    expect(few.nodes).toEqual([{ slug: 'kielnia-0' }]);
    expect(solution).toEqual({ inUseSince: '2019-05-04', awards: { nodes: [{ slug: 'kielnia-1' }] } });
  });

  test('search finds it as people write, and by its kind', async () => {
    const { all, narrowed } = await graph(`{
      all: search(query: "zlotej kielni") { hits { kind record { slug } } }
      narrowed: search(query: "plock", kinds: [AWARD]) { totalCount }
    }`);
    expect(all.hits.slice(0, 2).map(({ kind }: any) => kind)).toEqual(['AWARD', 'AWARD']);
    expect(narrowed.totalCount).toBe(2);
  });

  test('it has pages in both languages, and a filter of its list', async () => {
    expect(await page('/nagrody')).toContain('/nagrody/kielnia-1');
    const narrowed = await page('/nagrody?solution=targ');
    expect(narrowed).toContain('/nagrody/kielnia-0');
    expect(narrowed).not.toContain('/nagrody/kielnia-1');
    expect(await page('/nagrody/kielnia-0')).toContain('Data przyznania');
    expect(await page('/en/awards/kielnia-0')).toContain('Given on');
  });

  test('what it links to shows it, and the new field', async () => {
    const solution = await page('/rozwiazania/targ');
    expect(solution).toContain('/nagrody/kielnia-0');
    expect(solution).toContain('Działa od');
  });
});
