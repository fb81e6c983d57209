import { isPartialDate } from '../graph/partial-date.ts';

/** What a pilot must say before it is public. New rules are tried within limits, under somebody's eye, and with an end. */
export const pilotRules = [
  {
    field: 'scope.time',
    code: 'LIMIT_MISSING',
    message: 'A legislative pilot is limited in time, territory or subjects. Say at least one of the limits.',
    holds: ({ type, scope }: Record<string, any>) => type !== 'LEGISLATIVE' || Boolean(scope?.time || scope?.territory || scope?.subjects),
  },
  ...(
    [
      ['legalBasis', 'LEGAL_BASIS_MISSING', 'A legislative pilot names the act that allows it.'],
      ['supervisor', 'SUPERVISOR_MISSING', 'A legislative pilot names the body that supervises it.'],
      ['safeguards', 'EXIT_MISSING', 'A legislative pilot says how those concerned are protected and how it can be ended early.'],
      ['evaluationOn', 'EVALUATION_MISSING', 'A legislative pilot says when it is evaluated.'],
    ] as const
  ).map(([field, code, message]) => ({
    field,
    code,
    message,
    holds: (content: Record<string, any>) => content.type !== 'LEGISLATIVE' || Boolean(content[field]),
  })),
  {
    field: 'endsOn',
    code: 'DATES_OUT_OF_ORDER',
    message: 'It cannot end before it begins.',
    holds: ({ startsOn, endsOn }: Record<string, any>) => !startsOn || !endsOn || endsOn >= startsOn,
  },
  {
    field: 'prolongations',
    code: 'PROLONGED_UNTIL',
    message: 'A pilot is prolonged until a day, a month or a year: 2026-05-17, 2026-05 or 2026.',
    holds: ({ prolongations }: Record<string, any>) =>
      (prolongations ?? []).every(
        ({ on, until }: { on?: string | null; until: string }) => isPartialDate(until) && (!on || isPartialDate(on)),
      ),
  },
];
