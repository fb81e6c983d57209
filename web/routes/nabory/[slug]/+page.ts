import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const FundingCallPage = graphql(
  `
    query FundingCallPage($slug: String!) {
      fundingCall(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        availability
        opensOn
        closesOn
        currency
        minAmount
        maxAmount
        ratePercent
        remarks
        programme {
          ...Link
          needs
          form
          eligibility
          operator {
            ...Link
            website
          }
          challenges {
            ...ChallengeHelp
          }
        }
      }
    }
  `,
  [ChallengeHelp, Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { fundingCall } = await ask(event, FundingCallPage, { slug: event.params.slug });
  const shown = found(event, 'FundingCall', fundingCall);
  return { fundingCall: shown, similar: await similarTo(event, shown) };
};
