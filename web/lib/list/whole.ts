import type { Choice, ShownFacet } from '#lib/search/facets.ts';

/** By what a list that is read whole is narrowed: the values that each of its records answers to, and those that people choose from. */
export interface Narrowing<Item> {
  name: string;
  label: string;
  valuesOf: (item: Item) => string[];
  /** None: a link elsewhere names the value, and only its chip is shown. */
  choices: Omit<Choice, 'count' | 'selected'>[];
  /** A record without any value answers to all, as who serves the whole country serves each of its voivodeships. */
  isAnywhere?: boolean;
  /** The most frequent first, rather than in their own order. */
  byCount?: boolean;
}
export type Filter = Record<string, string[]>;

/** What an address chooses; endless lists are cut. */
export const filterOf = <Item>(narrowings: Narrowing<Item>[], search: Pick<URLSearchParams, 'getAll'>): Filter =>
  Object.fromEntries(
    narrowings
      .map(
        ({ name }) =>
          [name, [...new Set(search.getAll(name))].filter((value) => value !== '' && value.length <= 200).slice(0, 20)] as const,
      )
      .filter(([, values]) => values.length > 0),
  );

function answers<Item>({ valuesOf, isAnywhere }: Narrowing<Item>, item: Item, wanted: string[]): boolean {
  const values = valuesOf(item);
  return (isAnywhere === true && values.length === 0) || wanted.some((value) => values.includes(value));
}

/** The records that answer to any of the values of each narrowing; `aside` leaves one out of account. */
export const narrowed = <Item>(items: Item[], narrowings: Narrowing<Item>[], filter: Filter, aside?: string) =>
  items.filter((item) => narrowings.every((each) => each.name === aside || !filter[each.name] || answers(each, item, filter[each.name]!)));

/** The narrowings with how many records each value has, the selection in its own one left aside. */
export const facetsOf = <Item>(items: Item[], narrowings: Narrowing<Item>[], filter: Filter): ShownFacet[] =>
  narrowings
    .filter(({ choices }) => choices.length > 0)
    .map((each) => {
      const others = narrowed(items, narrowings, filter, each.name);
      const chosen = filter[each.name] ?? [];
      const unknown = chosen
        .filter((value) => !each.choices.some((choice) => choice.value === value))
        .map((value) => ({ value, label: value, parent: null }));
      const choices = [...each.choices, ...unknown].map((choice) => ({
        ...choice,
        count: others.filter((item) => answers(each, item, [choice.value])).length,
        selected: chosen.includes(choice.value),
      }));
      return { name: each.name, label: each.label, choices: each.byCount ? choices.sort((a, b) => b.count - a.count) : choices };
    });

/** The narrowings without which there would be records, and how many. */
export const obstaclesIn = <Item>(items: Item[], narrowings: Narrowing<Item>[], filter: Filter) =>
  narrowings
    .filter(({ name }) => filter[name])
    .map(({ name, label }) => ({ name, label, count: narrowed(items, narrowings, filter, name).length }))
    .filter(({ count }) => count > 0);
