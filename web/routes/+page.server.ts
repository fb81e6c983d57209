import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { placesOf } from '#lib/map/places.ts';
import { callsOf } from '#lib/my-city/calls-for.ts';
import { chosenBy } from '#lib/my-city/my-city.ts';
import { PilotCardFields } from '#lib/record/cards.ts';
import { Link } from '#lib/record/record.ts';
import { everything } from '#lib/search/selection.ts';
import type { PageServerLoad } from './$types';

const Home = graphql(
  `
    query Home {
      pilots(first: 4, orderBy: { by: STARTS_ON, direction: DESC }) {
        totalCount
        nodes {
          ...PilotCardFields
        }
      }
      challenges(first: 100) {
        nodes {
          ...Link
          code
          broader {
            slug
          }
          narrower {
            ...Link
          }
        }
      }
      solutions(first: 0) {
        totalCount
      }
      advisoryServices(first: 0) {
        totalCount
      }
      organisations(first: 0) {
        totalCount
      }
      fundingProgrammes(first: 0) {
        totalCount
      }
      fundedProjects(first: 0) {
        totalCount
      }
      networks(first: 0) {
        totalCount
      }
      cities(first: 0) {
        totalCount
      }
    }
  `,
  [Link, PilotCardFields],
);

/** What the map shows. */
const shown = { ...everything, kind: 'SOLUTION' as const };

export const load: PageServerLoad = async (event) => {
  const chosen = chosenBy(event);
  const [home, places, calls] = await Promise.all([
    ask(event, Home, {}),
    placesOf(event, shown),
    // what the calls of the visitor's town cannot tell, the page goes without
    chosen ? callsOf(event, chosen).catch(() => null) : null,
  ]);
  return { home, shown, places, calls };
};
