/** The forms in which a list or a search can be taken home, by the ending of its address. */
export const endings = ['csv', 'atom', 'json', 'ics'] as const;
export type Ending = (typeof endings)[number];

const ENDING = new RegExp(`\\.(${endings.join('|')})$`);

/** "pilotaze.csv" → ["pilotaze", ".csv"]; without such an ending the second is empty. */
export function splitEnding(segment: string): [name: string, ending: string] {
  const [ending = ''] = ENDING.exec(segment) ?? [];
  return [segment.slice(0, segment.length - ending.length), ending];
}

/** Where what a page lists can be had in another form: the same address with an ending; where in the list the reader is makes no difference. */
export function takenAddress({ pathname, search }: Pick<URL, 'pathname' | 'search'>, ending: Ending): string {
  const query = new URLSearchParams(search);
  for (const name of ['after', 'before', 'town']) query.delete(name);
  return `${pathname.replace(/\/$/, '')}.${ending}${query.size > 0 ? `?${query}` : ''}`;
}
