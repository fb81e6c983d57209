import type { EntityManager } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import pg, { type Pool } from 'pg';
import type { Changes } from '../graph/memory/memory.ts';
import { JOBS } from '../jobs/queue.ts';
import { CHANGES, embeddedChanges, postgresChanges } from './changes.ts';
import type { Database } from './db.ts';
import { embeddedReader, postgresReader, transactionReader, type Reader } from './reader.ts';

/** One transaction, whichever way it is written to: entities by `em`, statements by `run`. */
export interface Transaction {
  em: EntityManager;
  run: Reader;
}

/** Statements on either database. The one place that knows which of them is open. */
export interface Statements {
  /** Reads for somebody who waits. */
  read: Reader;
  /** Our own work, which may take long and change things. */
  run: Reader;
  /** All or nothing; on an error everything is rolled back and the error thrown on. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** The same for what people change: whoever listens for commits (the search index) has done its work when it returns. */
  change<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** News of what anybody has committed. */
  changes: Changes;
  /** News of jobs that anybody has put. */
  jobs: Changes;
}

export async function statementsOf(db: Database): Promise<Statements> {
  const transact = <T>(em: EntityManager, work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    em.transactional((own) => work({ em: own, run: transactionReader((own as SqlEntityManager).getKysely(), db.embedded !== null) }));
  const shared = {
    transaction: <T>(work: (transaction: Transaction) => Promise<T>) => transact(db.em.fork({ freshEventManager: true }), work),
    change: <T>(work: (transaction: Transaction) => Promise<T>) => transact(db.em.fork(), work),
  };
  if (db.embedded)
    return {
      ...shared,
      read: embeddedReader(db.embedded, { mayBeEnded: true }),
      run: embeddedReader(db.embedded, { mayBeEnded: false }),
      changes: embeddedChanges(db.embedded, CHANGES),
      jobs: embeddedChanges(db.embedded, JOBS),
    };
  const pool = (await db.em.getConnection().getNativeClient()) as unknown as Pool;
  const run = postgresReader(pool);
  const listener = async () => {
    const client = new pg.Client(pool.options);
    await client.connect();
    return client;
  };
  return {
    ...shared,
    run,
    read: run,
    changes: postgresChanges(listener, CHANGES),
    jobs: postgresChanges(listener, JOBS),
  };
}
