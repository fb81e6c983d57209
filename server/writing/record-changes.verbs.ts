import { GraphQLJSON } from 'graphql-scalars';
import { Int } from 'type-graphql';
import type { Reader } from '../database/reader.ts';
import { declareEnum, declareObject } from '../graph/declare.ts';
import { plain, withDefault } from '../graph/input.ts';
import { recordNamed } from '../graph/lookup.ts';
import type { Kind } from '../graph/model.ts';
import { query } from '../graph/query.ts';
import { verb } from '../graph/verb.ts';
import { isMember, personIn } from '../people/viewer.ts';
import { shown } from './clean.ts';
import { snapshot, type Content } from './content.ts';
import { changeNames, changeRecord as change, formOf, mayChange, recordChanges as changes, type KindChange } from './record-changes.ts';
import { settled } from './reviewing.verbs.ts';
import { publishingSentences } from './rules.ts';
import { workOn, type Work } from './work.ts';
import { fieldShown, formField, problem, record } from './writing.types.ts';

const changeName = declareEnum(
  'RecordChange',
  'A change of what is public that a kind offers by itself. RECORD_OUTCOME: says what became of a pilot, failure included. PROLONG: notes that a pilot lasts longer, with the act and the reason. ANSWER: gives the answer of the body that a recommendation is addressed to. SET_PROGRESS: says what has become of a recommendation.',
  changeNames,
);
const offered = declareObject('OfferedChange', 'A change that whoever asks may make, and its form.', {
  change: { type: () => changeName, description: 'Which change.' },
  form: { type: () => [formField], description: 'What is filled in; what is required it cannot do without.' },
  values: { type: () => GraphQLJSON, description: 'What stands there now; empty where something is added.' },
});

/** The writing on a public record, with what it says now; null when there is none. */
async function publicWork(run: Reader, kinds: Kind[], record: string): Promise<{ work: Work; now: Content } | null> {
  const named = recordNamed(kinds, record);
  const work = named && (await workOn(run, named.kind, named.key));
  const now = work?.isPublic ? await snapshot(run, work.kind, work.id) : null;
  return work && now && { work, now };
}

export const recordChanges = query(
  'recordChanges',
  'The changes of a public record that whoever asks may make by themselves; none for visitors.',
  {
    args: { record },
    type: () => [offered],
    price: { each: 100, items: 2 }, // no kind has more
    async resolve({ record }, { viewer, kinds, read }) {
      const person = personIn(viewer);
      const found = person && (await publicWork(read, kinds, record));
      if (!found) return [];
      const { work, now } = found;
      return changeNames.flatMap((name) => {
        const each: KindChange = changes[name];
        if (!mayChange(person, work, each, now)) return [];
        const form = formOf(work.kind, each);
        return [{ change: name, form: form.map(fieldShown), values: each.adds ? {} : shown(form, now) }];
      });
    },
  },
);

export const changeRecord = verb(
  'changeRecord',
  'Makes one of the changes that `recordChanges` offers, at once and as a version of its own. A draft that waits stays.',
  {
    for: isMember,
    input: {
      record,
      change: plain(changeName, 'Which change.'),
      values: plain(GraphQLJSON, 'What to fill in, by the names of its form.'),
      isProtected: withDefault(
        plain(Boolean, 'Whether the version is to name nobody: neither body nor person. The secretariat alone knows.'),
        false,
      ),
    },
    refuses: publishingSentences,
    payload: {
      number: { type: () => Int, nullable: true, description: 'The number of the version that is public now; null when nothing was done.' },
      problems: { type: () => [problem], otherwise: [], description: 'What is wrong with what was filled in.' },
    },
    async does({ record, change: name, values, isProtected }, { as: { person }, context, refuse, mark, ...transaction }) {
      const found = await publicWork(transaction.run, context.kinds, record);
      const each: KindChange = changes[name];
      if (!found || !mayChange(person, found.work, each, found.now)) return refuse('NOT_FOUND', 'record');
      const given = values !== null && typeof values === 'object' && !Array.isArray(values) ? (values as Record<string, unknown>) : {};
      const done = await change(transaction, person, found.work, each, given, { isProtected });
      if ('problems' in done) return { number: null, problems: done.problems };
      return { number: settled(done.published, (code, message) => mark(code, 'values', message)), problems: [] };
    },
  },
);
