import { indicatorWords } from '#i18n/indicators.ts';
import type { Locale } from '#i18n/locale.ts';
import { moneyWords } from '#i18n/money.ts';
import { surveyWords } from '#i18n/survey.ts';
import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import type { Kind } from '#lib/kinds.ts';
import type { Cell } from '#lib/take-home/csv.ts';
import { figureRows } from './figures.ts';
import { indicatorRows } from './indicators.ts';
import { Money, moneyRows } from './money.ts';

const Measures = graphql(`
  fragment Measures on Indicator {
    label {
      pl
      en
    }
    unit
    baseline
    target
    actual
    year
    citation
  }
`);
const SolutionNumbers = graphql(
  `
    query SolutionNumbers($slug: String!) {
      solution(slug: $slug) {
        indicators {
          ...Measures
        }
      }
    }
  `,
  [Measures],
);
const PilotNumbers = graphql(
  `
    query PilotNumbers($slug: String!) {
      pilot(slug: $slug) {
        indicators {
          ...Measures
        }
      }
    }
  `,
  [Measures],
);
const EvaluationNumbers = graphql(`
  query EvaluationNumbers($slug: String!) {
    evaluation(slug: $slug) {
      figures {
        metric
        label {
          pl
          en
        }
        value
        bound
        outOf
        unit
      }
    }
  }
`);
const MoneyNumbers = graphql(
  `
    query MoneyNumbers($city: ID, $voivodeship: ID, $network: ID) {
      euMoney(city: $city, voivodeship: $voivodeship, network: $network) {
        ...Money
      }
    }
  `,
  [Money],
);

/** The numbers that are drawn on the page of a record; null when none are. */
export async function numbersOf(
  event: { fetch: typeof globalThis.fetch },
  kind: Kind,
  slug: string,
  speech: Locale,
): Promise<{ head: string[]; rows: Cell[][] } | null> {
  const place = ({ City: 'city', Voivodeship: 'voivodeship', Network: 'network' } as Partial<Record<Kind, string>>)[kind];
  if (place) {
    const { euMoney } = await ask(event, MoneyNumbers, { [place]: slug });
    return euMoney && euMoney.projects > 0 ? moneyRows(euMoney, speech, moneyWords(speech.language)) : null;
  }
  if (kind === 'Evaluation') {
    const figures = (await ask(event, EvaluationNumbers, { slug })).evaluation?.figures ?? [];
    return figures.length > 0 ? figureRows(figures, speech, surveyWords(speech.language)) : null;
  }
  const indicators =
    kind === 'Solution'
      ? (await ask(event, SolutionNumbers, { slug })).solution?.indicators
      : kind === 'Pilot'
        ? (await ask(event, PilotNumbers, { slug })).pilot?.indicators
        : undefined;
  return indicators && indicators.length > 0 ? indicatorRows(indicators, speech, indicatorWords(speech.language)) : null;
}
