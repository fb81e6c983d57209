import { ID, Int } from 'type-graphql';
import { City } from '../city/city.ts';
import { townNamed } from '../city/likeness.ts';
import { likeness } from '../city/similar-cities.query.ts';
import { declareEnum, declareObject } from '../graph/declare.ts';
import { anyRecord, typeOf } from '../graph/declared.ts';
import { plain } from '../graph/input.ts';
import { recordNamed } from '../graph/lookup.ts';
import { kindOf } from '../graph/model.ts';
import { query } from '../graph/query.ts';
import { publicRows } from '../graph/seen.ts';
import { likenessesOf } from '../search/similar/likenesses.ts';
import { Condition } from './condition.ts';
import { Pilot } from './pilot.ts';
import { Solution } from './solution.ts';
import { deedsOf } from './town-deeds.ts';
import { evidenceOf, verdictOf, verdicts, type Limits, type Town, type Verdict } from './transfer.ts';

const verdict = declareEnum(
  'ConditionVerdict',
  'Whether a condition holds in a town. MET: what is recorded of the town satisfies it. NOT_MET: what is recorded of the town does not. UNKNOWN: the graph does not know; those who did it, or the town itself, may.',
  verdicts,
);
const evidence = declareObject('ConditionEvidence', 'A record that shows a condition to be met in a town.', {
  condition: { type: () => Int, description: 'Which of the `conditions`: 0 for the first.' },
  record: {
    type: () => anyRecord(),
    description: 'The network or joint project that the town takes part in, or something comparable that it spent as much on.',
  },
});
const check = declareObject('TransferCheck', 'Whether what a pilot or a solution needs is there in a town.', {
  city: { type: () => typeOf(City), description: 'The town.' },
  verdicts: { type: () => [verdict], description: 'One for each of the `conditions` of the pilot or the solution, in their order.' },
  evidence: {
    type: () => [evidence],
    description: 'Records that show conditions to be met, where it is not the town itself or a law that does; in the order of conditions.',
  },
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
  'Would it work here? What a pilot or a solution needs, against what is known of a town: its inhabitants, its kind and its region, the law that holds in every commune, the networks it is in, and what it spent on comparable things. Nothing is guessed. Null when there is no such public pilot, solution or city.',
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
      const [shown, conditions, likest, deeds] = await Promise.all([
        loading.byKey(city, key),
        read({
          text: `select type, minimum, maximum, city_kind, voivodeship_teryt, law, network, currency from ${publicRows(kindOf(kinds, Condition), 't')} where ${named.kind.entity === Pilot ? 'pilot_id' : 'solution_id'} = $1 order by position, id`,
          values: [named.key],
        }),
        likenessesOf(read, { kind: city, key }, [{ kind: named.kind.name, key: named.key }]),
        deedsOf(read, kinds, key, named),
      ]);
      if (!shown) return null;
      const limits = conditions.map(
        ([type, minimum, maximum, cityKind, voivodeshipTeryt, law, network, currency]) =>
          ({ type, minimum, maximum, cityKind, voivodeshipTeryt, law, network, currency }) as Limits,
      );
      const judged = limits.map((each) => verdictOf(each, shown.row as unknown as Town, deeds));
      const shownBy = await Promise.all(
        limits.map(async (each, condition) => {
          const record = judged[condition] === 'MET' ? evidenceOf(each, deeds) : null;
          return { condition, record: record && (await loading.byKey(record.kind, record.key)) };
        }),
      );
      const count = (wanted: Verdict) => judged.filter((each) => each === wanted).length;
      const like = likest({ kind: named.kind.name, key: named.key });
      const from = like && (await loading.byKey(city, like.city));
      return {
        city: shown,
        verdicts: judged,
        evidence: shownBy.filter(({ record }) => record !== null),
        met: count('MET'),
        notMet: count('NOT_MET'),
        unknown: count('UNKNOWN'),
        likeness: from && { city: from, reasons: like.reasons },
      };
    },
  },
);
