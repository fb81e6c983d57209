import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../server/database/db.ts';
import { migrate } from '../../server/database/migrate.ts';
import { openGraph } from '../../server/open.ts';
import { NO_POSTGRES, startPostgres } from '../kit/postgres.ts';
import { startProgram, type Program } from '../kit/program.ts';
import { json, send } from '../kit/serve.ts';

const server = await startPostgres().catch((error: Error) => {
  if (error.message === NO_POSTGRES) return null;
  throw error;
});

/** What each process keeps in memory: places, challenges, networks. The fields by which a page would show them. */
const query =
  '{ pilots(first: 100) { nodes { challenges { title { pl } } cities { title { pl } voivodeship { title { pl } } } } } memberships(first: 100) { nodes { network { title { pl } } } } }';

describe.skipIf(!server)(`Two processes on one database${server ? '' : ` (skipped: ${NO_POSTGRES})`}`, () => {
  let programs: Program[];
  let addresses: string[];
  let database: pg.Client;
  beforeAll(async () => {
    programs = [startProgram({ DATABASE_URL: server!.url }), startProgram({ DATABASE_URL: server!.url })];
    addresses = await Promise.all(programs.map(({ address }) => address));
    database = new pg.Client(server!.url);
    database.on('error', () => {});
    await database.connect();
    for (const address of addresses) await answerOf(address);
  });
  afterAll(async () => {
    await Promise.all(programs.map((program) => program.end()));
    await database.end();
    server!.stop();
  });

  const answerOf = async (address: string): Promise<string> => {
    const { status, text } = await send(`${address}/graphql`, { method: 'POST', headers: json, body: JSON.stringify({ query }) });
    expect(status).toBe(200);
    return text;
  };
  /** Gives every record of a kind a name that nothing has had. */
  const rename = async (table: string, name: string) => {
    await database.query(`update ${table} set title_pl = $1 || ' ' || id`, [name]);
  };

  test('whoever asks after a change has been made gets it, of either process, every time', async () => {
    for (let turn = 0; turn < 40; turn += 1) {
      const table = ['voivodeship', 'challenge', 'network', 'city'][turn % 4]!;
      const name = `Nazwa numer ${turn},`;
      await rename(table, name);
      for (const text of await Promise.all(addresses.map(answerOf))) expect(text).toContain(name);
    }
  });

  test('many that start at once on an empty database all find it whole', async () => {
    await database.query('create database empty');
    const opened = await Promise.all(Array.from({ length: 8 }, () => openDatabase({ url: server!.url.replace(/\/[^/]*$/, '/empty') })));
    try {
      const started = await Promise.allSettled(opened.map(async (db) => migrate(db, (await openGraph(db)).kinds)));
      expect(started.filter(({ status }) => status === 'rejected')).toEqual([]);
    } finally {
      await Promise.all(opened.map((db) => db.close(true)));
    }
  });

  test('what is not yet committed, or was rolled back, nobody sees', async () => {
    await rename('voivodeship', 'Nazwa dawna,');
    await database.query('begin');
    await rename('voivodeship', 'Nazwa tajna,');
    for (const text of await Promise.all(addresses.map(answerOf))) expect(text).toMatch(/^(?!.*Nazwa tajna).*Nazwa dawna/s);
    await database.query('rollback');
    for (const text of await Promise.all(addresses.map(answerOf))) expect(text).toMatch(/^(?!.*Nazwa tajna).*Nazwa dawna/s);
  });

  test('also when the line by which they hear of changes is cut', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { rowCount } = await database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %' or query = ''`,
      );
      expect(rowCount).toBeGreaterThan(0);
      const name = `Nazwa po przerwie ${turn},`;
      await rename('voivodeship', name);
      for (const text of await Promise.all(addresses.map(answerOf))) expect(text).toContain(name);
      await new Promise((resolve) => setTimeout(resolve, 1_500)); // it listens again
      for (const text of await Promise.all(addresses.map(answerOf))) expect(text).toContain(name);
    }
  });

  test('what one hides, the other no longer shows', async () => {
    await rename('challenge', 'Nazwa do ukrycia,');
    await database.query(`update challenge set status = 'DRAFT'`);
    for (const text of await Promise.all(addresses.map(answerOf))) expect(text).not.toContain('Nazwa do ukrycia');
  });
});
