import { graphql, type ResultOf } from '#lib/graphql.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import type { Kind } from '#lib/kinds.ts';
import { kindPages } from '../../kind-pages.ts';

const shown = `
  fragment HitRecord on Record {
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
    trust
    trustOn
    staleSince
    verifiedOn
  }
`;
const all: KindPages[] = Object.values(kindPages);
const spread = all.map(({ kind }) => `...${kind}Fields`).join(' ');

/** What a result says of its record: what every kind has and, put in here, what the cards of each show. */
export const HitRecord = graphql(
  shown.replace('verifiedOn', `verifiedOn ${spread}`) as typeof shown,
  all.map(({ fields }) => fields) as never as [],
);
type Shared = Omit<ResultOf<typeof HitRecord>, '__typename'>;
export type HitRecord = { [K in Kind]: { __typename: K } & Shared & ResultOf<(typeof kindPages)[K]['fields']> }[Kind];
