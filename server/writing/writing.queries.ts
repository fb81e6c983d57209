import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { ID, Int } from 'type-graphql';
import type { Reader } from '../database/reader.ts';
import { may } from '../people/access.ts';
import type { Context } from '../graph/context.ts';
import { declareEnum, declareObject } from '../graph/declare.ts';
import { typeOf } from '../graph/declared.ts';
import { plain } from '../graph/input.ts';
import { recordNamed } from '../graph/lookup.ts';
import type { Kind } from '../graph/model.ts';
import { query } from '../graph/query.ts';
import { Organisation } from '../organisation/organisation.ts';
import { recordOf } from '../people/people.types.ts';
import { personIn } from '../people/viewer.ts';
import { kindName } from '../search/narrowing.types.ts';
import { upperSnake } from '../search/facets.ts';
import { shown } from './clean.ts';
import type { Content } from './content.ts';
import { differences } from './difference.ts';
import { versionOf, versionsOf, type Version } from './history.ts';
import { isKept } from './kept.ts';
import { linksOf } from './links.ts';
import { shapeOf } from './shape.ts';
import { workOn, worksOn } from './work.ts';
import { workFor } from './work-for.ts';
import { fieldShown, formField, linked, linkShown, record, workShown, workType } from './writing.types.ts';

export const work = query('work', 'The writing on a record, for those who may see it; null for all others, as when there is none.', {
  args: { id: record },
  type: () => workType,
  nullable: true,
  async resolve({ id }, context) {
    const person = personIn(context.viewer);
    const found = person && (await workFor(context, context.read, person, id, 'read'));
    return found && workShown(person, found);
  },
});

/** So many pieces of work are looked through for one person. */
const MOST_WORK = 300;

export const myWork = query(
  'myWork',
  'What is being written or waits to be looked at, as far as whoever asks has to do with it; what last changed first.',
  {
    args: {},
    type: () => [workType],
    async resolve(_, context) {
      const person = personIn(context.viewer);
      if (!person) return [];
      const { read, kinds } = context;
      const isEverywhere = may(person, 'seeDesk');
      const [organisations, cities] = (['organisation', 'city'] as const).map((of) => person.grants.flatMap((grant) => grant[of] ?? []));
      const isReviewer = person.grants.some(({ role }) => role === 'REVIEWER');
      const rows = await read({
        text: `select w.kind, w.record_id from record_work w join revision r on r.id = w.draft
        where $1::boolean or $2 = any(r.authors) or w.organisation_id = any($3::int[]) or w.city_id = any($4::int[]) or ($5::boolean and w.state = 'IN_REVIEW') order by r.changed_at desc limit ${MOST_WORK}`,
        values: [isEverywhere, person.id, organisations, cities, isReviewer],
      });
      // a statement a kind, however much there is of it
      const found = await Promise.all(
        kinds.map(async (kind) => {
          const ids = rows.flatMap(([name, id]) => (name === kind.name ? [id as number] : []));
          return ids.length > 0 ? worksOn(read, kind, ids) : [];
        }),
      );
      const works = new Map(found.flat().map((each) => [`${each.kind.name} ${each.id}`, each]));
      return rows
        .flatMap(([kind, id]) => works.get(`${kind} ${id}`) ?? [])
        .filter(({ facts }) => may(person, 'read', facts))
        .map((each) => workShown(person, each));
    },
  },
);

const form = declareObject('KindForm', 'A kind of record that whoever asks may write, and its form.', {
  kind: { type: () => kindName, description: 'The kind.' },
  description: { type: () => String, description: 'What it is, as the model says.' },
  fields: {
    type: () => [formField],
    description: 'What is filled in.',
    resolve: ({ of }: { of: Kind }) => shapeOf(of).fields.map(fieldShown),
  },
});
export const forms = query('forms', 'The kinds of record that whoever asks may begin, with their forms; none for visitors.', {
  args: {},
  type: () => [form],
  resolve(_, { viewer, kinds }) {
    const person = personIn(viewer);
    return kinds
      .filter((kind) => kind.isRecord && may(person, isKept(kind) ? 'startKept' : 'start'))
      .map((kind) => ({ kind: upperSnake(kind.name), description: kind.description, of: kind }));
  },
});

/** The version of which record; what it says, when that was read already. */
interface OfRecord {
  of: { kind: Kind; key: number };
  number: number;
  content?: Content;
}
const contentOf = async ({ of: { kind, key }, number, content }: OfRecord, read: Reader): Promise<Content> =>
  content ?? (await versionOf(read, kind, key, number))!.content;
const versionType = declareObject('RecordVersion', 'What a record said from one day on. It is kept for ever.', {
  number: { type: () => Int, description: 'Its number, from 1.' },
  publishedAt: { type: () => GraphQLDateTime, description: 'Since when.' },
  isFixed: {
    type: () => Boolean,
    description: 'Whether it can change no more. The only version of what was never written here follows the data that is loaded.',
  },
  note: {
    type: () => String,
    nullable: true,
    description: 'What was changed, in the words of its author; or that something was taken out later.',
  },
  organisation: { type: () => typeOf(Organisation), nullable: true, description: 'The body in whose name it was written.' },
  values: {
    type: () => GraphQLJSON,
    description: 'All it says, by the names of its form.',
    resolve: async (version: OfRecord, _, { read }) => shown(shapeOf(version.of.kind).fields, await contentOf(version, read)),
  },
  linked: {
    type: () => [linked],
    description: 'The public records it leads to, as they are called today.',
    resolve: async (version: OfRecord, _, { read }) =>
      (await linksOf(read, shapeOf(version.of.kind), await contentOf(version, read)))
        .filter(({ isPublished }) => isPublished)
        .map(linkShown),
  },
  form: {
    type: () => [formField],
    description: 'The fields of its kind.',
    resolve: ({ of }: OfRecord) => shapeOf(of.kind).fields.map(fieldShown),
  },
});
const textSide = declareEnum(
  'TextSide',
  'Where a piece stands. BOTH: in both texts. BEFORE: in the earlier one alone. AFTER: in the later one alone.',
  ['BOTH', 'BEFORE', 'AFTER'],
);
const piece = declareObject('TextPiece', 'A piece of a text that was changed.', {
  text: { type: () => String, description: 'The piece.' },
  in: { type: () => textSide, description: 'Where it stands.' },
});
export const difference = declareObject('FieldDifference', 'A field that differs between two versions.', {
  field: { type: () => String, description: 'The field, such as `lessons` or `title.pl`.' },
  before: { type: () => GraphQLJSON, nullable: true, description: 'What the earlier version says.' },
  after: { type: () => GraphQLJSON, nullable: true, description: 'What the later version says.' },
  words: {
    type: () => [piece],
    nullable: true,
    description: 'Texts, compared word by word; null for other values, and when they differ too much.',
  },
});

/** The record of a global id as everybody sees it; null when they do not. */
export async function publicRecord({ kinds, read }: Context, id: string): Promise<{ kind: Kind; key: number } | null> {
  const named = recordNamed(kinds, id);
  const found = named && (await workOn(read, named.kind, named.key));
  return found?.isPublic ? { kind: named!.kind, key: named!.key } : null;
}

export const versions = query('versions', 'The versions of a public record, the last first.', {
  args: { record: plain(ID, 'The record, by its global id.') },
  type: () => [versionType],
  async resolve({ record }, context) {
    const found = await publicRecord(context, record);
    if (!found) return [];
    const all = await versionsOf(context.read, found.kind, found.key);
    const known = all.length > 0 ? all : [await versionOf(context.read, found.kind, found.key, 1)].flatMap((each) => each ?? []);
    return known.map((each) => versionShown(context, found, each));
  },
});

export const version = query('version', 'One version of a public record; null when there is none of this number.', {
  args: { record: plain(ID, 'The record, by its global id.'), number: plain(Int, 'Its number, from 1.') },
  type: () => versionType,
  nullable: true,
  async resolve({ record, number }, context) {
    const found = await publicRecord(context, record);
    const version = found && (await versionOf(context.read, found.kind, found.key, number));
    return version && versionShown(context, found!, version);
  },
});

const versionShown = (
  context: Context,
  of: { kind: Kind; key: number },
  { organisation, ...version }: Version | Omit<Version, 'content'>,
) => ({
  ...version,
  organisation: recordOf(context, 'Organisation', organisation),
  of,
});

export const versionDifference = query(
  'versionDifference',
  'What differs between two versions of a public record, field by field; null when there are no such versions.',
  {
    args: {
      record: plain(ID, 'The record, by its global id.'),
      from: plain(Int, 'The number of the earlier version.'),
      to: plain(Int, 'The number of the later version.'),
    },
    type: () => [difference],
    nullable: true,
    async resolve({ record, from, to }, context) {
      const found = await publicRecord(context, record);
      if (!found) return null;
      const [before, after] = await Promise.all([from, to].map((number) => versionOf(context.read, found.kind, found.key, number)));
      if (!before || !after) return null;
      return differencesShown(found.kind, before.content, after.content);
    },
  },
);

export const draftDifference = query(
  'draftDifference',
  'What a draft changes of what is public, field by field; null for whoever may not see it.',
  {
    args: { id: record },
    type: () => [difference],
    nullable: true,
    async resolve({ id }, context) {
      const person = personIn(context.viewer);
      const found = person && (await workFor(context, context.read, person, id, 'read'));
      if (!found?.draft) return null;
      const [base] = await context.read({ text: 'select content from revision where id = $1', values: [found.draft.base] });
      return differencesShown(found.kind, base?.[0] ?? {}, found.draft.content);
    },
  },
);

/** What differs between two contents, as the graph tells it. */
export function differencesShown(kind: Kind, before: Record<string, unknown>, after: Record<string, unknown>) {
  const { fields } = shapeOf(kind);
  const told = (path: string, value: unknown) => (path.includes('.') ? value : shown(fields, { [path]: value })[path]);
  return differences({ fields }, before, after).map(({ path, before: old, after: now, words }) => ({
    field: path,
    before: told(path, old),
    after: told(path, now),
    words,
  }));
}
