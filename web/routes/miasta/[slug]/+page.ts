import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { PilotCardFields } from '#lib/record/cards.ts';
import { Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const CityPage = graphql(
  `
    query CityPage($slug: String!, $id: ID!) {
      similarCities(id: $id, first: 5) {
        city {
          ...Link
          population
        }
        reasons
      }
      city(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        teryt
        kind
        population
        populationOn
        areaHa
        voivodeship {
          ...Link
        }
        county {
          ...Link
          cities(first: 7, orderBy: { by: POPULATION, direction: DESC }) {
            totalCount
            nodes {
              ...Link
              population
            }
          }
        }
        coordinates {
          lat
          lon
        }
        pilots(first: 6) {
          totalCount
          nodes {
            ...PilotCardFields
          }
        }
        memberships(first: 10) {
          totalCount
          nodes {
            slug
            title {
              pl
              en
            }
            role
            edition {
              ...Link
            }
            network {
              ...Link
            }
          }
        }
        fundedProjects(first: 6, orderBy: { by: EU_PLN, direction: DESC }) {
          totalCount
          nodes {
            ...Link
            totalPln
          }
        }
        updates(first: 6, orderBy: { by: POSTED_ON, direction: DESC }) {
          totalCount
          nodes {
            ...Link
            postedOn
          }
        }
        solutions(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        adoptions(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        passedOn(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        actionPlans(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        jointProjects(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        barriers(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        organisations(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        events(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
      }
    }
  `,
  [Link, PilotCardFields, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { city, similarCities } = await ask(event, CityPage, { slug: event.params.slug, id: event.params.slug });
  return { city: found(event, 'City', city), similarCities: similarCities ?? [] };
};
