import { fail, redirect } from '@sveltejs/kit';
import { deviceOf, remember, wayIn } from '#lib/account/session.ts';
import { ask, change } from '#lib/ask.ts';
import { unlessTooMany } from '#lib/form.ts';
import { graphql } from '#lib/graphql.ts';
import type { Actions, PageServerLoad } from './$types';

const SignInLink = graphql(`
  query SignInLink($key: ID!) {
    signInLink(key: $key)
  }
`);
const SignInByLink = graphql(`
  mutation SignInByLink($key: ID!, $device: String) {
    signInByLink(input: { key: $key, device: $device }) {
      token
    }
  }
`);

/** Looking at it uses nothing up: programs that look for harm follow every link of an e-mail. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
  return { isOpen: (await ask(event, SignInLink, { key: event.params.key })).signInLink };
};

export const actions: Actions = {
  default: (event) =>
    unlessTooMany({}, async () => {
      const device = deviceOf(event.request.headers.get('user-agent'));
      const { token } = (await change(event, SignInByLink, { key: event.params.key, device })).signInByLink;
      if (!token) return fail(400, { isUsed: true });
      remember(event, token);
      redirect(303, wayIn(event));
    }),
};
