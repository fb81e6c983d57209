import { folderWords } from '#i18n/folder.ts';
import type { Language } from '#i18n/language.ts';
import type { Locale, Text } from '#i18n/locale.ts';
import { storyWords } from '#i18n/story.ts';
import { transferWords } from '#i18n/transfer.ts';
import { recordAddress } from '#lib/addresses.ts';
import { asOfToday } from '#lib/chart/indicators.ts';
import type { Compared } from '#lib/compare/records.ts';
import { citiesOf, outcomeOf, trustOf } from '#lib/compare/rows.ts';
import { kinds } from '#lib/kinds.ts';
import { listedSources } from '#lib/record/citations.ts';
import { waysTo } from '#lib/record/contact.ts';
import { withUnit } from '#lib/record/unit.ts';
import type { Check } from '#lib/transfer/check.ts';
import { cutTo, uncited } from './cut.ts';
import { folderAddress, type Folder } from './folder.ts';
import type { Kept } from './records.ts';

type RowName = 'what' | 'cost' | 'evidence' | 'risks' | 'conditions' | 'contact' | 'note';
/** What an option says about one thing; `isCut` tells that its record says more. */
export interface Said {
  text: string;
  isCut: boolean;
  /** Its language, where all of it is in another one than the page. */
  lang?: Language | undefined;
}
export interface Option {
  title: string;
  lang: Language | undefined;
  /** Kind, place and time. */
  about: string;
  href: string;
  sources: { title: string; address: string }[];
  /** Sources besides these. */
  more: number;
}
/** What the mayor reads, put into words: the page, its Markdown and its document say the same. */
export interface OnePage {
  problem: string;
  /** Whose words the problem is in, where they are not those of the folder's owner. */
  problemOf: string | null;
  town: string | null;
  day: string;
  options: Option[];
  /** What there is to weigh, option by option. */
  rows: { label: string; cells: Said[] }[];
  also: { title: string; kind: string; href: string }[];
  /** The folder without its notes: whoever finds the paper finds no notes behind its code. */
  address: string;
}
interface Given {
  folder: Folder;
  kept: readonly Kept[];
  options: readonly Compared[];
  checks: readonly (Check | null)[];
  origin: string;
  today: string;
}
/** How much there is room for: letters of a text in each row, of a title, of the problem, and how many sources and further records. */
export interface Room {
  row: Record<RowName, number>;
  title: number;
  problem: number;
  sources: number;
  also: number;
}
const share: Record<RowName, number> = { what: 0.19, cost: 0.12, evidence: 0.2, risks: 0.16, conditions: 0.17, contact: 0.1, note: 0.15 };
const divided = (letters: number) =>
  Object.fromEntries(Object.entries(share).map(([name, part]) => [name, Math.round(letters * part)])) as Room['row'];
/** Letters that a column of one A4 has room for, by how many columns there are. */
const LETTERS = [3_300, 3_300, 1_900, 1_250, 850];
/** What fits on one A4 beside each other. */
export const onA4 = (options: number): Room => ({
  row: divided(LETTERS[options]!),
  title: [200, 200, 110, 90, 80][options]!,
  problem: 420,
  sources: [4, 4, 2, 2, 1][options]!,
  also: 4,
});
/** What a document holds that may have several pages. */
export const inDocument: Room = { row: divided(14_000), title: 300, problem: 1_000, sources: 20, also: 20 };

/** What a folder says on one page, as much as there is room for. */
export function onePageOf({ folder, kept, options, checks, origin, today }: Given, room: Room, speech: Locale): OnePage {
  const { language, text, foreign, day, period, list } = speech;
  const words = folderWords(language);
  const city = checks.find((check) => check !== null)?.city;
  const first = options.find(({ problem }) => problem);
  const plain = (said: Text | null) => (said ? uncited(text(said)) : '');
  const told: Record<RowName, (record: Compared, at: number) => string> = {
    what: ({ summary }) => plain(summary),
    cost: (record) => costOf(record, speech),
    evidence: (record) => evidenceOf(record, speech),
    risks: (record) => risksOf(record, speech),
    conditions: (record, at) => conditionsOf(record, checks[at] ?? null, speech),
    contact: (record) => contactOf(record, speech),
    note: ({ id }) => folder.records.find((record) => record.id === id)?.note ?? '',
  };
  const texts: Partial<Record<RowName, (record: Compared) => (Text | null)[]>> = {
    what: ({ summary }) => [summary],
    cost: ({ costNote, funding }) => [costNote, funding],
    evidence: ({ results }) => [results],
    risks: ({ failures, lessons }) => [failures, lessons],
    conditions: ({ conditions, transferConditions }) =>
      conditions.length > 0 ? conditions.map((each) => each.text) : [transferConditions],
  };
  const langOf = (name: RowName, record: Compared) => {
    const of = (texts[name]?.(record) ?? []).filter((each) => each !== null);
    return of.length > 0 && of.every(foreign) ? foreign(of[0]!) : undefined;
  };
  const label = (name: RowName) => (name === 'conditions' && city ? words.rows.conditionsIn(text(city.title)) : words.rows[name]);
  const rows = (Object.keys(told) as RowName[])
    .map((name) => ({ name, label: label(name), said: options.map(told[name]) }))
    // nobody needs to be told that they noted nothing
    .filter(({ name, said }) => name !== 'note' || said.some(Boolean));
  const optionOf = (record: Compared): Option => {
    const where = [
      ...citiesOf(record)
        .slice(0, 2)
        .map(({ title }) => text(title)),
      ...(citiesOf(record).length === 0 && record.place ? [record.place] : []),
    ];
    const sources = listedSources(record.sources, record.citations);
    return {
      title: cutTo(text(record.title), room.title).text,
      lang: foreign(record.title),
      about: [kinds[record.__typename].one[language], list(where), period(record.startsOn, record.endsOn)].filter(Boolean).join(', '),
      href: origin + recordAddress(language, record.__typename, record.slug),
      sources: sources.slice(0, room.sources).map(({ title, address }) => ({ title: cutTo(text(title), room.title).text, address })),
      more: Math.max(0, sources.length - room.sources),
    };
  };
  return {
    problem: folder.problem || (first ? cutTo(plain(first.problem), room.problem).text : words.unsaidProblem),
    problemOf: !folder.problem && first ? words.asRecord(text(first.title)) : null,
    town: city ? text(city.title) : null,
    day: day(today),
    options: options.map(optionOf),
    rows: rows.map(({ name, label: called, said }) => ({
      label: called,
      cells: said.map((each, at) =>
        each ? { ...cutTo(each, room.row[name]), lang: langOf(name, options[at]!) } : { text: words.untold, isCut: false },
      ),
    })),
    also: kept
      .filter(({ id }) => !options.some((option) => option.id === id))
      .slice(0, room.also)
      .map(({ __typename, slug, title }) => ({
        title: cutTo(text(title), room.title).text,
        kind: kinds[__typename].one[language],
        href: origin + recordAddress(language, __typename, slug),
      })),
    address: origin + folderAddress(language, folder, { hasNotes: false, like: city?.slug }),
  };
}

const sentence = (said: string) => said.charAt(0).toUpperCase() + said.slice(1) + (/[.!?…]$/.test(said) ? '' : '.');
const joined = (...said: (string | null | undefined | false)[]) =>
  said
    .filter((each) => !!each)
    .map((each) => sentence(each as string))
    .join(' ');

function costOf({ cost, costNote, funding }: Compared, { language, text, money }: Locale) {
  const told = [costNote && uncited(text(costNote)), funding && `${storyWords(language).funding}: ${uncited(text(funding))}`];
  return joined(cost && money(cost), ...told);
}

function evidenceOf(record: Compared, speech: Locale) {
  const { language, m, text, number } = speech;
  const words = folderWords(language);
  const independent = record.appraisals.filter((each) => each.independent).map(({ by }) => by);
  const measured = asOfToday(record.indicators)
    .filter(({ actual }) => actual !== null)
    .slice(0, 3)
    .map(
      ({ label, unit, baseline, actual }) =>
        `${text(label)}: ${withUnit([baseline, actual].flatMap((value) => (value === null ? [] : number(value, 2))).join(' → '), unit, m.record.units, actual)}`,
    );
  return joined(
    outcomeOf(record, speech),
    ...measured,
    record.results && uncited(text(record.results)),
    independent.length > 0 ? words.evaluated(independent.slice(0, 2).join('; ')) : words.notEvaluated,
    trustOf(record, speech),
  );
}

function risksOf(record: Compared, { language, m, text }: Locale) {
  const words = folderWords(language);
  const told = [
    record.failures && uncited(text(record.failures)),
    // advice is told apart from what went wrong
    record.lessons && `${m.section.lessons}: ${uncited(text(record.lessons))}`,
  ];
  return joined(
    record.announced && words.onlyAnnounced,
    record.confidence === 'UNVERIFIED' && words.unconfirmed,
    ...(told.some(Boolean) ? told : [words.noRisks]),
  );
}

function conditionsOf(record: Compared, check: Check | null, { language, text }: Locale) {
  if (record.conditions.length === 0) return record.transferConditions ? uncited(text(record.transferConditions)) : '';
  const words = transferWords(language);
  const order = ['NOT_MET', 'MET', 'UNKNOWN'] as const;
  const said = record.conditions.map(({ text: told }, i) => ({ told: uncited(text(told)), verdict: check?.verdicts[i] ?? null }));
  if (!check) return joined(...said.map(({ told }) => told));
  // what is known comes first, and of that what speaks against it: it is not what is cut
  return joined(
    words.known(check.met + check.notMet, record.conditions.length),
    ...said
      .toSorted((a, b) => order.indexOf(a.verdict!) - order.indexOf(b.verdict!))
      .map(({ told, verdict }) => `${{ MET: '✓', NOT_MET: '✗', UNKNOWN: '?' }[verdict!]} ${told}`),
  );
}

function contactOf(record: Compared, { m, text }: Locale) {
  const asked = [
    ...(record.owner ? [{ name: text(record.owner.title), ways: waysTo(record.owner) }] : []),
    ...citiesOf(record).map((city) => ({ name: `${m.record.contactCity}: ${text(city.title)}`, ways: waysTo(city) })),
  ];
  const reached = asked.filter(({ ways }) => ways.phone || ways.email);
  const [who] = reached.length > 0 ? reached : asked;
  return who ? [who.name, who.ways.phone, who.ways.email].filter(Boolean).join(', ') : '';
}
