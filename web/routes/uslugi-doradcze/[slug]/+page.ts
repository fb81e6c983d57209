import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const AdvisoryServicePage = graphql(
  `
    query AdvisoryServicePage($slug: String!) {
      advisoryService(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        challenges {
          ...ChallengeHelp
        }
        provider {
          ...Link
          website
        }
        forms
        stages
        audiences
        audience
        price
        voivodeships {
          ...Link
        }
        howToAsk {
          pl
          en
        }
        address
        answersWithinDays
        availability
      }
    }
  `,
  [ChallengeHelp, Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { advisoryService } = await ask(event, AdvisoryServicePage, { slug: event.params.slug });
  const shown = found(event, 'AdvisoryService', advisoryService);
  return { advisoryService: shown, similar: await similarTo(event, shown) };
};
