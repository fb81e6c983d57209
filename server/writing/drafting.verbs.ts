import { GraphQLJSON } from 'graphql-scalars';
import { Int } from 'type-graphql';
import { may } from '../people/access.ts';
import { declareObject } from '../graph/declare.ts';
import { optional, plain } from '../graph/input.ts';
import { verb } from '../graph/verb.ts';
import { line } from '../people/people.types.ts';
import { isMember } from '../people/viewer.ts';
import { kindName } from '../search/narrowing.types.ts';
import { upperSnake } from '../search/facets.ts';
import { isAddress, shown } from './clean.ts';
import { discardDraft as discard, editRecord as edit, saveDraft as save, startDraft as start } from './drafting.ts';
import { versionOf } from './history.ts';
import { isKept } from './kept.ts';
import { shapeOf } from './shape.ts';
import { workFor } from './work-for.ts';
import { problem, record, workShown, workType } from './writing.types.ts';

const asItIsNow = { type: () => workType, nullable: true, description: 'The writing as it is now; null when there is something to mend.' };
const problems = {
  type: () => [problem],
  otherwise: [],
  description: 'Fields that stay as they were, since what was given is none of what they take.',
};
const conflict = declareObject('SaveConflict', 'A value that somebody else changed in another way since it was seen.', {
  field: { type: () => String, description: 'The field, such as `lessons` or `title.pl`.' },
  base: { type: () => GraphQLJSON, nullable: true, description: 'What was there when it was seen.' },
  mine: { type: () => GraphQLJSON, nullable: true, description: 'What was to be saved.' },
  theirs: { type: () => GraphQLJSON, nullable: true, description: 'What is there now.' },
});
/** Values larger than this are no form. */
const LARGEST = 240_000;
const valuesOf = (values: unknown): Record<string, unknown> =>
  values !== null && typeof values === 'object' && !Array.isArray(values) && JSON.stringify(values).length <= LARGEST
    ? (values as Record<string, unknown>)
    : {};
const values = plain(GraphQLJSON, 'What to change, by the names of the form: `{ "title": { "pl": "…" }, "city": "<global id>" }`.');

export const startDraft = verb('startDraft', 'Begins a record. A title will do; nothing of it is public before it was looked at.', {
  for: isMember,
  input: {
    kind: plain(kindName, 'What kind of record it is to be.'),
    title: line('Its title in Polish.', 300),
    address: optional(line('The address of a page about it: where guidance can be had, the first source of anything else.', 2048)),
    values: optional(values),
  },
  refuses: { ADDRESS_INVALID: 'This is not an address of a page. It begins with https:// or http://.' },
  payload: { work: asItIsNow, problems },
  async does({ kind: name, title, address, values }, { as: { person }, context, refuse, ...transaction }) {
    const kind = context.kinds.find((each) => upperSnake(each.name) === name)!;
    if (!may(person, isKept(kind) ? 'startKept' : 'start')) return refuse('NOT_FOUND', 'kind');
    if (address && !isAddress(address)) return refuse('ADDRESS_INVALID', 'address');
    const { fields } = shapeOf(kind);
    const place = fields.find((field) => field.type === 'ADDRESS') ?? fields.find((field) => field.type === 'ADDRESSES');
    const begun = await start(transaction, person, kind, {
      ...(address && place && { [place.name]: place.type === 'ADDRESS' ? address : [address] }),
      ...valuesOf(values),
      title: { pl: title, ...(valuesOf(values).title as object | undefined) },
    });
    return { work: workShown(person, begun.work), problems: begun.problems };
  },
});

export const editRecord = verb(
  'editRecord',
  'Begins a draft of what is public, or goes on with the one that waits. Readers keep what is public.',
  {
    for: isMember,
    input: { record, version: optional(plain(Int, 'Begin from this version instead of what is public.')) },
    payload: { work: asItIsNow },
    async does({ record, version }, { as: { person }, context, refuse, ...transaction }) {
      const { run } = transaction;
      const work =
        (await workFor(context, run, person, record, 'edit')) ??
        (await workFor(context, run, person, record, 'save')) ??
        refuse('NOT_FOUND', 'record');
      const from = version == null ? null : await versionOf(run, work.kind, work.id, version);
      if (version != null && !from) refuse('NOT_FOUND', 'version');
      return { work: workShown(person, await edit(transaction, person, work, from?.content)) };
    },
  },
);

export const saveDraft = verb(
  'saveDraft',
  'Saves a draft over what its writer saw. Who wrote meanwhile is merged with; only a true conflict saves nothing and asks.',
  {
    for: isMember,
    input: { record, save: plain(Int, 'The number of the save that was seen.'), values },
    payload: {
      save: {
        type: () => Int,
        nullable: true,
        description: 'The number of the last save, to be said next time; null when there is something to mend.',
      },
      isMerged: { type: () => Boolean, otherwise: false, description: 'Whether somebody else wrote meanwhile, and both are in it.' },
      conflicts: {
        type: () => [conflict],
        otherwise: [],
        description: 'Why nothing was saved: choose, and save again with the new number.',
      },
      merged: {
        type: () => GraphQLJSON,
        nullable: true,
        description: 'With conflicts: what both wrote, with yours where it differs: choose in it, and save it with the new number.',
      },
      problems,
    },
    async does({ record, save: seen, values }, { as: { person }, context, refuse, ...transaction }) {
      const work = (await workFor(context, transaction.run, person, record, 'save')) ?? refuse('NOT_FOUND', 'record');
      const saved = await save(transaction, person, work, seen, valuesOf(values));
      const { fields } = shapeOf(work.kind);
      // ids of links are told as the form takes them
      const told = (path: string, value: unknown) => (path.includes('.') ? value : shown(fields, { [path]: value })[path]);
      return {
        ...saved,
        merged: saved.merged && shown(fields, saved.merged),
        conflicts: saved.conflicts.map(({ path, base, mine, theirs }) => ({
          field: path,
          base: told(path, base),
          mine: told(path, mine),
          theirs: told(path, theirs),
        })),
      };
    },
  },
);

export const discardDraft = verb('discardDraft', 'Throws a draft away. What is public stays.', {
  for: isMember,
  input: { record },
  payload: { discarded: { type: () => Boolean, otherwise: false, description: 'Whether it is gone.' } },
  async does({ record }, { as: { person }, context, refuse, ...transaction }) {
    const work = (await workFor(context, transaction.run, person, record, 'discard')) ?? refuse('NOT_FOUND', 'record');
    await discard(transaction, person, work);
    return { discarded: true };
  },
});
