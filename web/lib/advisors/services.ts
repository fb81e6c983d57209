import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import { ReachedOrganisation } from '#lib/record/contact.ts';
import { Card, Link } from '#lib/record/record.ts';

export const Service = graphql(
  `
    fragment Service on AdvisoryService {
      ...Card
      forms
      stages
      audiences
      price
      availability
      answersWithinDays
      address
      howToAsk {
        pl
        en
      }
      provider {
        ...ReachedOrganisation
      }
      challenges {
        ...Link
        broader {
          ...Link
        }
      }
      voivodeships {
        ...Link
      }
      sources {
        slug
      }
    }
  `,
  [ReachedOrganisation, Card, Link],
);
export type Service = ResultOf<typeof Service>;

const AdvisorDirectory = graphql(
  `
    query AdvisorDirectory($after: String) {
      advisoryServices(first: 100, after: $after) {
        nodes {
          ...Service
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [Service],
);

/** Every advisory service. A country has dozens of them: they are read whole, then narrowed and counted in the page. */
export async function allServices(event: { fetch: typeof globalThis.fetch }): Promise<Service[]> {
  const services: Service[] = [];
  for (let after: string | null = null; ;) {
    const { advisoryServices }: ResultOf<typeof AdvisorDirectory> = await ask(event, AdvisorDirectory, { after });
    services.push(...advisoryServices.nodes);
    if (!advisoryServices.pageInfo.hasNextPage) return services;
    after = advisoryServices.pageInfo.endCursor;
  }
}
