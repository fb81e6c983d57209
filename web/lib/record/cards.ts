import { graphql, type ResultOf } from '#lib/graphql.ts';
import { Card, Link } from './record.ts';

export const PilotCardFields = graphql(
  `
    fragment PilotCardFields on Pilot {
      ...Card
      type
      phase
      outcome
      announced
      place
      startsOn
      city {
        ...Link
      }
      cities {
        ...Link
      }
    }
  `,
  [Card, Link],
);
export type PilotCardFields = ResultOf<typeof PilotCardFields>;

export const FundingCallCardFields = graphql(
  `
    fragment FundingCallCardFields on FundingCall {
      ...Card
      availability
      opensOn
      closesOn
      maxAmount
      currency
      programme {
        ...Link
        needs
      }
    }
  `,
  [Card, Link],
);
export type FundingCallCardFields = ResultOf<typeof FundingCallCardFields>;
