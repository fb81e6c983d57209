import type { EventSubscriber, TransactionEventArgs } from '@mikro-orm/core';
import type { Database } from '../db.ts';
import type { Kind } from '../graph/model.ts';
import { log } from '../log.ts';
import type { SearchEngine } from './engine.ts';
import { Indexer } from './indexer.ts';
import { KnownWords } from './known-words.ts';
import { MeilisearchIndex } from './meilisearch.ts';
import { MeilisearchEngine } from './meilisearch-engine.ts';
import { PostgresEngine } from './postgres-engine.ts';
import { QueryReader } from './query-reader.ts';
import { ResilientEngine } from './resilient-engine.ts';
import { SearchJobs, type Backlog } from './search-jobs.ts';
import { sessionOf } from './session.ts';

/** How soon changes that other processes made are noticed. */
const LOOK_EVERY_MS = 300;
/** How often Meilisearch is compared with the database, record by record. */
const COMPARE_EVERY_MS = 24 * 60 * 60_000;

/** Where Meilisearch is, if there is one; else the database searches. */
export interface MeilisearchAt { url: string; key?: string; index?: string }

/** Search over an open database. */
export interface Search {
  engine: SearchEngine;
  /** Indexes everything that was committed before the call, in the database and in Meilisearch. */
  drain: () => Promise<void>;
  /** Indexes what is missing and from then on keeps in step with changes made elsewhere. Call it after migrations and the load. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** Builds the document of every record anew, in the database; searches go on meanwhile. */
  rebuild: () => Promise<void>;
  /** Which engine answers now, and what Meilisearch has still to be told. */
  health: () => Promise<{ engine: 'postgres' | 'meilisearch'; healthy: boolean; backlog: Backlog | null }>;
}

/** Opens search; asks nothing of the database yet. What this process commits through the ORM is found when the commit returns. */
export async function openSearch(db: Database, kinds: Kind[], meilisearch?: MeilisearchAt): Promise<Search> {
  const session = await sessionOf(db);
  const words = new KnownWords(session.run);
  const queries = new QueryReader(session.run, words);
  const indexer = new Indexer(session, kinds, { written: (documents) => words.learn(documents), queueJobs: meilisearch !== undefined });
  db.em.getEventManager().registerSubscriber(new AfterCommit(() => indexer.drain()));

  const index = meilisearch && new MeilisearchIndex(meilisearch.url, meilisearch.key, meilisearch.index);
  const jobs = index && new SearchJobs(session, index);
  const aside = kinds.filter((kind) => kind.isAside).map((kind) => kind.name);
  const postgres = new PostgresEngine(session.run, queries, aside);
  const resilient = index && new ResilientEngine(new MeilisearchEngine(index, session.run, queries, aside), postgres);

  let comparedAt = 0;
  /** Out of reach at the start, Meilisearch is prepared and compared as soon as it answers. */
  const compare = async () => {
    if (!index || !jobs || Date.now() - comparedAt < COMPARE_EVERY_MS) return;
    await index.prepare();
    await jobs.queueDifferences();
    comparedAt = Date.now();
  };
  const drain = async () => {
    await indexer.drain();
    await compare();
    await jobs?.work();
  };
  const looks = [repeat(LOOK_EVERY_MS, () => indexer.drain()), ...(jobs ? [repeat(LOOK_EVERY_MS, async () => { await compare(); await jobs.work(); })] : [])];
  return {
    engine: resilient ?? postgres,
    drain,
    async start() {
      await indexer.queue('DIFFERENCES');
      await indexer.drain();
      for (const look of looks) look.start();
    },
    async stop() {
      for (const look of looks) await look.stop();
    },
    async rebuild() {
      await indexer.queue('EVERYTHING');
      await indexer.drain();
    },
    async health() {
      return { engine: resilient?.isHealthy ? 'meilisearch' : 'postgres', healthy: resilient?.isHealthy ?? true, backlog: jobs ? await jobs.backlog() : null };
    },
  };
}

/** Does something over and over, with a pause after each time; a failure is told once until it goes well again. */
function repeat(pause: number, work: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let failed = false;
  const again = () => {
    running = work().then(() => { failed = false; }, (error: unknown) => {
      if (!failed) report(error);
      failed = true;
    }).finally(() => { if (timer) timer = setTimeout(again, failed ? pause * 10 : pause).unref(); });
  };
  return {
    start: () => { timer = setTimeout(again, pause).unref(); },
    stop: async () => {
      clearTimeout(timer);
      timer = undefined;
      await running;
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
