import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDataFolder } from '../../server/database/data-folder.ts';
import { openDatabase, type Database } from '../../server/database/db.ts';
import { openGraph, type Graph } from '../../server/open.ts';
import { seen } from '../../server/graph/seen.ts';
import { everybody, unbound } from '../../server/graph/viewer.ts';
import { setLogLevel } from '../../server/log.ts';
import { migrate } from '../../server/database/migrate.ts';
import { DocumentBuilder } from '../../server/search/documents/documents.ts';
import { MeilisearchIndex } from '../../server/search/meilisearch/client.ts';
import { idOf } from '../../server/search/meilisearch/document.ts';
import { statementsOf, type Statements } from '../../server/database/statements.ts';
import { openTestDatabase } from '../kit/graph.ts';
import { noMeilisearch, startMeilisearch, type MeilisearchServer } from '../meilisearch/server.ts';
import { randomOf } from '../kit/random.ts';

/** How often the program is killed; KILLS=100 makes a long run, SEED=… repeats one. */
const KILLS = Number(process.env.KILLS ?? 3);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const program = fileURLToPath(new URL('../kit/changing.ts', import.meta.url));

interface State {
  title: string;
  status: string;
}
/** What a record may be, null when it is gone: `were` is what was acknowledged, `become` what was begun when the program was killed. */
interface Possible {
  were: (State | null)[];
  become: (State | null)[];
}

const isWhole = (becomes: Partial<State>): becomes is State => becomes.title !== undefined && becomes.status !== undefined;

const missing = noMeilisearch();
describe.skipIf(missing)(`Killed at any moment, the program and Meilisearch${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const home = mkdtempSync(join(tmpdir(), 'splot-step-'));
  const index = `test_${process.pid}`;
  const records = new Map<string, Possible>();
  let acknowledged = 0;
  let server: MeilisearchServer;
  let databaseUrl: string | undefined;
  let db: Database;
  let graph: Graph;
  let statements: Statements;

  /** Notes what a line of the program says: that a record is to become so, or that it did. */
  function note({ record, becomes, done }: { record: string; becomes: Partial<State> | null; done: boolean }) {
    const { were, become } = records.get(record) ?? { were: [null], become: [] };
    if (done) {
      acknowledged += 1;
      records.set(record, { were: become, become: [] });
      return;
    }
    const possible = [...were, ...become];
    const after = (state: State | null) => (becomes === null ? null : state ? { ...state, ...becomes } : isWhole(becomes) ? becomes : null);
    records.set(record, { were: possible, become: possible.map(after) });
  }

  /** The program, changing records until it is killed. */
  async function startChanging(number: number) {
    const child = spawn(
      process.execPath,
      [program, JSON.stringify({ database: databaseUrl, folder: home, meilisearch: server.url, index, seed, number })],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const last = () => {
      child.kill('SIGKILL');
    };
    process.once('exit', last);
    let printed = '';
    let complaints = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      printed += piece;
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      complaints += piece;
    });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, signal) => resolve(signal)));
    while (!printed.includes('\n') && child.exitCode === null) await setTimeout(20);
    return async () => {
      child.kill('SIGKILL');
      expect(await ended, complaints).toBe('SIGKILL');
      process.off('exit', last);
      // what the kill cut short was not said
      for (const line of printed
        .slice(0, printed.lastIndexOf('\n') + 1)
        .split('\n')
        .filter(Boolean))
        note(JSON.parse(line));
    };
  }

  beforeAll(
    async () => {
      setLogLevel('silent');
      console.log(`The random moments are those of SEED=${seed}.`);
      server = await startMeilisearch();
      if (process.env.TEST_DATABASE_URL) {
        const made = await openTestDatabase();
        const [here] = await made.em.getConnection().execute<{ name: string }[]>('select current_database() as name');
        databaseUrl = process.env.TEST_DATABASE_URL.replace(/\/[^/]*$/, `/${here!.name}`);
        await made.close(true);
      }
      const random = randomOf(seed);
      for (let number = 0; number < KILLS; number += 1) {
        const [pause, down, up] = [random.whole(2_000), random.whole(1_500), random.whole(1_500)];
        const kill = await startChanging(number);
        const meilisearchGoes = async () => {
          await setTimeout(down);
          await server.kill();
          await setTimeout(up);
          await server.start();
        };
        await Promise.all([setTimeout(pause).then(kill), meilisearchGoes()]);
      }
      db = await openDatabase(databaseUrl ? { url: databaseUrl } : { folder: (await openDataFolder(home)).database });
      graph = await openGraph(db, { url: server.url, key: server.key, index });
      await migrate(db, graph.kinds);
      statements = await statementsOf(db);
      await graph.search.start();
      for (let waited = 0; ; waited += 1) {
        await graph.search.drain();
        const { status, backlog, problem } = await graph.search.health();
        if (status === 'ok' && backlog?.waiting === 0) break;
        if (waited > 150) throw new Error(`Meilisearch is not in step: ${problem}, ${backlog?.waiting} records wait`);
        await setTimeout(200);
      }
    },
    240_000 + KILLS * 20_000,
  );
  afterAll(async () => {
    await graph?.search.stop();
    await graph?.memory.close();
    await db?.close(true);
    await server?.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  test('lose nothing that was acknowledged', async () => {
    expect(acknowledged).toBeGreaterThan(KILLS);
    const rows = await statements.run({
      text: `select 'city ' || slug, title_pl, status from city union all select 'pilot ' || slug, title_pl, status from pilot`,
      values: [],
    });
    const found = new Map(rows.map(([record, title, status]): [string, State] => [record, { title, status }]));
    const wrong = [...records].filter(
      ([record, { were, become }]) => ![...were, ...become].some((state) => isDeepStrictEqual(state, found.get(record) ?? null)),
    );
    expect(wrong).toEqual([]);
    expect([...found.keys()].filter((record) => !records.has(record))).toEqual([]);
  });

  /** Every public record with its revision, built anew from the records. */
  async function builtAnew(): Promise<Map<string, string>> {
    const kinds = graph.kinds.filter((kind) => kind.isRecord);
    const names = (
      await Promise.all(
        kinds.map(async (kind) =>
          (await statements.run({ text: `select t.id from ${seen(kind, 't', everybody, unbound)}`, values: [] })).map(([key]) => ({
            kind: kind.name,
            key: key as number,
          })),
        ),
      )
    ).flat();
    const documents = await new DocumentBuilder(graph.kinds).build(statements.run, names);
    expect(documents.length).toBe(names.length);
    return new Map(documents.map((document): [string, string] => [idOf(document), document.rev]));
  }
  const sorted = (revisions: Map<string, string>) => [...revisions].sort(([a], [b]) => (a < b ? -1 : 1));

  test('leave exactly the public records in the database’s index', async () => {
    const rows = await statements.run({ text: 'select kind, record_id, rev from search_document', values: [] });
    expect(rows.length).toBeGreaterThan(5);
    expect(sorted(new Map(rows.map(([kind, key, rev]) => [idOf({ kind, key }), rev])))).toEqual(sorted(await builtAnew()));
  });

  test('leave the counts of words exact', async () => {
    const counted = await statements.run({ text: `select word, documents from search_term order by word collate "C"`, values: [] });
    const anew = await statements.run({
      text: `select word, count(*)::int from (select l.lexeme as word from search_document d cross join lateral unnest(d.vector) l union all select '' from search_document) d group by word order by word collate "C"`,
      values: [],
    });
    expect(anew.length).toBeGreaterThan(20);
    expect(counted).toEqual(anew);
  });

  test('leave exactly the same in Meilisearch', async () => {
    expect(sorted(await new MeilisearchIndex(server.url, server.key, index).revisions())).toEqual(sorted(await builtAnew()));
  });
});
