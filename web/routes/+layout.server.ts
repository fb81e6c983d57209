import { CONTACT_EMAIL } from '$app/env/private';
import { ask } from '#lib/ask.ts';
import { kinds, type Kind } from '#lib/kinds.ts';
import { chosenBy } from '#lib/my-city/my-city.ts';
import { townOf } from '#lib/search/towns.ts';
import type { LayoutServerLoad } from './$types';

const all = Object.keys(kinds) as Kind[];
const AnyOfEach = `query AnyOfEach { ${all.map((kind) => `${kind}: ${kinds[kind].list}(first: 0) { totalCount }`).join(' ')} }`;
/** So long an answer is good for everybody, in milliseconds: kinds get their first record once in a lifetime. */
const GOOD_FOR = 60_000;
let known: { until: number; offered: Promise<Kind[]> } | undefined;

/** The city that the visitor chose, and the kinds of which there is any record, which the footer and the tabs offer; all where the graph does not answer. */
export const load: LayoutServerLoad = async (event) => {
  if (!known || known.until < Date.now())
    known = {
      until: Date.now() + GOOD_FOR,
      offered: ask<Record<Kind, { totalCount: number }>, object>(event, AnyOfEach, {})
        .then((found) => all.filter((kind) => found[kind].totalCount > 0))
        .catch(() => {
          known = undefined;
          return all;
        }),
    };
  const chosen = chosenBy(event);
  const [offered, myCity] = await Promise.all([known.offered, chosen ? townOf(event, chosen).catch(() => null) : null]);
  return { offered, secretariat: CONTACT_EMAIL, myCity, isAsked: chosen !== undefined };
};
