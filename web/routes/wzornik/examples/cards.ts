import type { Text } from '#i18n/locale.ts';
import type { Service } from '#lib/advisors/services.ts';
import type { FundingCallCardFields, PilotCardFields } from '#lib/record/cards.ts';
import type { Card } from '#lib/record/record.ts';
import { office, sentence, things, towns, type Named } from './things.ts';

export const cardOf = ({ slug, title }: Named, summary: Text | null = sentence): Omit<Card, '__typename'> => ({
  id: slug,
  slug,
  title,
  summary,
  confidence: 'CONFIRMED',
  verifiedOn: null,
  trust: 'CONFIRMED_IN_SOURCE',
  trustOn: '2026-10',
  staleSince: null,
});

const pilot = (record: Named, facts: Partial<PilotCardFields> = {}): PilotCardFields => ({
  ...cardOf(record),
  type: 'IMPLEMENTATION',
  phase: 'RUNNING',
  outcome: null,
  announced: false,
  place: null,
  startsOn: '2025-03-01',
  city: towns.plock,
  cities: [],
  ...facts,
});
export const pilots = {
  running: pilot(things.pilot),
  stopped: pilot(
    { ...things.pilot, slug: 'przyklad-przerwany' },
    { phase: 'STOPPED', outcome: 'STOPPED', type: 'LEGISLATIVE', cities: [towns.plock, towns.pleszew] },
  ),
  bare: pilot(things.long, {
    summary: null,
    city: null,
    startsOn: null,
    announced: true,
    phase: 'PLANNED',
    trust: 'NOT_CONFIRMED',
    confidence: 'UNVERIFIED',
  }),
};

const call = (record: Named, facts: Partial<FundingCallCardFields> = {}): FundingCallCardFields => ({
  ...cardOf(record),
  availability: 'OPEN',
  opensOn: '2026-10-01',
  closesOn: '2026-12-31',
  maxAmount: 2_000_000,
  currency: 'PLN',
  programme: { ...things.programme, needs: ['IMPLEMENTATION'] },
  ...facts,
});
/** The day that calls are looked at, so that they stay as they are. */
export const TODAY = '2026-11-15';
export const calls = {
  open: call(things.call),
  announced: call(
    { ...things.call, slug: 'przyklad-zapowiedziany' },
    { availability: 'ANNOUNCED', opensOn: '2027-01-10', closesOn: null, maxAmount: null },
  ),
  ended: call({ ...things.call, slug: 'przyklad-zakonczony' }, { closesOn: '2026-06-30', staleSince: '2026-07-01' }),
  bare: call(things.long, { summary: null, availability: 'UNKNOWN', opensOn: null, closesOn: null, maxAmount: null, programme: null }),
};

const service = (record: Named, facts: Partial<Service> = {}): Service => ({
  ...cardOf(record),
  forms: ['HELPDESK', 'TRAINING'],
  stages: ['PREPARATION'],
  audiences: ['ALL_LOCAL_GOVERNMENT'],
  price: 'FREE',
  availability: 'OPEN',
  answersWithinDays: 7,
  address: 'https://example.org/doradztwo',
  howToAsk: {
    pl: 'Wypełnij formularz na stronie, a potem umów rozmowę.',
    en: 'Fill in the form on the page, then arrange a talk.',
  },
  provider: office,
  challenges: [{ ...things.topic, broader: null }],
  voivodeships: [{ slug: 'wojewodztwo-mazowieckie', title: { pl: 'województwo mazowieckie', en: 'Mazowieckie voivodeship' } }],
  sources: [],
  ...facts,
});
export const services = {
  open: service(things.service),
  letter: service(
    { ...things.service, slug: 'przyklad-list' },
    { address: null, availability: 'UNKNOWN', price: 'PAID', voivodeships: [] },
  ),
  ended: service(
    { ...things.service, slug: 'przyklad-dawny' },
    { availability: 'ENDED', trust: 'NOT_CONFIRMED', confidence: 'UNVERIFIED' },
  ),
  bare: service(things.long, {
    summary: null,
    forms: [],
    price: 'UNKNOWN',
    availability: 'UNKNOWN',
    audiences: [],
    answersWithinDays: null,
    address: null,
    provider: null,
    challenges: [],
    voivodeships: [],
  }),
};
