import type { z } from 'zod';
import { AdvisoryService } from '../advisory/advisory-service.ts';
import { isPartialDate } from '../graph/partial-date.ts';
import { slugOf } from '../graph/slug.ts';
import { SeedError } from './files.ts';
import { readBodies } from './bodies.ts';
import type { Reading } from './reading.ts';
import { confidenceOf, inPolish, text, type SeedKind, type SeedRecord } from './record.ts';
import { serviceDetailShape } from './shapes/collected.ts';
import { organisationShape, serviceShape } from './shapes/known.ts';

/** The organisations of our own list: providers, operators and public bodies that recur. */
export async function readOrganisations({ folder, book, towns, bodies }: Reading): Promise<void> {
  const rows = await folder.array('ours/organisations.json', organisationShape);
  for (const { file, row, data } of rows) {
    const key = `organisation:${data.code}`;
    bodies.add({
      key,
      file,
      row,
      values: {
        title: text(data.pl, data.en),
        kind: data.kind,
        contact: data.website ? { website: data.website } : null,
        ...confidenceOf({ confidence: data.confidence, note: data.note }),
      },
      links: {
        voivodeship: data.voivodeship ? towns.voivodeship(data.voivodeship) : null,
        sources: book.keys({ file, row }, data.sources),
      },
    });
  }
  await readBodies(folder, book, bodies);
}

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
export async function readServices({ folder, book, ours, english, towns, bodies }: Reading): Promise<SeedKind> {
  const rows = [
    ...(await folder.array('sample/advisory-services.json', serviceShape)),
    ...(await folder.array('sample/advisory-services-more.json', serviceShape)),
  ];
  const details = new Map((await folder.array('sample/service-details.json', serviceDetailShape)).map(({ data }) => [data.name, data]));
  const records = new Map<string, SeedRecord>();
  for (const { file, row, data } of rows) {
    const name = slugOf(data.name);
    const same = ours.sameServices[name];
    if (same) {
      // one service that two files tell: it gets the sources of both, and what was not known of it
      const links = records.get(same)!.links!;
      links.sources = [...new Set([...(links.sources as string[]), ...book.keys({ file, row }, data.sources, data.verifiedAt)])];
      links.challenges = [...new Set([...(links.challenges as string[]), ...data.themes.map((code) => `challenge:${code}`)])];
      continue;
    }
    const reading = ours.services[name];
    if (!reading) throw new SeedError(file, row, `name: ${name} has no provider in ours/reading.json`);
    const { availability, ...status } = serviceStatus[data.status];
    const ask = details.get(data.name);
    const provider = reading.body
      ? bodies.key({ file, row }, reading.body, book.keys({ file, row }, data.sources))
      : `organisation:${reading.provider}`;
    records.set(name, {
      key: `advisory-service:${name}`,
      file,
      row,
      values: {
        title: text(data.name, data.nameEn),
        summary: text(data.offerPl, data.offerEn),
        forms: data.types,
        stages: reading.stages,
        audiences: reading.audiences,
        audience: inPolish(data.audiencePl),
        price: reading.price ?? 'UNKNOWN',
        howToAsk: text(data.howToAskPl, english.of(`advisory-service:${name}`).howToAsk),
        address: addressIn(data.howToAskPl) ?? (ask?.ask.url || null),
        contact: contactsOf(ask),
        availability,
        verifiedOn: data.sources.length ? data.verifiedAt : null,
        ...confidenceOf(data.background && { confidence: 'UNVERIFIED', note: 'Nie znaleziono źródła; opis z wiedzy ogólnej.' }, status, {
          confidence: reading.providerNote ? 'DERIVED' : undefined,
          note: reading.providerNote,
        }),
      },
      links: {
        provider,
        voivodeships: (reading.voivodeships ?? []).map((each) => towns.voivodeship(each)),
        challenges: data.themes.map((code) => `challenge:${code}`),
        sources: book.keys({ file, row }, data.sources, data.verifiedAt),
      },
    });
  }
  return { entity: AdvisoryService, records: records.values(), total: records.size };
}

/** The mailbox, telephone and page that somebody read of; what is second-hand is left out. */
function contactsOf(detail: z.infer<typeof serviceDetailShape> | undefined) {
  if (!detail || detail.confidence === 'low' || !(detail.ask.email || detail.ask.phone)) return null;
  const page = detail.evidence.find(({ url }) => /^https?:/.test(url));
  return {
    website: detail.ask.url || null,
    email: detail.ask.email || null,
    phone: detail.ask.phone || null,
    source: page?.url ?? null,
    toldOn: page && isPartialDate(page.date) ? page.date : null,
  };
}
