import { ask } from '#lib/ask.ts';
import { todayInPoland } from '#lib/calls/state.ts';
import { graphql } from '#lib/graphql.ts';
import { FundingCallCardFields } from '#lib/record/cards.ts';
import { Link } from '#lib/record/record.ts';
import { gapsOf, type Deed } from './gaps.ts';
import { NEARBY } from './town-ways.ts';
import { togetherLike } from './together.ts';

type Fetching = { fetch: typeof globalThis.fetch };
const MOST = { deeds: 6, gaps: 5, inGap: 2, calls: 8, near: 6 };

const Topic = graphql(
  `
    fragment Topic on Challenge {
      ...Link
      broader {
        slug
      }
    }
  `,
  [Link],
);
const TownPage = graphql(
  `
    query TownPage($slug: String!, $id: ID!) {
      city(slug: $slug) {
        ...Link
        population
        kind
        voivodeship {
          ...Link
        }
        coordinates {
          lat
          lon
        }
        memberships(first: 30) {
          nodes {
            slug
            role
            edition {
              ...Link
            }
            network {
              ...Link
            }
          }
        }
        pilots(first: 100) {
          nodes {
            challenges {
              ...Topic
            }
          }
        }
        solutions(first: 100) {
          nodes {
            challenges {
              ...Topic
            }
          }
        }
      }
      callsFor(city: $id, first: 50) {
        calls {
          ...FundingCallCardFields
          programme {
            eligibility {
              pl
              en
            }
          }
        }
      }
      jointProjects(first: 3, filter: { phase: [SEEKING_PARTNERS] }) {
        nodes {
          ...Link
        }
      }
    }
  `,
  [FundingCallCardFields, Link, Topic],
);
const DeedsLike = graphql(
  `
    query DeedsLike($city: ID!) {
      search(query: "", kinds: [SOLUTION, PILOT], similarTo: $city, sort: SIMILAR_CITIES, first: 60) {
        hits {
          likeness {
            city {
              ...Link
            }
            reasons
          }
          record {
            __typename
            ...Link
            ... on Solution {
              challenges {
                ...Topic
              }
            }
            ... on Pilot {
              challenges {
                ...Topic
              }
            }
          }
        }
      }
    }
  `,
  [Link, Topic],
);
const Near = graphql(
  `
    query Near($near: Circle!) {
      search(query: "", kinds: [SOLUTION, PILOT, ADOPTION, ACTION_PLAN, EVENT, UPDATE], near: $near, sort: NEWEST, first: 6) {
        hits {
          kilometres
          record {
            __typename
            id
            ...Link
          }
        }
      }
    }
  `,
  [Link],
);
const Advisers = graphql(
  `
    query Advisers($voivodeship: ID!) {
      advisoryServices(first: 6, filter: { voivodeships: [$voivodeship], availability: [OPEN, UNKNOWN] }) {
        totalCount
        nodes {
          ...Link
          provider {
            ...Link
          }
        }
      }
      all: advisoryServices(first: 100, filter: { availability: [OPEN, UNKNOWN] }) {
        nodes {
          voivodeships {
            slug
          }
        }
      }
    }
  `,
  [Link],
);
/** All that there is for a town; null when there is no such town. */
export async function townPage(event: Fetching, slug: string) {
  const { city, callsFor, jointProjects } = await ask(event, TownPage, { slug, id: slug });
  if (!city) return null;
  const { coordinates, voivodeship, pilots, solutions, ...town } = city;
  const [{ search: like }, near, advisers, together] = await Promise.all([
    ask(event, DeedsLike, { city: city.slug }),
    coordinates
      ? ask(event, Near, { near: { latitude: coordinates.lat, longitude: coordinates.lon, kilometres: NEARBY } }).then(
          ({ search }) => search.hits,
        )
      : [],
    voivodeship ? ask(event, Advisers, { voivodeship: voivodeship.slug }) : null,
    togetherLike(event, city.slug),
  ]);
  const others = like.hits.flatMap(({ record, likeness }) =>
    likeness && likeness.city.slug !== city.slug && 'challenges' in record ? [{ record, likeness }] : [],
  );
  const gaps = gapsOf(
    [...pilots.nodes, ...solutions.nodes].flatMap(({ challenges }) => challenges),
    others.map(({ record: { __typename, slug: of, title, challenges }, likeness }): Deed => ({
      kind: __typename,
      slug: of,
      title,
      topics: challenges,
      city: likeness.city,
    })),
    MOST.gaps,
  );
  return {
    today: todayInPoland(),
    city: { ...town, voivodeship, coordinates },
    deeds: others.slice(0, MOST.deeds).map(({ record: { challenges: _challenges, ...record }, likeness }) => ({ record, likeness })),
    gaps: gaps.map(({ topic, deeds }) => ({ topic, deeds: deeds.slice(0, MOST.inGap).map(({ topics: _topics, ...deed }) => deed) })),
    near: near.slice(0, MOST.near),
    calls: callsFor?.calls.slice(0, MOST.calls) ?? [],
    furtherCalls: callsFor?.calls.slice(MOST.calls) ?? [],
    advisers: advisers && {
      regional: advisers.advisoryServices.nodes,
      nationwide: advisers.all.nodes.filter(({ voivodeships }) => voivodeships.length === 0).length,
    },
    together,
    joint: jointProjects.nodes,
  };
}
export type TownPage = NonNullable<Awaited<ReturnType<typeof townPage>>>;
