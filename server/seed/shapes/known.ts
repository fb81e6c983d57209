import { z } from 'zod';
import { address, currency, day, slug, sources, text, themes } from './base.ts';

/** What each data file may hold. A missing, unknown or mistyped field is an error that names file and row. */

const whole = z.string().regex(/^\d+$/, 'a whole number is expected').transform(Number);
const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'a number is expected')
  .transform(Number);
const code = z.string().regex(/^[A-Z0-9]+([-.][A-Z0-9]+)*$/, 'a code of capital letters, digits and dashes is expected');

export const cityRow = z.strictObject({
  teryt: z.string().regex(/^\d{7}$/, 'seven digits are expected'),
  name: text,
  voivodeship: text,
  county: text,
  population: whole,
  population_date: day,
  area_ha: whole,
  kind: z.enum(['gmina miejska', 'miasto na prawach powiatu', 'miasto w gminie miejsko-wiejskiej']),
});
export const coordinatesRow = z.strictObject({
  teryt: z.string().regex(/^\d{7}$/, 'seven digits are expected'),
  lat: decimal.refine((lat) => Math.abs(lat) <= 90, 'a latitude lies between -90 and 90'),
  lon: decimal.refine((lon) => Math.abs(lon) <= 180, 'a longitude lies between -180 and 180'),
  source: z.enum(['osm_bbox_centre', 'city_centre_point']),
});
export const countyRow = z.strictObject({
  teryt: z.string().regex(/^\d{4}$/, 'four digits are expected'),
  name: text,
  voivodeship: text,
  area_ha: whole,
  population: whole,
});
export const voivodeshipRow = z.strictObject({
  teryt: z.string().regex(/^\d\d$/, 'two digits are expected'),
  name: text,
  area_ha: whole,
  population: whole,
});
export const outlines = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      properties: z.object({ teryt: z.string().regex(/^\d{2}(\d{2})?$/, 'a TERYT code is expected') }),
      geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.array(z.unknown())).min(1) }),
    }),
  ),
});

export const challengeShape = z.strictObject({
  code: z.string().regex(/^T\d\d$/, 'a code such as T06 is expected'),
  labelPl: text,
  labelEn: text,
  kpm2030: text,
  pimNetwork: text,
  urbanAgendaEu: z.array(text),
  sdg: z.array(text),
  leipzig: text,
  children: z.array(
    z.strictObject({ code: z.string().regex(/^T\d\d\.\d$/, 'a code such as T06.3 is expected'), labelPl: text, labelEn: text }),
  ),
});
const label = z.strictObject({ t: text, s: z.union([z.literal(1), z.literal(2)]) });
/** By code: the words of each challenge. `gemet` was written from memory and is not used. */
export const challengeWordsShape = z.record(
  z.string().regex(/^T\d\d(\.\d)?$/, 'a code such as T06 or T06.3 is expected'),
  z.strictObject({
    prefPl: text,
    prefEn: text,
    scopePl: text,
    scopeEn: text,
    wordsPl: z.array(label),
    wordsEn: z.array(text),
    wordsUk: z.array(text),
    related: themes,
    kpm2030: text.nullable(),
    sdg: z.array(text),
    eurovoc: text.nullable(),
    gemet: text.nullable(),
  }),
);
export const editionShape = z.strictObject({
  code,
  years: z
    .string()
    .regex(/^\d{4}-\d{4}$/, 'two years are expected, such as 2024-2026')
    .refine((years) => years.slice(0, 4) <= years.slice(5), 'the years are not in order'),
  partner: text.nullable(),
  membersFirst: z.int().optional(),
  membersLater: z.int().optional(),
  applicants: z.int().optional(),
  sources,
  networks: z.array(
    z.strictObject({ code, pl: text, en: text, type: z.enum(['ACTION_PLANNING', 'SOLUTION_TRANSFER']), complete: z.boolean() }),
  ),
});
export const membershipShape = z.strictObject({
  member: text,
  kind: z.enum(['CITY', 'AGREEMENT', 'MOF_ASSOCIATION', 'METROPOLIS']),
  voivodeship: text,
  network: code.nullable(),
  role: z.enum(['LEADER', 'PARTNER']),
  confidence: z.enum(['FOUND', 'INFERRED', 'NETWORK_UNKNOWN']),
  sources,
  note: text.optional(),
});
export const recommendationShape = z.strictObject({
  code,
  areaPl: text,
  areaEn: text,
  titlePl: text,
  titleEn: text,
  type: z.enum(['REGULATION', 'FUNDING', 'KNOWLEDGE', 'ORGANISATION']),
  origin: z.literal('SEED'),
});
export const figureShape = z.strictObject({
  metric: text,
  value: z.union([z.number(), z.string().regex(/^(>\d+|\d+\/\d+)$/, 'a number, a share such as 4/5 or a bound such as >30 is expected')]),
  scale: z.literal('1-5').optional(),
  unit: z.enum(['%', 'teams']).optional(),
});
export const serviceShape = z.strictObject({
  name: text,
  nameEn: text,
  types: z
    .array(
      z.enum([
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
      ]),
    )
    .min(1),
  offerPl: text,
  offerEn: text,
  audiencePl: text,
  howToAskPl: text,
  themes,
  status: z.enum(['ACTIVE', 'ACTIVE_VERIFY', 'VERIFY', 'ENDED_VERIFY', 'ENDED_WITH_EDITION', 'ARCHIVED']),
  verifiedAt: day,
  sources,
  background: z.boolean(),
});
export const fundingShape = z
  .strictObject({
    code,
    namePl: text,
    nameEn: text,
    kind: z.enum(['GRANT', 'LOAN', 'LUMP_SUM', 'TECH_ASSISTANCE']),
    needType: z.array(z.enum(['PREPARATION', 'ANALYSIS', 'IMPLEMENTATION', 'OPERATION'])),
    min: z.number().nonnegative().nullable(),
    max: z.number().nonnegative().nullable(),
    currency,
    ratePct: z.number().min(0).max(100).nullable(),
    eligibilityPl: text,
    opens: day.nullable(),
    closes: day.nullable(),
    status: z.enum(['ACTIVE', 'CLOSED', 'VERIFY']),
    themes,
    verifiedAt: day,
    sources,
    note: text.optional(),
  })
  .refine((each) => !each.opens || !each.closes || each.opens <= each.closes, 'closes lies before opens')
  .refine((each) => each.min === null || each.max === null || each.min <= each.max, 'min is above max');
export const pilotShape = z
  .strictObject({
    code,
    titlePl: text,
    titleEn: text,
    cities: z.array(text).min(1),
    kind: z.enum(['LEGISLATIVE', 'TECHNOLOGY', 'SERVICE', 'ORGANISATIONAL', 'SPATIAL', 'FINANCIAL']),
    themes,
    status: z.enum(['RUNNING', 'DONE', 'SCALED', 'SCALED_WITH_CHANGES', 'CONTINUED', 'STOPPED_LESSONS_USED', 'VERIFY']),
    scope: z.strictObject({ time: text.nullable(), territory: text.nullable(), subjects: text.nullable() }),
    summaryPl: text,
    summaryEn: text,
    sources,
    budget: z.strictObject({ amount: z.number().nonnegative(), currency }).optional(),
    legalRef: text.optional(),
    outcome: z.enum(['CONFIRMED', 'PARTLY_CONFIRMED', 'NOT_CONFIRMED', 'INCONCLUSIVE', 'STOPPED']).optional(),
  })
  .refine(
    (each) => each.kind !== 'LEGISLATIVE' || Object.values(each.scope).some(Boolean),
    'a legislative pilot needs a limit in time, territory or subjects',
  );
export const projectShape = z.strictObject({
  id: z.string().regex(/^eupl-\d{5}$/, 'a number such as eupl-00001 is expected'),
  title: text,
  beneficiary: z.string(),
  total_pln: z.number().nonnegative(),
  eu_pln: z.number().nonnegative(),
  domain: text,
  multi_area: z.boolean(),
  fund: z.enum(['ERDF', 'ESF', 'CF']),
  period: z.enum(['2007-2013', '2014-2020']),
  city_guess: z.string(),
  city_guess_teryt: z.string().regex(/^(\d{7})?$/, 'seven digits or nothing is expected'),
  name_left_out: z.literal(true).optional(),
});

/** Our own reading of the data: see SOURCES.md for the reasons. */
export const readingShape = z.strictObject({
  networkChallenges: z.record(z.string(), code),
  services: z.record(
    slug,
    z.strictObject({
      provider: slug.optional(),
      body: text.optional(),
      providerNote: text.optional(),
      price: z.enum(['FREE', 'PAID', 'PARTLY_PAID']).optional(),
      audiences: z
        .array(z.enum(['ALL_LOCAL_GOVERNMENT', 'MEDIUM_CITIES', 'LARGE_CITIES', 'PARTNERSHIPS', 'NETWORK_MEMBERS', 'OTHER_BODIES']))
        .min(1),
      stages: z.array(z.enum(['DIAGNOSIS', 'PLANNING', 'PREPARATION', 'IMPLEMENTATION', 'EVALUATION'])),
      voivodeships: z.array(text).optional(),
    }),
  ),
  sameServices: z.record(slug, slug),
  programmes: z.record(code, z.strictObject({ operator: slug.optional(), voivodeships: z.array(text).optional(), note: text.optional() })),
  domains: z.record(text, themes),
  figures: z.record(text, z.strictObject({ pl: text, en: text })),
  notes: z.record(text, text),
});
export const organisationShape = z.strictObject({
  code: slug,
  pl: text,
  en: text.optional(),
  kind: z.enum([
    'MINISTRY',
    'AGENCY',
    'LOCAL_GOVERNMENT',
    'ASSOCIATION',
    'FUNCTIONAL_AREA',
    'METROPOLIS',
    'BANK',
    'FUND',
    'UNIVERSITY',
    'INSTITUTE',
    'NGO',
    'COMPANY',
    'INTERNATIONAL',
    'MEDIA',
    'OTHER',
  ]),
  voivodeship: text.optional(),
  website: address.optional(),
  sources: z.array(text),
  note: text.optional(),
  confidence: z.enum(['DERIVED', 'UNVERIFIED']).optional(),
});
export const datasetShape = z.strictObject({
  code: slug,
  pl: text,
  en: text,
  address,
  publisher: text,
  licence: text.optional(),
  note: text.optional(),
  confidence: z.enum(['DERIVED', 'UNVERIFIED']).optional(),
});
export const bodyNamesShape = z.strictObject({ aliases: z.record(text, text), phrases: z.array(text) });
