import { fail, type ActionFailure } from '@sveltejs/kit';
import { unlessTooMany } from '#lib/form.ts';
import type { AlikeRecord } from '#lib/writing/alike.ts';

/** What a form is to tell of, as its address says. */
export function whatIn(search: Pick<URLSearchParams, 'get'>): 'SOLUTION' | 'BARRIER' | 'PAGE' {
  const what = search.get('what');
  return what === 'BARRIER' || what === 'PAGE' ? what : 'SOLUTION';
}

/** What came of sending a suggestion, for its form: what was typed, and which fields to mend. */
export interface SuggestAnswer {
  typed?: Record<string, string>;
  wrong?: { field: string; code: string }[];
  isTooMany?: boolean;
  /** Public records like what was to be sent; it was not, so that they are seen first. */
  alike?: AlikeRecord[];
  /** The address that the link was sent to. */
  sentTo?: string;
}

/** Sends a suggestion; nothing that was typed is lost when something is wrong with it. */
export const sent = (
  typed: Record<string, string>,
  send: () => Promise<{ sent: boolean; userErrors: { field: string; code: string }[] }>,
): Promise<SuggestAnswer | ActionFailure<SuggestAnswer>> =>
  unlessTooMany({ typed }, async () => {
    const { sent: isSent, userErrors } = await send();
    return isSent ? { sentTo: typed.email! } : fail(400, { typed, wrong: userErrors });
  });
