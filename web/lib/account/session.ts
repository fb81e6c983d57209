import type { Cookies } from '@sveltejs/kit';
import { languageOf, type Language } from '#i18n/language.ts';
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

/** What a provider was asked, and in which language whoever is sent there reads; only this browser can bring the answer. */
const asked = 'splot-provider';
export const keepAsked = ({ cookies, url }: { cookies: Cookies; url: URL }, exchange: string): void =>
  cookies.set(asked, `${exchange}.${languageOf(url)}`, { ...sealed(url), maxAge: 10 * 60 });
export function takeAsked({ cookies, url }: { cookies: Cookies; url: URL }): { exchange: string; language: Language } | null {
  const [exchange, language] = (cookies.get(asked) ?? '').split('.');
  cookies.delete(asked, sealed(url));
  return exchange ? { exchange, language: language === 'en' ? 'en' : 'pl' } : null;
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
export function wayIn({ cookies, url }: { cookies: Cookies; url: URL }, language = languageOf(url)): string {
  const id = cookies.get(wanted);
  cookies.delete(wanted, sealed(url));
  const desk = placeAddress(language, 'writing');
  return isRecord(id) ? `${desk}/${id}` : desk;
}
