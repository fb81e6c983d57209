import { defineEntity, p } from '@mikro-orm/core';
import { partialDate } from '../graph/partial-date.ts';
import { Challenge } from '../challenge/challenge.ts';
import { Text } from '../graph/facts.ts';
import { Edition } from '../network/edition.ts';
import { Network } from '../network/network.ts';
import { Organisation } from '../organisation/organisation.ts';
import { record } from '../source/record.ts';
import { Barrier, reformTypes } from './barrier.ts';

const AnswerSchema = defineEntity({
  name: 'Answer',
  embeddable: true,
  comment: 'An official answer to a recommendation.',
  properties: {
    by: p.string().nullable().comment('Who answered; null when it is the addressee.'),
    givenOn: partialDate().comment('When it was answered.'),
    body: p.string().comment('What was answered; in Polish.'),
    bodyEn: p.string().nullable().comment('The same in English; null when nobody has translated it yet.'),
    address: p.string().nullable().comment('Where the answer can be read; null when it was not published.'),
  },
});
export class Answer extends AnswerSchema.class {}
AnswerSchema.setClass(Answer);

const RecommendationSchema = defineEntity({
  name: 'Recommendation',
  comment: 'What an improvement plan, an association or an auditor asks of a ministry or another body.',
  properties: {
    ...record,
    code: p.string().length(32).nullable().unique().comment('The code in the improvement plan; null when it is from none.'),
    type: p
      .enum([...reformTypes])
      .index()
      .comment('What it asks to change.'),
    area: () =>
      p.embedded(Text).nullable().prefix('area_').comment('The part of the improvement plan it belongs to; null when it belongs to none.'),
    edition: () => p.manyToOne(Edition).nullable().index().comment('The edition whose plan it is from; null when it is from none.'),
    network: () => p.manyToOne(Network).nullable().index().comment('The network that made it; null for the horizontal plan.'),
    addressee: () => p.manyToOne(Organisation).nullable().index().comment('The body it is addressed to; null when not recorded.'),
    barriers: () => p.manyToMany(Barrier).comment('The barriers it would remove.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it serves.'),
    text: p.text().nullable().comment('The recommendation in full; in Polish; null when only its heading is known.'),
    progress: p
      .enum(['PROPOSED', 'ACCEPTED', 'IN_PROGRESS', 'CARRIED_OUT', 'REJECTED', 'UNKNOWN'])
      .index()
      .comment('What has become of it; UNKNOWN when no source says.'),
    progressSetOn: p.date().nullable().comment('The day the progress was last set; null when never.'),
    progressSetBy: p
      .text()
      .nullable()
      .comment('Who set the progress: those who keep the record, never the addressee; null when never set.'),
    progressReason: () =>
      p.embedded(Text).prefix('progress_reason_').nullable().comment('Why the progress is what it is; null when not recorded.'),
    nextCheckOn: p.date().nullable().index().comment('The day the progress is to be checked next; null when it is closed.'),
    answers: () =>
      p
        .embedded(Answer)
        .array()
        .defaultRaw("'[]'")
        .comment('The official answers of the addressee, oldest first; they do not set the progress.'),
  },
});
export class Recommendation extends RecommendationSchema.class {}
RecommendationSchema.setClass(Recommendation);
