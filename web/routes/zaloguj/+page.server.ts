import { fail, isHttpError, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { deviceOf, keepWanted, remember, wayIn } from '#lib/account/session.ts';
import { change } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import type { Actions, PageServerLoad } from './$types';

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
const RequestAccount = graphql(`
  mutation RequestAccount($input: RequestAccountInput!) {
    requestAccount(input: $input) {
      asked
      userErrors {
        field
        code
      }
    }
  }
`);

export const load: PageServerLoad = (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  keepWanted(event);
};

export const actions: Actions = {
  send: async (event) => {
    const email = String((await event.request.formData()).get('email') ?? '').trim();
    try {
      const { requestSignIn } = await change(event, RequestSignIn, { email });
      return requestSignIn.request ? { email, request: requestSignIn.request } : fail(400, { email, isInvalid: true });
    } catch (error) {
      if (isHttpError(error, 429)) return fail(429, { email, isTooMany: true });
      throw error;
    }
  },
  code: async (event) => {
    const form = await event.request.formData();
    const [email, request, code] = ['email', 'request', 'code'].map((name) => String(form.get(name) ?? ''));
    let token: string | null;
    try {
      const done = await change(event, SignInByCode, {
        request: request!,
        code: code!,
        device: deviceOf(event.request.headers.get('user-agent')),
      });
      token = done.signInByCode.token;
    } catch (error) {
      if (isHttpError(error, 429)) return fail(429, { email: email!, request: request!, isTooMany: true });
      throw error;
    }
    if (!token) return fail(400, { email: email!, request: request!, isWrong: true });
    remember(event, token);
    redirect(303, wayIn(event));
  },
  ask: async (event) => {
    const form = await event.request.formData();
    const [email, name, reason] = ['email', 'name', 'reason'].map((field) => String(form.get(field) ?? '').trim());
    try {
      const { requestAccount } = await change(event, RequestAccount, {
        input: { email: email!, name: name!, reason: reason!, language: languageOf(event.url) === 'en' ? 'EN' : 'PL' },
      });
      return requestAccount.asked ? { isAsked: true } : fail(400, { name: name!, reason: reason!, askedEmail: email!, isIncomplete: true });
    } catch (error) {
      if (isHttpError(error, 429)) return fail(429, { isTooMany: true });
      throw error;
    }
  },
};
