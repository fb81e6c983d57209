import type { MetadataStorage } from '@mikro-orm/core';
import type { GraphQLSchema } from 'graphql';
import type { Database } from './database/db.ts';
import { Services } from './graph/context.ts';
import { KeptInState } from './graph/kept-in-state.ts';
import { Memory } from './graph/memory/memory.ts';
import { readModel, type Kind } from './graph/model.ts';
import { keptValues } from './graph/query.ts';
import type { Reader } from './database/reader.ts';
import { Shared } from './http/rate.ts';
import { provider, Provider, type ProviderAt } from './people/provider.ts';
import { MailServer, NO_SENDER, type MailServerAt } from './mail/mail-server.ts';
import { Outbox } from './mail/outbox.ts';
import { model } from './model.ts';
import { alerting } from './saved-search/alerting.ts';
import { Alerts } from './saved-search/alerts.ts';
import { buildGraph } from './schema.ts';
import { openSearch, searching, type MeilisearchAt, type Search } from './search/open-search.ts';
import { statementsOf, type Statements } from './database/statements.ts';

/** The graph over an open database: its kinds, its schema with resolvers, how rows are read and which are kept in memory, search, and the news that people are told. */
export interface Graph {
  kinds: Kind[];
  metadata: MetadataStorage;
  schema: GraphQLSchema;
  read: Reader;
  /** Runs what a verb changes as one transaction. */
  change: Statements['change'];
  /** What verbs and queries can ask for. */
  services: Services;
  memory: Memory;
  /** Writes a word, for whoever wants to know whether the database takes any. */
  tryToWrite: () => Promise<void>;
  search: Search;
  alerts: Alerts;
  /** What each network spends, where several processes share the database; null where this is the only one. */
  shared: Shared | null;
}

/** So many values of queries are kept, of a few kilobytes each. */
const MOST_VALUES = 500;

/** Opens the graph. Searches are answered by Meilisearch where one is named, else by the database; e-mails go to the mail server where one is named, and people sign in by the provider where one is named. `memoryBytes`: how much of the public rows is kept in memory. */
export async function openGraph(
  db: Database,
  meilisearch?: MeilisearchAt,
  mailServer?: MailServerAt,
  providerAt?: ProviderAt,
  memoryBytes?: number,
): Promise<Graph> {
  const kinds = readModel(model, db.getMetadata());
  const metadata = db.getMetadata();
  const schema = buildGraph(kinds, metadata);
  const statements = await statementsOf(db);
  const { read, change, changes } = statements;
  const memory = new Memory(kinds, read, changes, memoryBytes);
  await memory.open();
  const state = () => memory.version();
  const search = await openSearch(db, statements, kinds, { meilisearch, state });
  const alerts = new Alerts(statements, kinds, search.database, new Outbox(statements, new MailServer(mailServer ?? { from: NO_SENDER })));
  const services = new Services();
  services.offer(keptValues, new KeptInState(state, MOST_VALUES));
  services.offer(searching, search);
  services.offer(alerting, alerts);
  services.offer(provider, providerAt ? new Provider(providerAt) : null);
  const tryToWrite = async () => {
    await statements.run({
      text: "insert into state (name, value) values ('written', now()::text) on conflict (name) do update set value = excluded.value",
      values: [],
    });
  };
  const shared = db.embedded ? null : new Shared(statements);
  return { kinds, metadata, schema, read, change, services, memory, tryToWrite, search, alerts, shared };
}
