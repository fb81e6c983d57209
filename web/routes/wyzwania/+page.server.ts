import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { Link } from '#lib/record/record.ts';
import type { PageServerLoad } from './$types';

const Challenges = graphql(
  `
    query Challenges {
      challenges(first: 100) {
        totalCount
        nodes {
          ...Link
          code
          summary {
            pl
            en
          }
          broader {
            slug
          }
          narrower {
            ...Link
            pilots(first: 0) {
              totalCount
            }
            solutions(first: 0) {
              totalCount
            }
          }
          pilots(first: 0) {
            totalCount
          }
          solutions(first: 0) {
            totalCount
          }
        }
      }
    }
  `,
  [Link],
);

export const load: PageServerLoad = async (event) => {
  const { challenges } = await ask(event, Challenges, {});
  return { total: challenges.totalCount, themes: challenges.nodes.filter(({ broader }) => !broader) };
};
