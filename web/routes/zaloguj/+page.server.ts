import { fail, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { parsed } from '#lib/account/parsed.ts';
import { deviceOf, keepWanted, remember, wayIn } from '#lib/account/session.ts';
import { ask, change } from '#lib/ask.ts';
import { textsOf, unlessTooMany } from '#lib/form.ts';
import { graphql } from '#lib/graphql.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const SignInProvider = graphql(`
  query SignInProvider {
    signInProvider
  }
`);
const RequestSignIn = graphql(`
  mutation RequestSignIn($email: String!) {
    requestSignIn(input: { email: $email }) {
      request
      userErrors {
        code
      }
    }
  }
`);
const SignInByCode = graphql(`
  mutation SignInByCode($request: ID!, $code: String!, $device: String) {
    signInByCode(input: { request: $request, code: $code, device: $device }) {
      token
    }
  }
`);
const SignInByPasskey = graphql(`
  mutation SignInByPasskey($exchange: ID!, $answer: JSON!, $device: String) {
    signInByPasskey(input: { exchange: $exchange, answer: $answer, device: $device }) {
      token
    }
  }
`);
const SignInByPassword = graphql(`
  mutation SignInByPassword($email: String!, $password: String!, $device: String) {
    signInByPassword(input: { email: $email, password: $password, device: $device }) {
      token
    }
  }
`);
const RequestAccount = graphql(`
  mutation RequestAccount($input: RequestAccountInput!) {
    requestAccount(input: $input) {
      asked
      userErrors {
        field
      }
    }
  }
`);

/** Lets somebody in with the token that a verb gave; without one, says what was wrong, and again what was typed. */
async function entered(event: RequestEvent, typed: object, wrong: object, tokenOf: () => Promise<string | null>) {
  return unlessTooMany(typed, async () => {
    const token = await tokenOf();
    if (!token) return fail(400, { ...typed, ...wrong });
    remember(event, token);
    redirect(303, wayIn(event));
  });
}

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  keepWanted(event);
  return { provider: (await ask(event, SignInProvider, {})).signInProvider };
};

export const actions: Actions = {
  send: async (event) => {
    const { email } = textsOf(await event.request.formData(), ['email']);
    return unlessTooMany({ email }, async () => {
      const { requestSignIn } = await change(event, RequestSignIn, { email });
      return requestSignIn.request ? { email, request: requestSignIn.request } : fail(400, { email, isInvalid: true });
    });
  },
  code: async (event) => {
    const form = await event.request.formData();
    const [email, request, code] = ['email', 'request', 'code'].map((name) => String(form.get(name) ?? ''));
    const device = deviceOf(event.request.headers.get('user-agent'));
    return entered(
      event,
      { email: email!, request: request! },
      { isWrong: true },
      async () => (await change(event, SignInByCode, { request: request!, code: code!, device })).signInByCode.token,
    );
  },
  passkey: async (event) => {
    const form = await event.request.formData();
    const [exchange, answer] = ['exchange', 'answer'].map((field) => String(form.get(field) ?? ''));
    const device = deviceOf(event.request.headers.get('user-agent'));
    return entered(
      event,
      {},
      { isUnfit: true },
      async () => (await change(event, SignInByPasskey, { exchange: exchange!, answer: parsed(answer!), device })).signInByPasskey.token,
    );
  },
  password: async (event) => {
    const form = await event.request.formData();
    const [email, password] = ['email', 'password'].map((field) => String(form.get(field) ?? ''));
    const device = deviceOf(event.request.headers.get('user-agent'));
    return entered(
      event,
      { ownEmail: email!, isByPassword: true },
      { isMistaken: true },
      async () => (await change(event, SignInByPassword, { email: email!, password: password!, device })).signInByPassword.token,
    );
  },
  ask: async (event) => {
    const { email, name, reason } = textsOf(await event.request.formData(), ['email', 'name', 'reason']);
    const typed = { name, reason, askedEmail: email, isAsking: true };
    return unlessTooMany(typed, async () => {
      const { requestAccount } = await change(event, RequestAccount, {
        input: { email, name, reason, language: languageOf(event.url) === 'en' ? 'EN' : 'PL' },
      });
      const wrong = requestAccount.userErrors.map(({ field }) => field);
      return requestAccount.asked ? { isAsked: true } : fail(400, { ...typed, wrong });
    });
  },
};
