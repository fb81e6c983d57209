import { defineEntity, p } from '@mikro-orm/core';
import { Text } from '../graph/facts.ts';
import { record } from '../source/record.ts';

const AltLabelSchema = defineEntity({
  name: 'AltLabel',
  embeddable: true,
  comment: 'Words that lead to a challenge: what people call it, or what belongs to it.',
  properties: {
    words: p.string().comment('The words as people write them. Acronyms in capitals hold as whole words in capitals only.'),
    language: p.enum(['PL', 'EN', 'UK']).comment('The language of the words: Polish, English or Ukrainian.'),
    strength: p
      .smallint()
      .nullable()
      .comment('2: the words mean just this challenge. 1: they suggest it, and may mean something else. Null when nobody has judged it.'),
  },
});
export class AltLabel extends AltLabelSchema.class {}
AltLabelSchema.setClass(AltLabel);

const ChallengeSchema = defineEntity({
  name: 'Challenge',
  comment: 'An urban challenge, in a thesaurus of two levels: themes and their sub-themes.',
  properties: {
    ...record,
    code: p.string().length(8).unique().comment('The code in the taxonomy: T06 for a theme, T06.3 for a sub-theme.'),
    broader: () => p.manyToOne(Challenge).nullable().index().comment('The theme this sub-theme belongs to; null for a theme.'),
    related: () => p.manyToMany(Challenge).comment('The challenges next to it; each of them names this one, too.'),
    scopeNote: () =>
      p
        .embedded(Text)
        .nullable()
        .prefix('scope_note_')
        .comment('What belongs here and what belongs elsewhere; null when nobody has written it yet.'),
    altLabels: () => p.embedded(AltLabel).array().defaultRaw("'[]'").comment('Other words that lead here.'),
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
