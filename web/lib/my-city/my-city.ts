import type { Cookies } from '@sveltejs/kit';

/** The cookie of the city that a visitor chose: its slug, or NONE for somebody who does not want to be asked. The server keeps pages apart by it. */
const NAME = 'my-city';
const NONE = '-';
const DAYS = 365;
const isSlug = (value: string) => /^[a-z0-9][a-z0-9-]{0,99}$/.test(value);
type Visitor = { cookies: Cookies; url: URL };

/** What a visitor chose: the slug of a city, null when they were asked and skipped it, undefined when they were not asked. */
export function chosenBy({ cookies }: Pick<Visitor, 'cookies'>): string | null | undefined {
  const value = cookies.get(NAME);
  if (value === undefined) return undefined;
  return isSlug(value) ? value : null;
}
// no secret and nobody's name: scripts may read it
const like = ({ protocol }: URL) => ({ path: '/', httpOnly: false, sameSite: 'lax', secure: protocol === 'https:' }) as const;

export const keepCity = ({ cookies, url }: Visitor, slug: string | null): void =>
  cookies.set(NAME, slug ?? NONE, { ...like(url), maxAge: DAYS * 24 * 60 * 60 });
export const forgetCity = ({ cookies, url }: Visitor): void => cookies.delete(NAME, like(url));

/** A page of ours to go back to; nothing else is. */
export const wayBack = (given: unknown): string | null =>
  typeof given === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(given) && given.length <= 2_000 ? given : null;
