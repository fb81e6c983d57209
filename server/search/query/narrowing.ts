import { badUserInput } from '../../errors.ts';
import type { Kind } from '../../graph/model.ts';
import type { SearchRequest } from '../engine.ts';
import { checkCircle, type Circle } from './location.ts';
import { periodOf } from './period.ts';
import { facetNames, upperSnake, type FacetName } from '../facets.ts';

/** What is searched for, as callers give it. */
export interface Narrowing {
  query: string;
  kinds?: string[] | null;
  filter?: Partial<Record<FacetName, string[] | null>> | null;
  near?: Circle | null;
  changed?: { since?: Date | null; before?: Date | null } | null;
  exact: boolean;
  allWords?: boolean | null;
  notMeant?: string[] | null;
}

const MOST_IN_FILTER = 100;

/** @throws BAD_USER_INPUT when a list, the circle or the period is out of bounds */
export function soughtBy(args: Narrowing, kinds: Kind[]): Omit<SearchRequest, 'similarTo' | 'sort' | 'first' | 'after' | 'allOf'> {
  if (args.near) checkCircle(args.near);
  const filter: SearchRequest['filter'] = {};
  for (const name of facetNames) {
    const values = args.filter?.[name];
    if (!values?.length) continue;
    if (values.length > MOST_IN_FILTER)
      throw badUserInput(`A filter takes at most ${MOST_IN_FILTER} values; \`${name}\` had ${values.length}.`);
    filter[name] = [...new Set(values.map((value) => value.toWellFormed().replaceAll('\0', '')))];
  }
  return {
    query: args.query.toWellFormed(),
    kinds: kinds.map(({ name }) => name).filter((name) => args.kinds?.includes(upperSnake(name))),
    filter,
    near: args.near ?? null,
    changed: periodOf(args.changed),
    exact: args.exact,
    notMeant: (args.notMeant ?? []).slice(0, MOST_IN_FILTER),
    allWords: args.allWords ?? false,
  };
}
