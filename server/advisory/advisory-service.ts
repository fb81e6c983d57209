import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { Voivodeship } from '../city/voivodeship.ts';
import { Text } from '../graph/facts.ts';
import { Contact } from '../organisation/contact.ts';
import { Organisation } from '../organisation/organisation.ts';
import { record } from '../source/record.ts';

const AdvisoryServiceSchema = defineEntity({
  name: 'AdvisoryService',
  comment: 'Advice that cities can ask for: who advises whom on what, and how to ask.',
  properties: {
    ...record,
    provider: () => p.manyToOne(Organisation).index().comment('The body that advises.'),
    forms: p
      .enum([
        'INFO',
        'HELPDESK',
        'EXPERT_DAYS',
        'DOCUMENT_REVIEW',
        'FEASIBILITY',
        'MENTORING',
        'PEER_REVIEW',
        'STUDY_VISIT',
        'TRAINING',
        'FINANCE',
      ])
      .array()
      .comment('The forms the advice takes.'),
    stages: p
      .enum(['DIAGNOSIS', 'PLANNING', 'PREPARATION', 'IMPLEMENTATION', 'EVALUATION'])
      .array()
      .default([])
      .comment('The stages of a city’s work it helps at; empty when not recorded.'),
    audiences: p
      .enum(['ALL_LOCAL_GOVERNMENT', 'MEDIUM_CITIES', 'LARGE_CITIES', 'PARTNERSHIPS', 'NETWORK_MEMBERS', 'OTHER_BODIES'])
      .array()
      .comment('The groups it is for, by our reading of the audience.'),
    audience: () => p.embedded(Text).prefix('audience_').nullable().comment('Whom it is for, as the source puts it.'),
    price: p
      .enum(['FREE', 'PAID', 'PARTLY_PAID', 'UNKNOWN'])
      .default('UNKNOWN')
      .index()
      .comment('What it costs the one who asks; UNKNOWN when no source says.'),
    voivodeships: () => p.manyToMany(Voivodeship).comment('The regions it serves; empty when it serves the whole country.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it advises on.'),
    howToAsk: () => p.embedded(Text).prefix('how_to_ask_').comment('How to ask for it.'),
    address: p.string().length(2048).nullable().comment('Where to ask or read more; null when not recorded.'),
    contact: () =>
      p
        .embedded(Contact)
        .nullable()
        .prefix('contact_')
        .comment('How to reach those who advise; null when the provider’s contact is all that is known.'),
    answersWithinDays: p.smallint().nullable().comment('Within how many days an answer is promised; null when nothing is promised.'),
    availability: p.enum(['OPEN', 'ENDED', 'UNKNOWN']).index().comment('Whether it can be asked for today; UNKNOWN when no source says.'),
  },
  checks: [{ name: 'advisory_service_some_form', expression: 'cardinality(forms) > 0' }],
});
export class AdvisoryService extends AdvisoryServiceSchema.class {}
AdvisoryServiceSchema.setClass(AdvisoryService);
