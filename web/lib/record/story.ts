import { graphql, type ResultOf } from '#lib/graphql.ts';

const told = `
  announced
  outcome
  decision
  startsOn
  endsOn
  problem {
    pl
    en
  }
  steps {
    pl
    en
  }
  partners {
    pl
    en
  }
  costNote {
    pl
    en
  }
  funding {
    pl
    en
  }
  timeline {
    on
    what
    whatEn
  }
  results {
    pl
    en
  }
  failures {
    pl
    en
  }
  lessons {
    pl
    en
  }
  transferConditions {
    pl
    en
  }
  decisionNote {
    pl
    en
  }
  legalBasis {
    pl
    en
  }
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
    text {
      pl
      en
    }
    basis
    citation
    cityKind
    voivodeshipTeryt
    law
    network
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

/** So many parts of a story are more than a mention. */
const TOLD = 3;

/** Whether a story is told: several of its parts, and among them what came of it. One figure or one lesson is a mention. */
export function isTold(story: Story): boolean {
  const { problem, steps, results, failures, lessons, indicators, timeline, costNote, funding, transferConditions, conditions } = story;
  const outcome = [results, failures, lessons, indicators.length > 0];
  const rest = [problem, steps, timeline.length > 0, costNote ?? funding, transferConditions ?? conditions.length > 0];
  return outcome.some(Boolean) && [...outcome, ...rest].filter(Boolean).length >= TOLD;
}

/** A text whose two languages are fields of their own; null when nothing is told. */
export const inBoth = (pl: string | null, en: string | null) => (pl === null ? null : { pl, en });
