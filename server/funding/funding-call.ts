import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../source/record.ts';
import { Text } from '../graph/facts.ts';
import { FundingProgramme } from './funding-programme.ts';

const FundingCallSchema = defineEntity({
  name: 'FundingCall',
  comment: 'A call for applications of a funding programme.',
  properties: {
    ...record,
    programme: () => p.manyToOne(FundingProgramme).index().comment('The programme it belongs to.'),
    opensOn: p.date().nullable().index().comment('The first day of applying; null when not recorded.'),
    closesOn: p.date().nullable().index().comment('The last day of applying; null when open-ended or not recorded.'),
    opensText: () =>
      p
        .embedded(Text)
        .prefix('opens_text_')
        .nullable()
        .comment('When it opens, in the words of the source, where it gives no day; null otherwise.'),
    closesText: () =>
      p
        .embedded(Text)
        .prefix('closes_text_')
        .nullable()
        .comment('When it closes, in the words of the source, where a day does not tell it; null otherwise.'),
    availability: p
      .enum(['OPEN', 'ANNOUNCED', 'CLOSED', 'UNKNOWN'])
      .index()
      .comment('Whether one can apply, as last verified; UNKNOWN when no source says.'),
    currency: p
      .enum(['PLN', 'EUR', 'CHF'])
      .length(3)
      .nullable()
      .comment('The currency of the two amounts, by its ISO 4217 code; null when none is known.'),
    minAmount: p
      .decimal('number')
      .precision(16)
      .scale(2)
      .nullable()
      .comment('The least one project can get, in whole units of the currency; null when not limited or not recorded.'),
    maxAmount: p
      .decimal('number')
      .precision(16)
      .scale(2)
      .nullable()
      .comment('The most one project can get, in whole units of the currency; null when not limited or not recorded.'),
    ratePercent: p.double().nullable().comment('The share of the costs it pays at most, in per cent; null when not recorded.'),
    address: p.string().length(2048).nullable().comment('Where to read more or to apply; null when not recorded.'),
    remarks: () =>
      p.embedded(Text).prefix('remarks_').nullable().comment('What else to know, such as the total budget; null when there is nothing.'),
  },
  checks: [
    { name: 'funding_call_dates_in_order', expression: 'closes_on is null or opens_on is null or closes_on >= opens_on' },
    { name: 'funding_call_amounts_in_order', expression: 'max_amount is null or min_amount is null or max_amount >= min_amount' },
    { name: 'funding_call_rate', expression: 'rate_percent::numeric >= 0 and rate_percent::numeric <= 100' },
  ],
});
export class FundingCall extends FundingCallSchema.class {}
FundingCallSchema.setClass(FundingCall);
