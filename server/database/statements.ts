import pg, { type Pool } from 'pg';
import type { Database } from './db.ts';
import type { EmbeddedDatabase } from './embedded/database.ts';
import { embeddedChanges, postgresChanges } from './changes.ts';
import type { Changes } from '../graph/memory.ts';
import { embeddedReader, postgresReader, type Reader } from './reader.ts';

/** Statements on either database. The one place that knows which of them is open. */
export interface Session {
  /** Reads for somebody who waits. */
  read: Reader;
  /** Our own work, which may take long and change things. */
  run: Reader;
  /** All or nothing; on an error everything is rolled back and the error thrown on. */
  transaction<T>(work: (run: Reader) => Promise<T>): Promise<T>;
  /** News of what anybody has committed. */
  changes: Changes;
}

export async function sessionOf(db: Database): Promise<Session> {
  return db.embedded ? embeddedSession(db.embedded) : postgresSession((await db.em.getConnection().getNativeClient()) as unknown as Pool);
}

function embeddedSession(database: EmbeddedDatabase): Session {
  return {
    read: embeddedReader(database, { mayBeEnded: true }),
    run: embeddedReader(database, { mayBeEnded: false }),
    transaction: (work) => database.transaction((transaction) => work(embeddedReader(transaction, { mayBeEnded: false }))),
    changes: embeddedChanges(database),
  };
}

function postgresSession(pool: Pool): Session {
  const run = postgresReader(pool);
  return {
    run,
    read: run,
    changes: postgresChanges(async () => {
      const listener = new pg.Client(pool.options);
      await listener.connect();
      return listener;
    }),
    async transaction(work) {
      const client = await pool.connect();
      // a reader of this one connection, which stays ours until the end
      const lent = { connect: async () => ({ query: client.query.bind(client), release: () => undefined }) };
      const { run, ended } = inTurn(postgresReader(lent as unknown as Pool));
      try {
        await client.query('begin');
        const result = await work(run);
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        await ended();
        const broken = await client.query('rollback').then(
          () => undefined,
          (failure: Error) => failure,
        );
        client.release(broken);
        throw error;
      }
    },
  };
}

/** Statements one after the other, as a connection takes them, whoever asks for several at once; `ended` when none is left. */
function inTurn(read: Reader): { run: Reader; ended: () => Promise<unknown> } {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    run: (statement, signal) => {
      const answer = turn.then(() => read(statement, signal));
      turn = answer.catch(() => undefined);
      return answer;
    },
    ended: () => turn,
  };
}
