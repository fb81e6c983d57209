import { error, fail } from '@sveltejs/kit';
import { ask, change } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { lookUpTyped, titlesOf } from './links.ts';
import type { SaveAnswer } from './saved.ts';
import { settleConflicts, valuesOf } from './sent.ts';
import { FormFields } from './work.ts';

const FormOf = graphql(
  `
    query FormOf($id: ID!) {
      me {
        name
      }
      work(id: $id) {
        form {
          ...FormFields
        }
      }
    }
  `,
  [FormFields],
);
const SaveDraft = graphql(`
  mutation SaveDraft($record: ID!, $save: Int!, $values: JSON!) {
    saveDraft(input: { record: $record, save: $save, values: $values }) {
      save
      isMerged
      merged
      conflicts {
        field
        mine
        theirs
      }
      problems {
        field
        code
        message
      }
    }
  }
`);

/** Every global id in values. */
const idsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(idsIn)
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(idsIn)
      : typeof value === 'string' && /^[A-Z][\w-]{7,60}$/.test(value)
        ? [value]
        : [];

/** Saves what a form says. Nothing that was typed is lost: what could not be saved is told with what stood there. */
export async function saveForm(
  event: { fetch: typeof globalThis.fetch; url: URL; params: { id: string } },
  form: FormData,
): Promise<SaveAnswer | ReturnType<typeof fail<SaveAnswer>>> {
  const { me, work } = await ask(event, FormOf, { id: event.params.id });
  if (!me) return fail(401, { kept: [...form].map(([name, value]) => [name, String(value)] as [string, string]) });
  if (!work) error(404);
  const values = valuesOf(work.form, form);
  settleConflicts(work.form, values, form);
  const typed = await lookUpTyped(event, work.form, values, form);
  const { saveDraft } = await change(event, SaveDraft, { record: event.params.id, save: Number(form.get('save')) || 1, values });
  if (saveDraft.save === null) return fail(400, { isRefused: true, values, typed, titles: await titlesOf(event, idsIn(values)) });
  const { save, conflicts, problems, isMerged } = saveDraft;
  if (conflicts.length > 0) {
    const merged = saveDraft.merged as Record<string, unknown>;
    const titles = await titlesOf(event, [...new Set([...idsIn(merged), ...idsIn(conflicts.map(({ theirs }) => theirs))])]);
    return fail(409, { save, conflicts, problems, typed, titles, values: { ...merged, ...only(values, problems) } });
  }
  if (problems.length > 0 || Object.keys(typed).length > 0)
    return fail(400, {
      save,
      problems,
      typed,
      isMerged,
      values: only(values, problems),
      titles: await titlesOf(event, idsIn(only(values, problems))),
    });
  return { save, isSaved: true, isMerged };
}

/** The fields that something is wrong in, as they were typed. */
const only = (values: Record<string, unknown>, problems: { field: string }[]) =>
  Object.fromEntries(
    problems.flatMap(({ field }) => {
      const name = field.split('.')[0]!;
      return Object.hasOwn(values, name) ? [[name, values[name]]] : [];
    }),
  );
