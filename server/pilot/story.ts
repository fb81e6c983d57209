import { defineEntity, p } from '@mikro-orm/core';
import { partialDate } from '../graph/partial-date.ts';
import { Text } from '../graph/facts.ts';

const MilestoneSchema = defineEntity({
  name: 'Milestone',
  embeddable: true,
  comment: 'Something that happened on the way.',
  properties: {
    on: partialDate().comment('When.'),
    what: p.string().comment('What happened; in Polish.'),
    whatEn: p.string().nullable().comment('The same in English; null when nobody has translated it yet.'),
  },
});
export class Milestone extends MilestoneSchema.class {}
MilestoneSchema.setClass(Milestone);

const AppraisalSchema = defineEntity({
  name: 'Appraisal',
  embeddable: true,
  comment: 'An evaluation of a pilot or a solution that somebody published.',
  properties: {
    on: partialDate().nullable().comment('When it was published; null when not recorded.'),
    by: p.string().comment('Who evaluated; in Polish.'),
    independent: p.boolean().comment('Whether a body other than the owner or the payer evaluated.'),
    address: p.string().nullable().comment('Where it can be read; null when it was not published.'),
  },
});
export class Appraisal extends AppraisalSchema.class {}
AppraisalSchema.setClass(Appraisal);

const CitationSchema = defineEntity({
  name: 'Citation',
  embeddable: true,
  comment: 'A source by the number that the texts of the record name it by: [1], [2].',
  properties: {
    number: p.integer().comment('The number in square brackets in the texts.'),
    title: p.string().comment('The title of the publication.'),
    publisher: p.string().nullable().comment('Who published it; null when not recorded.'),
    address: p.string().comment('Where it can be read.'),
  },
});
export class Citation extends CitationSchema.class {}
CitationSchema.setClass(Citation);

/** What became of it, of pilots and solutions alike. */
export const outcomes = ['CONFIRMED', 'PARTLY_CONFIRMED', 'NOT_CONFIRMED', 'INCONCLUSIVE', 'STOPPED'] as const;
export const decisions = ['SCALED', 'SCALED_WITH_CHANGES', 'CONTINUED', 'LESSONS_USED', 'ENDED'] as const;

/** The whole story of a case, as far as its sources tell it. Spread it into the properties of a pilot or a solution. */
export const story = {
  problem: () =>
    p.embedded(Text).prefix('problem_').nullable().comment('What was wrong before, and what was wanted; null when not recorded.'),
  steps: () => p.embedded(Text).prefix('steps_').nullable().comment('What was done, one step a line; null when not recorded.'),
  partners: () => p.embedded(Text).prefix('partners_').nullable().comment('Who took part; null when not recorded.'),
  costNote: () =>
    p.embedded(Text).prefix('cost_note_').nullable().comment('What the amount is for, and of which year; null when not recorded.'),
  funding: () => p.embedded(Text).prefix('funding_').nullable().comment('Where the money came from; null when not recorded.'),
  timeline: () => p.embedded(Milestone).array().defaultRaw("'[]'").comment('What happened when, in order; empty when not recorded.'),
  results: () => p.embedded(Text).prefix('results_').nullable().comment('What came of it; null when not recorded.'),
  failures: () => p.embedded(Text).prefix('failures_').nullable().comment('What did not work; null when not recorded.'),
  lessons: () => p.embedded(Text).prefix('lessons_').nullable().comment('What was learned, one lesson a line; null when not recorded.'),
  transferConditions: () =>
    p
      .embedded(Text)
      .prefix('transfer_conditions_')
      .nullable()
      .comment('What another town needs in order to repeat it; null when not recorded.'),
  decisionNote: () =>
    p
      .embedded(Text)
      .prefix('decision_note_')
      .nullable()
      .comment('What was decided afterwards and what has become of it; null when not recorded.'),
  appraisals: () => p.embedded(Appraisal).array().defaultRaw("'[]'").comment('The evaluations that were published.'),
  citations: () =>
    p.embedded(Citation).array().defaultRaw("'[]'").comment('The sources by their numbers in the texts; empty where texts name none.'),
  legalBasis: () => p.embedded(Text).prefix('legal_basis_').nullable().comment('The act it rests on; null when not recorded.'),
};
