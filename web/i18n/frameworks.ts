import type { Language } from './language.ts';

/** Names of partnerships of the Urban Agenda for the EU, dimensions of the New Leipzig Charter, and cities of the National Urban Policy, which the graph holds in one language. */
const polish: Record<string, string> = {
  'Air quality': 'Jakość powietrza',
  'Building decarbonisation': 'Dekarbonizacja budynków',
  'Circular economy': 'Gospodarka o obiegu zamkniętym',
  'Cities of equality': 'Miasta równości',
  'Climate adaptation': 'Adaptacja do zmian klimatu',
  'Culture & heritage': 'Kultura i dziedzictwo',
  'Digital transition': 'Transformacja cyfrowa',
  'Energy transition': 'Transformacja energetyczna',
  Food: 'Żywność',
  Greening: 'Zazielenianie miast',
  Housing: 'Mieszkalnictwo',
  'Jobs & skills': 'Praca i umiejętności',
  Migrants: 'Migranci i uchodźcy',
  Procurement: 'Zamówienia publiczne',
  'Procurement (part)': 'Zamówienia publiczne (w części)',
  'Security in public spaces': 'Bezpieczeństwo w przestrzeniach publicznych',
  'Sustainable land use & NBS': 'Zrównoważone użytkowanie gruntów i rozwiązania oparte na przyrodzie',
  Tourism: 'Turystyka',
  'Urban mobility': 'Mobilność miejska',
  'Urban poverty': 'Ubóstwo w miastach',
  'Water sensitive city': 'Miasto wrażliwe na wodę',
  digital: 'cyfrowe',
  governance: 'zarządzanie',
  green: 'zielone',
  just: 'sprawiedliwe',
  productive: 'produktywne',
};
const english: Record<string, string> = {
  cyfrowe: 'digital',
  dostępne: 'accessible',
  kompaktowe: 'compact',
  produktywne: 'productive',
  sprawne: 'well-run',
  wszystkie: 'all of them',
  zielone: 'green',
};

/** What `name`, written in the other language, is called in the language of the page; itself where we know no name. */
export const frameworkName = (language: Language, name: string): string => (language === 'pl' ? polish : english)[name] ?? name;
