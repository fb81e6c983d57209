import { error } from '@sveltejs/kit';
import { accountWords } from '#i18n/account.ts';
import { languageOf } from '#i18n/language.ts';
import { change } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { csvHead, csvOf } from '#lib/take-home/csv.ts';
import type { RequestHandler } from './$types';

const ExportContacts = graphql(`
  mutation ExportContacts($network: ID!) {
    exportContacts(input: { network: $network }) {
      contacts {
        name
        position
        email
        phone
        about
        city {
          title {
            pl
            en
          }
        }
        organisation {
          title {
            pl
            en
          }
        }
      }
    }
  }
`);

/** The contacts of a network as a table; it is noted who took it, so a link alone cannot. */
export const POST: RequestHandler = async (event) => {
  const language = languageOf(event.url);
  const words = accountWords(language);
  const network = String((await event.request.formData()).get('network') ?? '');
  const { contacts } = (await change(event, ExportContacts, { network })).exportContacts;
  if (!contacts) error(404);
  const rows = contacts.map(({ name, city, organisation, position, email, phone, about }) => {
    const title = (city ?? organisation)?.title;
    return [name, title ? (language === 'en' && title.en) || title.pl : null, position, email, phone, about];
  });
  const head = [words.name, words.place, words.fields.POSITION, words.email, words.fields.PHONE, words.fields.ABOUT];
  return new Response(csvHead(head, language) + csvOf(rows, language), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${language === 'en' ? 'contacts' : 'kontakty'}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
};
