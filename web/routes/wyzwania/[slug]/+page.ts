import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { PilotCardFields } from '#lib/record/cards.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

// A list narrowed to a theme holds what its sub-themes have, which the theme's own links do not.
const ChallengePage = graphql(
  `
    query ChallengePage($slug: String!, $named: ID!) {
      challenge(slug: $slug) {
        ...RecordFacts
        ...ChallengeHelp
        sources {
          ...SourceLine
        }
        code
        kpm2030
        urbanAgenda
        sdg
        leipzig
        broader {
          ...Link
          narrower {
            ...Link
          }
        }
        narrower {
          ...Link
        }
      }
      pilots(first: 5, filter: { challenges: [$named] }) {
        totalCount
        nodes {
          ...PilotCardFields
        }
      }
      solutions(first: 8, filter: { challenges: [$named] }) {
        totalCount
        nodes {
          ...Link
        }
      }
      advisoryServices(first: 8, filter: { challenges: [$named] }) {
        totalCount
        nodes {
          ...Link
        }
      }
      guidances(first: 8, filter: { challenges: [$named] }) {
        totalCount
        nodes {
          ...Link
        }
      }
      fundingProgrammes(first: 8, filter: { challenges: [$named] }) {
        totalCount
        nodes {
          ...Link
        }
      }
      networks(first: 8, filter: { challenges: [$named] }) {
        totalCount
        nodes {
          ...Link
        }
      }
      actionPlans(first: 6, filter: { challenges: [$named] }) {
        totalCount
        nodes {
          ...Link
        }
      }
      barriers(first: 6, filter: { challenges: [$named] }) {
        totalCount
        nodes {
          ...Link
        }
      }
      recommendations(first: 6, filter: { challenges: [$named] }) {
        totalCount
        nodes {
          ...Link
        }
      }
      impactAssessments(first: 6, filter: { challenges: [$named] }) {
        totalCount
        nodes {
          ...Link
        }
      }
      jointProjects(first: 6, filter: { challenges: [$named] }) {
        totalCount
        nodes {
          ...Link
        }
      }
      events(first: 6, filter: { challenges: [$named] }) {
        totalCount
        nodes {
          ...Link
        }
      }
      materials(first: 6, filter: { challenges: [$named] }) {
        totalCount
        nodes {
          ...Link
        }
      }
      fundedProjects(first: 5, filter: { challenges: [$named] }, orderBy: { by: EU_PLN, direction: DESC }) {
        totalCount
        nodes {
          ...Link
          totalPln
        }
      }
    }
  `,
  [ChallengeHelp, Link, PilotCardFields, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { challenge, ...lists } = await ask(event, ChallengePage, { slug: event.params.slug, named: event.params.slug });
  return { challenge: found(event, 'Challenge', challenge), lists };
};
