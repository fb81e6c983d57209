import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { ID, Int } from 'type-graphql';
import { badUserInput } from '../errors.ts';
import { declareEnum, declareObject } from '../graph/declare.ts';
import { globalId } from '../graph/global-id.ts';
import { optional, plain, withDefault } from '../graph/input.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../graph/page.ts';
import { query } from '../graph/query.ts';
import { permitted } from '../people/people.queries.ts';
import { kindName } from '../search/narrowing.types.ts';
import { upperSnake } from '../search/facets.ts';
import type { Reader } from '../database/reader.ts';
import type { Kind } from '../graph/model.ts';
import { workOn, worksOn } from './work.ts';
import { confirmationOf, confirmationsOf, countStale, staleAfter, type After } from './freshness.ts';
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

const stale = declareObject('StaleRecord', 'A record that nobody has confirmed in time.', {
  id: { type: () => ID, description: 'Its global id.' },
  kind: { type: () => kindName, description: 'What kind of record it is.' },
  titlePl: { type: () => String, description: 'Its title in Polish.' },
  titleEn: { type: () => String, nullable: true, description: 'Its title in English.' },
  confirmBy: { type: () => GraphQLDate, description: 'The day on which it ran out.' },
  confirmedAt: { type: () => GraphQLDateTime, nullable: true, description: 'When somebody last stood by it.' },
  toldAt: { type: () => GraphQLDateTime, nullable: true, description: 'When its keepers were last reminded.' },
});
const stalePage = declareObject('StaleRecords', 'A page of the records that nobody has confirmed in time.', {
  totalCount: { type: () => Int, description: 'How many there are.' },
  nodes: { type: () => [stale], description: 'Those of this page, the longest stale first.' },
  endCursor: { type: () => String, nullable: true, description: 'Where the next page begins: say it as `after`. Null on the last one.' },
});
const cursorOf = ({ confirmBy, kind, id }: { confirmBy: string; kind: string; id: number }) =>
  Buffer.from(JSON.stringify([confirmBy, kind, id])).toString('base64url');
function afterOf(cursor: string): After {
  try {
    const [day, kind, id, ...rest] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && typeof kind === 'string' && !kind.includes('\0'))
      if (Number.isInteger(id) && Math.abs(id) < 2 ** 31 && rest.length === 0) return [day, kind, id];
  } catch {
    // told below
  }
  throw badUserInput('`after` is no cursor of this list.');
}

/** How records are called, by kind and number: a statement a kind, however many there are. */
async function titlesOf(read: Reader, kinds: Kind[], rows: { kind: string; id: number }[]) {
  const works = await Promise.all(
    kinds.map((kind) => {
      const ids = rows.flatMap((row) => (row.kind === kind.name ? [row.id] : []));
      return ids.length > 0 ? worksOn(read, kind, ids) : [];
    }),
  );
  return new Map(works.flat().map(({ kind, id, title }) => [`${kind.name} ${id}`, title]));
}

export const staleRecords = query(
  'staleRecords',
  'Records that nobody has confirmed in time, the longest stale first. For the secretariat.',
  {
    args: {
      first: withDefault(optional(plain(Int, `How many: 0 to ${LARGEST_PAGE}.`)), DEFAULT_PAGE),
      after: optional(plain(String, 'The `endCursor` of the page before.')),
    },
    type: () => stalePage,
    price: { each: 400 },
    async resolve({ first: given, after }, context) {
      permitted(context, 'seeDesk');
      const { read, kinds } = context;
      const first = given ?? DEFAULT_PAGE;
      if (first < 0 || first > LARGEST_PAGE) throw badUserInput(`\`first\` is 0 to ${LARGEST_PAGE}.`);
      const from = after == null ? null : afterOf(after);
      const [rows, totalCount] = await Promise.all([staleAfter(read, first, from), countStale(read)]);
      const shown = rows.slice(0, first);
      const titles = await titlesOf(read, kinds, shown);
      return {
        totalCount,
        nodes: shown.map(({ kind, id, ...rest }) => ({
          id: globalId(kind, id),
          kind: upperSnake(kind),
          titlePl: titles.get(`${kind} ${id}`)?.pl ?? '',
          titleEn: titles.get(`${kind} ${id}`)?.en ?? null,
          ...rest,
        })),
        endCursor: rows.length > first && shown.length > 0 ? cursorOf(shown.at(-1)!) : null,
      };
    },
  },
);
