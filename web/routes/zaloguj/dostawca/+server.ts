import { isHttpError, redirect, type RequestEvent } from '@sveltejs/kit';
import { languageOf, type Language } from '#i18n/language.ts';
import { deviceOf, keepAsked, remember, takeAsked, wayIn } from '#lib/account/session.ts';
import { placeAddress } from '#lib/addresses.ts';
import { change } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import type { RequestHandler } from './$types';

const RequestProviderSignIn = graphql(`
  mutation RequestProviderSignIn {
    requestProviderSignIn {
      exchange
      address
    }
  }
`);
const SignInByProvider = graphql(`
  mutation SignInByProvider($exchange: ID!, $answer: String!, $device: String) {
    signInByProvider(input: { exchange: $exchange, answer: $answer, device: $device }) {
      token
      userErrors {
        code
      }
    }
  }
`);

/** Sends whoever comes to the provider; it leads back here, with its answer. A form could not: its pages may lead to this site alone. */
export const GET: RequestHandler = (event) =>
  event.url.searchParams.has('state') || event.url.searchParams.has('error') ? enter(event) : leave(event);

async function leave(event: RequestEvent): Promise<never> {
  event.setHeaders({ 'cache-control': 'no-store' });
  const language = languageOf(event.url);
  const { exchange, address } = (await tried(language, change(event, RequestProviderSignIn, {}))).requestProviderSignIn;
  if (!exchange || !address) failed(language, 'away');
  keepAsked(event, exchange);
  redirect(302, address, { external: true });
}

async function enter(event: RequestEvent): Promise<never> {
  event.setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  const asked = takeAsked(event);
  if (!asked) failed(languageOf(event.url), 'unknown');
  const { exchange, language } = asked;
  const device = deviceOf(event.request.headers.get('user-agent'));
  const { token, userErrors } = (await tried(language, change(event, SignInByProvider, { exchange, answer: event.url.search, device })))
    .signInByProvider;
  if (!token) failed(language, userErrors.some(({ code }) => code === 'PROVIDER_AWAY') ? 'away' : 'unknown');
  remember(event, token);
  redirect(303, wayIn(event, language));
}

/** Leads back to where one signs in, which says what was wrong. */
function failed(language: Language, why: 'away' | 'unknown'): never {
  redirect(303, `${placeAddress(language, 'signIn')}?provider=${why}`);
}
const tried = <Answer>(language: Language, answer: Promise<Answer>): Promise<Answer> =>
  answer.catch((error: unknown) => {
    if (isHttpError(error, 429)) failed(language, 'away');
    throw error;
  });
