import { ID, Int } from 'type-graphql';
import { Challenge } from '../../challenge/challenge.ts';
import { declareObject } from '../../graph/declare.ts';
import { anyRecord, typeOf } from '../../graph/declared.ts';
import { listOf, optional, plain, withDefault } from '../../graph/input.ts';
import type { Reference } from '../../graph/load.ts';
import { recordNamed } from '../../graph/lookup.ts';
import { kindOf, type Kind } from '../../graph/model.ts';
import { sizeOf } from '../../graph/page.ts';
import { query } from '../../graph/query.ts';
import { upperSnake } from '../facets.ts';
import { kindName } from '../narrowing.types.ts';
import { searching } from '../open-search.ts';
import { facetOfKind } from '../query/plan.ts';
import { similarTo } from './similar.ts';

const DEFAULT_SIMILAR = 5;
const MOST_SIMILAR = 20;

const sharedWord = declareObject('SharedWord', 'A word that two records share, in any inflected form.', {
  text: { type: () => String, description: 'As the record asked about first has it.' },
  lang: { type: () => String, description: 'The language of the text it stands in: pl or en.' },
});
const similar = declareObject('SimilarRecord', 'A record like another one, and why.', {
  record: { type: () => anyRecord(), description: 'The record.' },
  challenges: {
    type: () => [typeOf(Challenge)],
    description: 'The challenges that both answer, the rarest first; a shared sub-theme comes with its theme. Empty when they share none.',
  },
  words: {
    type: () => [sharedWord],
    description:
      'Rare words that lead to a topic and that both have in their titles or texts, the rarest first. Empty when they share none.',
  },
});

/** Answered from the database, whichever engine searches. */
export const similarRecords = query(
  'similar',
  'Public records most like this one: first those that share its rarest challenges, then those that share the rarest of its words that lead to a topic. Null when there is no such public record.',
  {
    args: {
      id: plain(ID, 'The global id of the record.'),
      kinds: optional(
        listOf(
          plain(
            kindName,
            'Only these kinds. When left out: the kind of the record itself and all others, but not challenges, cities, networks and voivodeships, and not what only ties records together (memberships, sources).',
          ),
        ),
      ),
      first: withDefault(plain(Int, `How many: 0 to ${MOST_SIMILAR}.`), DEFAULT_SIMILAR),
    },
    type: () => [similar],
    nullable: true,
    price: { each: 1_200 },
    followsRecords: true,
    async resolve({ id, kinds: asked, first }, { kinds, loading, read, use }) {
      const records = kinds.filter((kind) => kind.isRecord);
      const challenge = kindOf(records, Challenge);
      sizeOf(first, { most: MOST_SIMILAR });
      const named = recordNamed(records, id);
      if (!named || !(await loading.byKey(named.kind, named.key))) return null;
      const found = await similarTo(read, {
        name: { kind: named.kind.name, key: named.key },
        challengeKind: challenge.name,
        tells: await use(searching).leadsToTopic(),
        kinds: kindsOf(records, named.kind, asked ?? []).map(({ name }) => name),
        first,
      });
      // what was hidden or removed a moment ago is not shown
      const shown = async (kind: Kind, keys: number[]): Promise<Reference[]> =>
        (await Promise.all(keys.map((key) => loading.byKey(kind, key)))).filter((each) => each !== null);
      return (
        found &&
        (
          await Promise.all(
            found.map(async ({ kind, key, challenges, words }) => {
              const [[record], both] = await Promise.all([
                shown(
                  records.find(({ name }) => name === kind)!,
                  [key],
                ),
                shown(challenge, challenges),
              ]);
              return record ? [{ record, challenges: both, words }] : [];
            }),
          )
        ).flat()
      );
    },
  },
);

/** What others are found by, and what ties them together, is like them only when that is asked for. */
const kindsOf = (records: Kind[], kind: Kind, asked: string[]) =>
  records.filter((each) =>
    asked.length > 0 ? asked.includes(upperSnake(each.name)) : !each.isAside && (each === kind || !facetOfKind[each.name]),
  );
