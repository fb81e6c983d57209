import { ID, Int } from 'type-graphql';
import { declareObject } from '../graph/declare.ts';
import { globalId } from '../graph/global-id.ts';
import { plain, withDefault } from '../graph/input.ts';
import { query } from '../graph/query.ts';
import { verb } from '../graph/verb.ts';
import { isMember, personIn } from '../people/viewer.ts';
import { snapshot, type Content } from './content.ts';
import { linksOf } from './links.ts';
import { mergeRecords as merge } from './merging.ts';
import { settled } from './reviewing.verbs.ts';
import { publishingSentences } from './rules.ts';
import { shapeOf } from './shape.ts';
import type { Work } from './work.ts';
import { difference, differencesShown } from './writing.queries.ts';
import { workFor } from './work-for.ts';
import { fieldShown, formField, linked, linkShown, record, workShown, workType } from './writing.types.ts';

interface Pair {
  works: [Work, Work];
  contents: [Content, Content];
}
const pair = declareObject('RecordPair', 'Two records of a kind side by side, for those who may make one of them.', {
  records: { type: () => [workType], description: 'The two, in the order asked.' },
  differences: {
    type: () => [difference],
    description: 'What differs between them, field by field; the first one is what was before.',
    resolve: ({ works: [{ kind }], contents: [one, other] }: Pair) => differencesShown(kind, one, other),
  },
  linked: {
    type: () => [linked],
    description: 'What they lead to.',
    resolve: async ({ works, contents }: Pair, _, { read }) =>
      (await Promise.all(works.map(({ kind }, at) => linksOf(read, shapeOf(kind), contents[at]!)))).flat().map(linkShown),
  },
  form: {
    type: () => [formField],
    description: 'The fields of their kind.',
    resolve: ({ works: [{ kind }] }: Pair) => shapeOf(kind).fields.map(fieldShown),
  },
});

export const recordPair = query(
  'recordPair',
  'Two public records of a kind side by side; null for whoever may not merge them, and for what are not two of a kind.',
  {
    args: { record, other: plain(ID, 'The other one, by its global id.') },
    type: () => pair,
    nullable: true,
    price: { each: 200 },
    async resolve({ record, other }, context) {
      const person = personIn(context.viewer);
      if (!person || record === other) return null;
      const works = await Promise.all([record, other].map((id) => workFor(context, context.read, person, id, 'merge')));
      const [one, two] = works;
      if (!one || !two || one.kind !== two.kind) return null;
      const contents = await Promise.all([one, two].map(({ kind, id }) => snapshot(context.read, kind, id)));
      return { works: [one, two], contents, records: [one, two].map((work) => workShown(person, work)) };
    },
  },
);

export const mergeRecords = verb(
  'mergeRecords',
  'Makes one record of two that tell of the same. What leads to the other one, and its addresses, lead to the one that is kept; its versions stay.',
  {
    for: isMember,
    input: {
      record,
      other: plain(ID, 'The one that is given up, by its global id.'),
      fill: withDefault(
        plain(
          Boolean,
          'Whether what the kept one leaves empty is taken from the other one, and lists of links and sources have those of both.',
        ),
        true,
      ),
    },
    refuses: {
      SAME_RECORD: 'These are not two records.',
      OTHER_KIND: 'The two are not of one kind.',
      ...publishingSentences,
    } as Record<string, string>,
    payload: {
      record: { type: () => ID, nullable: true, description: 'The global id of the record that was kept; null when nothing was done.' },
      number: { type: () => Int, nullable: true, description: 'The number of the version that is public now.' },
    },
    async does({ record, other, fill }, { as: { person }, context, refuse, mark, ...transaction }) {
      const { run } = transaction;
      const kept = (await workFor(context, run, person, record, 'merge')) ?? refuse('NOT_FOUND', 'record');
      const given = (await workFor(context, run, person, other, 'merge')) ?? refuse('NOT_FOUND', 'other');
      if (kept.kind !== given.kind) return refuse('OTHER_KIND', 'other');
      if (kept.id === given.id) return refuse('SAME_RECORD', 'other');
      const published = await merge(transaction, person, context.kinds, kept, given, fill);
      const number = settled(published, (code, message) => mark(code, 'record', message));
      return { record: number === null ? null : globalId(kept.kind.name, kept.id), number };
    },
  },
);
