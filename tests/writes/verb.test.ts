import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openDataFolder } from '../../server/database/data-folder.ts';
import { openDatabase } from '../../server/database/db.ts';
import { setLogLevel } from '../../server/log.ts';
import { printGraph } from '../../server/schema.ts';
import { verbs } from '../../server/verbs.ts';
import { openTestDatabase, openTestGraph } from '../kit/graph.ts';
import { maker } from '../kit/make.ts';
import { recordOutcome } from '../kit/record-outcome.ts';

verbs.push(recordOutcome);
setLogLevel('silent');
const graph = await openTestGraph();
const make = maker(graph.db);
afterAll(() => graph.close());

const errors = 'userErrors { field code message }';
const record = (input: Record<string, unknown>, fields = 'slug outcome hypothesis endsOn') =>
  graph.ask(`mutation ($input: RecordOutcomeInput!) { recordOutcome(input: $input) { pilot { ${fields} } ${errors} } }`, { input });
const mails = async () =>
  (await graph.graph.read({ text: `select payload ->> 'subject' from job where kind = 'mail' order by id`, values: [] })).map(
    ([subject]) => subject,
  );
const hypothesisOf = async (slug: string) =>
  (await graph.ask(`query ($slug: String!) { pilot(slug: $slug) { hypothesis } }`, { slug })).pilot.hypothesis;

describe('A verb', () => {
  test('is given what the model says, in its words', () => {
    const schema = printGraph(graph.graph.schema);
    const input = /input RecordOutcomeInput \{[^}]+\}/.exec(schema)![0];
    expect(input).toContain('outcome: PilotOutcome!');
    expect(input).toContain('endsOn: PartialDate\n');
    expect(input).toContain('What was to be found out; in Polish; null when not recorded.');
    expect(schema).toMatch(/type RecordOutcomePayload \{[^}]*pilot: Pilot\n/);
    expect(schema).toMatch(/"""The pilot has not begun\."""\s+NOT_BEGUN/);
  });

  test('answers the record as it is then, with whatever is asked of it', async () => {
    const city = await make.city({ title: { pl: 'Płock', en: null } });
    const { slug } = await make.pilot({ city });
    const { recordOutcome } = await record(
      { pilot: slug, outcome: 'CONFIRMED', hypothesis: ' Warto. ', endsOn: '2026-11-28' },
      'outcome hypothesis endsOn city { title { pl } }',
    );
    expect(recordOutcome).toEqual({
      pilot: { outcome: 'CONFIRMED', hypothesis: 'Warto.', endsOn: '2026-11-28', city: { title: { pl: 'Płock' } } },
      userErrors: [],
    });
    expect(await hypothesisOf(slug)).toBe('Warto.');
    expect(await mails()).toEqual(['Warto.']);
  });

  test('is refused with what to mend; nothing of it is kept', async () => {
    const { slug } = await make.pilot({ phase: 'PLANNED', hypothesis: 'Jeszcze nic.' });
    const before = await mails();
    expect((await record({ pilot: slug, outcome: 'STOPPED', hypothesis: 'Nie dojdzie do skutku.' })).recordOutcome).toEqual({
      pilot: null,
      userErrors: [{ field: 'pilot', code: 'NOT_BEGUN', message: 'The pilot has not begun.' }],
    });
    expect([await hypothesisOf(slug), await mails()]).toEqual(['Jeszcze nic.', before]);
  });

  test('tells everything that is wrong with a form at once', async () => {
    const hidden = await make.pilot({ status: 'DRAFT' });
    const { slug } = await make.pilot();
    const codes = async (input: Record<string, unknown>) =>
      (await record({ outcome: 'STOPPED', ...input })).recordOutcome.userErrors.map(({ field, code }: any) => `${field} ${code}`);
    expect(await codes({ pilot: slug, hypothesis: ' ' })).toEqual(['hypothesis EMPTY']);
    expect(await codes({ pilot: slug, hypothesis: 'a'.repeat(51) })).toEqual(['hypothesis TOO_LONG']);
    expect(await codes({ pilot: hidden.slug }), 'what one may not see is as if it were not there').toEqual(['pilot NOT_FOUND']);
    expect(await codes({ pilot: 'nie-ma-takiego' })).toEqual(['pilot NOT_FOUND']);
  });

  test('that breaks a rule of the database says which, at the field that it is about', async () => {
    const { slug } = await make.pilot({ startsOn: '2026-05-01' });
    expect((await record({ pilot: slug, outcome: 'STOPPED', endsOn: '2026-04-01' })).recordOutcome).toEqual({
      pilot: null,
      userErrors: [{ field: 'endsOn', code: 'RULE_BROKEN', message: 'It breaks the rule “dates in order”.' }],
    });
  });

  test('is found by search as soon as it has answered', async () => {
    const { slug } = await make.pilot();
    await record({ pilot: slug, outcome: 'CONFIRMED', hypothesis: 'Hydrofitowe oczko wodne' });
    const { search } = await graph.ask('{ search(query: "hydrofitowe oczko") { hits { record { slug } } } }');
    expect(search.hits).toEqual([{ record: { slug } }]);
  });

  test('is carried out once, in the order asked, also when a later one fails', async () => {
    const { slug } = await make.pilot();
    const before = (await mails()).length;
    const asked = (hypothesis: string, of = slug) =>
      `recordOutcome(input: { pilot: "${of}", outcome: STOPPED, hypothesis: "${hypothesis}" })`;
    const both = await graph.answer(
      `mutation { one: ${asked('raz')} { pilot { hypothesis } } two: ${asked('dwa')} { pilot { hypothesis } } }`,
    );
    expect(both.data).toEqual({ one: { pilot: { hypothesis: 'raz' } }, two: { pilot: { hypothesis: 'dwa' } } });
    const other = await graph.answer(
      `mutation { three: ${asked('trzy')} { pilot { hypothesis } } four: saveSearch(input: { email: "a@example.org", query: "a", near: { latitude: 200, longitude: 0, kilometres: 1 } }) { userErrors { code } } }`,
    );
    expect([other.data, other.errors?.length]).toEqual([null, 1]);
    expect((await mails()).length - before).toBe(3);
    expect(await hypothesisOf(slug)).toBe('trzy');
  });
});

/** How often it is killed; KILLS=100 makes a long run. */
const KILLS = Number(process.env.KILLS ?? 4);

describe('Killed at any moment, the program', () => {
  test('has changed the record and queued the e-mail, or neither', { timeout: 60_000 + KILLS * 30_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'splot-verb-'));
    let database: string | undefined;
    if (process.env.TEST_DATABASE_URL) {
      const made = await openTestDatabase();
      const [here] = await made.em.getConnection().execute<{ name: string }[]>('select current_database() as name');
      database = process.env.TEST_DATABASE_URL.replace(/\/[^/]*$/, `/${here!.name}`);
      await made.close(true);
    }
    let begun = 0;
    try {
      for (let kill = 0; kill < KILLS; kill += 1) {
        const program = spawn(process.execPath, [
          fileURLToPath(new URL('../kit/recording.ts', import.meta.url)),
          JSON.stringify({ folder, database }),
        ]);
        const ended = new Promise((resolve) => program.once('exit', resolve));
        const turns = 2 + Math.floor(Math.random() * 6);
        await new Promise<void>((resolve, reject) => {
          let first: number | undefined;
          program.stdout.on('data', (text: Buffer) => {
            begun = Number(text.toString().trim().split('\n').at(-1));
            first ??= begun;
            if (begun >= first + turns) resolve();
          });
          program.stderr.on('data', (text: Buffer) => reject(new Error(text.toString())));
        });
        await setTimeout(Math.random() * 100);
        program.kill('SIGKILL');
        await ended;
      }
      const db = await openDatabase(database ? { url: database } : { folder: (await openDataFolder(folder)).database });
      const run = <Row>(text: string) => db.em.getConnection().execute<Row[]>(text);
      const [{ hypothesis }] = (await run<{ hypothesis: string }>(`select hypothesis from pilot where slug = 'killed'`)) as [
        { hypothesis: string },
      ];
      const queued = (await run<{ subject: string }>(`select payload ->> 'subject' as subject from job where kind = 'mail'`))
        .map(({ subject }) => Number(subject))
        .sort((a, b) => a - b);
      await db.close(true);
      expect(begun).toBeGreaterThan(KILLS);
      expect([begun, begun - 1], 'what it had begun, or what it had answered').toContain(Number(hypothesis));
      expect(queued).toEqual(Array.from({ length: Number(hypothesis) }, (_, index) => index + 1));
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
});
