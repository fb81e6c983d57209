import type { EnumWords } from '#i18n/enums.ts';

type State = keyof EnumWords['FundingCallAvailability'];
export interface Dated {
  availability: State;
  opensOn?: string | null;
  closesOn: string | null;
}

const warsaw = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw', dateStyle: 'short' });
/** Today in Poland, as YYYY-MM-DD. */
export const todayInPoland = (now = new Date()) => warsaw.format(now);

/** Whether one can apply on a day: by the dates of the call, which hold when what somebody once recorded no longer does. */
export function stateOf({ availability, opensOn, closesOn }: Dated, today = todayInPoland()): State {
  if (closesOn && closesOn < today) return 'CLOSED';
  if (availability === 'CLOSED') return 'CLOSED';
  if (opensOn && opensOn > today) return 'ANNOUNCED';
  if (closesOn && opensOn) return 'OPEN';
  return availability === 'ANNOUNCED' && opensOn ? 'OPEN' : availability;
}
