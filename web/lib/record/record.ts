import { error, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { recordAddress } from '#lib/addresses.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import type { Kind } from '#lib/kinds.ts';
import { ReachedOrganisation } from './contact.ts';

/** What the page of every record shows. */
export const RecordFacts = graphql(`
  fragment RecordFacts on Record {
    __typename
    id
    slug
    title {
      pl
      en
    }
    summary {
      pl
      en
    }
    confidence
    confidenceNote
    verifiedOn
    trust
    trustOn
    staleSince
    createdAt
    updatedAt
    externalRefs {
      scheme
      value
      url
    }
  }
`);
export type RecordFacts = ResultOf<typeof RecordFacts>;

/** What a list shows of every record. */
export const Card = graphql(`
  fragment Card on Record {
    id
    slug
    title {
      pl
      en
    }
    summary {
      pl
      en
    }
    confidence
    verifiedOn
    trust
    trustOn
    staleSince
  }
`);
export type Card = ResultOf<typeof Card>;

/** What a link to a record says. */
export const Link = graphql(`
  fragment Link on Record {
    slug
    title {
      pl
      en
    }
  }
`);
export type Link = ResultOf<typeof Link>;

export const SourceLine = graphql(`
  fragment SourceLine on Source {
    slug
    title {
      pl
      en
    }
    address
    publisher
    accessedOn
  }
`);
export type SourceLine = ResultOf<typeof SourceLine>;

const Adviser = graphql(
  `
    fragment Adviser on AdvisoryService {
      slug
      title {
        pl
        en
      }
      howToAsk {
        pl
        en
      }
      address
      provider {
        ...ReachedOrganisation
      }
    }
  `,
  [ReachedOrganisation],
);
/** A challenge of a record, with those who advise on it or on its theme. */
export const ChallengeHelp = graphql(
  `
    fragment ChallengeHelp on Challenge {
      slug
      title {
        pl
        en
      }
      advisoryServices(first: 3, filter: { availability: [OPEN, UNKNOWN] }) {
        nodes {
          ...Adviser
        }
      }
      broader {
        slug
        title {
          pl
          en
        }
        advisoryServices(first: 3, filter: { availability: [OPEN, UNKNOWN] }) {
          nodes {
            ...Adviser
          }
        }
      }
    }
  `,
  [Adviser],
);
export type ChallengeHelp = ResultOf<typeof ChallengeHelp>;

/** The record, or the page that says there is none; an earlier slug leads on to the present one. */
export function found<Found extends { slug: string }>(
  event: { url: URL; params: { slug: string } },
  kind: Kind,
  record: Found | null,
): Found {
  if (!record) error(404, 'Not Found');
  if (record.slug !== event.params.slug) redirect(301, recordAddress(languageOf(event.url), kind, record.slug) + event.url.search);
  return record;
}
