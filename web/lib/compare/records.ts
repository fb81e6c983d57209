import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import { AskedCity, ReachedOrganisation } from '#lib/record/contact.ts';
import { Link, RecordFacts, SourceLine } from '#lib/record/record.ts';
import { PilotStory, SolutionStory } from '#lib/record/story.ts';
import { checkOf, type Check } from '#lib/transfer/check.ts';

/** What both kinds have under one name; what they type differently goes by a name of its own. */
const shared = `
  ...RecordFacts
  place
  cities {
    ...AskedCity
  }
  owner {
    ...ReachedOrganisation
  }
  challenges {
    ...Link
  }
  scope {
    time
    timeEn
    territory
    territoryEn
    subjects
    subjectsEn
  }
  sources {
    ...SourceLine
  }
  adoptions(first: 0) {
    totalCount
  }
` as const;
const fragments = [AskedCity, ReachedOrganisation, Link, RecordFacts, SourceLine] as const;
const ComparedPilot = graphql(
  `
    fragment ComparedPilot on Pilot {
      ${shared}
      pilotType: type
      pilotPhase: phase
      pilotNature: nature
      cost: budget {
        amount
        currency
      }
      city {
        ...AskedCity
      }
      hypothesis
      safeguards
    }
  `,
  fragments,
);
const ComparedSolution = graphql(
  `
    fragment ComparedSolution on Solution {
      ${shared}
      solutionPhase: phase
      solutionNature: nature
      cost {
        amount
        currency
      }
    }
  `,
  fragments,
);
const Pilots = graphql(
  `
    query ComparedPilots($ids: [ID!]!) {
      nodes(ids: $ids) {
        ...ComparedPilot
        ...PilotStory
      }
    }
  `,
  [ComparedPilot, PilotStory],
);
const Solutions = graphql(
  `
    query ComparedSolutions($ids: [ID!]!) {
      nodes(ids: $ids) {
        ...ComparedSolution
        ...SolutionStory
      }
    }
  `,
  [ComparedSolution, SolutionStory],
);
type Of<Answer extends { nodes: readonly unknown[] }, Name extends string> = Extract<
  NonNullable<Answer['nodes'][number]>,
  { __typename: Name }
>;
export type Compared = Of<ResultOf<typeof Pilots>, 'Pilot'> | Of<ResultOf<typeof Solutions>, 'Solution'>;
type Fetching = { fetch: typeof globalThis.fetch };

/** The solutions and pilots with these ids, in their order; left out is what there is none of, what is not public and what is of another kind. */
export async function comparedRecords(event: Fetching, ids: readonly string[]): Promise<Compared[]> {
  if (ids.length === 0) return [];
  const asked = { ids: [...ids] };
  const answers = await Promise.all([ask(event, Pilots, asked), ask(event, Solutions, asked)]);
  const found = new Map(
    answers
      .flatMap(({ nodes }) => nodes as readonly (Compared | { id?: undefined } | null)[])
      .flatMap((node) => (node?.id ? [[node.id, node] as const] : [])),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Each record against a town. */
export const checksOf = (event: Fetching, records: readonly Compared[], city: string | null): Promise<(Check | null)[]> =>
  Promise.all(records.map(({ id, conditions }) => (city === null || conditions.length === 0 ? null : checkOf(event, id, city))));
