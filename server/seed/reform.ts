import { Barrier } from '../reform/barrier.ts';
import { ImpactAssessment } from '../reform/impact-assessment.ts';
import { Recommendation } from '../reform/recommendation.ts';
import { challengesOf, trustOf, wordsOf } from './collected.ts';
import { SeedError } from './files.ts';
import type { Reading } from './reading.ts';
import { townsOf } from './cases.ts';
import { inPolish, text, type SeedKind, type SeedRecord } from './record.ts';
import { askShape, assessmentShape, barrierShape } from './shapes/collected.ts';

const keeper = 'Redakcja danych Splotu';
const closed = new Set(['CARRIED_OUT', 'REJECTED']);
/** Three months later, on the same day or the last one of the month. */
const later = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 3);
  return date.toISOString().slice(0, 10);
};

/** What blocks cities, what is asked of whom, and what the government's drafts would do to whom. */
export async function readReform(reading: Reading): Promise<{ barriers: SeedKind; recommendations: SeedRecord[]; assessments: SeedKind }> {
  const { folder, book, bodies, editing } = reading;
  const typeOf = ({ file, row, data }: { file: string; row: number; data: { key: string; type: string | null } }) => {
    const type = data.type ?? editing.types[data.key];
    if (!type) throw new SeedError(file, row, `type: ${data.key} has none here nor in ours/editing.json`);
    return type;
  };
  const barriers = (await folder.array('sample/barriers.json', barrierShape)).map((each): SeedRecord => {
    const { file, row, data } = each;
    const resolved = editing.resolutions[data.key];
    return {
      key: `barrier:${data.key}`,
      file,
      row,
      values: {
        ...wordsOf(reading, 'barrier', data),
        type: typeOf(each),
        legalBasis: inPolish(data.legalBasis),
        progress: data.progress,
        resolution: resolved?.resolution ?? null,
        resolutionNote: inPolish(resolved?.note),
        ...trustOf(reading, data),
      },
      links: {
        challenges: challengesOf(data.challenges),
        cities: townsOf(data.cities, null, reading).cities,
        sources: book.cite({ file, row }, data.sources, data.accessedOn),
      },
    };
  });
  const recommendations = (await folder.array('sample/recommendations.json', askShape)).map((each): SeedRecord => {
    const { file, row, data } = each;
    const sources = book.cite({ file, row }, data.sources, data.accessedOn);
    const answer = data.answers.at(-1);
    const inEnglish = reading.english.of(`recommendation:${data.key}`).answers?.at(-1);
    return {
      key: `recommendation:${data.key}`,
      file,
      row,
      values: {
        // what the file tells is in our words: the wording of the recommendation itself is in none of the files
        ...wordsOf(reading, 'recommendation', { ...data, summaryPl: data.textPl ?? data.summaryPl }),
        code: null,
        type: typeOf(each),
        area: null,
        text: null,
        progress: data.progress,
        progressSetOn: data.progress === 'UNKNOWN' ? null : data.accessedOn,
        progressSetBy: data.progress === 'UNKNOWN' ? null : keeper,
        progressReason:
          data.progress === 'UNKNOWN'
            ? null
            : answer
              ? text(`Na podstawie odpowiedzi adresata: ${answer.bodyPl}`, inEnglish && `Based on the addressee’s answer: ${inEnglish}`)
              : text('Na podstawie źródeł podanych w zapisie.', 'Based on the sources named in the record.'),
        nextCheckOn: closed.has(data.progress) ? null : later(data.accessedOn),
        answers: data.answers.map(({ givenOn, bodyPl, address }) => ({ by: null, given_on: givenOn, body: bodyPl, address })),
        ...trustOf(reading, data),
      },
      links: {
        addressee: bodies.key({ file, row }, data.addressee, sources),
        barriers: data.barriers.map((key) => `barrier:${key}`),
        challenges: challengesOf(data.challenges),
        sources,
      },
    };
  });
  const assessments = (await folder.array('sample/impact-assessments.json', assessmentShape)).map(({ file, row, data }): SeedRecord => {
    const sources = book.cite({ file, row }, data.sources, data.accessedOn);
    return {
      key: `impact-assessment:${data.key}`,
      file,
      row,
      values: {
        title: text(data.titlePl, data.titleEn),
        registerNumber: data.registerNumber,
        stage: data.stage,
        affected: inPolish(data.affectedPl),
        findings: inPolish(data.findingsPl),
        externalRefs: data.registerNumber ? [{ scheme: 'UD', value: data.registerNumber, url: null }] : [],
        ...trustOf(reading, data),
      },
      links: { proposer: bodies.key({ file, row }, data.proposer, sources), challenges: challengesOf(data.challenges), sources },
    };
  });
  return {
    barriers: { entity: Barrier, records: barriers, total: barriers.length },
    recommendations,
    assessments: { entity: ImpactAssessment, records: assessments, total: assessments.length },
  };
}

/** All recommendations: those of the improvement plan, then those collected. */
export const recommendationsKind = (plan: SeedRecord[], collected: SeedRecord[]): SeedKind => {
  const records = [...plan, ...collected];
  return { entity: Recommendation, records, total: records.length, natural: 'code' };
};
