import type { EventSubscriber, TransactionEventArgs } from '@mikro-orm/core';
import type { Database } from '../database/db.ts';
import { service } from '../graph/context.ts';
import type { PublicState } from '../graph/kept-in-state.ts';
import type { Kind } from '../graph/model.ts';
import { log } from '../log.ts';
import type { SearchEngine } from './engine.ts';
import { SearchesInVain } from './in-vain/in-vain.ts';
import { Labels } from './documents/labels.ts';
import { Indexer } from './documents/indexer.ts';
import { MeilisearchSync } from './meilisearch/meilisearch-sync.ts';
import { KnownWords } from './query/known-words.ts';
import { MeilisearchIndex } from './meilisearch/client.ts';
import { MeilisearchEngine } from './meilisearch/engine.ts';
import { KeptEngine } from './kept-engine.ts';
import { PostgresEngine } from './postgres/engine.ts';
import { QueryReader } from './query/query-reader.ts';
import { analyse } from './analysis/index.ts';
import { LONGEST_QUERY } from './query/query.ts';
import type { PlaceRow } from './understood/places.ts';
import { Vocabularies } from './understood/vocabulary.ts';
import { ResilientEngine } from './meilisearch/resilient-engine.ts';
import type { Backlog } from '../jobs/queue.ts';
import { repeat } from '../jobs/repeat.ts';
import type { Statements } from '../database/statements.ts';
import { MeilisearchHealth } from './meilisearch/meilisearch-health.ts';

/** How soon changes that other processes made are noticed. */
const LOOK_EVERY_MS = 300;
/** How often what was searched in vain is written. */
const WRITE_EVERY_MS = 10_000;

/** Where Meilisearch is, if there is one; else the database searches. */
export interface MeilisearchAt {
  url: string;
  key?: string;
  index?: string;
}

/** Which engine answers now, what is wrong with Meilisearch (a sentence for the operator), and what it has still to be told. */
export interface SearchHealth {
  engine: 'postgres' | 'meilisearch';
  status: 'ok' | 'degraded';
  problem: string | null;
  backlog: Backlog | null;
}

/** Search over an open database. */
export interface Search {
  engine: SearchEngine;
  /** The database as an engine: it knows what was committed, whatever Meilisearch has been told. */
  database: SearchEngine;
  /** What was searched in vain. */
  inVain: SearchesInVain;
  /** The names of facet values. */
  labels: Labels;
  /** The towns and regions that a text names, in any form, by any name. */
  placesNamed: (text: string) => Promise<PlaceRow[]>;
  /** Whether a word, by its key, leads to a topic by itself. */
  leadsToTopic: () => Promise<(key: string) => boolean>;
  /** Tells by its slug the region of a town whose name another one has too. */
  regionToTell: () => Promise<(slug: string) => string | null>;
  /** Indexes everything that was committed before the call, in the database and in Meilisearch. */
  drain: () => Promise<void>;
  /** Indexes what is missing and from then on keeps in step with changes made elsewhere. Call it after migrations and the load. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** Builds the document of every record anew, in the database; searches go on meanwhile. */
  rebuild: () => Promise<void>;
  health: () => Promise<SearchHealth>;
}

/** How verbs and queries ask for it. */
export const searching = service<Search>('search');

/** Nothing is kept where nobody tells whether it has changed. */
const unknown: PublicState = async () => null;

/** Opens search; asks nothing of the database yet. `state` names that of everything public: what was found in it is found again. What this process commits through the ORM is found when the commit returns. */
export async function openSearch(
  db: Database,
  statements: Statements,
  kinds: Kind[],
  { meilisearch, state = unknown }: { meilisearch?: MeilisearchAt | undefined; state?: PublicState } = {},
): Promise<Search> {
  const words = new KnownWords(statements.run);
  const vocabularies = new Vocabularies(statements.run, kinds);
  const queries = new QueryReader(words, vocabularies);
  const indexer = new Indexer(statements, kinds, {
    written: (documents) => {
      vocabularies.changed(documents);
      return words.learn(documents);
    },
    queueJobs: meilisearch !== undefined,
  });
  db.em.getEventManager().registerSubscriber(new AfterCommit(() => indexer.drain()));

  const namesOf = (all: Kind[]) => all.map(({ name }) => name);
  const order = { aside: namesOf(kinds.filter(({ isAside }) => isAside)), folded: namesOf(kinds.filter(({ isFolded }) => isFolded)) };
  const postgres = new KeptEngine(new PostgresEngine(queries, order), state);
  const labels = new Labels(
    kinds.filter((kind) => kind.isRecord),
    state,
  );
  const kept = meilisearch && keep(new MeilisearchIndex(meilisearch.url, meilisearch.key, meilisearch.index));
  function keep(index: MeilisearchIndex) {
    const health = new MeilisearchHealth();
    const sync = new MeilisearchSync(statements, index, health, indexer.revPrefix);
    return {
      health,
      sync,
      engine: new ResilientEngine({ meilisearch: new MeilisearchEngine(index, queries, order), database: postgres }, health, sync),
    };
  }

  const inVain = new SearchesInVain(statements.run);
  const drain = async () => {
    await indexer.drain();
    await kept?.sync.work();
  };
  const looks = [
    repeat(LOOK_EVERY_MS, () => indexer.drain(), notIndexed),
    ...(kept ? [repeat(LOOK_EVERY_MS, () => kept.sync.work(), notIndexed)] : []),
    repeat(WRITE_EVERY_MS, () => inVain.flush(), notWritten),
  ];
  return {
    engine: kept?.engine ?? postgres,
    database: postgres,
    inVain,
    labels,
    leadsToTopic: async () => {
      const { topics } = await vocabularies.now();
      return (key) => topics.leadsAlone(key);
    },
    regionToTell: async () => {
      const { places } = await vocabularies.now();
      return (slug) => places.regionToTell(slug);
    },
    placesNamed: async (text) => (await vocabularies.now()).places.named(analyse(text.slice(0, LONGEST_QUERY))),
    drain,
    async start() {
      await indexer.queue('DIFFERENCES');
      await indexer.drain();
      for (const look of looks) look.start();
    },
    async stop() {
      for (const look of looks) await look.stop();
      await inVain.flush().catch(notWritten);
    },
    async rebuild() {
      await indexer.queue('EVERYTHING');
      await indexer.drain();
    },
    async health() {
      if (!kept) return { engine: 'postgres', status: 'ok', problem: null, backlog: null };
      const { problem } = kept.health;
      return {
        engine: problem === null ? 'meilisearch' : 'postgres',
        status: problem === null ? 'ok' : 'degraded',
        problem,
        backlog: await kept.sync.backlog(),
      };
    },
  };
}

const notIndexed = (error: unknown) => log.error('indexing for search failed; it is tried again', { error: String(error) });
/** The text of such an error could repeat what people wrote. */
const notWritten = (error: unknown) =>
  log.error('what was searched in vain could not be written; it is tried again', { code: (error as { code?: string }).code });

/** A commit stands even when indexing what it changed fails: the change stays noted, and is indexed later. */
class AfterCommit implements EventSubscriber {
  readonly #drain: () => Promise<void>;
  constructor(drain: () => Promise<void>) {
    this.#drain = drain;
  }

  async afterTransactionCommit({ transaction }: TransactionEventArgs): Promise<void> {
    const isSavepoint = transaction !== undefined && 'savepointName' in transaction;
    if (!isSavepoint) await this.#drain().catch(notIndexed);
  }
}
