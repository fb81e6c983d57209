import type { Cookies } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';

/** The cookie of whoever is signed in; by https one that no other host can set. The server looks for the same names. */
const nameAt = ({ protocol }: URL) => (protocol === 'https:' ? '__Host-splot' : 'splot');
const DAYS = 180;
/** Out of reach of scripts and of other websites. */
const sealed = ({ protocol }: URL) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: protocol === 'https:' }) as const;

/** Keeps the secret of a new session in the browser, out of reach of scripts. */
export const remember = ({ cookies, url }: { cookies: Cookies; url: URL }, token: string): void =>
  cookies.set(nameAt(url), token, { ...sealed(url), maxAge: DAYS * 24 * 60 * 60 });

export const forget = ({ cookies, url }: { cookies: Cookies; url: URL }): void => cookies.delete(nameAt(url), sealed(url));

/** The browser and its system in a few words, for the list of sessions. */
export function deviceOf(agent: string | null): string | null {
  const browser = /\b(Firefox|Edg|OPR|Chrome|Safari)\//.exec(agent ?? '')?.[1];
  const system = /\b(Windows|Android|iPhone|iPad|Mac OS X|Linux)\b/.exec(agent ?? '')?.[1];
  const name = { Edg: 'Edge', OPR: 'Opera' }[browser as 'Edg'] ?? browser;
  return [name, system].filter(Boolean).join(', ') || null;
}

/** The record that somebody wanted to change before they signed in; nothing else can be gone back to. */
const wanted = 'splot-record';
const MINUTES = 15;
const isRecord = (id: string | null | undefined): id is string => /^[\w-]{6,80}$/.test(id ?? '');

export function keepWanted({ cookies, url }: { cookies: Cookies; url: URL }): void {
  const id = url.searchParams.get('record');
  if (isRecord(id)) cookies.set(wanted, id, { ...sealed(url), maxAge: MINUTES * 60 });
}
/** Where somebody goes who has signed in: to the record that they wanted to change, else to the desk. */
export function wayIn({ cookies, url }: { cookies: Cookies; url: URL }): string {
  const id = cookies.get(wanted);
  cookies.delete(wanted, sealed(url));
  const desk = placeAddress(languageOf(url), 'writing');
  return isRecord(id) ? `${desk}/${id}` : desk;
}
