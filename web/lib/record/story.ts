import { graphql, type ResultOf } from '#lib/graphql.ts';

const told = `
  announced
  outcome
  decision
  startsOn
  endsOn
  problem
  steps
  partners
  costNote
  funding
  timeline {
    on
    what
  }
  results
  failures
  lessons
  transferConditions
  decisionNote
  legalBasis
  appraisals {
    on
    by
    independent
    address
  }
  citations {
    number
    title
    publisher
    address
  }
  conditions {
    type
    text
    basis
    citation
    cityKind
    voivodeshipTeryt
  }
  indicators {
    label {
      pl
      en
    }
    unit
    baseline
    target
    actual
    year
    citation
  }
` as const;

/** The whole story of a case, as far as its sources tell it: pilots and solutions tell the same. */
export const PilotStory = graphql(`fragment PilotStory on Pilot { ${told} }`);
export const SolutionStory = graphql(`fragment SolutionStory on Solution { ${told} }`);
export type Story = ResultOf<typeof PilotStory>;
export type Citation = Story['citations'][number];

/** Whether more is told than what it is: how it went, what it measured or what was learned. */
export const isTold = ({ problem, steps, results, failures, lessons, indicators }: Story): boolean =>
  steps.length > 0 || indicators.length > 0 || [problem, results, failures, lessons].some(Boolean);
