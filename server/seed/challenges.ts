import type { z } from 'zod';
import { Challenge } from '../challenge/challenge.ts';
import { SeedError } from './files.ts';
import type { Reading } from './reading.ts';
import { confidenceOf, seedRef, text, type SeedKind, type SeedRecord } from './record.ts';
import { challengeShape, challengeWordsShape } from './shapes.ts';

const background = ' [BG]';
const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);
type Words = z.infer<typeof challengeWordsShape>[string];

/** The thesaurus of challenges: themes first, then their sub-themes. */
export async function readChallenges({ folder, book }: Reading): Promise<SeedKind> {
  const themes = await folder.array('sample/challenges.json', challengeShape);
  const words = await folder.object('sample/challenge-words.json', challengeWordsShape);
  const known = new Set(themes.flatMap(({ data }) => [data.code, ...data.children.map(({ code }) => code)]));
  for (const code of Object.keys(words))
    if (!known.has(code)) throw new SeedError('sample/challenge-words.json', null, `${code} is no challenge`);
  const wordsOf = (where: { file: string; row: number }, code: string): Words => {
    const found = words[code];
    if (!found) throw new SeedError(where.file, where.row, `${code} has no words in sample/challenge-words.json`);
    return found;
  };
  const sources = (where: { file: string; row: number }) => book.keys(where, ['mfipr', 'urban-agenda', 'sdg']);

  const themeRecords = themes.map(({ file, row, data }): SeedRecord => {
    const of = wordsOf({ file, row }, data.code);
    const unverified = [data.kpm2030, ...data.urbanAgendaEu]
      .filter((each) => each.endsWith(background))
      .map((each) => each.replace(background, ''));
    return {
      key: `challenge:${data.code}`,
      file,
      row,
      values: {
        ...thesaurus(of),
        code: data.code,
        kpm2030: data.kpm2030 === 'all' ? 'wszystkie' : data.kpm2030.replace(background, ''),
        urbanAgenda: data.urbanAgendaEu.map((each) => each.replace(background, '')),
        sdg: data.sdg,
        leipzig: data.leipzig.split('/'),
        externalRefs: refsOf(data.code, of),
        ...confidenceOf(
          unverified.length > 0 && {
            confidence: 'UNVERIFIED',
            note: `Przyporządkowania nie potwierdzono w źródle: ${unverified.join(', ')}.`,
          },
          data.kpm2030 === 'all' && { note: 'Temat służy wszystkim celom Krajowej Polityki Miejskiej 2030.' },
        ),
      },
      links: { broader: null, related: of.related.map((code) => `challenge:${code}`), sources: sources({ file, row }) },
      slugFrom: data.labelPl,
    };
  });
  const subThemes = themes.flatMap(({ file, row, data }) =>
    data.children.map((child): SeedRecord => {
      if (!child.code.startsWith(`${data.code}.`))
        throw new SeedError(file, row, `children: ${child.code} does not belong to ${data.code}`);
      const of = wordsOf({ file, row }, child.code);
      return {
        key: `challenge:${child.code}`,
        file,
        row,
        values: {
          ...thesaurus(of),
          code: child.code,
          kpm2030: null,
          urbanAgenda: [],
          sdg: [],
          leipzig: [],
          externalRefs: refsOf(child.code, of),
        },
        links: {
          broader: `challenge:${data.code}`,
          related: of.related.map((code) => `challenge:${code}`),
          sources: sources({ file, row }),
        },
        slugFrom: child.labelPl,
      };
    }),
  );
  const records = [...themeRecords, ...subThemes];
  return { entity: Challenge, records, total: records.length, natural: 'code', together: true };
}

const thesaurus = (of: Words) => ({
  title: text(capital(of.prefPl), capital(of.prefEn)),
  scopeNote: text(of.scopePl, of.scopeEn),
  altLabels: [
    ...of.wordsPl.map(({ t, s }) => ({ words: t, language: 'PL', strength: s })),
    ...of.wordsEn.map((words) => ({ words, language: 'EN', strength: null })),
    ...of.wordsUk.map((words) => ({ words, language: 'UK', strength: null })),
  ],
});
const refsOf = (code: string, { eurovoc }: Words) => [
  ...seedRef(code),
  ...(eurovoc ? [{ scheme: 'EUROVOC', value: eurovoc, url: null }] : []),
];
