import { error } from '@sveltejs/kit';
import { Client, fetchExchange, type AnyVariables, type DocumentInput, type OperationResult } from '@urql/core';

type Fetching = { fetch: typeof globalThis.fetch };
const clientOf = ({ fetch }: Fetching) => new Client({ url: '/graphql', fetch, exchanges: [fetchExchange], preferGetMethod: false });

/** Asks the graph for a page. What the caller got wrong becomes a 400 page, what they ask for too often a 429, a database or a graph out of reach a 503, the rest a 500. */
export const ask = async <Result, Variables extends AnyVariables>(
  event: Fetching,
  document: DocumentInput<Result, Variables>,
  variables: Variables,
): Promise<Result> => dataOf(await clientOf(event).query(document, variables).toPromise());

/** Has the graph do one of its verbs; it fails as `ask` does. */
export const change = async <Result, Variables extends AnyVariables>(
  event: Fetching,
  document: DocumentInput<Result, Variables>,
  variables: Variables,
): Promise<Result> => dataOf(await clientOf(event).mutation(document, variables).toPromise());

function dataOf<Result>({ data, error: failure }: OperationResult<Result>): Result {
  if (failure) {
    const codes = failure.graphQLErrors.map(({ extensions }) => extensions.code);
    if (codes.includes('BAD_USER_INPUT')) error(400, failure.graphQLErrors[0]!.message);
    if (codes.includes('TOO_MANY_REQUESTS')) error(429, failure.graphQLErrors[0]!.message);
    if (failure.networkError || codes.includes('DATABASE_AWAY') || codes.includes('DISK_FULL')) error(503, failure.message);
    error(500, failure.message);
  }
  return data!;
}
