import { fail } from '@sveltejs/kit';
import { ask, change } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import type { Actions, PageServerLoad } from './$types';

const AskedConfirmation = graphql(`
  query AskedConfirmation($key: ID!) {
    askedConfirmation(key: $key) {
      id
      titlePl
      titleEn
      confirmBy
    }
  }
`);
const ConfirmByLink = graphql(`
  mutation ConfirmByLink($key: ID!) {
    confirmByLink(input: { key: $key }) {
      confirmed
    }
  }
`);

/** Programs open links of e-mails, too: looking confirms nothing. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
  return { asked: (await ask(event, AskedConfirmation, { key: event.params.key })).askedConfirmation };
};

export const actions: Actions = {
  default: async (event) => {
    const { key } = event.params;
    const { askedConfirmation: asked } = await ask(event, AskedConfirmation, { key });
    const { confirmed } = (await change(event, ConfirmByLink, { key })).confirmByLink;
    return confirmed ? { isConfirmed: true, asked } : fail(400, { isConfirmed: false, asked: null });
  },
};
