import { graphql, type ResultOf } from '#lib/graphql.ts';

/** How an office or a body is reached. */
export const WaysOfContact = graphql(`
  fragment WaysOfContact on Contact {
    email
    phone
    website
    bip
  }
`);
/** Who can be asked about a record, with every way to reach them that is known. */
export const AskedCity = graphql(
  `
    fragment AskedCity on City {
      slug
      title {
        pl
        en
      }
      contact {
        ...WaysOfContact
      }
    }
  `,
  [WaysOfContact],
);
/** A body as lists name it: whether it can be reached. */
export const ReachedOrganisation = graphql(
  `
    fragment ReachedOrganisation on Organisation {
      slug
      title {
        pl
        en
      }
      contact {
        ...WaysOfContact
      }
    }
  `,
  [WaysOfContact],
);
export const AskedOrganisation = graphql(
  `
    fragment AskedOrganisation on Organisation {
      ...ReachedOrganisation
      kind
      cities {
        slug
        title {
          pl
          en
        }
      }
    }
  `,
  [ReachedOrganisation],
);
export type AskedCity = ResultOf<typeof AskedCity>;
export type AskedOrganisation = ResultOf<typeof AskedOrganisation>;

/** Somebody who may be reached. */
interface Reached {
  slug: string;
  contact?: Ways | null;
}
/** Ways to somebody. */
export interface Ways {
  email?: string | null | undefined;
  phone?: string | null | undefined;
  website?: string | null | undefined;
  bip?: string | null | undefined;
}
export const waysTo = (asked: Reached): Ways => asked.contact ?? {};
export const isReached = ({ email, phone, website, bip }: Ways) => Boolean(email || phone || website || bip);
/** Whether anybody of these can be reached: only then it is known whom to ask. */
export const isReachable = (...asked: readonly (Reached | null | undefined)[]) =>
  asked.some((each) => each != null && isReached(waysTo(each)));

/** The town that a body is, when it is a town's authorities: people look for the town, not for its formal name. */
export function townOf({ kind, cities, contact }: AskedOrganisation): AskedCity | null {
  const [town, ...more] = kind === 'LOCAL_GOVERNMENT' ? cities : [];
  return town && more.length === 0 ? { ...town, contact } : null;
}

/** Opens a letter in the reader's own mail program, with what it is about filled in. */
export const letter = (to: string, subject: string, body: string) =>
  `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
/** An address as people read it: "irmir.pl". */
export const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address);
export const isPage = (address: string | null | undefined): address is string => /^https?:\/\//.test(address ?? '');
