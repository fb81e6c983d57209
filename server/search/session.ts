import { EmbeddedDatabase } from '../embedded/database.ts';
import type { Pool } from 'pg';
import type { Database } from '../db.ts';
import { embeddedReader, postgresReader, type Reader } from '../graph/reader.ts';

/** Statements on either database, alone or several in one transaction. */
export interface Session {
  run: Reader;
  /** All or nothing; on an error everything is rolled back and the error thrown on. */
  transaction<T>(work: (run: Reader) => Promise<T>): Promise<T>;
}

export async function sessionOf(db: Database): Promise<Session> {
  const client: unknown = await db.em.getConnection().getNativeClient();
  return client instanceof EmbeddedDatabase ? embeddedSession(client) : postgresSession(client as Pool, (await import('pg')).default.types.getTypeParser);
}

function embeddedSession(database: EmbeddedDatabase): Session {
  return { run: embeddedReader(database), transaction: (work) => database.transaction((transaction) => work(embeddedReader(transaction))) };
}

function postgresSession(pool: Pool, typeParser: Parameters<typeof postgresReader>[1]): Session {
  return {
    run: postgresReader(pool, typeParser),
    async transaction(work) {
      const client = await pool.connect();
      // a reader of this one connection, which stays ours until the end
      const lent = { connect: async () => ({ query: client.query.bind(client), release: () => undefined }) };
      const { run, ended } = inTurn(postgresReader(lent as unknown as Pool, typeParser));
      try {
        await client.query('begin');
        const result = await work(run);
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        await ended();
        const broken = await client.query('rollback').then(() => undefined, (failure: Error) => failure);
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
