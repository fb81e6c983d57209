import { graphql, type ResultOf, type VariablesOf } from '#lib/graphql.ts';
import { Link } from '#lib/record/record.ts';
import { beginningOf } from './day.ts';
import { HitRecord } from './hit-record.ts';
import type { Selection } from './selection.ts';

/** What there is of one kind on a topic, and the best of it. */
const Offer = graphql(
  `
    fragment Offer on TopicOffer {
      kind
      count
      open
      best {
        __typename
        ...Link
      }
    }
  `,
  [Link],
);
export const Search = graphql(
  `
    query Search(
      $query: String!
      $kinds: [RecordKind!]
      $filter: SearchFilter
      $near: Circle
      $changed: Period
      $similarTo: ID
      $sort: SearchSort!
      $exact: Boolean!
      $allWords: Boolean!
      $after: String
      $fold: Boolean!
      $notMeant: [String!]
      $lang: String!
    ) {
      search(
        query: $query
        kinds: $kinds
        filter: $filter
        near: $near
        changed: $changed
        similarTo: $similarTo
        sort: $sort
        exact: $exact
        allWords: $allWords
        first: 20
        after: $after
        fold: $fold
        notMeant: $notMeant
      ) {
        totalCount
        totalIsExact
        withAllWords
        hits {
          cursor
          kilometres
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
          highlights {
            field
            lang
            fragments {
              text
              hit
            }
          }
          record {
            ...HitRecord
          }
        }
        kinds {
          kind
          count
        }
        facets {
          name
          values {
            value
            label {
              pl
              en
            }
            parent
            count
            selected
          }
        }
        corrections {
          given
          used
        }
        alsoShown(lang: $lang)
        folded {
          kind
          count
        }
        offers {
          given
          used
        }
        understood {
          name
          as
          kinds
          text
          label {
            pl
            en
          }
        }
        topics(first: 1) {
          challenge {
            broader {
              ...Link
            }
            ...Link
          }
          nearest {
            ...Offer
          }
          near {
            ...Link
          }
          offers {
            ...Offer
          }
        }
        obstacles {
          leaveOut
          facet
          count
        }
        degraded
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [HitRecord, Link, Offer],
);
export type SearchResult = ResultOf<typeof Search>['search'];
export type SearchHit = SearchResult['hits'][number];

export const variablesOf = ({
  query,
  kind,
  filter,
  near,
  since,
  like,
  sort,
  exact,
  all,
  after,
}: Selection): Omit<VariablesOf<typeof Search>, 'fold' | 'notMeant' | 'lang'> => ({
  query,
  kinds: kind && [kind],
  filter,
  near,
  changed: since ? { since: beginningOf(since) } : null,
  similarTo: like,
  sort,
  exact,
  allWords: all,
  after,
});
