import { graphql, type ExecutionResult } from 'graphql';
import { apolloServer } from '../../server/http/apollo.ts';
import { stringify } from '../../server/http/written.ts';
import { contextOf } from '../../server/http/context.ts';
import { openDatabase, type Database } from '../../server/database/db.ts';
import { openGraph, type Graph } from '../../server/open.ts';
import type { Viewer } from '../../server/graph/viewer.ts';
import type { MailServerAt } from '../../server/mail/mail-server.ts';
import type { ProviderAt } from '../../server/people/provider.ts';
import { migrate } from '../../server/database/migrate.ts';
import type { MeilisearchAt } from '../../server/search/open-search.ts';

/** A graph over a database of the test's own: in memory, or the server named by TEST_DATABASE_URL. */
export interface TestGraph {
  db: Database;
  graph: Graph;
  /** Statements run since the last look. */
  statements: string[];
  /** Asks the way callers do; fails on errors. */
  ask: (query: string, variables?: Record<string, unknown>, viewer?: Viewer) => Promise<any>;
  /** Asks and gives the whole answer, errors included. */
  answer: (query: string, variables?: Record<string, unknown>, viewer?: Viewer) => Promise<ExecutionResult>;
  /** The same question answered by graphql-js alone. */
  ordinary: (query: string, variables?: Record<string, unknown>, viewer?: Viewer) => Promise<ExecutionResult>;
  close: () => Promise<void>;
}

export async function openTestGraph(
  meilisearch?: MeilisearchAt,
  mailServer?: MailServerAt,
  opened?: Database,
  provider?: ProviderAt,
): Promise<TestGraph> {
  const db = opened ?? (await openTestDatabase());
  const graph = await openGraph(db, meilisearch, mailServer, provider);
  await migrate(db, graph.kinds);
  const statements: string[] = [];
  const counted: Graph = {
    ...graph,
    read: (statement, ...by) => {
      statements.push(statement.text);
      return graph.read(statement, ...by);
    },
  };
  const apollo = apolloServer(counted);
  await apollo.start();
  const answer: TestGraph['answer'] = async (query, variables = {}, viewer) => {
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue: contextOf(counted, { viewer }) });
    return JSON.parse(stringify((body as { singleResult: ExecutionResult }).singleResult as never));
  };
  return {
    db,
    graph: counted,
    statements,
    answer,
    ask: async (query, variables, viewer) => {
      const { data, errors } = await answer(query, variables, viewer);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    ordinary: async (source, variableValues = {}, viewer) => {
      const result = await graphql({ schema: counted.schema, source, variableValues, contextValue: contextOf(counted, { viewer }) });
      return JSON.parse(JSON.stringify(result));
    },
    close: async () => {
      await apollo.stop();
      await graph.memory.close();
      await db.close(true);
    },
  };
}

let databases = 0;
/** An empty database of the test's own. */
export async function openTestDatabase(): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return openDatabase({});
  const name = `test_${process.pid}_${databases++}`;
  const admin = await openDatabase({ url: server });
  await admin.em.getConnection().execute(`create database ${name}`);
  await admin.close(true);
  return openDatabase({ url: server.replace(/\/[^/]*$/, `/${name}`) });
}
