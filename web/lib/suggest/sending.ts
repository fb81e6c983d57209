import { fail, isHttpError } from '@sveltejs/kit';

/** What came of sending a suggestion, for its form: what was typed, and which fields to mend. */
export interface SuggestAnswer {
  typed?: Record<string, string>;
  wrong?: { field: string; code: string }[];
  isTooMany?: boolean;
  /** The address that the link was sent to. */
  sentTo?: string;
}

/** Texts of a form by the names of its fields. */
export const textsOf = (form: FormData, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '').trim()]));

/** Sends a suggestion; nothing that was typed is lost when something is wrong with it. */
export async function sent(
  typed: Record<string, string>,
  send: () => Promise<{ sent: boolean; userErrors: { field: string; code: string }[] }>,
): Promise<SuggestAnswer | ReturnType<typeof fail<SuggestAnswer>>> {
  try {
    const { sent: isSent, userErrors } = await send();
    return isSent ? { sentTo: typed.email! } : fail(400, { typed, wrong: userErrors });
  } catch (error) {
    if (isHttpError(error, 429)) return fail(429, { typed, isTooMany: true });
    throw error;
  }
}
