import { ID, Int } from 'type-graphql';
import { declareEnum, declareObject } from '../graph/declare.ts';
import { globalId } from '../graph/global-id.ts';
import { optional, plain, withDefault } from '../graph/input.ts';
import { sizeOf } from '../graph/page.ts';
import { query } from '../graph/query.ts';
import { permitted } from '../people/people.queries.ts';
import { kindName } from '../search/narrowing.types.ts';
import { upperSnake } from '../search/facets.ts';
import { deskLists, deskRecords as recordsOf, growth as growthOf } from './desk.ts';
import { suggestionCount } from './suggesting.ts';

/** How many are told when nobody says, and how far anybody pages. */
const USUAL = 20;
const FARTHEST = 10_000;

const list = declareEnum(
  'DeskList',
  'What the secretariat looks through. IN_REVIEW: drafts that wait for somebody to look at them. STALE: records that nobody confirmed in time. WITHOUT_CONTACT: offices and bodies without a mailbox and a telephone. WITHOUT_LINKS: records that lead to no other one.',
  deskLists,
);
const deskRecord = declareObject('DeskRecord', 'A record with which something is to be done.', {
  id: { type: () => ID, description: 'Its global id.' },
  kind: { type: () => kindName, description: 'What kind of record it is.' },
  titlePl: { type: () => String, description: 'Its title in Polish; empty when it has none yet.' },
  titleEn: { type: () => String, nullable: true, description: 'Its title in English.' },
  since: { type: () => String, nullable: true, description: 'Since when it waits, or the day it was to be confirmed by (YYYY-MM-DD).' },
});
const deskPage = declareObject('DeskPage', 'Some of a list of the secretariat.', {
  totalCount: { type: () => Int, description: 'How many there are.' },
  nodes: { type: () => [deskRecord], description: 'Those of this page, what waits longest first.' },
});

export const deskRecords = query('deskRecords', 'A list of what is to be done, for the secretariat alone.', {
  args: {
    list: plain(list, 'Which list.'),
    first: withDefault(optional(plain(Int, 'How many.')), USUAL),
    from: withDefault(optional(plain(Int, 'How many to leave out before them.')), 0),
  },
  type: () => deskPage,
  price: { each: 500 },
  async resolve({ list, first, from }, context) {
    permitted(context, 'seeDesk');
    const page = { first: sizeOf(first ?? USUAL), from: sizeOf(from ?? 0, { most: FARTHEST, argument: 'from' }) };
    const { total, records } = await recordsOf(context.read, context.kinds, list, page);
    return {
      totalCount: total,
      nodes: records.map(({ kind, id, title, since }) => ({
        id: globalId(kind, id),
        kind: upperSnake(kind),
        titlePl: title.pl,
        titleEn: title.en,
        since,
      })),
    };
  },
});

const kindGrowth = declareObject('KindGrowth', 'How many records of a kind are public, and how that changes.', {
  kind: { type: () => kindName, description: 'The kind.' },
  total: { type: () => Int, description: 'How many are public.' },
  added: { type: () => Int, description: 'How many of them came this month.' },
  changed: { type: () => Int, description: 'How many others were changed this month.' },
});
const deskType = declareObject('Desk', 'What the secretariat sees at a glance.', {
  suggestions: { type: () => Int, description: 'How many suggestions wait.' },
  growth: { type: () => [kindGrowth], description: 'Every kind, in the order of the model.' },
});

export const desk = query('desk', 'What the secretariat sees at a glance; for it alone.', {
  args: {},
  type: () => deskType,
  price: { each: 500 },
  async resolve(_, context) {
    permitted(context, 'seeDesk');
    const [suggestions, growth] = await Promise.all([suggestionCount(context.read), growthOf(context.read, context.kinds)]);
    return { suggestions, growth: growth.map((each) => ({ ...each, kind: upperSnake(each.kind) })) };
  },
});
