import { page } from '$app/state';
import type { Noun } from '#lib/kinds.ts';
import { languageOf, type Language } from './language.ts';
import type { Messages } from './pl.ts';

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
  /** What marks a text whose language is not that of the page. */
  foreign: (text: Text) => Language | undefined;
  number: (value: number, digits?: number) => string;
  /** A number with its noun: 1 miasto, 2 miasta, 5 miast. */
  count: (value: number, noun: Noun) => string;
  money: (amount: Amount) => string;
  /** A day, given as YYYY-MM-DD or a moment; of what is known to the month (YYYY-MM) or the year only that. */
  day: (date: string) => string;
  /** From one such day to another, either of which may be unknown. */
  period: (from: string | null | undefined, to: string | null | undefined) => string | undefined;
  moment: (date: string) => string;
  share: (percent: number) => string;
  list: (items: string[]) => string;
}

function localeIn(language: Language, m: Messages): Locale {
  const tag = language === 'pl' ? 'pl-PL' : 'en-GB';
  const rules = new Intl.PluralRules(tag);
  const digits = [0, 1, 2].map((most) => new Intl.NumberFormat(tag, { maximumFractionDigits: most, useGrouping: 'always' }));
  /** Small whole numbers are written alike everywhere, and a page has hundreds of them. */
  const isPlain = (value: number) => Number.isInteger(value) && value >= 0 && value < 1000;
  const number = (value: number, most = 0) => (isPlain(value) ? `${value}` : digits[most]!.format(value));
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'Europe/Warsaw' });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Warsaw' });
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const known = (date: string) =>
    date.length === 4 ? date : date.length === 7 ? month.format(new Date(date)) : day.format(new Date(date));
  /** As it stands after "od" and "do", where Polish months change their form: "od stycznia 2024". */
  const after = (date: string) => (date.length === 7 ? known(`${date}-01`).replace(/^\S+ /, '') : known(date));
  const [since, until] = language === 'pl' ? ['od', 'do'] : ['from', 'until'];
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
    foreign: (text) => (language === 'en' && !text.en ? 'pl' : undefined),
    count: (value, noun) => `${number(value)} ${noun[rules.select(value) as keyof Noun] ?? noun.other}`,
    money: ({ amount, currency }) => moneyIn(currency).format(amount),
    day: known,
    period: (from, to) => {
      if (from && to) {
        if (from === to) return known(from);
        if (from.length >= 10 && to.length >= 10) return day.formatRange(new Date(from), new Date(to));
        return from.length === 4 && to.length === 4 ? `${from}–${to}` : `${known(from)} – ${known(to)}`;
      }
      return from ? `${since} ${after(from)}` : to ? `${until} ${after(to)}` : undefined;
    },
    moment: (date) => moment.format(new Date(date)),
    share: (percent) => `${number(percent, 1)}${language === 'pl' ? ' %' : '%'}`,
    list: (items) => conjunction.format(items),
  };
}

const locales = {} as Record<Language, Locale>;
/** Makes a language known before anything is said in it: both to the server, to a browser only that of its page. */
export const learn = (language: Language, m: Messages) => (locales[language] = localeIn(language, m));
export const localeOf = (language: Language): Locale => locales[language];

/** How the page being shown speaks. For components; loads take `localeOf`. */
export const locale = (): Locale => locales[languageOf(page.url)];
