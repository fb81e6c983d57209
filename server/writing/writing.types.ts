import { GraphQLDate, GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { ID, Int } from 'type-graphql';
import { states, type Person } from '../people/access.ts';
import { declareEnum, declareObject } from '../graph/declare.ts';
import { globalId } from '../graph/global-id.ts';
import { plain } from '../graph/input.ts';
import { act as actType, actsOf } from '../people/people.types.ts';
import { kindName } from '../search/narrowing.types.ts';
import { upperSnake } from '../search/facets.ts';
import { problemCodes, shown } from './clean.ts';
import type { Content } from './content.ts';
import { commentsOn, reviewsOf } from './history.ts';
import { linksOf, type Linked } from './links.ts';
import { missing, ruleSentences } from './rules.ts';
import { fieldTypes, shapeOf, type Field } from './shape.ts';
import type { Work } from './work.ts';

const state = declareEnum(
  'WorkState',
  'Where the writing on a record stands. NEW: it does not exist yet. DRAFT: it is being written. SUBMITTED: its own body looks at it. IN_REVIEW: a reviewer of the theme looks at it. PUBLISHED: it is public. ARCHIVED: it was taken out of what is public.',
  states,
);
const fieldType = declareEnum(
  'FieldType',
  'What a field of a form takes. TEXT: one line. LONG_TEXT: paragraphs. LINES: several short texts. ADDRESS: the address of a page. PARTIAL_DATE: a year, a month or a day. CHOICE: one of its values. CHOICES: any of its values. GROUP: an object of fields. LINK: the global id of a record. LINKS: global ids. PARTS: objects of fields, each with a key that stays. ADDRESSES: addresses of sources.',
  fieldTypes,
);
export const formField = declareObject('FormField', 'A field of a kind as people fill it in. It follows from the model.', {
  name: { type: () => String, description: 'Its name in `values`.' },
  type: { type: () => fieldType, description: 'What it takes.' },
  required: {
    type: () => Boolean,
    description:
      'Whether a record cannot be published without it; within a group, not given without it. BOOLEAN: whether it is no where nobody says yes; else it may be unknown.',
  },
  description: { type: () => String, description: 'What it means, as the model says.' },
  values: { type: () => [String], description: 'What to choose from; empty for other types.' },
  choice: { type: () => String, nullable: true, description: 'The enum of this schema that has these values; null for other types.' },
  longest: { type: () => Int, nullable: true, description: 'How many characters a text may have.' },
  target: { type: () => kindName, nullable: true, description: 'The kind that a link leads to.' },
  fields: {
    type: () => [formField],
    description: 'What a group or part is made of; empty for other types.',
    price: { items: 2 }, // most have none
  },
});
const codes: Record<string, string> = { ...problemCodes, ...ruleSentences };
const problemCode = declareEnum(
  'FieldProblemCode',
  `What is missing or wrong in a field. ${Object.entries(codes)
    .map(([code, sentence]) => `${code}: ${sentence}`)
    .join(' ')}`,
  Object.keys(codes),
);
export const problem = declareObject('FieldProblem', 'What is missing or wrong in one field.', {
  field: { type: () => String, description: 'The field, such as `lessons` or `title.pl`.' },
  code: { type: () => problemCode, description: 'The same for programs.' },
  message: { type: () => String, description: 'What is wrong, and what is allowed.' },
});
export const linked = declareObject('LinkedRecord', 'A record that a draft or version leads to.', {
  id: { type: () => ID, description: 'Its global id.' },
  field: { type: () => String, description: 'The field that leads to it.' },
  titlePl: { type: () => String, description: 'Its title in Polish.' },
  titleEn: { type: () => String, nullable: true, description: 'Its title in English; null when nobody has translated it.' },
  isPublished: { type: () => Boolean, description: 'Whether it is public; what leads elsewhere cannot be published.' },
});
const comment = declareObject('DraftComment', 'What somebody says about a field of a draft.', {
  id: { type: () => ID, description: 'By which it is settled.' },
  field: { type: () => String, description: 'The field.' },
  quote: { type: () => String, nullable: true, description: 'The words it is about.' },
  isOutdated: { type: () => Boolean, description: 'Whether those words are gone: it is about an earlier text.' },
  body: { type: () => String, description: 'What is said.' },
  author: { type: () => String, nullable: true, description: 'Who says so; null when they erased their account.' },
  createdAt: { type: () => GraphQLDateTime, description: 'When.' },
  isResolved: { type: () => Boolean, description: 'Whether it is settled.' },
});
const review = declareObject('DraftReview', 'One look at a draft before it is public.', {
  ring: { type: () => String, description: 'ORGANISATION: by its own body. THEME: by a reviewer of the theme.' },
  state: { type: () => String, description: 'OPEN, APPROVED, CHANGES_ASKED or WITHDRAWN.' },
  reviewer: { type: () => String, nullable: true, description: 'Who decided.' },
  reason: { type: () => String, nullable: true, description: 'What is to be changed.' },
  openedAt: { type: () => GraphQLDateTime, description: 'Since when.' },
  decidedAt: { type: () => GraphQLDateTime, nullable: true, description: 'When it was decided.' },
});
export const workType = declareObject('RecordWork', 'The writing on one record, for those who may see it.', {
  id: { type: () => ID, description: 'The global id of the record, which it keeps when it is public.' },
  kind: { type: () => kindName, description: 'What kind of record it is.' },
  state: { type: () => state, description: 'Where it stands.' },
  titlePl: { type: () => String, description: 'The title in Polish; empty when it has none yet.' },
  titleEn: { type: () => String, nullable: true, description: 'The title in English.' },
  slug: { type: () => String, nullable: true, description: 'Its name in addresses; null before it is public.' },
  isPublic: { type: () => Boolean, description: 'Whether a version of it is public.' },
  save: { type: () => Int, nullable: true, description: 'How often the draft was saved: say it when you save. Null without a draft.' },
  hash: { type: () => String, nullable: true, description: 'Names what the draft says: say it when you approve.' },
  changedAt: { type: () => GraphQLDateTime, nullable: true, description: 'When the draft was last changed; null without a draft.' },
  values: { type: () => GraphQLJSON, nullable: true, description: 'The draft by the names of the form.' },
  note: { type: () => String, nullable: true, description: 'What was changed, in the words of whoever handed it in.' },
  form: {
    type: () => [formField],
    description: 'The fields of its kind.',
    resolve: ({ work }: Shown) => shapeOf(work.kind).fields.map(fieldShown),
  },
  linked: {
    type: () => [linked],
    description: 'What the draft leads to, and what the version led to from which it was begun.',
    resolve: async ({ work: { kind, draft } }: Shown, _, { read }) => {
      if (!draft) return [];
      const [base] = await read({ text: 'select content from revision where id = $1', values: [draft.base] });
      const [now, before] = await Promise.all(
        [draft.content, (base?.[0] ?? {}) as Content].map((each) => linksOf(read, shapeOf(kind), each)),
      );
      return [...now!, ...before!.filter(({ kind: of, id }) => !now!.some((each) => each.kind === of && each.id === id))].map(linkShown);
    },
  },
  missing: {
    type: () => [problem],
    description: 'What it cannot be published without.',
    resolve: ({ work: { kind, draft } }: Shown, _, { read }) => (draft ? missing(read, shapeOf(kind), draft.content) : []),
  },
  comments: {
    type: () => [comment],
    description: 'What was said about its fields, oldest first.',
    resolve: ({ work }: Shown, _, { read }) => commentsOn(read, work),
  },
  reviews: {
    type: () => [review],
    description: 'Who looked at it, the last first.',
    resolve: ({ work }: Shown, _, { read }) => reviewsOf(read, work),
  },
  mayDo: { type: () => [actType], description: 'What whoever asks may do with it.' },
  confirmBy: { type: () => GraphQLDate, nullable: true, description: 'Until when it counts as fresh; null when nobody has to confirm it.' },
  isStale: { type: () => Boolean, description: 'Whether that day is over.' },
});

/** What the fields of a work are worked out from. */
interface Shown {
  work: Work;
}

/** A record that is led to, as the graph tells it. */
export const linkShown = ({ kind, id, path, title, isPublished }: Linked) => ({
  id: globalId(kind, id),
  field: path,
  titlePl: title?.pl ?? '',
  titleEn: title?.en ?? null,
  isPublished,
});

/** A field as the graph tells it. */
export const fieldShown = ({ values = [], choice, longest, target, fields = [], ...field }: Field): Record<string, unknown> => ({
  ...field,
  values,
  choice: choice ?? null,
  longest: longest ?? null,
  target: target ? upperSnake(target.name) : null,
  fields: fields.map(fieldShown),
});

/** The writing on a record as the graph tells it to a person. What costs statements is read when it is asked for. */
export function workShown(person: Person, work: Work) {
  const { kind, id, draft, facts, title } = work;
  return {
    id: globalId(kind.name, id),
    kind: upperSnake(kind.name),
    state: work.state,
    titlePl: title.pl,
    titleEn: title.en,
    slug: work.slug,
    isPublic: work.isPublic,
    save: draft?.save ?? null,
    hash: draft?.contentHash ?? null,
    changedAt: draft?.changedAt ?? null,
    values: draft && shown(shapeOf(kind).fields, draft.content),
    note: draft?.note ?? null,
    work,
    mayDo: actsOf(person, facts),
    confirmBy: work.confirmBy,
    isStale: isOver(work.confirmBy),
  };
}

/** Whether the day until which something counts as fresh is over. */
export const isOver = (confirmBy: string | null): boolean => confirmBy !== null && confirmBy < new Date().toISOString().slice(0, 10);

/** The record that a verb is about. */
export const record = plain(ID, 'The record, by its global id; that of a draft is known before it is public.');
