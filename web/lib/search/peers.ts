import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import { Link } from '#lib/record/record.ts';
import { kindPages } from '../../kind-pages.ts';
import { variablesOf } from './search.ts';
import { changed, cleared, comparedTo, recordKindOf, without, type Selection } from './selection.ts';
import { townOf, type Town } from './towns.ts';

const CitiesLike = graphql(
  `
    query CitiesLike(
      $query: String!
      $kinds: [RecordKind!]
      $filter: SearchFilter
      $near: Circle
      $changed: Period
      $exact: Boolean!
      $allWords: Boolean!
      $city: ID!
    ) {
      search(
        query: $query
        kinds: $kinds
        filter: $filter
        near: $near
        changed: $changed
        exact: $exact
        allWords: $allWords
        similarTo: $city
        sort: SIMILAR_CITIES
        first: 20
      ) {
        hits {
          record {
            __typename
            id
            ...Link
          }
          likeness {
            city {
              slug
              title {
                pl
                en
              }
            }
            reasons
          }
        }
      }
    }
  `,
  [Link],
);
type PeerHit = ResultOf<typeof CitiesLike>['search']['hits'][number];

/** What cities like one did about the same; `selection` leads to all of it. */
export interface Peers {
  city: Town;
  hits: PeerHit[];
  selection: Selection;
  hasFilters: boolean;
}

const MOST = 4;
/** What cities do: these are shown, unless one kind is searched. */
const deeds = (Object.values(kindPages) as KindPages[]).filter(({ isDeed }) => isDeed).map(({ kind }) => recordKindOf(kind));

/** Records from cities like the one that a search in vain is about, which it is compared to (`like`) or alone narrowed to: with its other filters or, where these leave nothing, without. Null when it is about no city. */
export async function peersOf(event: { fetch: typeof globalThis.fetch }, selection: Selection, like: Town | null): Promise<Peers | null> {
  const [only, ...others] = selection.filter.city ?? [];
  const city = like ?? (only && others.length === 0 ? await townOf(event, only) : null);
  if (!city) return null;
  const narrowed = comparedTo(without(selection, 'city'), city.slug);
  const widened = comparedTo(changed(cleared(selection), { kind: null }), city.slug);
  for (const wanted of [narrowed, widened]) {
    const { sort: _sort, after: _after, similarTo: _similarTo, kinds, ...narrowing } = variablesOf(wanted);
    const { search } = await ask(event, CitiesLike, { ...narrowing, kinds: kinds ?? deeds, city: city.slug });
    const hits = search.hits.filter(({ likeness }) => likeness && likeness.city.slug !== city.slug).slice(0, MOST);
    if (hits.length > 0) return { city, hits, selection: wanted, hasFilters: wanted === narrowed };
  }
  return { city, hits: [], selection: widened, hasFilters: false };
}
