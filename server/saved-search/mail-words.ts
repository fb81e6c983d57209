import { upperSnake } from '../search/facets.ts';
import { kindName } from './kind-names.ts';
import type { SavedSearchOf } from './saved-search.ts';

export type MailLanguage = 'PL' | 'EN';
/** A record that is new or has changed, by its kind (as classes are called), titles and global id. */
export interface News {
  kind: string;
  id: string;
  title: { pl: string; en: string | null };
  /** Of a call, its last day. */
  closesOn?: string | null;
}
/** What is new for one saved search: its first news, how many there are in all, and since when. */
export interface Section {
  name: string;
  search: SavedSearchOf;
  since: string;
  news: News[];
  total: number;
}
interface Words {
  subject: string;
  body: string;
}

const dayOf = {
  PL: new Intl.DateTimeFormat('pl-PL', { dateStyle: 'long', timeZone: 'Europe/Warsaw' }),
  EN: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Warsaw' }),
};
const calendarDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Warsaw' });
const rules = new Intl.PluralRules('pl-PL');
const polish = (count: number, one: string, few: string, many: string) => `${count} ${{ one, few }[rules.select(count) as string] ?? many}`;
const english = (count: number, one: string, other: string) => `${count} ${count === 1 ? one : other}`;

/** Where somebody confirms, changes and ends what they saved. */
export const savedAddress = (language: MailLanguage, site: string, addressKey: string) =>
  `${site}${language === 'EN' ? '/en/alerts' : '/powiadomienia'}/${addressKey}`;
const recordAddress = (language: MailLanguage, site: string, id: string) => `${site}${language === 'EN' ? '/en/record' : '/rekord'}/${id}`;

/** The news of a search as results on the website, from the day on which they begin. The address holds no key: it can be passed on. */
export function newsAddress(
  language: MailLanguage,
  site: string,
  { search: { query, kinds, filter, near, exact, callsFor }, since }: Pick<Section, 'search' | 'since'>,
): string {
  if (callsFor !== undefined)
    return `${site}${language === 'EN' ? '/en/my-city' : '/moje-miasto'}?like=${encodeURIComponent(callsFor)}#calls`;
  const address = new URL(language === 'EN' ? '/en/search' : '/szukaj', site);
  const given: [name: string, value: string][] = [
    ['q', query],
    ...(kinds.length === 1 ? [['kind', upperSnake(kinds[0]!)] as [string, string]] : []),
    ...Object.entries(filter).flatMap(([facet, values]) => values.map((value): [string, string] => [facet, value])),
    ...(near ? [['near', `${near.latitude} ${near.longitude} ${near.kilometres}`] as [string, string]] : []),
    ['since', calendarDay.format(new Date(since))],
    ['sort', 'NEWEST'],
    ...(exact ? [['exact', '1'] as [string, string]] : []),
    ['all', '1'],
  ];
  for (const [name, value] of given) if (value !== '') address.searchParams.append(name, value);
  return address.href;
}

const greeting = { PL: 'Dzień dobry,', EN: 'Hello,' };

/** Asks whether an address is whose it is said to be. Nothing that somebody wrote into the form stands in it: a stranger could have. */
export function confirmation(language: MailLanguage, site: string, addressKey: string): Words {
  const address = savedAddress(language, site, addressKey);
  return language === 'PL'
    ? {
        subject: 'Splot: potwierdź powiadomienia',
        body: `${greeting.PL}\n\nktoś, zapewne Ty, chce dostawać na ten adres powiadomienia o nowych wynikach wyszukiwania w Splocie.\n\nSprawdź, o jakie wyszukiwanie chodzi, i potwierdź:\n${address}\n\nJeśli to nie Ty, nie musisz nic robić. Bez potwierdzenia nie wyślemy żadnych powiadomień, a wyszukiwanie usuniemy po siedmiu dniach.\n`,
      }
    : {
        subject: 'Splot: please confirm your alerts',
        body: `${greeting.EN}\n\nsomebody, most likely you, would like to be told at this address when a search in Splot has new results.\n\nSee which search it is, and confirm:\n${address}\n\nIf it was not you, there is nothing to do. Unless you confirm, we send no alerts, and delete the search after seven days.\n`,
      };
}

/** Answers whoever saves once more what this address has confirmed already. */
export function alreadyConfirmed(language: MailLanguage, site: string, addressKey: string): Words {
  const address = savedAddress(language, site, addressKey);
  return language === 'PL'
    ? {
        subject: 'Splot: te powiadomienia już masz',
        body: `${greeting.PL}\n\nktoś, zapewne Ty, jeszcze raz zapisał wyszukiwanie, o którym już powiadamiamy ten adres. Nic się nie zmieniło.\n\nSwoje powiadomienia możesz przejrzeć, zmienić i wyłączyć tutaj:\n${address}\n`,
      }
    : {
        subject: 'Splot: you have these alerts already',
        body: `${greeting.EN}\n\nsomebody, most likely you, saved a search once more that this address gets alerts for already. Nothing has changed.\n\nSee, change and turn off your alerts here:\n${address}\n`,
      };
}

/** What is new for the searches of one address. Each section has news. */
export function digest(language: MailLanguage, site: string, addressKey: string, sections: Section[]): Words {
  const total = sections.reduce((sum, section) => sum + section.total, 0);
  const told = sections.map((section) => writtenSection(language, site, section)).join('\n\n');
  const settings = savedAddress(language, site, addressKey);
  return language === 'PL'
    ? {
        subject: `Splot: ${polish(total, 'nowość', 'nowości', 'nowości')} w zapisanych wyszukiwaniach`,
        body: `${greeting.PL}\n\noto nowości w Twoich zapisanych wyszukiwaniach.\n\n${told}\n\n-- \nDostajesz tę wiadomość, bo na ten adres potwierdzono powiadomienia.\nPrzejrzyj je, zmień lub wyłącz: ${settings}\n`,
      }
    : {
        subject: `Splot: ${english(total, 'update', 'updates')} in your saved searches`,
        body: `${greeting.EN}\n\nthis is new in your saved searches.\n\n${told}\n\n-- \nYou receive this because alerts were confirmed for this address.\nSee, change or turn them off: ${settings}\n`,
      };
}

function writtenSection(language: MailLanguage, site: string, section: Section): string {
  const { name, news, total, since, search } = section;
  const day = dayOf[language].format(new Date(since));
  const lines = news.map(({ kind, id, title, closesOn }) => {
    const until = closesOn ? (language === 'PL' ? ` (do ${daySaid(language, closesOn)})` : ` (until ${daySaid(language, closesOn)})`) : '';
    return `${kindName(kind, language)}: ${(language === 'EN' && title.en) || title.pl}${until}\n${recordAddress(language, site, id)}`;
  });
  const all = `${language === 'PL' ? 'Wszystkie' : 'All of them'}: ${newsAddress(language, site, section)}`;
  return [
    `== ${name}\n${countedSince(language, total, day, search.callsFor !== undefined)}`,
    ...lines,
    ...(total > news.length ? [all] : []),
  ].join('\n\n');
}

/** A day of the calendar, said in words; noon is that day in Warsaw too. */
const daySaid = (language: MailLanguage, date: string) => dayOf[language].format(new Date(`${date}T12:00:00Z`));

function countedSince(language: MailLanguage, total: number, day: string, areCalls: boolean): string {
  if (language === 'EN')
    return areCalls
      ? `${english(total, 'call', 'calls')} opened, announced or changed since ${day}`
      : `${total} new or changed since ${day}`;
  return areCalls
    ? `${polish(total, 'nabór otwarty, zapowiedziany lub zmieniony', 'nabory otwarte, zapowiedziane lub zmienione', 'naborów otwartych, zapowiedzianych lub zmienionych')} od ${day}`
    : `${polish(total, 'nowy lub zmieniony', 'nowe lub zmienione', 'nowych lub zmienionych')} od ${day}`;
}
