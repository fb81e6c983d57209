import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../source/record.ts';

const ChallengeSchema = defineEntity({
  name: 'Challenge',
  comment: 'An urban challenge, in a taxonomy of two levels: themes and their sub-themes.',
  properties: {
    ...record,
    code: p.string().length(8).unique().comment('The code in the taxonomy: T06 for a theme, T06.3 for a sub-theme.'),
    broader: () => p.manyToOne(Challenge).nullable().index().comment('The theme this sub-theme belongs to; null for a theme.'),
    kpm2030: p
      .string()
      .nullable()
      .comment('The goal of the National Urban Policy 2030 it serves, by its Polish adjective; null when none is assigned.'),
    urbanAgenda: p.array().default([]).comment('The partnerships and themes of the Urban Agenda for the EU it touches.'),
    sdg: p.array().default([]).comment('The UN Sustainable Development Goals or targets it serves, by number.'),
    leipzig: p
      .array()
      .default([])
      .comment('The dimensions of the New Leipzig Charter it belongs to: just, green, productive, digital, governance.'),
  },
  checks: [{ name: 'challenge_two_levels', expression: "(broader_id is null) = (code !~ '[.]')" }],
});
export class Challenge extends ChallengeSchema.class {}
ChallengeSchema.setClass(Challenge);
