import { Int } from 'type-graphql';
import { verb } from '../graph/verb.ts';
import { line } from '../people/people.types.ts';
import { isMember } from '../people/viewer.ts';
import { redact } from './redacting.ts';
import { workFor } from './work-for.ts';
import { record } from './writing.types.ts';

export const redactVersions = verb(
  'redactVersions',
  'Takes words, such as personal data, out of the versions of a record that are kept for ever. Their numbers stay, and a note says so.',
  {
    for: isMember,
    input: {
      record,
      words: line('What to take out, exactly as it stands there.', 500),
      note: line('What everybody reads about it; without what was taken out.', 500),
    },
    refuses: { STILL_PUBLIC: 'What is public has these words. Publish a version without them first.' },
    payload: { numbers: { type: () => [Int], otherwise: [], description: 'The versions that had them.' } },
    async does({ record, words, note }, { as: { person }, context, refuse, ...transaction }) {
      const work = (await workFor(context, transaction.run, person, record, 'redact')) ?? refuse('NOT_FOUND', 'record');
      return { numbers: (await redact(transaction, person, work, words, note)) ?? refuse('STILL_PUBLIC', 'words') };
    },
  },
);
