import type { z } from 'zod';
import { FundingCall } from '../funding/funding-call.ts';
import { FundingProgramme } from '../funding/funding-programme.ts';
import { SeedError, type CheckedRow } from './files.ts';
import type { Reading } from './reading.ts';
import { confidenceOf, inPolish, seedRef, text, type SeedKind, type SeedRecord } from './record.ts';
import { furtherFundingShape } from './shapes/collected.ts';
import { fundingShape } from './shapes/known.ts';

const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);
const sentence = (words: string) => `${capital(words)}${/[.!?]$/.test(words) ? '' : '.'}`;

type FundingRow = CheckedRow<z.infer<typeof fundingShape>>;
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
  const further = await readFurther(reading);
  const programmes = [...rows.map((each) => programmeRecord(each, reading)), ...further.programmes];
  const allCalls = [...calls.map((each) => callRecord(each, reading)), ...further.calls];
  return [
    { entity: FundingProgramme, records: programmes, total: programmes.length, natural: 'code' },
    { entity: FundingCall, records: allCalls, total: allCalls.length },
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
      summary: remarks ? text(remarks, reading.english.of(`funding-programme:${data.code}`).summary) : null,
      code: data.code,
      form: data.kind === 'TECH_ASSISTANCE' ? 'TECHNICAL_ASSISTANCE' : data.kind,
      needs: data.needType,
      eligibility: inPolish(data.eligibilityPl),
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
  const dayInEnglish = data.closes && english.format(new Date(data.closes));
  return {
    key: `funding-call:${data.code}`,
    file,
    row,
    values: {
      title: text(`${data.namePl}: nabór${day ? ` do ${day}` : ''}`, `${data.nameEn}: call${dayInEnglish ? ` until ${dayInEnglish}` : ''}`),
      opensOn: data.opens,
      closesOn: data.closes,
      availability: callStatus[data.status],
      currency: data.currency,
      minAmount: data.min,
      maxAmount: data.max,
      ratePercent: data.ratePct,
      remarks: inPolish(remarksOf(each, reading)),
      verifiedOn: data.verifiedAt,
      externalRefs: seedRef(data.code),
      ...confidenceOf(data.status === 'VERIFY' && toVerify),
    },
    links: { programme: `funding-programme:${data.code}`, sources: reading.book.keys({ file, row }, data.sources, data.verifiedAt) },
  };
}

/** "17 November 2025". */
const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const states = { OPEN: 'OPEN', ANNOUNCED: 'ANNOUNCED', CLOSED: 'CLOSED', VERIFY: 'UNKNOWN' } as const;
const rows = <T>(file: string, all: T[]) => all.map((data, index) => ({ file, row: index + 1, data }));
/** Pages that are no publisher's own: what rests on them alone is not confirmed. */
const aggregators = /(^|\.)(euro-access\.eu|accesseurope\.ie|fundsforngos\.org|dotacjecentrum\.pl|sciencebusiness\.net)$/;
const restsOnMirror = (sources: { address: string }[]) => sources.every(({ address }) => aggregators.test(new URL(address).hostname));
const mirrored = { confidence: 'UNVERIFIED', note: 'Podano za stroną, która nie należy do prowadzącego program.' } as const;

/** The programmes and calls collected later. What a call does not say of itself, its programme says. */
async function readFurther(reading: Reading): Promise<{ programmes: SeedRecord[]; calls: SeedRecord[] }> {
  const { folder, book, bodies, towns } = reading;
  const file = 'sample/funding-more.json';
  const data = await folder.object(file, furtherFundingShape);
  const programmes = rows(file, data.programmes).map(({ row, data: each }): SeedRecord => {
    const sources = book.cite({ file, row }, each.sources, each.accessedOn);
    return {
      key: `funding-programme:${each.code}`,
      file,
      row,
      values: {
        title: text(each.titlePl, each.titleEn),
        summary: each.notePl ? text(sentence(each.notePl), each.noteEn && sentence(each.noteEn)) : null,
        code: each.code,
        form: each.form === 'TECH_ASSISTANCE' ? 'TECHNICAL_ASSISTANCE' : each.form,
        needs: each.needs,
        recurring: each.recurring,
        address: each.address,
        eligibility: inPolish(each.eligibilityPl),
        verifiedOn: each.accessedOn,
        externalRefs: seedRef(each.code),
        ...confidenceOf(each.status === 'VERIFY' && toVerify, restsOnMirror(each.sources) && mirrored),
      },
      links: {
        operator: bodies.key({ file, row }, each.operator, sources),
        voivodeships: each.voivodeships.map((name) => towns.voivodeship(name)),
        challenges: each.challenges.map((code) => `challenge:${code}`),
        sources,
      },
    };
  });
  const calls = rows(file, data.calls).map(({ row, data: each }): SeedRecord => {
    const dates = each.opensOn && each.closesOn && each.opensOn > each.closesOn;
    if (dates) throw new SeedError(file, row, `closesOn: ${each.code} closes before it opens`);
    return {
      key: `funding-call:${each.code}`,
      file,
      row,
      values: {
        title: text(each.titlePl, each.titleEn),
        summary: each.remarksPl ? text(each.remarksPl, each.remarksEn) : null,
        opensOn: each.opensOn,
        closesOn: each.closesOn,
        opensText: each.opensOn ? null : inPolish(each.opensText),
        closesText: inPolish(each.closesText),
        availability: states[each.state],
        currency: each.currency,
        minAmount: each.minAmount,
        maxAmount: each.maxAmount,
        ratePercent: each.ratePercent,
        address: each.address,
        verifiedOn: each.accessedOn,
        externalRefs: seedRef(each.code),
        ...confidenceOf(each.state === 'VERIFY' && toVerify, restsOnMirror(each.sources) && mirrored),
      },
      links: { programme: `funding-programme:${each.programme}`, sources: book.cite({ file, row }, each.sources, each.accessedOn) },
    };
  });
  return { programmes, calls };
}
