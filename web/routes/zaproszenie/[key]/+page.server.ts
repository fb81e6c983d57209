import { fail, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { deviceOf, remember } from '#lib/account/session.ts';
import { placeAddress } from '#lib/addresses.ts';
import { ask, change } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import type { Actions, PageServerLoad } from './$types';

const InvitationOf = graphql(`
  query InvitationOf($key: ID!) {
    invitation(key: $key) {
      email
      role
      organisation {
        title {
          pl
          en
        }
      }
      city {
        title {
          pl
          en
        }
      }
      challenge {
        title {
          pl
          en
        }
      }
    }
  }
`);
const AcceptInvitation = graphql(`
  mutation AcceptInvitation($key: ID!, $name: String!, $device: String) {
    acceptInvitation(input: { key: $key, name: $name, device: $device }) {
      token
      userErrors {
        field
      }
    }
  }
`);

const DeclineInvitation = graphql(`
  mutation DeclineInvitation($key: ID!) {
    declineInvitation(input: { key: $key }) {
      forgotten
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
  return { invitation: (await ask(event, InvitationOf, { key: event.params.key })).invitation };
};

export const actions: Actions = {
  decline: async (event) => {
    await change(event, DeclineInvitation, { key: event.params.key });
    return { isForgotten: true };
  },
  accept: async (event) => {
    const name = String((await event.request.formData()).get('name') ?? '');
    const { acceptInvitation } = await change(event, AcceptInvitation, {
      key: event.params.key,
      name,
      device: deviceOf(event.request.headers.get('user-agent')),
    });
    if (!acceptInvitation.token) return fail(400, { name, isNameless: acceptInvitation.userErrors.some(({ field }) => field === 'name') });
    remember(event, acceptInvitation.token);
    redirect(303, placeAddress(languageOf(event.url), 'writing'));
  },
};
