import type { Locale } from '#i18n/locale.ts';
import { myCityWords } from '#i18n/my-city.ts';
import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { recordKindOf, type Selection } from '#lib/search/selection.ts';
import type { Kind } from '#lib/kinds.ts';
import { Link } from '#lib/record/record.ts';
import type { Town } from '#lib/search/towns.ts';
import { reasonFor } from './to-mine.ts';

/** Why records matter to the visitor's own city, by their slugs; of what does not, or nobody can say it, nothing. */
export type Reasons = Record<string, string>;

const LikenessOf = graphql(
  `
    query LikenessOf($kinds: [RecordKind!], $filter: SearchFilter, $mine: ID!) {
      search(query: "", kinds: $kinds, filter: $filter, similarTo: $mine, sort: SIMILAR_CITIES, first: 100) {
        hits {
          likeness {
            city {
              ...Link
            }
            reasons
          }
          record {
            slug
          }
        }
      }
    }
  `,
  [Link],
);
interface Listed {
  slug: string;
  city?: { slug: string } | null;
  cities?: readonly { slug: string }[];
}

/** Of records of a list: that they come from a city like it, or from itself. Without an answer the list does without. */
export async function likenessReasons(
  event: { fetch: typeof globalThis.fetch },
  kind: Kind,
  records: readonly Listed[],
  mine: Pick<Town, 'slug'> | null,
  speech: Locale,
): Promise<Reasons> {
  const cities = [
    ...new Set(records.flatMap(({ city, cities: several = [] }) => [...(city ? [city] : []), ...several]).map(({ slug }) => slug)),
  ];
  if (!mine || cities.length === 0) return {};
  const filter: Selection['filter'] = { city: cities };
  const { search } = await ask(event, LikenessOf, { kinds: [recordKindOf(kind)], filter, mine: mine.slug }).catch(() => ({
    search: { hits: [] },
  }));
  const listed = new Set(records.map(({ slug }) => slug));
  return byRecord(
    search.hits.map(({ record, likeness }) => [record.slug, listed.has(record.slug) && likeness && reasonFor(likeness, mine.slug, speech)]),
  );
}

interface Regional {
  slug: string;
  voivodeships: readonly { slug: string }[];
}
/** From so many inhabitants on a city is a medium one, and a large one. */
const [MEDIUM, LARGE] = [20_000, 100_000];

/** Of advice: that it is for the region of the city, or for cities of its size. */
export function adviceReasons(
  services: readonly (Regional & { audiences: readonly string[] })[],
  mine: Town | null,
  { language, list }: Locale,
): Reasons {
  if (!mine) return {};
  const words = myCityWords(language);
  const size = mine.population >= LARGE ? 'LARGE_CITIES' : mine.population >= MEDIUM ? 'MEDIUM_CITIES' : null;
  return byRecord(
    services.map(({ slug, voivodeships, audiences }) => {
      const reasons = [...(isIn(voivodeships, mine) ? [words.inRegion] : []), ...(size && audiences.includes(size) ? [words.ofSize] : [])];
      return [slug, reasons.length > 0 && words.forMine(list(reasons))];
    }),
  );
}

/** Of calls: that they are for the region of the city. */
export const callReasons = (
  calls: readonly { slug: string; programme: { voivodeships: Regional['voivodeships'] } | null }[],
  mine: Town | null,
  { language }: Locale,
): Reasons =>
  byRecord(
    calls.map(({ slug, programme }) => [
      slug,
      mine && isIn(programme?.voivodeships ?? [], mine) && myCityWords(language).forMine(myCityWords(language).callRegion),
    ]),
  );

const isIn = (voivodeships: Regional['voivodeships'], { voivodeship }: Town) => voivodeships.some(({ slug }) => slug === voivodeship?.slug);
const byRecord = (told: readonly (readonly [string, string | false | null | undefined])[]): Reasons =>
  Object.fromEntries(told.filter((each): each is [string, string] => Boolean(each[1])));
