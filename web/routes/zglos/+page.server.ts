import { languageOf } from '#i18n/language.ts';
import { change } from '#lib/ask.ts';
import { textsOf } from '#lib/form.ts';
import { graphql } from '#lib/graphql.ts';
import { sent, whatIn } from '#lib/suggest/sending.ts';
import { alikeOrNone, SEEN } from '#lib/writing/alike.ts';
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
    const form = await event.request.formData();
    const typed = textsOf(form, ['title', 'body', 'place', 'address', 'email']);
    const { title, body, place, address, email } = typed;
    const what = whatIn(event.url.searchParams);
    const alike = what === 'PAGE' || form.get(SEEN) ? [] : await alikeOrNone(event, what, title);
    if (alike.length > 0) return { typed, alike };
    return sent(
      typed,
      async () =>
        (
          await change(event, SuggestRecord, {
            input: {
              what,
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
