import { graphql, type ResultOf } from '#lib/graphql.ts';
import { Link } from '#lib/record/record.ts';

const HitCity = graphql(`
  fragment HitCity on City {
    slug
    title {
      pl
      en
    }
    populationBand
    voivodeship {
      slug
      title {
        pl
        en
      }
    }
  }
`);
export type HitCity = ResultOf<typeof HitCity>;

/** What a result says of its record. Fields that kinds type differently go by the name of the kind. */
export const HitRecord = graphql(
  `
    fragment HitRecord on Record {
      __typename
      id
      slug
      title {
        pl
        en
      }
      summary {
        pl
        en
      }
      confidence
      verifiedOn
      ... on Pilot {
        pilotType: type
        pilotPhase: phase
        outcome
        startsOn
        endsOn
        place
        city {
          ...HitCity
        }
        cities {
          ...HitCity
        }
        owner {
          ...Link
        }
      }
      ... on Solution {
        solutionPhase: phase
        place
        cities {
          ...HitCity
        }
        owner {
          ...Link
        }
      }
      ... on Adoption {
        result
        adoptedOn
        city {
          ...HitCity
        }
        organisation {
          ...Link
        }
      }
      ... on ActionPlan {
        actionPlanPhase: phase
        city {
          ...HitCity
        }
      }
      ... on JointProject {
        jointProjectPhase: phase
        answerBy
        cities {
          ...HitCity
        }
        coordinator {
          ...Link
        }
      }
      ... on AdvisoryService {
        forms
        price
        serviceAvailability: availability
        answersWithinDays
        address
        provider {
          ...Link
        }
        voivodeships {
          ...Link
        }
      }
      ... on Guidance {
        guidanceForm: form
        issuedOn
        organisation {
          ...Link
        }
      }
      ... on Organisation {
        organisationKind: kind
        website
        voivodeship {
          ...Link
        }
      }
      ... on FundingCall {
        callAvailability: availability
        closesOn
        programme {
          ...Link
          operator {
            ...Link
          }
        }
      }
      ... on FundingProgramme {
        programmeForm: form
        needs
        operator {
          ...Link
        }
      }
      ... on FundedProject {
        fund
        period
        totalPln
        beneficiary
        city {
          ...HitCity
        }
        organisation {
          ...Link
        }
      }
      ... on Barrier {
        barrierProgress: progress
        cities {
          ...HitCity
        }
      }
      ... on Recommendation {
        recommendationProgress: progress
        addressee {
          ...Link
        }
      }
      ... on ImpactAssessment {
        assessmentStage: stage
        proposer {
          ...Link
        }
      }
      ... on Network {
        networkType: type
        edition {
          ...Link
          startYear
          endYear
        }
      }
      ... on Edition {
        startYear
        endYear
      }
      ... on Membership {
        role
        edition {
          ...Link
        }
        city {
          ...HitCity
        }
        organisation {
          ...Link
        }
      }
      ... on Evaluation {
        heldOn
        edition {
          ...Link
        }
      }
      ... on Event {
        eventForm: form
        startsAt
        city {
          ...HitCity
        }
        organiser {
          ...Link
        }
      }
      ... on Material {
        materialForm: form
        author {
          ...Link
        }
      }
      ... on Update {
        postedOn
        city {
          ...HitCity
        }
        network {
          ...Link
        }
      }
      ... on City {
        population
        voivodeship {
          ...Link
        }
      }
      ... on County {
        voivodeship {
          ...Link
        }
      }
      ... on Source {
        publisher
        accessedOn
      }
      ... on Challenge {
        broader {
          ...Link
        }
      }
    }
  `,
  [HitCity, Link],
);
export type HitRecord = ResultOf<typeof HitRecord>;
