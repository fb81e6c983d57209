import type { Email } from 'postal-mime';
import { beforeEach, expect } from 'vitest';
import type { ProviderAt } from '../../server/people/provider.ts';
import type { MeilisearchAt } from '../../server/search/open-search.ts';
import { servedMail } from './mailed.ts';
import type { Answer } from './serve.ts';
import { signingIn } from './somebody.ts';

/** Where in an e-mail the link to a page is, and the key in it. */
export function keyIn(
  { text }: Email,
  page = /(?:zaloguj|sign-in|zaproszenie|invitation|potwierdz|confirm|zgloszenie|suggestion)/,
): string {
  return new RegExp(`/${page.source}/([\\w-]{32})`).exec(text ?? '')![1]!;
}
export const codeIn = ({ subject }: Email): string => /\b\d{6}\b/.exec(subject ?? '')![0];

/** A served graph with a mail server, in which people have accounts. Each test begins with nothing sent and nothing counted. */
export async function servedPeople(siteOf?: (origin: string) => string, provider?: ProviderAt, meilisearch?: MeilisearchAt) {
  const served = await servedMail(siteOf, provider, meilisearch);
  const { post, mailbox, alerts, run } = served;
  beforeEach(() => run('delete from attempt'));

  /** Asks over HTTP as the bearer of a token, or as a visitor. */
  const asked = async (
    query: string,
    variables: Record<string, unknown> = {},
    token?: string,
    headers: Record<string, string> = {},
  ): Promise<Answer> => post({ query, variables }, { ...(token && { authorization: `Bearer ${token}` }), ...headers });
  /** The data of what was asked; fails on errors. */
  const ask = async (query: string, variables?: Record<string, unknown>, token?: string): Promise<any> => {
    const { body } = await asked(query, variables, token);
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  /** Carries out a verb; gives its payload. */
  const act = async (name: string, input: Record<string, unknown>, token?: string, answer = ''): Promise<any> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const hasInput = Object.keys(input).length > 0;
    const data = await ask(
      `mutation ${hasInput ? `($input: ${type}!)` : ''} { ${name}${hasInput ? '(input: $input)' : ''} { ${answer} userErrors { field code message } } }`,
      hasInput ? { input } : {},
      token,
    );
    return data[name];
  };
  /** Sends what is queued now, and gives the next e-mail to an address. */
  const mail = (address: string) => {
    void alerts.outbox.work();
    return mailbox.next(address);
  };
  const somebody = signingIn(run);
  return { ...served, asked, ask, act, mail, somebody };
}
