import { filterWords } from '#i18n/filters.ts';
import type { Locale } from '#i18n/locale.ts';
import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import { asChoice, asWords } from '#lib/list/choices-of.ts';
import type { Option } from '#lib/list/options.ts';
import type { Narrowing } from '#lib/list/whole.ts';
import { FundingCallCardFields } from '#lib/record/cards.ts';
import { Link } from '#lib/record/record.ts';
import { stateOf } from './state.ts';

export const Call = graphql(
  `
    fragment Call on FundingCall {
      ...FundingCallCardFields
      programme {
        voivodeships {
          slug
        }
        challenges {
          slug
          broader {
            slug
          }
        }
      }
      sources {
        ...Link
      }
    }
  `,
  [FundingCallCardFields, Link],
);
export type Call = ResultOf<typeof Call>;

const AllCalls = graphql(
  `
    query AllCalls($after: String) {
      fundingCalls(first: 100, after: $after) {
        nodes {
          ...Call
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [Call],
);

/** Every call. A country has some hundreds, most of them past: they are read whole, as what is open is worked out from their dates. */
export async function allCalls(event: { fetch: typeof globalThis.fetch }): Promise<Call[]> {
  const calls: Call[] = [];
  for (let after: string | null = null; ;) {
    const { fundingCalls }: ResultOf<typeof AllCalls> = await ask(event, AllCalls, { after });
    calls.push(...fundingCalls.nodes);
    if (!fundingCalls.pageInfo.hasNextPage) return calls;
    after = fundingCalls.pageInfo.endCursor;
  }
}

/** Within so many days from today calls close, to choose from. */
const SPANS = [30, 90, 365];
const daysTo = (day: string, today: string) => (Date.parse(day) - Date.parse(today)) / 86_400_000;

/** By what calls are narrowed, as of a day. */
export function callNarrowings(challenges: Option[], today: string, locale: Locale): Narrowing<Call>[] {
  const { m } = locale;
  const filters = filterWords(locale.language);
  return [
    {
      name: 'availability',
      label: filters.availability,
      valuesOf: (call) => [stateOf(call, today)],
      choices: asWords(m.enums.FundingCallAvailability),
    },
    {
      name: 'closes',
      label: m.fact.closesOn,
      valuesOf: ({ closesOn }) => {
        if (closesOn === null) return ['unknown'];
        const days = daysTo(closesOn, today);
        return days < 0 ? [] : SPANS.filter((span) => days <= span).map(String);
      },
      choices: [
        ...SPANS.map((span) => ({ value: String(span), label: m.list.closesWithin(span), parent: null })),
        { value: 'unknown', label: m.list.closesUnknown, parent: null },
      ],
    },
    {
      name: 'challenge',
      label: filters.challenge,
      valuesOf: ({ programme }) => (programme?.challenges ?? []).flatMap(({ slug, broader }) => (broader ? [slug, broader.slug] : [slug])),
      choices: challenges.map((challenge) => asChoice(challenge, locale)),
      byCount: true,
    },
    {
      name: 'need',
      label: filters.needs,
      valuesOf: ({ programme }) => programme?.needs ?? [],
      choices: asWords(m.enums.FundingProgrammeNeeds),
    },
    { name: 'programme', label: filters.programme, valuesOf: ({ programme }) => (programme ? [programme.slug] : []), choices: [] },
    { name: 'source', label: filters.sources, valuesOf: ({ sources }) => sources.map(({ slug }) => slug), choices: [] },
  ];
}

/** Calls by their state on a day: open ones that close soonest first, then announced, unknown and closed ones, the latest of these first. */
export function callsByState(calls: Call[], today: string) {
  const of = (wanted: ReturnType<typeof stateOf>) => calls.filter((call) => stateOf(call, today) === wanted);
  const soonest = (a: string | null, b: string | null) => (a ?? '9').localeCompare(b ?? '9');
  return {
    OPEN: of('OPEN').sort((a, b) => soonest(a.closesOn, b.closesOn)),
    ANNOUNCED: of('ANNOUNCED').sort((a, b) => soonest(a.opensOn, b.opensOn)),
    UNKNOWN: of('UNKNOWN').sort((a, b) => soonest(a.closesOn, b.closesOn)),
    CLOSED: of('CLOSED').sort((a, b) => (b.closesOn ?? '').localeCompare(a.closesOn ?? '')),
  };
}
