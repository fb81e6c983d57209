import { fail, isHttpError, type ActionFailure } from '@sveltejs/kit';

/** The texts of a form by the names of its fields, without the space around them. */
export const textsOf = <Name extends string>(form: FormData, names: readonly Name[]): Record<Name, string> =>
  Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '').trim()])) as Record<Name, string>;

/** What an action answers; when it was tried too often, that, with what was typed. */
export async function unlessTooMany<Typed extends object, Answer>(
  typed: Typed,
  act: () => Promise<Answer>,
): Promise<Answer | ActionFailure<Typed & { isTooMany: true }>> {
  try {
    return await act();
  } catch (error) {
    if (isHttpError(error, 429)) return fail(429, { ...typed, isTooMany: true as const });
    throw error;
  }
}
