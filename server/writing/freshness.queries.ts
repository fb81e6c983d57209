import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { ID, Int } from 'type-graphql';
import { declareEnum, declareObject } from '../graph/declare.ts';
import { globalId } from '../graph/global-id.ts';
import { plain } from '../graph/input.ts';
import { query } from '../graph/query.ts';
import { workOn } from './work.ts';
import { confirmationOf, confirmationsOf } from './freshness.ts';
import { isOver } from './writing.types.ts';
import { publicRecord } from './writing.queries.ts';

const way = declareEnum('ConfirmationWay', 'How it was said. PAGE: by somebody signed in. MAIL: by the link of a reminder.', [
  'PAGE',
  'MAIL',
]);
const confirmation = declareObject('Confirmation', 'Somebody who keeps a record said that all of it was still right.', {
  at: { type: () => GraphQLDateTime, description: 'When.' },
  version: { type: () => Int, nullable: true, description: 'The number of the version that was public then.' },
  way: { type: () => way, description: 'How.' },
});
const freshnessType = declareObject('Freshness', 'Whether somebody still stands by what a record says.', {
  confirmBy: {
    type: () => GraphQLDate,
    nullable: true,
    description: 'Until when it counts as fresh; null when nobody here has to confirm it.',
  },
  isStale: { type: () => Boolean, description: 'Whether that day is over.' },
  confirmations: {
    type: () => [confirmation],
    description: 'Who keeps it said that all is still right, the last first; a hundred at most.',
  },
});

export const freshness = query('freshness', 'How fresh a public record is; null when there is no such record.', {
  args: { record: plain(ID, 'The record, by its global id.') },
  type: () => freshnessType,
  nullable: true,
  async resolve({ record }, context) {
    const found = await publicRecord(context, record);
    if (!found) return null;
    const work = (await workOn(context.read, found.kind, found.key))!;
    const confirmations = await confirmationsOf(context.read, found.kind, found.key);
    return { confirmBy: work.confirmBy, isStale: isOver(work.confirmBy), confirmations };
  },
});

const asked = declareObject('AskedConfirmation', 'What the link of a reminder confirms.', {
  id: { type: () => ID, description: 'The global id of the record.' },
  titlePl: { type: () => String, description: 'Its title in Polish.' },
  titleEn: { type: () => String, nullable: true, description: 'Its title in English.' },
  confirmBy: { type: () => GraphQLDate, nullable: true, description: 'Until when it counts as fresh.' },
});
export const askedConfirmation = query(
  'askedConfirmation',
  'What the link of a reminder confirms. Null when it is none, or none any more: it was used, or something else is public by now.',
  {
    args: { key: plain(ID, 'The key in the link.') },
    type: () => asked,
    nullable: true,
    async resolve({ key }, { read, kinds }) {
      const found = await confirmationOf(read, kinds, key);
      if (!found) return null;
      const { kind, id, title, confirmBy } = found.work;
      return { id: globalId(kind.name, id), titlePl: title.pl, titleEn: title.en, confirmBy };
    },
  },
);
