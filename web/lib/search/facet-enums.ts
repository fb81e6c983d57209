import type { EnumName } from '#i18n/enums.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import type { Kind } from '#lib/kinds.ts';
import { kindPages } from '../../kind-pages.ts';
import type { FacetName } from './facets.ts';

/** The enums whose words name the values of a facet, by the kinds that have it: those of the filters of the same name. */
export const enumsOf = (facet: FacetName): [Kind, EnumName][] =>
  (Object.values(kindPages) as KindPages[]).flatMap(({ kind, filters }) =>
    filters.flatMap((filter): [Kind, EnumName][] => (filter.by === 'words' && filter.name === facet ? [[kind, filter.words]] : [])),
  );
