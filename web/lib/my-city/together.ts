import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import type { Kind } from '#lib/kinds.ts';
import { Link } from '#lib/record/record.ts';
import { Member } from './networks.ts';

type Fetching = { fetch: typeof globalThis.fetch };
/** What is told of how many towns, of each how much, and how many partners by name. */
const MOST = { towns: 5, of: 2, partners: 6 };

const Together = graphql(
  `
    query Together($city: ID!) {
      similarCities(id: $city, first: 20) {
        city {
          ...Link
          memberships(first: 2) {
            nodes {
              network {
                ...Link
                memberships(first: 7) {
                  totalCount
                  nodes {
                    ...Member
                  }
                }
              }
            }
          }
          jointProjects(first: 2) {
            nodes {
              ...Link
              cities {
                ...Link
              }
              coordinator {
                ...Link
              }
            }
          }
          adoptions(first: 2) {
            nodes {
              ...Link
              from {
                ...Link
              }
            }
          }
          solutions(first: 5) {
            nodes {
              ...Link
              cities {
                ...Link
              }
            }
          }
          pilots(first: 3) {
            nodes {
              ...Link
              cities {
                ...Link
              }
            }
          }
        }
      }
    }
  `,
  [Link, Member],
);
type Similar = NonNullable<ResultOf<typeof Together>['similarCities']>[number];

/** Something that a town did with others. */
export interface Shared {
  kind: Kind;
  record: Link;
  partners: Link[];
  /** Whether there were more than those named. */
  isMore: boolean;
}
/** A town, and what it did with whom. */
export interface Together {
  city: Link;
  shared: Shared[];
}

const once = (partners: (Link | null)[], but: string): Link[] => [
  ...new Map(partners.flatMap((each) => (each && each.slug !== but ? [[each.slug, each] as const] : []))).values(),
];

function sharedBy({ city }: Similar): Shared[] {
  const all: (Pick<Shared, 'kind' | 'record'> & { partners: (Link | null)[]; isMore?: boolean })[] = [
    ...city.jointProjects.nodes.map((record) => ({
      kind: 'JointProject' as const,
      record,
      partners: [...record.cities, record.coordinator],
    })),
    ...city.memberships.nodes.flatMap(({ network }) =>
      network
        ? [
            {
              kind: 'Network' as const,
              record: network,
              partners: network.memberships.nodes.map(({ city: town, organisation }) => town ?? organisation),
              isMore: network.memberships.totalCount > network.memberships.nodes.length,
            },
          ]
        : [],
    ),
    ...city.adoptions.nodes.map((record) => ({ kind: 'Adoption' as const, record, partners: [record.from] })),
    ...city.solutions.nodes.map((record) => ({ kind: 'Solution' as const, record, partners: record.cities })),
    ...city.pilots.nodes.map((record) => ({ kind: 'Pilot' as const, record, partners: record.cities })),
  ];
  return all.flatMap(({ kind, record: { slug, title }, partners, isMore = false }) => {
    const others = once(partners, city.slug);
    const named = others.slice(0, MOST.partners);
    return named.length === 0 ? [] : [{ kind, record: { slug, title }, partners: named, isMore: isMore || others.length > named.length }];
  });
}

/** With whom the towns most like one worked, and on what; each thing is told once, with the town that is most like. */
export function togetherOf(similar: readonly Similar[]): Together[] {
  const told = new Set<string>();
  const towns: Together[] = [];
  for (const each of similar) {
    const shared = sharedBy(each)
      .filter(({ kind, record }) => !told.has(kind + record.slug))
      .slice(0, MOST.of);
    if (shared.length === 0) continue;
    for (const { kind, record } of shared) told.add(kind + record.slug);
    const { slug, title } = each.city;
    towns.push({ city: { slug, title }, shared });
    if (towns.length === MOST.towns) break;
  }
  return towns;
}

export const togetherLike = async (event: Fetching, city: string): Promise<Together[]> =>
  togetherOf((await ask(event, Together, { city })).similarCities ?? []);
