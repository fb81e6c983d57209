import { fail, isHttpError } from '@sveltejs/kit';
import { ask, change } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import type { Actions, PageServerLoad } from './$types';

const Suggested = graphql(`
  query Suggested($key: ID!) {
    suggestion(key: $key) {
      what
      isConfirmed
      isDecided
      record
      recordTitlePl
      recordTitleEn
      field
      value
      title
      body
      place
      address
    }
  }
`);
const ConfirmSuggestion = graphql(`
  mutation ConfirmSuggestion($key: ID!) {
    confirmSuggestion(input: { key: $key }) {
      confirmed
    }
  }
`);

/** Looking at it confirms nothing: programs that look for harm follow every link of an e-mail. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
  return { suggestion: (await ask(event, Suggested, { key: event.params.key })).suggestion };
};

export const actions: Actions = {
  default: async (event) => {
    try {
      const { confirmed } = (await change(event, ConfirmSuggestion, { key: event.params.key })).confirmSuggestion;
      return confirmed ? { isTooMany: false } : fail(400, { isTooMany: false });
    } catch (error) {
      if (isHttpError(error, 429)) return fail(429, { isTooMany: true });
      throw error;
    }
  },
};
