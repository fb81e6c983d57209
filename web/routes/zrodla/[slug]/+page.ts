import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { Link, RecordFacts, found } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const SourcePage = graphql(
  `
    query SourcePage($slug: String!) {
      source(slug: $slug) {
        ...RecordFacts
        address
        accessedOn
        publisher
        licence
        pilots(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        solutions(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        advisoryServices(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        guidances(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        organisations(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        networks(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        editions(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        fundingProgrammes(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        fundingCalls(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        barriers(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        recommendations(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        impactAssessments(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        evaluations(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        challenges(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        events(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        materials(first: 5) {
          totalCount
          nodes {
            ...Link
          }
        }
        cities {
          totalCount
        }
        counties {
          totalCount
        }
        voivodeships {
          totalCount
        }
        fundedProjects {
          totalCount
        }
        memberships {
          totalCount
        }
        adoptions {
          totalCount
        }
        actionPlans {
          totalCount
        }
        jointProjects {
          totalCount
        }
        updates {
          totalCount
        }
      }
    }
  `,
  [Link, RecordFacts],
);

export const load: PageLoad = async (event) => {
  const { source } = await ask(event, SourcePage, { slug: event.params.slug });
  return { source: found(event, 'Source', source) };
};
