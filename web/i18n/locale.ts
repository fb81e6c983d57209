import { page } from '$app/state';
import type { Noun } from '#lib/kinds.ts';
import { en } from './en.ts';
import { languageOf, type Language } from './language.ts';
import { pl, type Messages } from './pl.ts';

/** A text of the graph. */
export interface Text {
  pl: string;
  en: string | null;
}
export interface Amount {
  amount: number;
  currency: string;
}

/** How a language writes things. */
export interface Locale {
  language: Language;
  m: Messages;
  /** The text in this language, or in Polish where nobody has translated it. */
  text: (text: Text) => string;
  /** The language that `text` comes in. */
  languageOf: (text: Text) => Language;
  number: (value: number, digits?: number) => string;
  /** A number with its noun: 1 miasto, 2 miasta, 5 miast. */
  count: (value: number, noun: Noun) => string;
  money: (amount: Amount) => string;
  /** A day, given as YYYY-MM-DD or a moment. */
  day: (date: string) => string;
  moment: (date: string) => string;
  share: (percent: number) => string;
  list: (items: string[]) => string;
}

function localeIn(language: Language, m: Messages): Locale {
  const tag = language === 'pl' ? 'pl-PL' : 'en-GB';
  const rules = new Intl.PluralRules(tag);
  const digits = [0, 1, 2].map((most) => new Intl.NumberFormat(tag, { maximumFractionDigits: most, useGrouping: 'always' }));
  const number = (value: number, most = 0) => digits[most]!.format(value);
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'Europe/Warsaw' });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Warsaw' });
  // a format takes longer to make than a page has time for
  const currencies = new Map<string, Intl.NumberFormat>();
  const moneyIn = (currency: string): Intl.NumberFormat => {
    let format = currencies.get(currency);
    if (!format) {
      format = new Intl.NumberFormat(tag, { style: 'currency', currency, maximumFractionDigits: 0, useGrouping: 'always' });
      currencies.set(currency, format);
    }
    return format;
  };
  const conjunction = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    language,
    m,
    number,
    text: (text) => (language === 'en' && text.en ? text.en : text.pl),
    languageOf: (text) => (language === 'en' && text.en ? 'en' : 'pl'),
    count: (value, noun) => `${number(value)} ${noun[rules.select(value) as keyof Noun] ?? noun.other}`,
    money: ({ amount, currency }) => moneyIn(currency).format(amount),
    day: (date) => day.format(new Date(date)),
    moment: (date) => moment.format(new Date(date)),
    share: (percent) => `${number(percent, 1)}${language === 'pl' ? ' %' : '%'}`,
    list: (items) => conjunction.format(items),
  };
}

const locales: Record<Language, Locale> = { pl: localeIn('pl', pl), en: localeIn('en', en) };
export const localeOf = (language: Language): Locale => locales[language];

/** How the page being shown speaks. For components; loads take `localeOf`. */
export const locale = (): Locale => locales[languageOf(page.url)];
