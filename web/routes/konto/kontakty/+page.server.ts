import { redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';
import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import type { PageServerLoad } from './$types';

const MyNetworks = graphql(`
  query MyNetworks {
    me {
      networks {
        id
        slug
        title {
          pl
          en
        }
      }
    }
  }
`);
const Contacts = graphql(`
  query Contacts($of: ID!) {
    contacts(of: $of) {
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
`);

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { me } = await ask(event, MyNetworks, {});
  if (!me) redirect(303, placeAddress(languageOf(event.url), 'signIn'));
  const tables = await Promise.all(
    me.networks.map(async (network) => ({ network, contacts: (await ask(event, Contacts, { of: network.id })).contacts })),
  );
  return { tables };
};
