import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const CountyPage = graphql(
  `
    query CountyPage($slug: String!) {
      county(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        teryt
        population
        areaHa
        voivodeship {
          ...Link
        }
        cities(first: 50, orderBy: { by: POPULATION, direction: DESC }) {
          totalCount
          nodes {
            ...Link
            population
          }
        }
      }
    }
  `,
  [Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { county } = await ask(event, CountyPage, { slug: event.params.slug });
  return { county: found(event, 'County', county) };
};
