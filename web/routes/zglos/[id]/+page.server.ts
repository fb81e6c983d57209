import { error, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';
import { ask, change } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { sent, textsOf } from '#lib/suggest/sending.ts';
import type { Actions, PageServerLoad } from './$types';

const Correctable = graphql(`
  query Correctable($id: ID!) {
    me {
      id
    }
    node(id: $id) {
      ... on Record {
        title {
          pl
          en
        }
      }
    }
    correctableFields(record: $id)
  }
`);
const SuggestCorrection = graphql(`
  mutation SuggestCorrection($input: SuggestCorrectionInput!) {
    suggestCorrection(input: $input) {
      sent
      userErrors {
        field
        code
      }
    }
  }
`);

/** Who is signed in writes in the editor; what is not public and what is not there look the same. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { id } = event.params;
  const { me, node, correctableFields } = await ask(event, Correctable, { id });
  if (me && event.request.method === 'GET') redirect(303, `${placeAddress(languageOf(event.url), 'writing')}/${encodeURIComponent(id)}`);
  if (!node || !('title' in node)) error(404);
  return { id, title: node.title, fields: correctableFields };
};

export const actions: Actions = {
  default: async (event) => {
    const typed = textsOf(await event.request.formData(), ['field', 'wrong', 'value', 'email']);
    const { field, wrong, value, email } = typed as Record<'field' | 'wrong' | 'value' | 'email', string>;
    return sent(
      typed,
      async () =>
        (
          await change(event, SuggestCorrection, {
            input: {
              record: event.params.id,
              field: field || null,
              wrong,
              value: value || null,
              email,
              language: languageOf(event.url) === 'en' ? 'EN' : 'PL',
            },
          })
        ).suggestCorrection,
    );
  },
};
