import { languageOf } from '#i18n/language.ts';
import { change } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { sent, textsOf } from '#lib/suggest/sending.ts';
import type { Actions } from './$types';

const SuggestRecord = graphql(`
  mutation SuggestRecord($input: SuggestRecordInput!) {
    suggestRecord(input: $input) {
      sent
      userErrors {
        field
        code
      }
    }
  }
`);

export const actions: Actions = {
  default: async (event) => {
    const typed = textsOf(await event.request.formData(), ['title', 'body', 'place', 'address', 'email']);
    const { title, body, place, address, email } = typed as Record<'title' | 'body' | 'place' | 'address' | 'email', string>;
    return sent(
      typed,
      async () =>
        (
          await change(event, SuggestRecord, {
            input: {
              what: event.url.searchParams.get('what') === 'BARRIER' ? 'BARRIER' : 'SOLUTION',
              title,
              body,
              place: place || null,
              address: address || null,
              email,
              language: languageOf(event.url) === 'en' ? 'EN' : 'PL',
            },
          })
        ).suggestRecord,
    );
  },
};
