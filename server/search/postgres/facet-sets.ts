import { LRUCache } from 'lru-cache';
import type { Reader } from '../../database/reader.ts';

/** One facet value of a set. */
export interface SetEntry {
  facet: string;
  value: string;
}

/** So many sets are known at a time; one takes about a kilobyte. */
const MOST_KNOWN = 20_000;

/** Sets of facets by the number that tells them apart (`facets_hash`). A number names one set for ever: what was read once needs no second look. */
export class FacetSets {
  readonly #known = new LRUCache<string, SetEntry[]>({ max: MOST_KNOWN });

  /** The sets of these numbers, each with a document that has it, in their order; null for one that its document has no more. */
  async of(asked: { hash: string; id: number }[], read: Reader): Promise<(SetEntry[] | null)[]> {
    const unknown = new Map(asked.filter(({ hash }) => !this.#known.has(hash)).map(({ hash, id }) => [hash, id]));
    const found = new Map<string, SetEntry[]>();
    if (unknown.size > 0) {
      const rows = await read({
        text: 'select facets_hash::text, facets from search_document where id = any($1::int[])',
        values: [[...unknown.values()]],
      });
      for (const [hash, facets] of rows as [string, string[]][]) found.set(hash, facets.map(entryOf));
    }
    const sets = asked.map(({ hash }) => found.get(hash) ?? this.#known.get(hash) ?? null);
    for (const [hash, set] of found) this.#known.set(hash, set);
    return sets;
  }
}

function entryOf(text: string): SetEntry {
  const colon = text.indexOf(':');
  return { facet: text.slice(0, colon), value: text.slice(colon + 1) };
}
