import { compareWords } from '#i18n/compare.ts';
import { languageOf } from '#i18n/language.ts';
import { localeOf } from '#i18n/locale.ts';
import { takeHomeWords } from '#i18n/take-home.ts';
import { recordAddress } from '#lib/addresses.ts';
import { chosenIn } from '#lib/compare/chosen.ts';
import { checksOf, comparedRecords } from '#lib/compare/records.ts';
import { comparisonOf, plain } from '#lib/compare/rows.ts';
import { chosenBy } from '#lib/my-city/my-city.ts';
import { likeIn } from '#lib/search/towns.ts';
import { csvHead, csvOf } from '#lib/take-home/csv.ts';
import type { RequestHandler } from './$types';

/** The comparison of the same address as a table: a row for each field, a column for each record. */
export const GET: RequestHandler = async (event) => {
  const language = languageOf(event.url);
  const speech = localeOf(language);
  const words = compareWords(language);
  const taken = takeHomeWords(language);
  const search = event.url.searchParams;
  const records = await comparedRecords(event, chosenIn(search).ids);
  const checks = await checksOf(event, records, likeIn(search) ?? chosenBy(event) ?? null);
  const { differing, equal } = comparisonOf(records, checks, speech);
  const rows = [
    ...[...differing, ...equal].map(({ label, cells }) => [label, ...cells.map((lines) => lines.map(plain).join('\n'))]),
    [taken.address, ...records.map(({ __typename, slug }) => event.url.origin + recordAddress(language, __typename, slug))],
    [taken.id, ...records.map(({ id }) => id)],
  ];
  const head = csvHead([words.field, ...records.map(({ title }) => speech.text(title))], language);
  return new Response(head + csvOf(rows, language), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${language === 'en' ? 'comparison' : 'porownanie'}.csv"`,
      'cache-control': 'private, no-cache',
    },
  });
};
