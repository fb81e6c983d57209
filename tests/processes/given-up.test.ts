import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bounds } from '../../server/http/bounds.ts';
import { NO_POSTGRES, startPostgres } from '../kit/postgres.ts';
import { startProgram, type Program } from '../kit/program.ts';
import { codes, json, send } from '../kit/serve.ts';

const server = await startPostgres().catch((error: Error) => {
  if (error.message === NO_POSTGRES) return null;
  throw error;
});

describe.skipIf(!server)(`A read that PostgreSQL keeps waiting${server ? '' : ` (skipped: ${NO_POSTGRES})`}`, () => {
  let program: Program;
  let address: string;
  let database: pg.Client;
  /** Looks on from outside: within a transaction the list of activities stands still. */
  let onlooker: pg.Client;
  beforeAll(async () => {
    program = startProgram({ DATABASE_URL: server!.url });
    address = `${await program.address}/graphql`;
    await ask('{ pilots { totalCount } }'); // what a process learns at its first read is nobody's alone
    [database, onlooker] = (await Promise.all(
      Array.from({ length: 2 }, async () => {
        const client = new pg.Client(server!.url);
        client.on('error', () => {});
        await client.connect();
        return client;
      }),
    )) as [pg.Client, pg.Client];
  });
  afterAll(async () => {
    await program.end();
    await Promise.all([database.end(), onlooker.end()]);
    server!.stop();
  });

  /** By a moment, which memory does not compare, it is the database that answers. */
  const READ = 'filter: { createdAt: { from: "2000-01-01" } }';
  /** Nobody reads pilots until the lock is let go. */
  const lock = () => database.query('begin; lock table pilot in access exclusive mode');
  const unlock = () => database.query('rollback');
  afterEach(unlock);
  const ask = (query: string, signal?: AbortSignal) =>
    send(address, { method: 'POST', headers: json, body: JSON.stringify({ query }), signal });
  const underWay = async () =>
    (await onlooker.query(`select count(*)::int as number from pg_stat_activity where state = 'active' and wait_event_type = 'Lock'`))
      .rows[0].number as number;

  test('is cancelled in the database when the caller hangs up', async () => {
    await lock();
    const hangUp = new AbortController();
    const asked = ask(`{ pilots(${READ}) { nodes { slug } } }`, hangUp.signal);
    await expect.poll(underWay).toBe(1);
    hangUp.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(underWay).toBe(0);
  });

  test('takes no other read with it', async () => {
    await lock();
    const hangUp = new AbortController();
    const leaving = Array.from({ length: 20 }, (_, index) =>
      ask(`{ cities(first: ${index + 1}) { nodes { ledPilots(${READ}) { totalCount nodes { slug } } } } }`, hangUp.signal).catch(
        () => null,
      ),
    );
    const staying = Array.from({ length: 20 }, (_, index) =>
      ask(`{ cities(first: ${index + 1}) { nodes { ledPilots(${READ}) { totalCount nodes { slug } } } } }`),
    );
    await expect.poll(underWay).toBe(4); // as many as run at a time
    hangUp.abort();
    expect(await Promise.all(leaving)).toEqual(leaving.map(() => null));
    await unlock();
    for (const [index, { body }] of (await Promise.all(staying)).entries()) {
      expect(body.errors).toBeUndefined();
      expect(body.data.cities.nodes).toHaveLength(index + 1);
    }
  });

  test(`is ended after ${bounds.seconds} seconds with an error that says what to do`, async () => {
    await lock();
    const { body } = await ask(`{ pilots(${READ}) { nodes { slug } } }`);
    expect(codes({ body })).toEqual(['TIMED_OUT']);
    expect(body.errors[0].message).toMatch(/Ask for less/);
    await expect.poll(underWay).toBe(0);
    await unlock();
    expect((await ask('{ pilots { totalCount } }')).body.data.pilots.totalCount).toBeGreaterThan(0);
  });
});
