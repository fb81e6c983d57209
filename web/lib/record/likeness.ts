import type { Locale } from '#i18n/locale.ts';
import type { introspection } from '../../graphql-env.d.ts';

type Reason = introspection['types']['CityLikeness']['enumValues'];

/** Why a city is like another one, in words; empty when nothing can be said. */
export const reasonsOf = ({ reasons }: { reasons: readonly Reason[] }, { m, list }: Locale) =>
  list(reasons.map((reason) => m.enums.CityLikeness[reason]));
