import { defineEntity, p } from '@mikro-orm/core';

const TextSchema = defineEntity({
  name: 'Text',
  embeddable: true,
  comment: 'A text in Polish and, where there is one, in English.',
  properties: {
    pl: p.text().comment('The text in Polish.'),
    en: p.text().nullable().comment('The text in English; null when nobody has translated it yet.'),
  },
});
export class Text extends TextSchema.class {}
TextSchema.setClass(Text);

const MoneySchema = defineEntity({
  name: 'Money',
  embeddable: true,
  comment: 'An amount of money.',
  properties: {
    amount: p
      .decimal('number')
      .precision(16)
      .scale(2)
      .comment('The amount in whole units of the currency, with its hundredths after the point.'),
    currency: p.enum(['PLN', 'EUR', 'CHF']).length(3).comment('The currency by its ISO 4217 code.'),
  },
});
export class Money extends MoneySchema.class {}
MoneySchema.setClass(Money);

const ExternalRefSchema = defineEntity({
  name: 'ExternalRef',
  embeddable: true,
  comment: 'The name of this record in somebody else’s register.',
  properties: {
    scheme: p
      .string()
      .comment('The register: TERYT, ELI, UD, WIKIDATA, URBACT, EUROVOC or SPLOT_SEED (the file this platform first loaded it from).'),
    value: p.string().comment('The number or code in that register.'),
    url: p.string().nullable().comment('Where the record can be read there; null when the register has no page for it.'),
  },
});
export class ExternalRef extends ExternalRefSchema.class {}
ExternalRefSchema.setClass(ExternalRef);

/** Polish alphabetical order as bytes: a letter with a mark follows its plain letter. */
const polishOrder = `replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')`;

/** Trust is concluded from what was confirmed by whom, never set. */
const trust = `case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end`;
const trustOn = `case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end`;

/** What every public record has, its sources apart. */
export const facts = {
  id: p.integer().primary().comment('Global and opaque; never reused.'),
  slug: p.string().unique().comment('The human name in addresses, from the Polish title. Earlier slugs keep leading here.'),
  title: () => p.embedded(Text).prefix('title_').comment('The name of the record.'),
  summary: () =>
    p.embedded(Text).prefix('summary_').nullable().comment('What it is, in a few sentences; null when nobody has written it yet.'),
  status: p
    .enum(['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'])
    .default('PUBLISHED')
    .index()
    .comment('Where the record stands in editing. Only PUBLISHED records are public.'),
  confidence: p
    .enum(['CONFIRMED', 'DERIVED', 'UNVERIFIED'])
    .default('CONFIRMED')
    .comment(
      'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.',
    ),
  confidenceNote: p.text().nullable().comment('Why the confidence is not CONFIRMED, or what else to mind; in Polish.'),
  verifiedOn: p.date().nullable().comment('The day somebody last confirmed the record against its sources; null when never.'),
  confirmedOn: p.date().nullable().comment('The day the owner of the record last confirmed it; null when never.'),
  trust: p
    .enum(['CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'])
    .index()
    .generated(`(${trust}) stored`)
    .comment(
      'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.',
    ),
  trustOn: p
    .date()
    .nullable()
    .generated(`(${trustOn}) stored`)
    .comment('The day of that confirmation; null when not confirmed or the day is not recorded.'),
  staleSince: p
    .date()
    .nullable()
    .comment('Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.'),
  createdAt: p.datetime().defaultRaw('now()').comment('When the record entered the platform.'),
  updatedAt: p
    .datetime()
    .defaultRaw('now()')
    .onUpdate(() => new Date())
    .comment('When somebody last changed the record; as `createdAt` while nobody has: loading newer data is no change.'),
  externalRefs: () => p.embedded(ExternalRef).array().defaultRaw("'[]'").comment('Names of this record in other registers.'),
  seedKey: p.string().nullable().unique().hidden(),
  seedHash: p.string().nullable().hidden(),
  sortTitle: p.text().collation('C').hidden().index().generated(`(${polishOrder}) stored`),
};
