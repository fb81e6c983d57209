import { kindNames } from './kind-names.ts';

export type MailLanguage = 'PL' | 'EN';
/** A record that is new or has changed, by its kind (as classes are called), titles and global id. */
export interface News { kind: string; id: string; title: { pl: string; en: string | null } }
/** What is new for one saved search: its first news, and how many there are in all. */
export interface Section { name: string; key: string; since: string; news: News[]; total: number }
interface Words { subject: string; body: string }

const dayOf = { PL: new Intl.DateTimeFormat('pl-PL', { dateStyle: 'long', timeZone: 'Europe/Warsaw' }), EN: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Warsaw' }) };
const calendarDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Warsaw' });
const rules = new Intl.PluralRules('pl-PL');
const polish = (count: number, one: string, few: string, many: string) => `${count} ${{ one, few }[rules.select(count) as string] ?? many}`;
const english = (count: number, one: string, other: string) => `${count} ${count === 1 ? one : other}`;

/** Where somebody confirms, looks at and ends what they saved. */
export const savedAddress = (language: MailLanguage, site: string, key: string) => `${site}${language === 'EN' ? '/en/alerts' : '/powiadomienia'}/${key}`;
const recordAddress = (language: MailLanguage, site: string, id: string) => `${site}${language === 'EN' ? '/en/record' : '/rekord'}/${id}`;
/** The news of one saved search as results of a search, from the day on which they begin. */
const newsAddress = (language: MailLanguage, site: string, { key, since }: Section) => `${savedAddress(language, site, key)}?since=${calendarDay.format(new Date(since))}`;

/** Asks whether an address is whose it is said to be. Nothing that somebody wrote into the form stands in it: a stranger could have. */
export function confirmation(language: MailLanguage, site: string, key: string): Words {
  const address = savedAddress(language, site, key);
  return language === 'PL' ? {
    subject: 'Splot: potwierdź powiadomienia',
    body: `Dzień dobry,\n\nktoś, zapewne Ty, chce dostawać na ten adres powiadomienia o nowych wynikach wyszukiwania w Splocie.\n\nSprawdź, o jakie wyszukiwanie chodzi, i potwierdź:\n${address}\n\nJeśli to nie Ty, nie musisz nic robić. Bez potwierdzenia nic więcej nie wyślemy, a adres usuniemy po siedmiu dniach.\n`,
  } : {
    subject: 'Splot: please confirm your alerts',
    body: `Hello,\n\nsomebody, most likely you, would like to be told at this address when a search in Splot has new results.\n\nSee which search it is, and confirm:\n${address}\n\nIf it was not you, there is nothing to do. Unless you confirm, we send nothing more, and forget the address after seven days.\n`,
  };
}

/** What is new for the searches of one address. Each section has news. */
export function digest(language: MailLanguage, site: string, sections: Section[]): Words {
  const total = sections.reduce((sum, section) => sum + section.total, 0);
  const told = sections.map((section) => writtenSection(language, site, section)).join('\n\n');
  const settings = savedAddress(language, site, sections[0]!.key);
  return language === 'PL' ? {
    subject: `Splot: ${polish(total, 'nowość', 'nowości', 'nowości')} w zapisanych wyszukiwaniach`,
    body: `Dzień dobry,\n\nod ostatniego powiadomienia pojawiło się albo zmieniło:\n\n${told}\n\n-- \nPiszemy, bo ten adres potwierdził powiadomienia o tych wyszukiwaniach.\nPrzejrzyj je, zmień lub zakończ: ${settings}\n`,
  } : {
    subject: `Splot: ${english(total, 'update', 'updates')} in your saved searches`,
    body: `Hello,\n\nnew or changed since we last wrote:\n\n${told}\n\n-- \nYou receive this because this address confirmed alerts for these searches.\nSee, change or end them: ${settings}\n`,
  };
}

function writtenSection(language: MailLanguage, site: string, section: Section): string {
  const { name, news, total, since } = section;
  const day = dayOf[language].format(new Date(since));
  const rest = total - news.length;
  const heading = language === 'PL' ? `${name}\n${polish(total, 'wynik', 'wyniki', 'wyników')} od ${day}` : `${name}\n${english(total, 'result', 'results')} since ${day}`;
  const lines = news.map(({ kind, id, title }) => `${kindNames[kind]![language]}: ${(language === 'EN' && title.en) || title.pl}\n${recordAddress(language, site, id)}`);
  const more = language === 'PL' ? `i jeszcze ${rest}:` : `and ${rest} more:`;
  return [`== ${heading}`, ...lines, ...(rest > 0 ? [`${more}\n${newsAddress(language, site, section)}`] : [])].join('\n\n');
}
