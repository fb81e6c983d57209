import { error, fail, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';
import { ask, change } from '#lib/ask.ts';
import { textsOf } from '#lib/form.ts';
import { graphql } from '#lib/graphql.ts';
import { alikeOrNone } from '#lib/writing/alike.ts';
import type { ToldAt } from '#lib/writing/saved.ts';
import { saveForm } from '#lib/writing/saving.ts';
import { WorkFields } from '#lib/writing/work.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const WorkOn = graphql(
  `
    query WorkOn($id: ID!) {
      me {
        name
      }
      work(id: $id) {
        ...WorkFields
      }
      node(id: $id) {
        ... on Record {
          title {
            pl
            en
          }
        }
      }
      recordChanges(record: $id) {
        change
      }
      draftDifference(id: $id) {
        field
        before
        after
        words {
          text
          in
        }
      }
    }
  `,
  [WorkFields],
);
const SubmitDraft = graphql(`
  mutation SubmitDraft($record: ID!, $note: String) {
    submitDraft(input: { record: $record, note: $note }) {
      userErrors {
        code
      }
    }
  }
`);
const ApproveDraft = graphql(`
  mutation ApproveDraft($record: ID!, $hash: String!) {
    approveDraft(input: { record: $record, hash: $hash }) {
      outcome
    }
  }
`);
const AskForChanges = graphql(`
  mutation AskForChanges($record: ID!, $reason: String!) {
    askForChanges(input: { record: $record, reason: $reason }) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);
const CommentOnDraft = graphql(`
  mutation CommentOnDraft($record: ID!, $field: String!, $body: String!) {
    commentOnDraft(input: { record: $record, field: $field, body: $body }) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);
const WithdrawDraft = graphql(`
  mutation WithdrawDraft($record: ID!) {
    withdrawDraft(input: { record: $record }) {
      userErrors {
        code
      }
    }
  }
`);
const DiscardDraft = graphql(`
  mutation DiscardDraft($record: ID!) {
    discardDraft(input: { record: $record }) {
      discarded
    }
  }
`);
const EditRecord = graphql(`
  mutation EditRecord($record: ID!, $version: Int) {
    editRecord(input: { record: $record, version: $version }) {
      userErrors {
        code
      }
    }
  }
`);
const ArchiveRecord = graphql(`
  mutation ArchiveRecord($record: ID!, $reason: String!) {
    archiveRecord(input: { record: $record, reason: $reason }) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);
const RecordAdoption = graphql(`
  mutation RecordAdoption($title: String!, $values: JSON!) {
    startDraft(input: { kind: ADOPTION, title: $title, values: $values }) {
      work {
        id
      }
    }
  }
`);

/** What is not there and what one may not see look the same; of what is public it is said that somebody else keeps it. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { me, work, node, draftDifference, recordChanges } = await ask(event, WorkOn, { id: event.params.id });
  const isSent = event.request.method === 'POST';
  // who was signed out meanwhile gets back what they typed
  if (!me && !isSent) redirect(303, `${placeAddress(languageOf(event.url), 'signIn')}?record=${encodeURIComponent(event.params.id)}`);
  const notMine = node && 'title' in node ? node.title : null;
  if (!work && !notMine && me) error(404);
  // asked once a visit: a save changes no title that the page does not look for itself
  const isAsked = me && work && !work.isPublic && work.mayDo.includes('SAVE') && !event.isDataRequest;
  return {
    alike: isAsked ? await alikeOrNone(event, work.kind, work.titlePl) : null,
    work: me ? work : null,
    notMine: me ? notMine : null,
    changes: recordChanges.map(({ change }) => change),
    differences: (me && draftDifference) || [],
    /** The version that a draft is to begin from. */
    version: Number(/^[1-9]\d{0,5}$/.exec(event.url.searchParams.get('version') ?? '')?.[0]) || null,
    // new parts of two writers have keys of their own
    fresh: Math.random().toString(36).slice(2, 8),
  };
};

const record = ({ params }: RequestEvent) => params.id;
const refused = (errors: unknown[]) => (errors.length > 0 ? fail(400, { isRefused: true }) : { isDone: true });
/** What became of a form of one text: what is wrong with the text is told at it, with what was typed. */
function decided(told: Omit<ToldAt, 'wrong'>, field: string, errors: readonly (ToldAt['wrong'] & { field?: string | null })[]) {
  const wrong = errors.find((each) => each.field === field);
  return wrong ? fail(400, { at: { ...told, wrong: { code: wrong.code, message: wrong.message } } }) : refused([...errors]);
}

export const actions: Actions = {
  save: async (event) => saveForm(event, await event.request.formData()),
  /** What was typed last is looked at. */
  preview: async (event) => {
    const saved = await saveForm(event, await event.request.formData());
    if (!('isSaved' in saved)) return saved;
    redirect(303, `${placeAddress(languageOf(event.url), 'writing')}/${event.params.id}/podglad`);
  },
  /** What was typed last is handed in, too. */
  submit: async (event) => {
    const form = await event.request.formData();
    const saved = await saveForm(event, form);
    if (!('isSaved' in saved)) return saved;
    const note = String(form.get('note') ?? '').trim() || null;
    return refused((await change(event, SubmitDraft, { record: record(event), note })).submitDraft.userErrors);
  },
  approve: async (event) => {
    const hash = String((await event.request.formData()).get('hash') ?? '');
    const { outcome } = (await change(event, ApproveDraft, { record: record(event), hash })).approveDraft;
    return outcome ? { outcome } : fail(400, { isRefused: true });
  },
  changes: async (event) => {
    const reason = String((await event.request.formData()).get('reason') ?? '');
    const { askForChanges } = await change(event, AskForChanges, { record: record(event), reason });
    return decided({ form: 'changes', typed: reason }, 'reason', askForChanges.userErrors);
  },
  comment: async (event) => {
    const { field, body } = textsOf(await event.request.formData(), ['field', 'body']);
    const { commentOnDraft } = await change(event, CommentOnDraft, { record: record(event), field, body });
    return decided({ form: 'comment', field, typed: body }, 'body', commentOnDraft.userErrors);
  },
  withdraw: async (event) => refused((await change(event, WithdrawDraft, { record: record(event) })).withdrawDraft.userErrors),
  /** Begins from what is public, or from one of its versions. */
  edit: async (event) => {
    const version = Number((await event.request.formData()).get('version')) || null;
    return refused((await change(event, EditRecord, { record: record(event), version })).editRecord.userErrors);
  },
  archive: async (event) => {
    const reason = String((await event.request.formData()).get('reason') ?? '');
    const { archiveRecord } = await change(event, ArchiveRecord, { record: record(event), reason });
    return decided({ form: 'archive', typed: reason }, 'reason', archiveRecord.userErrors);
  },
  /** What another city took over is a record of its own, begun with where it came from. */
  adoption: async (event) => {
    const form = await event.request.formData();
    const values = { [form.get('kind') === 'PILOT' ? 'pilot' : 'solution']: record(event) };
    const { startDraft } = await change(event, RecordAdoption, { title: String(form.get('title') ?? '').slice(0, 300), values });
    if (!startDraft.work) return fail(400, { isRefused: true });
    redirect(303, `${placeAddress(languageOf(event.url), 'writing')}/${startDraft.work.id}`);
  },
  discard: async (event) => {
    await change(event, DiscardDraft, { record: record(event) });
    redirect(303, placeAddress(languageOf(event.url), 'writing'));
  },
};
