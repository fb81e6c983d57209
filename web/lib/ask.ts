import { error } from '@sveltejs/kit';
import { Client, fetchExchange, type AnyVariables, type DocumentInput } from '@urql/core';

/** Asks the graph for a page. What the caller got wrong becomes a 400 page, what they ask for too often a 429, the rest a 502. */
export async function ask<Result, Variables extends AnyVariables>(
  { fetch }: { fetch: typeof globalThis.fetch }, document: DocumentInput<Result, Variables>, variables: Variables,
): Promise<Result> {
  const client = new Client({ url: '/graphql', fetch, exchanges: [fetchExchange], preferGetMethod: false });
  const { data, error: failure } = await client.query(document, variables).toPromise();
  if (failure) {
    const codes = failure.graphQLErrors.map(({ extensions }) => extensions.code);
    if (codes.includes('BAD_USER_INPUT')) error(400, failure.graphQLErrors[0]!.message);
    if (codes.includes('TOO_MANY_REQUESTS')) error(429, failure.graphQLErrors[0]!.message);
    error(502, failure.message);
  }
  return data!;
}
