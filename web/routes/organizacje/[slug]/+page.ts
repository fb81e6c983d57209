import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const OrganisationPage = graphql(
  `
    query OrganisationPage($slug: String!) {
      organisation(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        kind
        website
        voivodeship {
          ...Link
        }
        cities {
          ...Link
        }
        advisoryServices(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        guidances(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        pilots(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        supervisedPilots(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        solutions(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        memberships(first: 6) {
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
        operatedProgrammes(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        organisedEvents(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        partneredEditions(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        recommendations(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        impactAssessments(first: 6) {
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
        materials(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        fundedProjects(first: 6) {
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
  const { organisation } = await ask(event, OrganisationPage, { slug: event.params.slug });
  return { organisation: found(event, 'Organisation', organisation) };
};
