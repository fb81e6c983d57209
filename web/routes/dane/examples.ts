import type { Language } from '#i18n/language.ts';

/** Queries that partners can start from; each runs as it stands. */
export const examples: { title: Record<Language, string>; query: string }[] = [
  {
    title: { pl: 'Pilotaże w jednym temacie, z miastem i tym, kto doradza', en: 'Pilots on one theme, with the city and those who advise' },
    query: `query PilotsOnHousing {
  pilots(first: 20, filter: { challenges: ["mieszkalnictwo"] }) {
    totalCount
    nodes {
      title { pl en }
      outcome
      city { title { pl } voivodeship { title { pl } } }
      challenges { title { pl } advisoryServices(first: 3) { nodes { title { pl } howToAsk { pl } } } }
      sources { address accessedOn }
    }
  }
}`,
  },
  {
    title: { pl: 'Pilotaże, które się nie powiodły, i czego nauczyły', en: 'Pilots that failed, and what they taught' },
    query: `query FailedPilots {
  pilots(filter: { outcome: [NOT_CONFIRMED, STOPPED] }) {
    nodes { title { pl en } outcome decision lessons { pl en } }
  }
}`,
  },
  {
    title: {
      pl: 'Miasta od 50 do 100 tys. mieszkańców w województwie, największe najpierw',
      en: 'Cities of 50 to 100 thousand in one voivodeship, largest first',
    },
    query: `query MediumCities {
  cities(
    first: 50
    filter: { populationBand: [FROM_50K], voivodeship: ["wojewodztwo-slaskie"] }
    orderBy: { by: POPULATION, direction: DESC }
  ) {
    nodes { teryt title { pl } population memberships { nodes { network { title { pl } } } } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    title: { pl: 'Wyszukiwanie we wszystkim, z licznikami', en: 'Search over everything, with counts' },
    query: `query SearchEverything {
  search(query: "rewitalizacja", first: 10) {
    totalCount
    kinds { kind count }
    hits { kind record { title { pl en } slug } }
  }
}`,
  },
];
