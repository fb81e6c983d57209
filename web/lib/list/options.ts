import type { Text } from '#i18n/locale.ts';
import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { kinds, type Kind } from '#lib/kinds.ts';
import type { ChoiceKind } from './filters.ts';

/** A record that a list can be narrowed to. `broader` is the slug of the theme of a sub-theme. */
export interface Option {
  slug: string;
  title: Text;
  broader?: string | undefined;
}
type Fetching = { fetch: typeof globalThis.fetch };

const FilterOptions = graphql(`
  query FilterOptions($challenges: Boolean!, $voivodeships: Boolean!, $networks: Boolean!, $editions: Boolean!, $programmes: Boolean!) {
    challenges(first: 100) @include(if: $challenges) {
      nodes {
        slug
        title {
          pl
          en
        }
        broader {
          slug
        }
      }
    }
    voivodeships(first: 100, orderBy: { by: TITLE }) @include(if: $voivodeships) {
      nodes {
        slug
        title {
          pl
          en
        }
      }
    }
    networks(first: 100, orderBy: { by: TITLE }) @include(if: $networks) {
      nodes {
        slug
        title {
          pl
          en
        }
      }
    }
    editions(first: 100) @include(if: $editions) {
      nodes {
        slug
        title {
          pl
          en
        }
      }
    }
    fundingProgrammes(first: 100, orderBy: { by: TITLE }) @include(if: $programmes) {
      nodes {
        slug
        title {
          pl
          en
        }
      }
    }
  }
`);

/** All records of the kinds that people choose from a list. */
export async function optionsOf(event: Fetching, wanted: Set<ChoiceKind>): Promise<Partial<Record<ChoiceKind, Option[]>>> {
  if (wanted.size === 0) return {};
  const found = await ask(event, FilterOptions, {
    challenges: wanted.has('Challenge'),
    voivodeships: wanted.has('Voivodeship'),
    networks: wanted.has('Network'),
    editions: wanted.has('Edition'),
    programmes: wanted.has('FundingProgramme'),
  });
  return {
    Challenge: found.challenges?.nodes.map(({ broader, ...rest }) => ({ ...rest, broader: broader?.slug })) ?? [],
    Voivodeship: found.voivodeships?.nodes ?? [],
    Network: found.networks?.nodes ?? [],
    Edition: found.editions?.nodes ?? [],
    FundingProgramme: found.fundingProgrammes?.nodes ?? [],
  };
}

/** The records that an address names, for their titles; what does not exist is left out. */
export async function namedRecords(event: Fetching, kind: Kind, slugs: string[]): Promise<Option[]> {
  // the field differs with the kind, so the document is put together here
  const document = `query NamedRecord($slug: String!) { record: ${kinds[kind].field}(slug: $slug) { slug title { pl en } } }`;
  const found = await Promise.all(slugs.map((slug) => ask<{ record: Option | null }, { slug: string }>(event, document, { slug })));
  return found.flatMap(({ record }) => record ?? []);
}
