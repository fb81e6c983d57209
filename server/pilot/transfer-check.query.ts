import { ID, Int } from 'type-graphql';
import { City } from '../city/city.ts';
import { townNamed } from '../city/likeness.ts';
import { likeness } from '../city/similar-cities.query.ts';
import { declareEnum, declareObject } from '../graph/declare.ts';
import { typeOf } from '../graph/declared.ts';
import { plain } from '../graph/input.ts';
import { recordNamed } from '../graph/lookup.ts';
import { kindOf } from '../graph/model.ts';
import { query } from '../graph/query.ts';
import { publicRows } from '../graph/seen.ts';
import { likenessesOf } from '../search/similar/likenesses.ts';
import { Condition } from './condition.ts';
import { Pilot } from './pilot.ts';
import { Solution } from './solution.ts';
import { verdictOf, verdicts, type Limits, type Town, type Verdict } from './transfer.ts';

const verdict = declareEnum(
  'ConditionVerdict',
  'Whether a condition holds in a town. MET: what is recorded of the town satisfies it. NOT_MET: what is recorded of the town does not. UNKNOWN: the graph does not know; those who did it, or the town itself, may.',
  verdicts,
);
const check = declareObject('TransferCheck', 'Whether what a pilot or a solution needs is there in a town.', {
  city: { type: () => typeOf(City), description: 'The town.' },
  verdicts: { type: () => [verdict], description: 'One for each of the `conditions` of the pilot or the solution, in their order.' },
  met: { type: () => Int, description: 'How many conditions are met.' },
  notMet: { type: () => Int, description: 'How many are not met.' },
  unknown: { type: () => Int, description: 'How many are unknown.' },
  likeness: {
    type: () => likeness,
    nullable: true,
    description:
      'Of the towns that did it the one most like this one, and why; the town itself when it did it. Null when it was done in no town.',
  },
});

export const transferCheck = query(
  'transferCheck',
  'Would it work here? What a pilot or a solution needs, against what is recorded of a town: its inhabitants, its kind and its region. Nothing is guessed. Null when there is no such public pilot, solution or city.',
  {
    args: {
      id: plain(ID, 'The global id of the pilot or the solution.'),
      city: plain(ID, 'The global id or the slug of the city.'),
    },
    type: () => check,
    nullable: true,
    price: { each: 600 },
    followsRecords: true,
    async resolve({ id, city: name }, { kinds, loading, read }) {
      const city = kindOf(kinds, City);
      const named = recordNamed([kindOf(kinds, Pilot), kindOf(kinds, Solution)], id);
      const key = await townNamed(city, name, read);
      if (!named || key === null || !(await loading.byKey(named.kind, named.key))) return null;
      const [shown, conditions, likest] = await Promise.all([
        loading.byKey(city, key),
        read({
          text: `select type, minimum, maximum, city_kind, voivodeship_teryt from ${publicRows(kindOf(kinds, Condition), 't')} where ${named.kind.entity === Pilot ? 'pilot_id' : 'solution_id'} = $1 order by position, id`,
          values: [named.key],
        }),
        likenessesOf(read, { kind: city, key }, [{ kind: named.kind.name, key: named.key }]),
      ]);
      if (!shown) return null;
      const judged = conditions.map(([type, minimum, maximum, cityKind, voivodeshipTeryt]) =>
        verdictOf({ type, minimum, maximum, cityKind, voivodeshipTeryt } as Limits, shown.row as unknown as Town),
      );
      const count = (wanted: Verdict) => judged.filter((each) => each === wanted).length;
      const like = likest({ kind: named.kind.name, key: named.key });
      const from = like && (await loading.byKey(city, like.city));
      return {
        city: shown,
        verdicts: judged,
        met: count('MET'),
        notMet: count('NOT_MET'),
        unknown: count('UNKNOWN'),
        likeness: from && { city: from, reasons: like.reasons },
      };
    },
  },
);
