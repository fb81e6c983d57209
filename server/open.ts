import type { GraphQLSchema } from 'graphql';
import { attachSimilarCities } from './city/similar-cities.resolver.ts';
import type { Database } from './database/db.ts';
import { attach } from './graph/attach.ts';
import { Memory } from './graph/memory.ts';
import { readModel, type Kind } from './graph/model.ts';
import type { Reader } from './database/reader.ts';
import { MailServer, NO_SENDER, type MailServerAt } from './mail/mail-server.ts';
import { Outbox } from './mail/outbox.ts';
import { model } from './model.ts';
import { Alerts } from './saved-search/alerts.ts';
import { attachSavedSearches } from './saved-search/saved-search.resolver.ts';
import { buildGraph } from './schema.ts';
import { attachSearchesInVain } from './search/in-vain/in-vain.resolver.ts';
import { openSearch, type MeilisearchAt, type Search } from './search/open-search.ts';
import { attachSearch } from './search/search.resolver.ts';
import { attachSimilar } from './search/similar/similar.resolver.ts';
import { statementsOf } from './database/statements.ts';

/** The graph over an open database: its kinds, its schema with resolvers, how rows are read and which are kept in memory, search, and the news that people are told. */
export interface Graph {
  kinds: Kind[];
  schema: GraphQLSchema;
  read: Reader;
  memory: Memory;
  search: Search;
  alerts: Alerts;
}

/** Opens the graph. Searches are answered by Meilisearch where one is named, else by the database; e-mails go to the mail server where one is named. */
export async function openGraph(db: Database, meilisearch?: MeilisearchAt, mailServer?: MailServerAt): Promise<Graph> {
  const kinds = readModel(model, db.getMetadata());
  const schema = buildGraph(kinds);
  attach(schema, kinds);
  const statements = await statementsOf(db);
  const { read, changes } = statements;
  const memory = new Memory(kinds, read, changes);
  await memory.open();
  const search = await openSearch(db, statements, kinds, meilisearch);
  attachSearch(schema, kinds, search);
  attachSimilar(schema, kinds);
  attachSimilarCities(schema, kinds);
  attachSearchesInVain(schema);
  const alerts = new Alerts(statements, kinds, search.database, new Outbox(statements, new MailServer(mailServer ?? { from: NO_SENDER })));
  attachSavedSearches(schema, kinds, alerts.savedSearches);
  return { kinds, schema, read, memory, search, alerts };
}
