import type { z } from 'zod';
import { Edition } from '../network/edition.ts';
import { Evaluation } from '../network/evaluation.ts';
import { Figure } from '../network/figure.ts';
import { Membership } from '../network/membership.ts';
import { Network } from '../network/network.ts';
import { slugOf } from '../graph/slug.ts';
import { SeedError, type CheckedRow } from './files.ts';
import { confidenceOf, seedRef, text, type SeedKind, type SeedRecord } from './record.ts';
import { challengeShape, editionShape, figureShape, membershipShape, recommendationShape } from './shapes/known.ts';
import type { Reading } from './reading.ts';
import { readEditionFacts } from './news.ts';
import { englishTown } from './places.ts';

const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);

/** The editions with their networks, members, recommendations and evaluation, and the organisations among the members. */
export async function readNetworks(reading: Reading) {
  const { folder, book, ours } = reading;
  const editions = await folder.array('sample/editions.json', editionShape);
  const memberships = await folder.array('sample/memberships.json', membershipShape);
  const challenges = await folder.array('sample/challenges.json', challengeShape);
  const further = await readEditionFacts(reading);
  const networks = new Map(
    editions.flatMap(({ data }) => data.networks.map((network) => [network.code, { ...network, edition: data.code }] as const)),
  );
  const challengesOf = (network: string) =>
    challenges.filter(({ data }) => ours.networkChallenges[data.pimNetwork] === network).map(({ data }) => `challenge:${data.code}`);

  const editionRecord = ({ file, row, data }: CheckedRow<z.infer<typeof editionShape>>): SeedRecord => {
    const [from, to] = data.years.split('-').map(Number);
    const count = data.networks.length;
    const facts = [
      data.membersFirst !== undefined && [`${data.membersFirst} członków na początku`, `${data.membersFirst} members at the start`],
      data.membersLater !== undefined && [`${data.membersLater} później`, `${data.membersLater} later`],
      data.applicants !== undefined && [`zgłosiło się ${data.applicants}`, `${data.applicants} had applied`],
    ].filter((each) => each !== false);
    const told = further.get(data.code) ?? [];
    return {
      key: `edition:${data.code}`,
      file,
      row,
      values: {
        title: text(`${data.code} (${from}–${to})`, `${data.code} (${from}–${to})`),
        summary: text(
          `Edycja Partnerskiej Inicjatywy Miast z lat ${from}–${to}: sieci: ${count}; ${facts.map(([pl]) => pl).join(', ')}. ${told.map(({ pl }) => pl).join(' ')}`.trim(),
          `The ${from}–${to} edition of the Cities’ Partnership Initiative: ${count} networks; ${facts.map(([, en]) => en).join(', ')}. ${told.flatMap(({ en }) => en ?? []).join(' ')}`.trim(),
        ),
        code: data.code,
        startYear: from,
        endYear: to,
        membersAtStart: data.membersFirst ?? null,
        membersLater: data.membersLater ?? null,
        applicants: data.applicants ?? null,
        externalRefs: seedRef(data.code),
      },
      links: {
        partner: data.partner && `organisation:${slugOf(data.partner)}`,
        sources: [...book.keys({ file, row }, data.sources), ...told.flatMap(({ sources }) => sources)],
      },
      slugFrom: data.code,
    };
  };
  const networkRecords = editions.flatMap(({ file, row, data }) =>
    data.networks.map((network): SeedRecord => ({
      key: `network:${network.code}`,
      file,
      row,
      values: {
        title: text(network.pl, network.en),
        code: network.code,
        type: network.type,
        membersComplete: network.complete,
        externalRefs: seedRef(network.code),
        ...confidenceOf(!network.complete && { note: 'Lista członków jest niepełna: nie ogłoszono całej.' }),
      },
      links: { edition: `edition:${data.code}`, challenges: challengesOf(network.code), sources: book.keys({ file, row }, data.sources) },
    })),
  );
  for (const body of memberOrganisations(reading, memberships)) reading.bodies.add(body);
  const members = membershipRecords(reading, memberships, networks);
  return {
    memberships: members.records,
    recommendations: await readRecommendations(reading),
    kinds: [
      { entity: Edition, records: editions.map(editionRecord), total: editions.length, natural: 'code' },
      { entity: Network, records: networkRecords, total: networkRecords.length, natural: 'code' },
      { entity: Membership, ...members },
      await readEvaluation(reading),
    ] satisfies SeedKind[],
  };
}

type MembershipRow = CheckedRow<z.infer<typeof membershipShape>>;
export type Networks = Map<string, { code: string; pl: string; en: string; edition: string }>;
const organisationKinds = { AGREEMENT: 'FUNCTIONAL_AREA', MOF_ASSOCIATION: 'ASSOCIATION', METROPOLIS: 'METROPOLIS' } as const;

function memberOrganisations({ book, towns }: Reading, memberships: MembershipRow[]): SeedRecord[] {
  const bodies = memberships
    .filter(({ data }) => data.kind !== 'CITY')
    .map(({ file, row, data }): SeedRecord => ({
      key: `organisation:${slugOf(data.member)}`,
      file,
      row,
      values: { title: text(data.member), kind: organisationKinds[data.kind as keyof typeof organisationKinds] },
      links: { voivodeship: towns.voivodeship(data.voivodeship), sources: book.keys({ file, row }, data.sources) },
    }));
  return bodies.filter((body, index) => bodies.findIndex(({ key }) => key === body.key) === index);
}

function membershipRecords({ book, bodies, towns, ours, unresolved }: Reading, memberships: MembershipRow[], networks: Networks) {
  const records = memberships.flatMap(({ file, row, data }): SeedRecord[] => {
    const network = data.network === null ? null : networks.get(data.network);
    const edition = network?.edition ?? /PIM\d/.exec(data.network ?? data.note ?? '')?.[0];
    const isCity = data.kind === 'CITY';
    const member = isCity ? towns.find(data.member, data.voivodeship) : { key: `organisation:${slugOf(data.member)}` };
    if ('reason' in member) {
      unresolved({ file, row }, `member: ${member.reason}`);
      return [];
    }
    if (!edition) {
      unresolved({ file, row }, 'edition: neither the network nor the note names one');
      return [];
    }
    const inEnglish = isCity ? englishTown(data.member) : (bodies.inEnglish(member.key) ?? data.member);
    const title = network
      ? text(`${data.member} w sieci ${network.pl} (${edition})`, `${inEnglish} in the network ${network.en} (${edition})`)
      : text(`${data.member} w ${edition}`, `${inEnglish} in ${edition}`);
    const note = data.note && (ours.notes[data.note] ?? capital(data.note));
    return [
      {
        key: `membership:${data.network ?? edition}:${member.key}`,
        file,
        row,
        values: {
          title,
          role: data.role,
          ...confidenceOf({
            note,
            confidence: data.confidence === 'NETWORK_UNKNOWN' ? 'UNVERIFIED' : data.confidence === 'INFERRED' ? 'DERIVED' : undefined,
          }),
        },
        links: {
          edition: `edition:${edition}`,
          network: data.network && `network:${data.network}`,
          sources: book.keys({ file, row }, data.sources),
          city: isCity ? member.key : null,
          organisation: isCity ? null : member.key,
        },
        needs: [isCity ? 'city' : 'organisation'],
      },
    ];
  });
  return { records, total: records.length };
}

const onlyKnown = {
  confidence: 'UNVERIFIED',
  note: 'Przedstawiono na konferencji zamykającej PIM3; adresu publikacji nie zachowano.',
} as const;

async function readRecommendations({ folder, book }: Reading): Promise<SeedRecord[]> {
  const rows = await folder.array('sample/horizontal-plan.json', recommendationShape);
  return rows.map(({ file, row, data }) => ({
    key: `recommendation:${data.code}`,
    file,
    row,
    values: {
      title: text(data.titlePl, data.titleEn),
      code: data.code,
      type: data.type,
      area: text(data.areaPl, data.areaEn),
      text: null,
      progress: 'UNKNOWN',
      nextCheckOn: '2027-02-28',
      answers: [],
      externalRefs: seedRef(data.code),
      ...confidenceOf(onlyKnown, { note: 'Znany jest tylko nagłówek.' }),
    },
    links: { edition: 'edition:PIM3', sources: book.keys({ file, row }, ['mfipr']) },
  }));
}

/** "4/5" → 4 of 5, ">30" → more than 30. */
function measured(value: number | string, scale: string | undefined) {
  if (typeof value === 'number') return { value, bound: 'EXACTLY', outOf: scale ? Number(scale.split('-')[1]) : null };
  if (value.startsWith('>')) return { value: Number(value.slice(1)), bound: 'MORE_THAN', outOf: null };
  const [part, whole] = value.split('/').map(Number);
  return { value: part, bound: 'EXACTLY', outOf: whole };
}

async function readEvaluation({ folder, book, ours }: Reading): Promise<SeedKind> {
  const rows = await folder.array('sample/self-evaluation.json', figureShape);
  const parts = rows.map(({ file, row, data }, position) => {
    const label = ours.figures[data.metric];
    if (!label) throw new SeedError(file, row, `metric: ${data.metric} has no label in ours/reading.json`);
    return {
      position,
      metric: data.metric,
      label: text(label.pl, label.en),
      ...measured(data.value, data.scale),
      unit: data.unit === '%' ? 'PERCENT' : data.unit === 'teams' ? 'TEAMS' : 'POINTS',
    };
  });
  const where = { file: 'sample/self-evaluation.json', row: 1 };
  const record: SeedRecord = {
    key: 'evaluation:PIM3',
    ...where,
    values: { title: text('Autoewaluacja PIM3', 'Self-evaluation of PIM3'), heldOn: null, ...confidenceOf(onlyKnown) },
    links: { edition: 'edition:PIM3', sources: book.keys(where, ['mfipr']) },
    parts: { figures: parts },
  };
  return { entity: Evaluation, records: [record], total: 1, parts: { figures: { entity: Figure, of: 'evaluation' } } };
}
