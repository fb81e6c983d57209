import type { Noun } from '#lib/kinds.ts';
import type { Language } from './language.ts';

const pl = {
  description: 'Co zrobiły miasta podobne do Twojego, o co może się ono starać, kto mu doradzi i z kim już pracuje.',
  offer: 'Możesz wybrać miasto',
  change: 'Zmień miasto',
  forget: 'Zapomnij moje miasto',
  keep: (city: string) => `Zapamiętaj: ${city} to moje miasto`,
  facts: (inhabitants: string, region: string) => [inhabitants, region && `województwo ${region}`].filter(Boolean).join(', '),
  townPage: 'Strona miasta w Splocie',
  searchFirst: 'Szukaj, zaczynając od podobnych miast',
  deeds: 'Co zrobiły podobne miasta',
  noDeeds: 'Nie mamy jeszcze niczego z miast podobnych do tego.',
  allDeeds: 'Wszystko, zaczynając od podobnych miast',
  gaps: 'Czego tu jeszcze nie ma',
  gapsLead:
    'Tematy, w których podobne miasta mają w Splocie swoje rozwiązanie albo pilotaż, a Twoje nie. To znaczy tylko, że nikt tego u nas nie opisał.',
  callsLead: 'Nabory bez ograniczenia do innego województwa. Resztę warunków sprawdź w regulaminie.',
  eligible: 'Kto może się starać',
  noCalls: 'Nie znamy teraz żadnego otwartego ani zapowiedzianego naboru dla tego województwa.',
  allCalls: 'Wszystkie nabory',
  callAlert: (city: string) => `Powiadamiaj mnie o nowych naborach dla miasta ${city}`,
  furtherCalls: (count: string) => `Pozostałe nabory: ${count}`,
  /** All sixteen end in -skie or -ckie. */
  noAdvisers: (region: string) => `Nie znamy doradcy tylko dla województwa ${region.replace(/ie$/, 'iego')}.`,
  nationwide: {
    one: 'usługa dla całego kraju',
    few: 'usługi dla całego kraju',
    many: 'usług dla całego kraju',
    other: 'usługi dla całego kraju',
  } as Noun,
  allAdvisers: (count: string) => `Wszystkie usługi doradcze dostępne w tym województwie, w tym ${count}`,
  noNetworks: 'Nie mamy zapisu, że to miasto było w sieci współpracy.',
  together: 'Z kim pracowały podobne miasta',
  partners: (names: string[], isMore: boolean) => `razem${isMore ? ' m.in.' : ''}: ${names.join(', ')}`,
  joint: 'Szukają partnerów do wspólnych projektów',
  noNear: 'Nie mamy zapisów z najbliższej okolicy.',
  allNear: 'Wszystko w pobliżu',
};
type Words = typeof pl;
const en: Words = {
  description: 'What towns like yours did, what money it may apply for, who advises it and with whom it works.',
  offer: 'You can choose a town',
  change: 'Change the town',
  forget: 'Forget my town',
  keep: (city) => `Remember: ${city} is my town`,
  facts: (inhabitants, region) => [inhabitants, region && `${region} voivodeship`].filter(Boolean).join(', '),
  townPage: 'The page of the town in Splot',
  searchFirst: 'Search, beginning with similar towns',
  deeds: 'What similar towns did',
  noDeeds: 'We have nothing yet from towns like this one.',
  allDeeds: 'Everything, beginning with similar towns',
  gaps: 'What is not here yet',
  gapsLead:
    'Topics in which similar towns have a solution or a pilot in Splot and yours has none. It only means that nobody has described it here.',
  callsLead: 'Calls that are not limited to another voivodeship. Check the other conditions in the rules of the call.',
  eligible: 'Who may apply',
  noCalls: 'We know of no open or announced call for this voivodeship now.',
  allCalls: 'All calls',
  callAlert: (city) => `Tell me about new calls for ${city}`,
  furtherCalls: (count) => `Further calls: ${count}`,
  noAdvisers: (region) => `We know of no adviser for the ${region} voivodeship alone.`,
  nationwide: { one: 'service for the whole country', other: 'services for the whole country' },
  allAdvisers: (count) => `All advice available in this voivodeship, among it ${count}`,
  noNetworks: 'We have no record of this town in a network.',
  together: 'With whom similar towns worked',
  partners: (names, isMore) => `together with ${names.join(', ')}${isMore ? ' and others' : ''}`,
  joint: 'Looking for partners in joint projects',
  noNear: 'We have no records from nearby.',
  allNear: 'Everything nearby',
};

/** The messages of the page about the chosen town, and of no other. */
export const myCityPageWords = (language: Language): Words => ({ pl, en })[language];
