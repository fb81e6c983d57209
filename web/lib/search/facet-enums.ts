import type { EnumName } from '#i18n/enums.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import type { Kind } from '#lib/kinds.ts';
import { kindPages } from '../../kind-pages.ts';
import type { FacetName } from './facets.ts';

const known = new Map<FacetName, [Kind, EnumName][]>();

/** The enums whose words name the values of a facet, by the kinds that have it: those of the filters of the same name. */
export function enumsOf(facet: FacetName): [Kind, EnumName][] {
  let enums = known.get(facet);
  if (!enums)
    known.set(
      facet,
      (enums = (Object.values(kindPages) as KindPages[]).flatMap(({ kind, filters }) =>
        filters.flatMap((filter): [Kind, EnumName][] => (filter.by === 'words' && filter.name === facet ? [[kind, filter.words]] : [])),
      )),
    );
  return enums;
}
