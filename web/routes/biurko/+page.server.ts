import { error, fail, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';
import { ask, change } from '#lib/ask.ts';
import { OnDesk, SHOWN } from '#lib/desk/desk.ts';
import { textsOf } from '#lib/form.ts';
import { graphql } from '#lib/graphql.ts';
import { mergingWords } from '#i18n/merging.ts';
import { kinds } from '#lib/kinds.ts';
import type { AskedKind } from '#lib/writing/alike.ts';
import { lookUp } from '#lib/writing/links.ts';
import { typedName } from '#lib/writing/sent.ts';
import { kindOf } from '#lib/writing/work.ts';
import type { Actions, PageServerLoad } from './$types';

const WhoseDesk = graphql(`
  query WhoseDesk {
    me {
      mayDo
    }
  }
`);
const DecideSuggestion = graphql(`
  mutation DecideSuggestion($id: ID!, $decision: SuggestionDecision!, $reason: String) {
    decideSuggestion(input: { id: $id, decision: $decision, reason: $reason }) {
      decided
      record
      userErrors {
        code
        message
      }
    }
  }
`);
const DecideAccountRequest = graphql(`
  mutation DecideAccountRequest($id: ID!, $approve: Boolean!, $role: Role, $organisation: ID) {
    decideAccountRequest(input: { id: $id, approve: $approve, role: $role, organisation: $organisation }) {
      decided
      userErrors {
        code
        message
      }
    }
  }
`);

/** For the secretariat; who may not see it is told that there is no such page. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { me } = await ask(event, WhoseDesk, {});
  if (!me && event.request.method !== 'POST') redirect(303, placeAddress(languageOf(event.url), 'signIn'));
  if (!me?.mayDo.includes('SEE_DESK')) error(404);
  const { searchParams } = event.url;
  const from = (name: string) => (/^\d{1,4}$/.test(searchParams.get(name) ?? '') ? Number(searchParams.get(name)) : 0);
  const after = /^\d{1,9}$/.test(searchParams.get('after') ?? '') ? searchParams.get('after') : null;
  return {
    after,
    from: {
      IN_REVIEW: from('IN_REVIEW'),
      STALE: from('STALE'),
      WITHOUT_CONTACT: from('WITHOUT_CONTACT'),
      WITHOUT_LINKS: from('WITHOUT_LINKS'),
    },
    ...(await ask(event, OnDesk, {
      first: SHOWN,
      after,
      review: from('IN_REVIEW'),
      stale: from('STALE'),
      contact: from('WITHOUT_CONTACT'),
      links: from('WITHOUT_LINKS'),
    })),
  };
};

type Errors = { code: string; message: string }[];
const refused = (id: string, of: 'suggestion' | 'request', [{ code, message } = { code: '', message: '' }]: Errors, reason = '') =>
  fail(400, { id, of, code, message, reason });

export const actions: Actions = {
  decide: async (event) => {
    const { id, decision, reason } = textsOf(await event.request.formData(), ['id', 'decision', 'reason']);
    const known = decision === 'PUBLISH' || decision === 'DRAFT' ? decision : 'DECLINE';
    const { decided, record, userErrors } = (await change(event, DecideSuggestion, { id, decision: known, reason: reason || null }))
      .decideSuggestion;
    return decided ? { isDone: true, draft: known === 'DRAFT' ? record : null } : refused(id, 'suggestion', userErrors, reason);
  },
  /** Leads to the page where the first record is made one with another. */
  merge: async (event) => {
    const form = await event.request.formData();
    const { kind, first } = textsOf(form, ['kind', 'first']);
    const typed = String(form.get(typedName('first')) ?? '').trim();
    const isKind = Object.hasOwn(kinds, kindOf(kind));
    const found = first
      ? { id: first }
      : isKind && typed
        ? await lookUp(event, kind as AskedKind, typed)
        : { wrong: mergingWords(languageOf(event.url)).chooseFirst };
    if ('wrong' in found) return fail(400, { of: 'merge', kind, typed, message: found.wrong });
    redirect(303, `${placeAddress(languageOf(event.url), 'writing')}/${encodeURIComponent(found.id)}/polacz`);
  },
  account: async (event) => {
    const form = await event.request.formData();
    const { id, role, organisation: body } = textsOf(form, ['id', 'role', 'organisation']);
    const approve = form.get('approve') === 'yes';
    const found = approve && body ? await lookUp(event, 'ORGANISATION', body) : null;
    if (found && 'wrong' in found) return refused(id, 'request', [{ code: 'NOT_FOUND', message: found.wrong }], body);
    const { decided, userErrors } = (
      await change(event, DecideAccountRequest, {
        id,
        approve,
        role: role === 'ADVISOR' ? 'ADVISOR' : 'MEMBER',
        organisation: found && 'id' in found ? found.id : null,
      })
    ).decideAccountRequest;
    return decided ? { isDone: true, draft: null } : refused(id, 'request', userErrors, body);
  },
};
