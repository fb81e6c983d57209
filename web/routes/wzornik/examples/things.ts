import type { Text } from '#i18n/locale.ts';
import type { AskedCity, AskedOrganisation } from '#lib/record/contact.ts';
import type { ChallengeHelp, SourceLine } from '#lib/record/record.ts';
import type { Town } from '#lib/search/towns.ts';

/** A record as far as links name it. */
export interface Named {
  slug: string;
  title: Text;
}
const both = (pl: string, en: string): Text => ({ pl, en });
const link = (slug: string, pl: string, en: string): Named => ({ slug: `przyklad-${slug}`, title: both(pl, en) });

/** What the examples are about: towns that there are, the rest made up and called an example. */
export const things = {
  pilot: link('pilotaz', 'Przykład: próbne zamknięcie ulicy przy szkole', 'Example: trial closure of a street by a school'),
  solution: link('rozwiazanie', 'Przykład: zielony dziedziniec szkoły', 'Example: a green schoolyard'),
  other: link('inne', 'Przykład: parki kieszonkowe na podwórkach', 'Example: pocket parks in courtyards'),
  adoption: link('powtorzenie', 'Przykład: zielony dziedziniec w innym mieście', 'Example: a green schoolyard in another town'),
  guidance: link('poradnik', 'Przykład: jak założyć zielony dziedziniec', 'Example: how to make a green schoolyard'),
  service: link('doradca', 'Przykład: pomoc w planie zieleni', 'Example: help with a plan for greenery'),
  call: link('nabor', 'Przykład: nabór na zieleń przy szkołach', 'Example: call for greenery by schools'),
  programme: link('program', 'Przykładowy program zieleni', 'Example programme for greenery'),
  project: link('projekt', 'Przykład: zieleń na osiedlach', 'Example: greenery on estates'),
  network: link('siec', 'Przykładowa sieć miast', 'Example network of towns'),
  edition: link('edycja', 'Przykładowa edycja sieci', 'Example edition of a network'),
  topic: link('temat', 'Zieleń w mieście', 'Greenery in towns'),
  narrower: link('podtemat', 'Zielone dziedzińce', 'Green schoolyards'),
  long: link(
    'dlugie',
    'Konstantynopolitańczykowianeczkowy przeciwpowodziowy dźwiękochłonnościoprzepuszczalnościowy ekran',
    'Pneumonoultramicroscopicsilicovolcanoconiosis-preventing counterrevolutionary screen',
  ),
};
export const sentence = both(
  'Kilka zdań o tym, co zrobiono, dla kogo i co z tego wyszło.',
  'A few sentences on what was done, for whom, and what came of it.',
);
export const cited = both(
  'W ciągu roku posadzono 40 drzew [1]. Utrzymanie okazało się tańsze, niż zakładano [2].\nDrugi akapit mówi, czego nie udało się zmierzyć.',
  'In a year 40 trees were planted [1]. Upkeep proved cheaper than planned [2].\nThe second paragraph tells what could not be measured.',
);

const town = (slug: string, name: string, population: number, region: string): Town => ({
  slug,
  title: { pl: name, en: null },
  population,
  voivodeship: { slug: `wojewodztwo-${region}`, title: both(`województwo ${region}`, `${region} voivodeship`) },
});
export const towns = {
  plock: town('plock', 'Płock', 112_483, 'mazowieckie'),
  wloclawek: town('wloclawek', 'Włocławek', 101_800, 'kujawsko-pomorskie'),
  pleszew: town('pleszew', 'Pleszew', 16_797, 'wielkopolskie'),
  ostrow: town('ostrow-wielkopolski', 'Ostrów Wielkopolski', 69_000, 'wielkopolskie'),
  ostroleka: town('ostroleka', 'Ostrołęka', 48_000, 'mazowieckie'),
};

const contact = { email: 'urzad@example.org', phone: '+48 12 345 67 89', website: 'https://example.org', bip: 'https://bip.example.org' };
export const askedTown: AskedCity = { slug: 'plock', title: { pl: 'Płock', en: null }, contact };
export const unreachedTown: AskedCity = { slug: 'pleszew', title: { pl: 'Pleszew', en: null }, contact: null };
export const office: AskedOrganisation = {
  ...link('urzad', 'Przykładowy instytut', 'Example institute'),
  kind: 'INSTITUTE',
  contact,
  cities: [],
};
const adviser = {
  ...things.service,
  howToAsk: both(
    'Napisz, czego dotyczy pytanie i na kiedy potrzebujesz odpowiedzi.',
    'Write what you ask about and by when you need the answer.',
  ),
  address: null,
  provider: office,
};
/** A topic on which somebody advises, and one on which nobody does. */
export const helped: ChallengeHelp = { ...things.topic, advisoryServices: { nodes: [adviser] }, broader: null };
export const unhelped: ChallengeHelp = { ...things.narrower, advisoryServices: { nodes: [] }, broader: null };

export const sources: SourceLine[] = [
  {
    ...link('raport', 'Przykładowy raport z pilotażu', 'Example report on a pilot'),
    address: 'https://example.org/raport',
    publisher: 'Przykładowy instytut',
    accessedOn: '2026-10-12',
  },
  {
    slug: 'przyklad-uchwala',
    title: { pl: 'Przykładowa uchwała rady miasta', en: null },
    address: 'https://bip.example.org/uchwala',
    publisher: null,
    accessedOn: null,
  },
];
export const citations = sources.map(({ title, address, publisher }, i) => ({ number: i + 1, title: title.pl, publisher, address }));
