import { compareWords } from '#i18n/compare.ts';
import { indicatorWords } from '#i18n/indicators.ts';
import type { Language } from '#i18n/language.ts';
import type { Locale, Text } from '#i18n/locale.ts';
import { storyWords } from '#i18n/story.ts';
import { transferWords } from '#i18n/transfer.ts';
import { recordAddress } from '#lib/addresses.ts';
import { asOf, isForecast } from '#lib/chart/indicators.ts';
import type { Kind } from '#lib/kinds.ts';
import { listedSources } from '#lib/record/citations.ts';
import type { Link } from '#lib/record/record.ts';
import { withUnit } from '#lib/record/unit.ts';
import { inBoth, type Story } from '#lib/record/story.ts';
import type { Check } from '#lib/transfer/check.ts';
import type { Compared } from './records.ts';

type Verdict = Check['verdicts'][number];
/** One line of what a record says in a field. */
export interface Line {
  text: string;
  /** Its language, where it is not that of the page. */
  lang?: Language | undefined;
  href?: string;
  /** Whether a condition is met in the town. */
  verdict?: Verdict;
  /** Whether it only was so where it was done: what is not met there is no hindrance. */
  isObserved?: boolean;
}
/** A field of all records, in their order; what a record does not tell has no lines. */
export interface Row {
  label: string;
  cells: Line[][];
}
export interface Comparison {
  differing: Row[];
  equal: Row[];
  /** What no record tells. */
  untold: string[];
}
/** A record with how it stands against the town. */
interface Side {
  record: Compared;
  check: Check | null;
}
interface Field {
  label: string | ((record: Compared) => string);
  lines: (side: Side) => (Line | null | undefined | false | '')[];
}

const MARK: Record<Verdict, string> = { MET: '✓', NOT_MET: '✗', UNKNOWN: '?' };
/** A line as plain text, with its verdict as a sign and its address. */
export const plain = ({ text, verdict, href }: Line) =>
  [verdict && MARK[verdict], text, href && /^https?:/.test(href) && href !== text && `(${href})`].filter(Boolean).join(' ');
export const citiesOf = (record: Compared) =>
  record.__typename === 'Pilot' && record.cities.length === 0 ? (record.city ? [record.city] : []) : record.cities;
const isSame = ({ cells }: Row) => cells.every((lines) => JSON.stringify(lines) === JSON.stringify(cells[0]));

/** Records field by field, as their pages word it: what differs first, then what is the same, then what nobody tells. */
export function comparisonOf(records: readonly Compared[], checks: readonly (Check | null)[], speech: Locale): Comparison {
  const sides = records.map((record, i): Side => ({ record, check: checks[i] ?? null }));
  const rows = fieldsOf(sides, speech).map(({ label, lines }): Row => ({
    label: typeof label === 'string' ? label : [...new Set(records.map(label))].join(' / '),
    cells: sides.map((side) => lines(side).filter((line) => !!line)),
  }));
  const told = rows.filter(({ cells }) => cells.some((lines) => lines.length > 0));
  const isAlone = records.length < 2;
  return {
    differing: told.filter((row) => isAlone || !isSame(row)),
    equal: told.filter((row) => !isAlone && isSame(row)),
    untold: rows.filter((row) => !told.includes(row)).map(({ label }) => label),
  };
}

function fieldsOf(sides: readonly Side[], speech: Locale): Field[] {
  const { language, m, text, foreign, day, period, money, number, count } = speech;
  const words = compareWords(language);
  const story = storyWords(language);
  /** For values that the graph holds in Polish only. */
  const lang = language === 'pl' ? undefined : 'pl';
  const line = (said: string | null | undefined): Line | null => (said ? { text: said } : null);
  const inPolish = (said: string | null | undefined): Line | null => (said ? { text: said, lang } : null);
  const linesOf = (said: Text | null | undefined): Line[] =>
    said
      ? text(said)
          .split(/\n+/)
          .filter(Boolean)
          .map((each) => ({ text: each, lang: foreign(said) }))
      : [];
  const links = (kind: Kind, linked: readonly (Link | null)[]): Line[] =>
    linked.flatMap((each) =>
      each ? [{ text: text(each.title), lang: foreign(each.title), href: recordAddress(language, kind, each.slug) }] : [],
    );
  const prose = (label: string, of: (record: Compared) => Text | null | undefined): Field => ({
    label,
    lines: ({ record }) => linesOf(of(record)),
  });
  const measured = (indicator: Story['indicators'][number]): Line => {
    const { label, unit, baseline, target, actual, year } = asOf(indicator);
    const values = Object.entries({ baseline, target, actual }).flatMap(([name, value]) =>
      value === null
        ? []
        : [
            `${name === 'target' && isForecast(indicator) ? indicatorWords(language).forecast : m.section[name as 'baseline']}: ${withUnit(number(value, 2), unit, m.record.units, value)}`,
          ],
    );
    return { text: `${text(label)}${year ? ` (${year})` : ''}: ${values.join(', ')}`, lang: foreign(label) };
  };
  const needs = ({ transferConditions, conditions }: Compared) => (conditions.length > 0 ? null : transferConditions);
  const scopes = (['time', 'territory', 'subjects'] as const).map((part): Field => ({
    label: m.section[({ time: 'scopeTime', territory: 'scopeTerritory', subjects: 'scopeSubjects' } as const)[part]],
    lines: ({ record: { scope } }) => (scope ? linesOf(inBoth(scope[part], scope[`${part}En`])) : []),
  }));
  return [
    { label: m.fact.where, lines: ({ record }) => [...links('City', citiesOf(record)), inPolish(record.place)] },
    {
      label: m.fact.when,
      lines: ({ record }) => [line(period(record.startsOn, record.endsOn)), record.announced && line(m.record.announced)],
    },
    { label: m.fact.outcome, lines: ({ record }) => [line(outcomeOf(record, speech))] },
    { label: m.fact.decision, lines: ({ record }) => [line(record.decision && m.enums.PilotDecision[record.decision])] },
    { label: m.fact.phase, lines: ({ record }) => [line(phaseOf(record, speech))] },
    {
      label: ({ __typename }) => (__typename === 'Pilot' ? m.fact.budget : m.fact.cost),
      lines: ({ record: { cost, costNote } }) => [cost && line(money(cost)), ...linesOf(costNote)],
    },
    prose(story.funding, ({ funding }) => funding),
    ...conditionFields(sides, speech),
    // conditions one by one say it already
    ...(sides.some(({ record }) => record.conditions.length > 0) && !sides.some(({ record }) => needs(record))
      ? []
      : [prose(m.section.transfer, needs)]),
    { label: words.evidence, lines: ({ record }) => [line(trustOf(record, speech)), inPolish(record.confidenceNote)] },
    {
      label: words.independent,
      lines: ({ record }) =>
        record.appraisals
          .filter(({ independent }) => independent)
          .map(({ by, on, address }) => ({
            text: [by, on && day(on)].filter(Boolean).join(', '),
            lang,
            ...(address && { href: address }),
          })),
    },
    {
      label: words.repeated,
      lines: ({ record: { adoptions } }) => [adoptions.totalCount > 0 && line(count(adoptions.totalCount, words.places))],
    },
    { label: m.fact.nature, lines: ({ record }) => [line(natureOf(record, speech))] },
    { label: m.section.challenges, lines: ({ record }) => links('Challenge', record.challenges) },
    { label: m.fact.owner, lines: ({ record }) => links('Organisation', [record.owner]) },
    prose(m.fact.legalBasis, ({ legalBasis }) => legalBasis),
    { label: m.record.about, lines: ({ record }) => linesOf(record.summary) },
    prose(story.problem, ({ problem }) => problem),
    { label: m.section.hypothesis, lines: ({ record }) => [record.__typename === 'Pilot' && inPolish(record.hypothesis)] },
    ...scopes,
    prose(story.steps, ({ steps }) => steps),
    prose(story.results, ({ results }) => results),
    { label: m.section.indicators, lines: ({ record }) => record.indicators.map(measured) },
    prose(story.failures, ({ failures }) => failures),
    prose(m.section.lessons, ({ lessons }) => lessons),
    prose(story.partners, ({ partners }) => partners),
    { label: m.section.safeguards, lines: ({ record }) => [record.__typename === 'Pilot' && inPolish(record.safeguards)] },
    prose(story.decisionNote, ({ decisionNote }) => decisionNote),
    {
      label: m.record.sources,
      lines: ({ record }) =>
        listedSources(record.sources, record.citations).map(({ number: cited, title, address }) => ({
          text: `${cited === undefined ? '' : `[${cited}] `}${text(title)}`,
          lang: foreign(title),
          href: address,
        })),
    },
  ];
}

/** What each needs, by its kinds; and, where there is a town, how much of it is known and met there. */
function conditionFields(sides: readonly Side[], { language, text, foreign }: Locale): Field[] {
  const words = compareWords(language);
  const story = storyWords(language);
  const transfer = transferWords(language);
  const city = sides.find(({ check }) => check)?.check?.city;
  const types = (Object.keys(story.conditions) as (keyof typeof story.conditions)[]).filter((type) =>
    sides.some(({ record }) => record.conditions.some((each) => each.type === type)),
  );
  const known = ({ record, check }: Side): Line =>
    check
      ? {
          text: `${transfer.known(check.met + check.notMet, record.conditions.length)} (${transfer.counts(check.met, check.notMet, check.unknown)})`,
        }
      : { text: words.unspecified };
  return [
    ...(city ? [{ label: words.in(text(city.title)), lines: (side: Side) => [known(side)] }] : []),
    ...types.map((type): Field => ({
      label: words.condition(story.conditions[type]),
      lines: ({ record, check }) =>
        record.conditions.flatMap((each, i) => {
          const verdict = check?.verdicts[i];
          return each.type === type
            ? [{ text: text(each.text), lang: foreign(each.text), ...(verdict && { verdict, isObserved: each.basis === 'OBSERVED' }) }]
            : [];
        }),
    })),
  ];
}

/** What came of it, in a word. */
export const outcomeOf = (record: Compared, { m }: Locale): string | null =>
  record.outcome ? m.enums.PilotOutcome[record.outcome] : record.__typename === 'Pilot' ? m.record.outcomeUnknown : null;
const phaseOf = (record: Compared, { m }: Locale) =>
  record.__typename === 'Pilot' ? m.enums.PilotPhase[record.pilotPhase] : m.enums.SolutionPhase[record.solutionPhase];
const natureOf = (record: Compared, { m }: Locale) =>
  record.__typename === 'Pilot'
    ? record.pilotNature && m.enums.PilotNature[record.pilotNature]
    : record.solutionNature && m.enums.SolutionNature[record.solutionNature];
/** How far a record can be trusted, in a line. */
export const trustOf = ({ trust, trustOn }: Compared, { m, day }: Locale) =>
  m.record.trust[trust] + (trustOn && trust !== 'NOT_CONFIRMED' ? ` (${day(trustOn)})` : '');
