import type { EventSubscriber, TransactionEventArgs } from '@mikro-orm/core';
import type { Database } from '../db.ts';
import type { Kind } from '../graph/model.ts';
import { log } from '../log.ts';
import type { SearchEngine } from './engine.ts';
import { Indexer } from './indexer.ts';
import { KnownWords } from './known-words.ts';
import { PostgresEngine } from './postgres-engine.ts';
import { QueryReader } from './query-reader.ts';
import { sessionOf } from './session.ts';

/** How soon changes that other processes made are noticed. */
const LOOK_EVERY_MS = 300;

/** Search over an open database. */
export interface Search {
  engine: SearchEngine;
  /** Indexes everything that was committed before the call. */
  drain: () => Promise<void>;
  /** Indexes what is missing and from then on keeps in step with changes made elsewhere. Call it after migrations and the load. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Opens search; asks nothing of the database yet. What this process commits through the ORM is found when the commit returns. */
export async function openSearch(db: Database, kinds: Kind[]): Promise<Search> {
  const session = await sessionOf(db);
  const words = new KnownWords(session.run);
  const indexer = new Indexer(session, kinds, { written: (documents) => words.learn(documents), queueJobs: false });
  db.em.getEventManager().registerSubscriber(new AfterCommit(() => indexer.drain()));

  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  const look = () => {
    looking = indexer.drain().catch(report).finally(() => { if (timer) timer = setTimeout(look, LOOK_EVERY_MS).unref(); });
  };
  return {
    engine: new PostgresEngine(session.run, new QueryReader(session.run, words)),
    drain: () => indexer.drain(),
    async start() {
      await indexer.queueDifferences();
      await indexer.drain();
      timer = setTimeout(look, LOOK_EVERY_MS).unref();
    },
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await looking;
    },
  };
}

const report = (error: unknown) => log.error('indexing for search failed; it is tried again', { error: String(error) });

/** A commit stands even when indexing what it changed fails: the change stays noted, and is indexed later. */
class AfterCommit implements EventSubscriber {
  readonly #drain: () => Promise<void>;
  constructor(drain: () => Promise<void>) {
    this.#drain = drain;
  }

  async afterTransactionCommit({ transaction }: TransactionEventArgs): Promise<void> {
    const isSavepoint = transaction !== undefined && 'savepointName' in transaction;
    if (!isSavepoint) await this.#drain().catch(report);
  }
}
