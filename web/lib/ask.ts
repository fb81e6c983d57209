import { error } from '@sveltejs/kit';
import { textOf, type TadaDocumentNode } from './graphql.ts';

type Fetching = { fetch: typeof globalThis.fetch };
interface Answer<Result> {
  data?: Result;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks the graph for a page. What the caller got wrong becomes a 400 page, what they ask for too often a 429, a database or a graph out of reach a 503, the rest a 500. */
export async function ask<Result, Variables>(
  { fetch }: Fetching,
  document: TadaDocumentNode<Result, Variables> | string,
  variables: Variables,
): Promise<Result> {
  const query = typeof document === 'string' ? document : textOf(document);
  const operationName = /(?:query|mutation) (\w+)/.exec(query)?.[1];
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ operationName, query, variables }),
  }).catch((failure: Error) => error(503, failure.message));
  const { data, errors = [] } = (await response.json().catch(() => ({}))) as Answer<Result>;
  const codes = errors.map(({ extensions }) => extensions?.code);
  if (codes.includes('BAD_USER_INPUT')) error(400, errors[0]!.message);
  if (codes.includes('TOO_MANY_REQUESTS') || response.status === 429) error(429, errors[0]?.message ?? response.statusText);
  if (codes.includes('DRAFT_INCOMPLETE')) error(422, errors[0]!.message);
  const message = errors[0]?.message ?? `The graph answers ${response.status}.`;
  if ((errors.length === 0 && !data) || codes.includes('DATABASE_AWAY') || codes.includes('DISK_FULL')) error(503, message);
  if (errors.length > 0) error(500, message);
  return data!;
}

/** Has the graph do one of its verbs; it fails as `ask` does. */
export const change = ask;
