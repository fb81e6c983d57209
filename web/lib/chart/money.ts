import type { MoneyWords } from '#i18n/money.ts';
import type { Locale } from '#i18n/locale.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import type { Cell } from '#lib/take-home/csv.ts';
import type { Group } from './chart.ts';

/** What Union funds paid for in a place. */
export const Money = graphql(`
  fragment Money on EuMoney {
    projects
    totalPln
    euPln
    byFund {
      fund
      projects
      totalPln
      euPln
    }
    byPeriod {
      period
      projects
      totalPln
      euPln
    }
    byTheme {
      theme {
        slug
        title {
          pl
          en
        }
      }
      projects
      totalPln
      euPln
    }
  }
`);
export type Money = ResultOf<typeof Money>;

/** A part of the money as a reader sees it. */
export interface Part {
  label: string;
  lang?: string | undefined;
  projects: number;
  totalPln: number;
  euPln: number;
}
export interface Split {
  label: string;
  parts: Part[];
}

/** The money by fund, theme and period. */
export const splitsOf = (money: Money, { m, text, foreign }: Locale, words: MoneyWords): Split[] => [
  { label: words.byFund, parts: money.byFund.map(({ fund, ...sums }) => ({ label: m.enums.FundedProjectFund[fund], ...sums })) },
  {
    label: words.byTheme,
    parts: money.byTheme.map(({ theme, ...sums }) => ({
      label: theme ? text(theme.title) : words.noTheme,
      lang: theme ? foreign(theme.title) : undefined,
      ...sums,
    })),
  },
  { label: words.byPeriod, parts: money.byPeriod.map(({ period, ...sums }) => ({ label: m.enums.FundedProjectPeriod[period], ...sums })) },
];

/** An amount in millions; a small one in thousands, as nothing is worth 0.0 million. */
const rounded =
  ({ number }: Locale, words: MoneyWords) =>
  (value: number) =>
    value < 1_000_000 ? words.thousands(number(value / 1_000, 0)) : words.millions(number(value / 1_000_000, 1));

/** The money as bars, all on the scale of the whole. */
export const moneyGroups = (money: Money, speech: Locale, words: MoneyWords): Group[] =>
  splitsOf(money, speech, words).map(({ label, parts }) => ({
    label,
    whole: money.totalPln,
    bars: parts.map(({ label: name, lang, totalPln, euPln }) => ({
      label: name,
      lang,
      value: totalPln,
      part: euPln,
      said: rounded(speech, words)(totalPln),
      partSaid: `${words.euLegend}: ${rounded(speech, words)(euPln)}`,
    })),
  }));

/** What the drawing of money shows, in a sentence. */
export function moneySentence(money: Money, isNetwork: boolean, speech: Locale, words: MoneyWords): string {
  const said = rounded(speech, words);
  const { theme, totalPln } = money.byTheme[0]!;
  const sentence = isNetwork ? words.moneySentenceNetwork : words.moneySentence;
  return sentence(
    speech.count(money.projects, words.projects),
    said(money.totalPln),
    said(money.euPln),
    // that most of it is for nothing we know tells nobody anything
    theme && `${speech.text(theme.title)} (${said(totalPln)})`,
  );
}

/** The money as rows of a file, under their heads. */
export const moneyRows = (money: Money, speech: Locale, words: MoneyWords): { head: string[]; rows: Cell[][] } => ({
  head: [words.kind, words.what, words.projectCount, words.total, words.eu],
  rows: [
    [words.all, null, money.projects, money.totalPln, money.euPln],
    ...splitsOf(money, speech, words).flatMap(({ label, parts }) =>
      parts.map((part): Cell[] => [label, part.label, part.projects, part.totalPln, part.euPln]),
    ),
  ],
});
