import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const VoivodeshipPage = graphql(
  `
    query VoivodeshipPage($slug: String!) {
      voivodeship(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        teryt
        population
        areaHa
        cities(first: 12, orderBy: { by: POPULATION, direction: DESC }) {
          totalCount
          nodes {
            ...Link
            population
          }
        }
        counties(first: 100, orderBy: { by: TITLE }) {
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
        advisoryServices(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        fundingProgrammes(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
      }
    }
  `,
  [Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { voivodeship } = await ask(event, VoivodeshipPage, { slug: event.params.slug });
  return { voivodeship: found(event, 'Voivodeship', voivodeship) };
};
