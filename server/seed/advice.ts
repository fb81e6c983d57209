import type { z } from 'zod';
import { AdvisoryService } from '../advisory/advisory-service.ts';
import { FundingCall } from '../funding/funding-call.ts';
import { FundingProgramme } from '../funding/funding-programme.ts';
import { slugOf } from '../graph/slug.ts';
import { SeedError, type Row } from './files.ts';
import type { Reading } from './reading.ts';
import { confidenceOf, seedRef, text, type SeedKind, type SeedRecord } from './record.ts';
import { fundingShape, organisationShape, serviceShape } from './shapes.ts';

const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);
const sentence = (words: string) => `${capital(words)}${/[.!?]$/.test(words) ? '' : '.'}`;

/** The organisations of our own list: providers, operators and public beneficiaries that recur. */
export async function readOrganisations({ folder, book, towns }: Reading) {
  const rows = await folder.array('ours/organisations.json', organisationShape);
  const byBeneficiary = new Map<string, string>();
  const records = rows.map(({ file, row, data }): SeedRecord => {
    const key = `organisation:${data.code}`;
    for (const name of data.beneficiaries ?? []) byBeneficiary.set(sameName(name), key);
    return {
      key,
      file,
      row,
      values: {
        title: text(data.pl, data.en),
        kind: data.kind,
        website: data.website ?? null,
        ...confidenceOf({ confidence: data.confidence, note: data.note }),
      },
      links: {
        voivodeship: data.voivodeship ? towns.voivodeship(data.voivodeship) : null,
        sources: book.keys({ file, row }, data.sources),
      },
    };
  });
  return { records, byBeneficiary };
}

/** Names of organisations are compared without regard to case and spaces. */
export const sameName = (name: string) => name.toLowerCase().replace(/\s+/g, ' ').trim();

type ServiceStatus = z.infer<typeof serviceShape>['status'];
const serviceStatus: Record<ServiceStatus, { availability: string; confidence?: 'UNVERIFIED'; note?: string }> = {
  ACTIVE: { availability: 'OPEN' },
  ACTIVE_VERIFY: {
    availability: 'OPEN',
    confidence: 'UNVERIFIED',
    note: 'Źródła opisują usługę jako działającą; nie udało się potwierdzić, że działa dziś.',
  },
  VERIFY: { availability: 'UNKNOWN', confidence: 'UNVERIFIED', note: 'Nie udało się potwierdzić, czy usługa jest dziś dostępna.' },
  ENDED_VERIFY: {
    availability: 'ENDED',
    confidence: 'UNVERIFIED',
    note: 'Źródła mówią, że usługa się skończyła; nie udało się potwierdzić, czy ma dalszy ciąg.',
  },
  ENDED_WITH_EDITION: { availability: 'ENDED', note: 'Usługa skończyła się wraz z edycją.' },
  ARCHIVED: { availability: 'ENDED', note: 'Zbiór jest dziś w archiwum: można go przeglądać, ale nie przybywa w nim opisów.' },
};

/** "urbact.eu/polska" within a text → "https://urbact.eu/polska" */
function addressIn(words: string): string | null {
  const found = /(?<![@\w.-])((?:[a-z0-9-]+\.)+(?:pl|eu|org|com|info|net)(?:\/[\w./-]*[\w/])?)/.exec(words);
  return found ? `https://${found[1]}` : null;
}

/** The advisory services with their providers. */
export async function readServices({ folder, book, ours, towns }: Reading): Promise<SeedKind> {
  const rows = await folder.array('sample/advisory-services.json', serviceShape);
  const records = rows.map(({ file, row, data }): SeedRecord => {
    const name = slugOf(data.name);
    const reading = ours.services[name];
    if (!reading) throw new SeedError(file, row, `name: ${name} has no provider in ours/reading.json`);
    const { availability, ...status } = serviceStatus[data.status];
    return {
      key: `advisory-service:${name}`,
      file,
      row,
      values: {
        title: text(data.name, data.nameEn),
        summary: text(data.offerPl, data.offerEn),
        forms: data.types,
        stages: reading.stages,
        audiences: reading.audiences,
        audience: data.audiencePl,
        price: reading.price ?? 'UNKNOWN',
        howToAsk: text(data.howToAskPl),
        address: addressIn(data.howToAskPl),
        availability,
        verifiedOn: data.sources.length ? data.verifiedAt : null,
        ...confidenceOf(data.background && { confidence: 'UNVERIFIED', note: 'Nie znaleziono źródła; opis z wiedzy ogólnej.' }, status, {
          confidence: reading.providerNote ? 'DERIVED' : undefined,
          note: reading.providerNote,
        }),
      },
      links: {
        provider: `organisation:${reading.provider}`,
        voivodeships: (reading.voivodeships ?? []).map((each) => towns.voivodeship(each)),
        challenges: data.themes.map((code) => `challenge:${code}`),
        sources: book.keys({ file, row }, data.sources, data.verifiedAt),
      },
    };
  });
  return { entity: AdvisoryService, records, total: records.length };
}

type FundingRow = Row<z.infer<typeof fundingShape>>;
const callStatus = { ACTIVE: 'OPEN', CLOSED: 'CLOSED', VERIFY: 'UNKNOWN' } as const;
const toVerify = {
  confidence: 'UNVERIFIED',
  note: 'Nie udało się potwierdzić, czy i na jakich warunkach można dziś składać wnioski.',
} as const;
/** A call is known by a date, an amount, a rate, or by having been closed. */
const hasCall = ({ data }: FundingRow) =>
  [data.opens, data.closes, data.min, data.max, data.ratePct].some((each) => each !== null) || data.status === 'CLOSED';

/** The funding sources, split into programmes that stay and calls that close. */
export async function readFunding(reading: Reading): Promise<SeedKind[]> {
  const rows = await reading.folder.array('sample/funding.json', fundingShape);
  const calls = rows.filter(hasCall);
  return [
    { entity: FundingProgramme, records: rows.map((each) => programmeRecord(each, reading)), total: rows.length, natural: 'code' },
    { entity: FundingCall, records: calls.map((each) => callRecord(each, reading)), total: calls.length },
  ];
}

const remarksOf = ({ data }: FundingRow, { ours }: Reading) => (data.note ? sentence(ours.notes[data.note] ?? data.note) : null);

function programmeRecord(each: FundingRow, reading: Reading): SeedRecord {
  const { file, row, data } = each;
  const ours = reading.ours.programmes[data.code];
  const remarks = hasCall(each) ? null : remarksOf(each, reading);
  return {
    key: `funding-programme:${data.code}`,
    file,
    row,
    values: {
      title: text(data.namePl, data.nameEn),
      summary: remarks ? text(remarks) : null,
      code: data.code,
      form: data.kind === 'TECH_ASSISTANCE' ? 'TECHNICAL_ASSISTANCE' : data.kind,
      needs: data.needType,
      eligibility: data.eligibilityPl,
      verifiedOn: data.verifiedAt,
      externalRefs: seedRef(data.code),
      ...confidenceOf(data.status === 'VERIFY' && toVerify, { confidence: ours?.note ? 'DERIVED' : undefined, note: ours?.note }),
    },
    links: {
      operator: ours?.operator ? `organisation:${ours.operator}` : null,
      voivodeships: (ours?.voivodeships ?? []).map((name) => reading.towns.voivodeship(name)),
      challenges: data.themes.map((code) => `challenge:${code}`),
      sources: reading.book.keys({ file, row }, data.sources, data.verifiedAt),
    },
  };
}

function callRecord(each: FundingRow, reading: Reading): SeedRecord {
  const { file, row, data } = each;
  const day = data.closes?.split('-').reverse().join('.');
  return {
    key: `funding-call:${data.code}`,
    file,
    row,
    values: {
      title: text(`${data.namePl}: nabór${day ? ` do ${day}` : ''}`, `${data.nameEn}: call${data.closes ? ` until ${data.closes}` : ''}`),
      opensOn: data.opens,
      closesOn: data.closes,
      availability: callStatus[data.status],
      currency: data.currency,
      minAmount: data.min,
      maxAmount: data.max,
      ratePercent: data.ratePct,
      remarks: remarksOf(each, reading),
      verifiedOn: data.verifiedAt,
      externalRefs: seedRef(data.code),
      ...confidenceOf(data.status === 'VERIFY' && toVerify),
    },
    links: { programme: `funding-programme:${data.code}`, sources: reading.book.keys({ file, row }, data.sources, data.verifiedAt) },
  };
}
