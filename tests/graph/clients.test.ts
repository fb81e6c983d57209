// Clients as they are installed from npm, with their defaults.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { Client, fetchExchange } from '@urql/core';
import { buildSchema, parse } from 'graphql';
import { GraphQLClient, request } from 'graphql-request';
import relay from 'relay-runtime';
import { afterAll, describe, expect, test } from 'vitest';
import { maker } from '../kit/make.ts';
import { serve } from '../kit/serve.ts';

const { graph, address, close } = await serve();
afterAll(close);
await maker(graph.db).pilot({ slug: 'retencja', title: { pl: 'Retencja', en: null } });
const query = 'query Pilots { pilots { nodes { slug } } }';
const expected = { pilots: { nodes: [expect.objectContaining({ slug: 'retencja' })] } };

describe('A client with its defaults reads the graph', () => {
  test('urql', async () => {
    const { data, error } = await new Client({ url: address, exchanges: [fetchExchange] }).query(query, {}).toPromise();
    expect([data, error]).toEqual([expected, undefined]);
  });

  test('Apollo Client', async () => {
    const client = new ApolloClient({ link: new HttpLink({ uri: address }), cache: new InMemoryCache() });
    expect((await client.query({ query: gql(query) })).data).toMatchObject(expected);
    client.stop();
  });

  test('Apollo Client by GET', async () => {
    const client = new ApolloClient({ link: new HttpLink({ uri: address, useGETForQueries: true }), cache: new InMemoryCache() });
    expect((await client.query({ query: gql(query) })).data).toMatchObject(expected);
    client.stop();
  });

  test('graphql-request', async () => {
    expect(await request(address, query)).toEqual(expected);
    expect(await new GraphQLClient(address, { method: 'GET' }).request(parse(query))).toEqual(expected);
  });

  test('Relay, by the network layer of its guide', async () => {
    const { Environment, Network, RecordSource, Store } = relay;
    const environment = new Environment({
      store: new Store(new RecordSource()),
      network: Network.create(async ({ text }, variables) => {
        const response = await fetch(address, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            Accept: 'application/graphql-response+json; charset=utf-8, application/json; charset=utf-8',
          },
          body: JSON.stringify({ query: text, variables }),
        });
        return response.json() as never;
      }),
    });
    const answer = await new Promise<unknown>((resolve, reject) =>
      environment
        .getNetwork()
        .execute({ text: query, name: 'Pilots', operationKind: 'query', id: null, metadata: {} } as never, {}, {})
        .subscribe({ next: resolve, error: reject }),
    );
    expect(answer).toMatchObject({ data: expected });
  });

  test('code generation, from the schema that the address tells', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'splot-codegen-'));
    const output = join(folder, 'schema.graphql');
    const home = fileURLToPath(new URL('../..', import.meta.url));
    await new Promise<void>((resolve, reject) => {
      execFile(
        process.execPath,
        ['node_modules/gql.tada/bin/cli.js', 'generate-schema', address, '--output', output],
        { cwd: home },
        (error, out, err) => (error ? reject(new Error(out + err)) : resolve()),
      );
    });
    expect(buildSchema(readFileSync(output, 'utf8')).getType('Pilot')).toBeTruthy();
    rmSync(folder, { recursive: true });
  });
});
