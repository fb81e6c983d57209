import { z } from 'zod';
import { conditionCityKinds, conditionLaws, conditionTypes } from '../../pilot/condition.ts';
import { address, partialDay, slug, text } from './base.ts';
import { kindOf } from './collected.ts';

/** Our own additions to the collected files. */
export const sourceTitleShape = z.strictObject({ address, title: text, publisher: text });
/** Publishers by the host of their pages, or by the beginning of an address. */
export const publishersShape = z.record(z.string().regex(/^[a-z\d-]+\.[a-z\d./-]+$/, 'a host is expected'), text);
/** Translations by kind and key; of indicators by their Polish label, of lists in the order of the file. */
const told = text.optional();
const inOrder = z.array(text).optional();
export const englishShape = z.record(
  z.string(),
  z.strictObject({
    title: told,
    summary: told,
    howToAsk: told,
    audience: told,
    eligibility: told,
    opensText: told,
    closesText: told,
    remarks: told,
    origin: told,
    changes: told,
    legalBasis: told,
    resolutionNote: told,
    progressReason: told,
    affected: told,
    findings: told,
    problem: told,
    steps: inOrder,
    partners: told,
    costNote: told,
    funding: told,
    timeline: inOrder,
    results: told,
    failures: told,
    lessons: inOrder,
    conditions: inOrder,
    transferConditions: told,
    decisionNote: told,
    scope: z.strictObject({ time: told, territory: told, subjects: told }).optional(),
    prolongations: z.array(z.strictObject({ act: text.nullable(), reason: text.nullable() })).optional(),
    answers: inOrder,
    indicators: z.record(text, text).optional(),
  }),
);

const scope = z.strictObject({ time: text.nullable(), territory: text.nullable(), subjects: text.nullable() });
/** Our editing of the collected files: see SOURCES.md for the reasons. */
export const editingShape = z.strictObject({
  practices: z.record(slug, z.strictObject({ kindOf: kindOf.optional(), scope: scope.optional(), note: text.optional() })),
  natures: z.record(slug, z.enum(['TECHNOLOGY', 'SERVICE', 'ORGANISATIONAL', 'SPATIAL', 'FINANCIAL', 'LEGAL'])),
  same: z.record(slug, slug),
  supersedes: z.record(slug, slug),
  adoptions: z.record(text, slug),
  types: z.record(slug, z.enum(['REGULATION', 'FUNDING', 'KNOWLEDGE', 'ORGANISATION'])),
  resolutions: z.record(slug, z.strictObject({ resolution: z.enum(['LAW_CHANGED', 'PILOT', 'WITHIN_LAW', 'REFUSED']), note: text })),
  eventForms: z.record(
    slug,
    z.strictObject({
      form: z.enum(['MEETING', 'ONLINE', 'STUDY_VISIT', 'CONFERENCE', 'TRAINING', 'CONTEST']),
      startsOn: partialDay.optional(),
      endsOn: partialDay.optional(),
    }),
  ),
  editorial: z.array(text),
});

const bounds = {
  minimum: z.number().nonnegative().optional(),
  maximum: z.number().positive().optional(),
  cityKind: z.enum([...conditionCityKinds]).optional(),
  voivodeship: z.string().length(2).optional(),
  law: z.enum([...conditionLaws]).optional(),
  network: text.optional(),
  basis: z.enum(['STATED', 'OBSERVED']).optional(),
};
const condition = { type: z.enum([...conditionTypes]), text, citation: z.int().positive().optional(), ...bounds };
/**
 * Conditions as we read them: limits of those that files tell, by key and position; what is said in one sentence and is
 * several, taken apart; and those that texts tell, by key, with the number of the source among those of the record.
 */
export const conditionsShape = z.strictObject({
  bounds: z.record(text, z.strictObject(bounds)),
  apart: z.record(text, z.array(z.strictObject(condition)).min(2)),
  told: z.record(text, z.array(z.strictObject({ ...condition, citation: z.int().positive() })).min(1)),
});

/** What our towns' names cannot tell: rural communes of the same name, and forms that are of other places. */
export const townNamesShape = z.strictObject({ ruralNamesakes: z.array(text), otherPlaces: z.array(text) });
