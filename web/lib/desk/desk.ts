import { graphql } from '#lib/graphql.ts';

/** How many of each list the desk shows at once. */
export const SHOWN = 10;
/** The roles that whoever asked for an account can get, and of what each is. */
export const posts = {
  MEMBER: { role: 'MEMBER', of: 'ORGANISATION' },
  CITY_MEMBER: { role: 'MEMBER', of: 'CITY' },
  ADVISOR: { role: 'ADVISOR', of: 'ORGANISATION' },
  REVIEWER: { role: 'REVIEWER', of: 'CHALLENGE' },
} as const;
export type PostName = keyof typeof posts;
/** The lists of records, in the order in which they are shown. */
export const lists = ['IN_REVIEW', 'STALE', 'WITHOUT_CONTACT', 'WITHOUT_LINKS'] as const;

const DeskPageFields = graphql(`
  fragment DeskPageFields on DeskPage {
    totalCount
    nodes {
      id
      kind
      titlePl
      titleEn
      since
    }
  }
`);
export const OnDesk = graphql(
  `
    query OnDesk($first: Int!, $after: ID, $review: Int!, $stale: Int!, $contact: Int!, $links: Int!) {
      desk {
        suggestions
        growth {
          kind
          total
          added
          changed
        }
      }
      suggestions(first: $first, after: $after) {
        id
        what
        record
        recordTitlePl
        recordTitleEn
        field
        now
        value
        title
        body
        place
        address
        canBePublished
      }
      accountRequests {
        id
        email
        name
        reason
      }
      searchesInVain(first: 20) {
        query
        askers
        times
      }
      IN_REVIEW: deskRecords(list: IN_REVIEW, first: $first, from: $review) {
        ...DeskPageFields
      }
      STALE: deskRecords(list: STALE, first: $first, from: $stale) {
        ...DeskPageFields
      }
      WITHOUT_CONTACT: deskRecords(list: WITHOUT_CONTACT, first: $first, from: $contact) {
        ...DeskPageFields
      }
      WITHOUT_LINKS: deskRecords(list: WITHOUT_LINKS, first: $first, from: $links) {
        ...DeskPageFields
      }
    }
  `,
  [DeskPageFields],
);
