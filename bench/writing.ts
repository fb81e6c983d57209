// npm run bench:writing [-- --postgres]: how long saving a draft takes while twenty people write at once, and publishing one, in the shipped data.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDataFolder } from '../server/database/data-folder.ts';
import { openDatabase } from '../server/database/db.ts';
import { globalId } from '../server/graph/global-id.ts';
import { startPostgres } from '../tests/kit/postgres.ts';
import { startProgram } from '../tests/kit/program.ts';
import { signingIn } from '../tests/kit/somebody.ts';
import { quantile } from './search/measure.ts';

const EDITORS = 20;
/** Saves of each of them. */
const SAVES = 25;
/** Of so many of their own everybody's are published: the slowest of a few would say little. */
const PUBLISHED = 3;
/** As long as somebody writes between two of them, in milliseconds. */
const PAUSE = 1_000;
const { values: flags } = parseArgs({ options: { postgres: { type: 'boolean' } } });

const folder = mkdtempSync(join(tmpdir(), 'splot-writing-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const postgres = flags.postgres ? await startPostgres(['shared_buffers=128MB']) : null;
const environment = { TRUSTED_PROXIES: 'loopback', DATA_DIR: folder, ...(postgres && { DATABASE_URL: postgres.url }) };

const loading = startProgram(environment);
await loading.address;
await loading.end();
const { theme, editors, colleague, reviewer } = await people();
const program = startProgram(environment);
const url = `${await program.address}/graphql`;

interface Person {
  token: string;
  /** The address that they write from. */
  from: string;
}

/** Twenty people of one body who write, one who looks at it there, and a reviewer of a theme: signed in, as only a person with the database can have it. */
async function people() {
  const { database, release } = await openDataFolder(folder);
  const db = await openDatabase(postgres ? { url: postgres.url } : { folder: database });
  const run = (sql: string, values: unknown[] = []): Promise<any[]> => db.em.getConnection().execute(sql, values as never);
  const [organisation] = await run('select id from organisation order by id limit 1');
  const [challenge] = await run('select id from challenge order by id limit 1');
  const somebody = signingIn(run);
  let count = 0;
  const person = async (grant: { role: string; organisation?: number; challenge?: number }): Promise<Person> => {
    const { token } = await somebody(`editor${++count}`, grant);
    return { token, from: `198.51.100.${count}` };
  };
  const body = { organisation: organisation.id };
  const editors: Person[] = [];
  for (let each = 0; each < EDITORS; each++) editors.push(await person({ role: 'ADVISOR', ...body }));
  const colleague = await person({ role: 'MEMBER', ...body });
  const reviewer = await person({ role: 'REVIEWER', challenge: challenge.id });
  await db.close(true);
  release();
  return { theme: globalId('Challenge', challenge.id), editors, colleague, reviewer };
}

async function ask({ token, from }: Person, query: string, variables: Record<string, unknown>): Promise<any> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-forwarded-for': from },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: any; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
async function act(person: Person, verb: string, input: Record<string, unknown>, answer: string): Promise<any> {
  const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`;
  const data = await ask(person, `mutation ($input: ${type}!) { ${verb}(input: $input) { ${answer} userErrors { field code message } } }`, {
    input,
  });
  if (data[verb].userErrors.length > 0) throw new Error(JSON.stringify(data[verb].userErrors));
  return data[verb];
}
async function timed<T>(waits: number[], work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  waits.push(performance.now() - began);
  return result;
}
const hashOf = async (person: Person, record: string): Promise<string> =>
  (await ask(person, 'query ($id: ID!) { work(id: $id) { hash } }', { id: record })).work.hash;

interface Draft {
  record: string;
  save: number;
  editor: Person;
}
let begun = 0;
async function begin(editor: Person): Promise<Draft> {
  const at = ++begun;
  const input = { kind: 'GUIDANCE', title: `Jak zacząć, część ${at}`, address: `https://example.org/poradnik/${at}` };
  const { work } = await act(editor, 'startDraft', input, 'work { id save }');
  return { record: work.id, save: work.save, editor };
}
const paragraph = 'Miasto zaczyna od policzenia, ile to kosztuje dziś, i od rozmowy z tymi, których to dotyczy. ';
const written = (times: number) => ({ form: 'GUIDE', challenges: [theme], body: `${paragraph.repeat(3)}\n\n`.repeat(times) });
async function save({ editor, record, save }: Draft, times: number): Promise<number> {
  return (await act(editor, 'saveDraft', { record, save, values: written(times) }, 'save problems { field code }')).save;
}

const drafts: Draft[] = [];
for (const editor of editors) drafts.push(await begin(editor));

const saves: number[] = [];
await Promise.all(
  drafts.map(async (draft, at) => {
    await new Promise((resolve) => setTimeout(resolve, (PAUSE / EDITORS) * at));
    for (let times = 1; times <= SAVES; times++) {
      draft.save = await timed(saves, () => save(draft, times));
      await new Promise((resolve) => setTimeout(resolve, PAUSE * (0.5 + Math.random())));
    }
  }),
);

for (const editor of editors)
  for (let more = 1; more < PUBLISHED; more++) {
    const draft = await begin(editor);
    await save(draft, SAVES);
    drafts.push(draft);
  }
const publications: number[] = [];
for (const { record, editor } of drafts) {
  await act(editor, 'submitDraft', { record }, 'missing { field }');
  await act(colleague, 'approveDraft', { record, hash: await hashOf(colleague, record) }, 'outcome');
  const hash = await hashOf(reviewer, record);
  const { outcome } = await timed(publications, () => act(reviewer, 'approveDraft', { record, hash }, 'outcome'));
  if (outcome !== 'PUBLISHED') throw new Error(`It was ${outcome}`);
}

const said = (waits: number[]) =>
  `p50 ${Math.round(quantile(waits, 0.5))} ms, p95 ${Math.round(quantile(waits, 0.95))} ms (${waits.length})`;
console.log(
  `${postgres ? 'PostgreSQL' : 'PGlite'}, ${EDITORS} people at once: a draft is saved in ${said(saves)}; published in ${said(publications)}`,
);
await program.end();
await postgres?.stop();
process.exit(0);
