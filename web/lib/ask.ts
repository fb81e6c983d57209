import { error } from '@sveltejs/kit';
import { textOf, type TadaDocumentNode } from './graphql.ts';
import { written } from './written.ts';

/** What a page is loaded with: on the server it may name the graph in the same process. */
type Fetching = { fetch: typeof globalThis.fetch; platform?: Readonly<App.Platform> | undefined };
interface Answer<Result> {
  data?: Result;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Codes of what may well go on in a moment. */
const passing = new Set<string | undefined>(['DATABASE_AWAY', 'DISK_FULL', 'TIMED_OUT']);

/** Asks the graph for a page. What the caller got wrong becomes a 400 page, what they ask for too often a 429, a database or a graph out of reach or too busy a 503, the rest a 500. */
export async function ask<Result, Variables>(
  { fetch, platform }: Fetching,
  document: TadaDocumentNode<Result, Variables> | string,
  variables: Variables,
): Promise<Result> {
  const query = typeof document === 'string' ? document : textOf(document);
  const operationName = /(?:query|mutation) (\w+)/.exec(query)?.[1];
  const asked = JSON.stringify({ operationName, query, variables });
  const here = import.meta.env.SSR && platform?.req.answer;
  const { answer, status } = await (here ? answered(here, asked) : fetched(fetch, asked)).catch((failure: Error) =>
    error(503, failure.message),
  );
  const { data, errors = [] }: Answer<Result> = answer;
  const codes = errors.map(({ extensions }) => extensions?.code);
  if (codes.includes('BAD_USER_INPUT')) error(400, errors[0]!.message);
  if (codes.includes('TOO_MANY_REQUESTS') || status === 429) error(429, errors[0]?.message ?? 'Too Many Requests');
  if (codes.includes('DRAFT_INCOMPLETE')) error(422, errors[0]!.message);
  const message = errors[0]?.message ?? `The graph answers ${status}.`;
  if ((errors.length === 0 && !data) || codes.some((code) => passing.has(code))) error(503, message);
  if (errors.length > 0) error(500, message);
  return import.meta.env.SSR ? written(data!) : data!;
}

/** What the graph answers in the same process: neither a request nor a response is made for it. */
const answered = async (answer: NonNullable<App.Platform['req']['answer']>, body: string) => ({
  answer: JSON.parse(await answer(JSON.parse(body))),
  status: 200,
});

/** What the graph answers over the network; nothing where that is no JSON. */
async function fetched(fetch: Fetching['fetch'], body: string) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body,
  });
  return { answer: await response.json().catch(() => ({})), status: response.status };
}

/** Has the graph do one of its verbs; it fails as `ask` does. */
export const change = ask;
