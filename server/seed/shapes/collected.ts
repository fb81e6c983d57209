import { z } from 'zod';
import { conditionTypes } from '../../pilot/condition.ts';
import { address, collected, currency, day, partialDay, publications, slug, text, themes } from './base.ts';

/** The files collected from pages in November 2026. */

const titles = { titlePl: text, titleEn: text.nullable() };
const money = z.object({ amount: z.number().nonnegative(), currency }).nullable().optional();
const outcome = z.enum(['CONFIRMED', 'PARTLY_CONFIRMED', 'NOT_CONFIRMED', 'INCONCLUSIVE', 'STOPPED']).nullable();
const decision = z.enum(['SCALED', 'SCALED_WITH_CHANGES', 'CONTINUED', 'LESSONS_USED', 'ENDED']).nullable();
export const kindOf = z.enum(['PILOT', 'SOLUTION', 'LEGISLATIVE_PILOT']);
const phase = z.enum(['PLANNED', 'RUNNING', 'IN_USE', 'COMPLETED', 'ENDED', 'STOPPED', 'UNKNOWN']);
const reformType = z.enum(['REGULATION', 'FUNDING', 'KNOWLEDGE', 'ORGANISATION']).nullable();
const number = z.number().nullable();

export const guidanceShape = z.strictObject({
  ...collected,
  ...titles,
  form: z.enum(['GUIDE', 'TEMPLATE', 'LEGAL_INTERPRETATION', 'CHECKLIST', 'TOOL', 'TRAINING']),
  originalTitle: text.nullable(),
  language: z.enum(['pl', 'en']),
  summaryPl: text,
  summaryEn: text.nullable(),
  organisation: text.nullable(),
  organisationKind: text.nullable(),
  address,
  issuedOn: partialDay.nullable(),
  audience: text.nullable(),
});
export const practiceShape = z.strictObject({
  ...collected,
  ...titles,
  kindOf,
  cities: z.array(text),
  place: text.nullable(),
  ownerOrganisation: text.nullable(),
  phase,
  outcome,
  decision,
  startsOn: partialDay.nullable(),
  endsOn: partialDay.nullable(),
  cost: money,
  indicators: z.array(z.strictObject({ name: text, unit: text, baseline: number, target: number, actual: number, year: text.nullable() })),
  lessonsPl: text.nullable(),
  transferConditionsPl: text.nullable(),
  summaryPl: text,
  summaryEn: text.nullable(),
  legalBasis: text.nullable(),
  scope: z.strictObject({ time: text.nullable(), territory: text.nullable(), subjects: text.nullable() }).nullable(),
  announcedOnly: z.literal(true).optional(),
});
const cited = { source: z.int().nullable() };
export const deepShape = z.object({
  key: text,
  kindOf,
  titlePl: text,
  titleEn: text,
  cities: z.array(text),
  challenges: themes,
  summaryPl: text,
  summaryEn: text,
  problemPl: text,
  stepsPl: z.array(text),
  partnersPl: text,
  legalBasis: text.nullable(),
  cost: z.strictObject({ amount: z.number().nonnegative(), currency, what: text, year: text }).nullable(),
  fundingPl: text.nullable(),
  timeline: z.array(z.strictObject({ when: partialDay, whatPl: text })),
  indicators: z.array(
    z.strictObject({
      namePl: text,
      unit: text.nullable(),
      baseline: number,
      target: number,
      actual: number,
      year: text.nullable(),
      ...cited,
    }),
  ),
  resultsPl: text,
  failedPl: text,
  lessonsPl: z.array(text),
  conditions: z.array(
    z.strictObject({
      type: z.enum([...conditionTypes]),
      textPl: text,
      min: number,
      max: number,
      ...cited,
    }),
  ),
  decision,
  decisionPl: text.nullable(),
  adoptedBy: z.array(z.strictObject({ city: text, year: partialDay.nullable(), ...cited })),
  phase,
  outcome,
  startsOn: partialDay.nullable(),
  endsOn: partialDay.nullable(),
  plannedEndsOn: partialDay.nullable(),
  prolongations: z.array(
    z.strictObject({ on: partialDay.nullable(), until: partialDay, actPl: text.nullable(), reasonPl: text.nullable(), ...cited }),
  ),
  evaluations: z.array(z.strictObject({ on: partialDay.nullable(), by: text, independent: z.boolean(), address: address.nullable() })),
  sources: z.array(z.strictObject({ n: z.int(), address, title: text, publisher: text.nullable(), accessedOn: day })),
  confidence: z.literal('READ'),
});
const { challenges: _challenges, ...uncharted } = collected;
export const adoptionShape = z.strictObject({
  ...uncharted,
  practice: text,
  city: text.nullable(),
  organisation: text.nullable(),
  from: text.nullable(),
  summaryPl: text,
  changesPl: text.nullable(),
  result: z.enum(['WORKS', 'WORKS_PARTLY', 'DOES_NOT_WORK', 'UNKNOWN']),
  adoptedOn: partialDay.nullable(),
});
export const barrierShape = z.strictObject({
  ...collected,
  ...titles,
  type: reformType,
  legalBasis: text.nullable(),
  cities: z.array(text),
  progress: z.enum(['REPORTED', 'ACKNOWLEDGED', 'BEING_REMOVED', 'REMOVED', 'REFUSED']),
  summaryPl: text,
  summaryEn: text.nullable(),
});
export const askShape = z.strictObject({
  ...collected,
  ...titles,
  type: reformType,
  addressee: text.nullable(),
  barriers: z.array(slug),
  textPl: text.nullable(),
  summaryPl: text.optional(),
  summaryEn: text.nullable().optional(),
  progress: z.enum(['PROPOSED', 'ACCEPTED', 'IN_PROGRESS', 'CARRIED_OUT', 'REJECTED', 'UNKNOWN']),
  answers: z.array(z.strictObject({ givenOn: partialDay, bodyPl: text, address: address.nullable() })),
});
export const assessmentShape = z.strictObject({
  ...collected,
  ...titles,
  registerNumber: text.nullable(),
  stage: z.enum(['EX_ANTE', 'EX_POST']),
  proposer: text.nullable(),
  affectedPl: text,
  findingsPl: text,
});
export const eventShape = z.strictObject({
  ...collected,
  // the longer notes were all read
  confidence: collected.confidence.default('READ'),
  ...titles,
  form: z.enum(['CONFERENCE', 'MEETING', 'ONLINE', 'TRAINING']).nullable(),
  startsAt: partialDay.nullable(),
  endsAt: partialDay.nullable(),
  city: text.nullable(),
  organiser: text,
  network: text.nullable(),
  address,
  summaryPl: text,
  summaryEn: text.nullable().optional(),
});
export const updateShape = z.strictObject({
  ...uncharted,
  ...titles,
  postedOn: partialDay,
  summaryPl: text,
  city: text.nullable(),
  network: z.null(),
  actionPlan: z.null(),
});
export const jointProjectShape = z.strictObject({
  ...collected,
  ...titles,
  phase: z.literal('COMPLETED').nullable(),
  seeks: text.nullable(),
  answerBy: day.nullable(),
  coordinator: text.nullable(),
  cities: z.array(text),
  summaryPl: text,
});
export const planShape = z.strictObject({
  ...collected,
  ...titles,
  city: text,
  network: text,
  phase: z.literal('UNKNOWN'),
  actions: z.array(z.never()),
  stakeholders: text.nullable(),
  cost: z.null(),
  summaryPl: text,
  summaryEn: text,
  existingPilot: text,
});
export const bodyShape = z.strictObject({ key: slug, namePl: text, nameEn: text.nullable(), kind: text, www: address.nullable() });
export const furtherShape = z.strictObject({
  kind: text,
  title_pl: text,
  summary_pl: text,
  organisation: text.optional(),
  city: text.optional(),
  year: z.int().optional(),
  outcome: text.optional(),
  themes: themes.optional(),
  source_url: address,
  source_title: text,
  confidence: z.enum(['high', 'medium']),
  note: text.optional(),
  accessed: day,
  source_kind: text,
});

const fundingCommon = {
  code: z
    .string()
    .regex(/^[A-Z0-9]+([-.][A-Z0-9]+)*$/, 'a code is expected')
    .max(32),
  titlePl: text,
  titleEn: text,
  minAmount: z.number().nonnegative().nullable(),
  maxAmount: z.number().nonnegative().nullable(),
  currency: currency.nullable(),
  ratePercent: z.number().min(0).max(100).nullable(),
  address,
  sources: publications,
  accessedOn: day,
};
const needs = z.array(z.enum(['PREPARATION', 'ANALYSIS', 'IMPLEMENTATION', 'OPERATION']));
export const furtherFundingShape = z.strictObject({
  programmes: z.array(
    z.strictObject({
      ...fundingCommon,
      operator: text,
      eligibilityPl: text,
      needs,
      form: z.enum(['GRANT', 'LOAN', 'LUMP_SUM', 'TECH_ASSISTANCE']),
      challenges: themes,
      voivodeships: z.array(text),
      status: z.enum(['ACTIVE', 'CLOSED', 'VERIFY']),
      statusAsOf: partialDay.nullable(),
      recurring: z.boolean(),
      notePl: text.nullable(),
      noteEn: text.nullable(),
    }),
  ),
  calls: z.array(
    z.strictObject({
      ...fundingCommon,
      programme: text,
      opensOn: day.nullable(),
      closesOn: day.nullable(),
      opensText: text.nullable(),
      closesText: text.nullable(),
      state: z.enum(['OPEN', 'ANNOUNCED', 'CLOSED', 'VERIFY']),
      stateAsOf: partialDay.nullable(),
      needs: needs.nullable(),
      challenges: themes.nullable(),
      remarksPl: text.nullable(),
      remarksEn: text.nullable(),
    }),
  ),
});
export const serviceDetailShape = z.strictObject({
  name: text,
  status: text,
  ask: z.strictObject({ url: z.string(), email: z.string(), phone: z.string(), viaPl: z.string() }),
  pricePl: text,
  formPl: text,
  responseTimePl: text,
  availability2026Pl: text,
  evidence: z.array(z.strictObject({ url: z.string(), date: z.string(), says: z.string() })),
  confidence: z.enum(['low', 'medium', 'high']),
  notePl: z.string(),
});
const contact = {
  website: z.string(),
  email: z.string(),
  phone: z.string(),
  address: z.string(),
  edelivery: z.string(),
  source: z.string(),
};
export const townContactRow = z.strictObject({
  ...contact,
  teryt: z.string().regex(/^\d{7}$/, 'seven digits are expected'),
  name: text,
  bip: z.string(),
  source_date: partialDay,
  confidence: z.enum(['high', 'medium', 'low']),
});
export const bodyContactRow = z.strictObject({
  ...contact,
  code: slug,
  name: text,
  source_date: z.string(),
  confidence: z.enum(['none', 'low', 'medium', 'high']),
  note: z.string(),
});
