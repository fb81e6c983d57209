import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import { folded } from '#lib/folded.ts';

export const Town = graphql(`
  fragment Town on City {
    slug
    title {
      pl
      en
    }
    population
    voivodeship {
      slug
      title {
        pl
        en
      }
    }
  }
`);
export type Town = ResultOf<typeof Town>;
type Fetching = { fetch: typeof globalThis.fetch };

const TownsCalled = graphql(
  `
    query TownsCalled($text: String!) {
      search(query: $text, kinds: [CITY], allWords: true, first: 100) {
        understood {
          strength
          record {
            ... on City {
              ...Town
            }
          }
        }
        hits {
          record {
            ... on City {
              ...Town
            }
          }
        }
      }
    }
  `,
  [Town],
);

const TownOf = graphql(
  `
    query TownOf($slug: String!) {
      city(slug: $slug) {
        ...Town
      }
    }
  `,
  [Town],
);

/** What a name leads to: one town, several to choose from, towns that may be meant, or none. */
export interface Called {
  text: string;
  one: Town | null;
  several: Town[];
  isGuess: boolean;
  hasMore: boolean;
}

/** Longer names no town has. */
const LONGEST_NAME = 100;
/** What somebody wrote for a town, as far as one can be called so. */
export const townName = (written: string): string => written.trim().slice(0, LONGEST_NAME);
/** The town that an address names (`like`), as it stands there; null for none. */
export const likeIn = (search: URLSearchParams): string | null => search.get('like')?.slice(0, LONGEST_NAME) || null;

/** So many towns are listed to choose from; with more the name is too short. */
const MOST = 12;
const MOST_GUESSES = 5;

/** The words of a name folded, a space before each: "Ruda Śląska" → " ruda slaska". */
const spaced = (name: string) => ` ${(folded(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')}`;

/** Towns called so, or whose names have words that begin so, the largest first; else those that the search takes the words for, in whatever case or short form. */
export async function townsCalled(event: Fetching, written: string): Promise<Called> {
  const text = townName(written);
  if (text === '') return { text, one: null, several: [], isGuess: false, hasMore: false };
  const { search } = await ask(event, TownsCalled, { text });
  const towns = (those: { record: Town | object | null }[]) => those.flatMap(({ record }) => (record && 'slug' in record ? [record] : []));
  const found = towns(search.hits);
  const sought = spaced(text);
  const fits = (how: (name: string) => boolean) =>
    found
      .toSorted((a, b) => b.population - a.population)
      .filter(({ title }) => [title.pl, title.en].some((name) => name !== null && how(spaced(name))));
  const exactly = fits((name) => name === sought);
  const begun = fits((name) => sought !== ' ' && name.includes(sought));
  const fitting =
    exactly.length > 0 ? exactly : begun.length > 0 ? begun : towns(search.understood.filter(({ strength }) => strength === 2));
  const one = fitting.length === 1 ? fitting[0]! : null;
  const several = begun.length > 0 ? [...exactly, ...begun.filter((town) => !exactly.includes(town))] : found.slice(0, MOST_GUESSES);
  return { text, one, several: several.slice(0, MOST), isGuess: begun.length === 0, hasMore: several.length > MOST };
}

/** The town with this slug; null when there is none. */
export const townOf = async (event: Fetching, slug: string): Promise<Town | null> => (await ask(event, TownOf, { slug })).city;
