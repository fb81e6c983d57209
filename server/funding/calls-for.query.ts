import { ID, Int } from 'type-graphql';
import { City } from '../city/city.ts';
import { townNamed } from '../city/likeness.ts';
import { declareObject } from '../graph/declare.ts';
import { typeOf } from '../graph/declared.ts';
import { plain, withDefault } from '../graph/input.ts';
import { kindOf } from '../graph/model.ts';
import { sizeOf } from '../graph/page.ts';
import { query } from '../graph/query.ts';
import { callsFor as callsOf, TODAY } from './calls-for.ts';
import { FundingCall } from './funding-call.ts';

const DEFAULT_CALLS = 10;
const MOST_CALLS = 50;

const calls = declareObject('CallsForCity', 'Calls that a city may apply for today.', {
  open: { type: () => Int, description: 'How many are open.' },
  announced: { type: () => Int, description: 'How many are announced.' },
  calls: {
    type: () => [typeOf(FundingCall)],
    description: 'Open ones first, those that close soonest before; then announced ones, those that open soonest before.',
    price: { items: MOST_CALLS },
  },
});

export const callsFor = query(
  'callsFor',
  'Calls that are open or announced today and not limited to regions other than that of the city. Other conditions stand in `programme.eligibility` and in the rules of each call. Null when there is no such public city.',
  {
    args: {
      city: plain(ID, 'The global id or the slug of the city.'),
      first: withDefault(plain(Int, `How many are told: 0 to ${MOST_CALLS}.`), DEFAULT_CALLS),
    },
    type: () => calls,
    nullable: true,
    price: { each: 200 },
    // and the day, which what is kept is told apart by
    followsRecords: true,
    async resolve({ city, first }, { kinds, loading, read }) {
      sizeOf(first, { most: MOST_CALLS });
      const key = await townNamed(kindOf(kinds, City), city, read);
      if (key === null) return null;
      const rows = await read({ text: `select id, state from ${callsOf(kinds, '$1::int', TODAY)} c order by place`, values: [key] });
      const count = (wanted: string) => rows.filter(([, state]) => state === wanted).length;
      const kind = kindOf(kinds, FundingCall);
      const told = await Promise.all(rows.slice(0, first).map(([id]) => loading.byKey(kind, id)));
      return { open: count('OPEN'), announced: count('ANNOUNCED'), calls: told.filter((call) => call !== null) };
    },
  },
);
