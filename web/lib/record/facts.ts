import type { Locale } from '#i18n/locale.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import type { Link } from './record.ts';

/** A city of a record, as cards name it. */
export const CityOfCard = graphql(`
  fragment CityOfCard on City {
    slug
    title {
      pl
      en
    }
    populationBand
    voivodeship {
      slug
      title {
        pl
        en
      }
    }
  }
`);
type CityOfCard = ResultOf<typeof CityOfCard>;

/** What a card says of a record, in order, and whether a reader will find whom to ask. */
export interface Facts {
  place?: string | null | undefined;
  when?: string | null | undefined;
  others?: (string | null | undefined | false)[];
  /** Left out where a contact makes no sense, as with a source. */
  contact?: boolean;
}
/** How facts are put into words. */
export interface Speech extends Locale {
  /** The first of the cities with its size and voivodeship, and how many more there are; else the place in words. */
  placeOf: (cities: readonly (CityOfCard | null)[], place?: string | null) => string | null | undefined;
  nameOf: (record: Pick<Link, 'title'> | null | undefined) => string | null | undefined;
}
export const yearOf = (date: string | null) => date?.slice(0, 4);
export const years = (from?: string | number | null, to?: string | number | null) =>
  from && to && from !== to ? `${from}–${to}` : (from || to)?.toString();

export function speechOf(locale: Locale): Speech {
  const { m, text, count } = locale;
  const cityIn = ({ title, populationBand, voivodeship }: CityOfCard) =>
    `${text(title)} (${[m.enums.CityPopulationBand[populationBand], voivodeship && voivodeshipName(text(voivodeship.title))].filter(Boolean).join(', ')})`;
  return {
    ...locale,
    placeOf: (cities, place) => {
      const [first, ...rest] = cities.filter((city) => city !== null);
      return first
        ? [cityIn(first), rest.length > 0 && m.fact.others(count(rest.length, m.fact.otherCities))].filter(Boolean).join(' ')
        : place;
    },
    nameOf: (record) => record && text(record.title),
  };
}

/** "mazowieckie" for "województwo mazowieckie", where the word is said already. */
export const voivodeshipName = (title: string) => title.replace(/^województwo /i, '').replace(/ voivodeship$/i, '');
