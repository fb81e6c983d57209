import { fail, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';
import { ask, change } from '#lib/ask.ts';
import { textsOf } from '#lib/form.ts';
import { graphql } from '#lib/graphql.ts';
import { alikeOrNone, SEEN, type AskedKind } from '#lib/writing/alike.ts';
import type { Actions, PageServerLoad } from './$types';

const Desk = graphql(`
  query Desk {
    me {
      name
      mayDo
    }
    myWork {
      id
      kind
      state
      titlePl
      titleEn
      isPublic
      changedAt
    }
    forms {
      kind
    }
  }
`);
const StartDraft = graphql(`
  mutation StartDraft($kind: RecordKind!, $title: String!, $address: String) {
    startDraft(input: { kind: $kind, title: $title, address: $address }) {
      work {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { me, myWork, forms } = await ask(event, Desk, {});
  if (!me) redirect(303, placeAddress(languageOf(event.url), 'signIn'));
  return { me, myWork, forms };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const { kind: asked, title, address } = textsOf(form, ['kind', 'title', 'address']);
    const kind = asked as AskedKind;
    const alike = form.get(SEEN) ? [] : await alikeOrNone(event, kind, title);
    if (alike.length > 0) return { kind, title, address, alike };
    const { startDraft } = await change(event, StartDraft, {
      kind,
      title,
      address: address || null,
    });
    if (!startDraft.work) return fail(400, { kind, title, address, wrong: startDraft.userErrors });
    redirect(303, `${placeAddress(languageOf(event.url), 'writing')}/${startDraft.work.id}`);
  },
};
