import { badUserInput } from '../../errors.ts';

/** From when until when: at or after `since` and before `before`, in seconds since 1970; null where it is open. */
export interface Period {
  since: number | null;
  before: number | null;
}

const secondsOf = (moment: Date | null | undefined) => (moment ? moment.getTime() / 1_000 : null);

/**
 * A period as callers give it; null when it is open at both ends.
 * @throws BAD_USER_INPUT when it ends before it begins
 */
export function periodOf(given: { since?: Date | null; before?: Date | null } | null | undefined): Period | null {
  const period: Period = { since: secondsOf(given?.since), before: secondsOf(given?.before) };
  if (period.since === null && period.before === null) return null;
  if (period.since !== null && period.before !== null && period.since >= period.before)
    throw badUserInput('`changed.since` must be earlier than `changed.before`.');
  return period;
}
