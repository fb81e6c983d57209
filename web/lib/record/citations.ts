import type { SourceLine } from './record.ts';
import type { Citation } from './story.ts';

/** Where the source of a number stands on the page. */
export const citationAnchor = (number: number | string) => `source-${number}`;

/** A source in the list at the foot of a page: by its number where texts name it by that, and with its record where it has one. */
export interface ListedSource {
  number?: number;
  title: SourceLine['title'];
  publisher: string | null;
  address: string;
  record?: SourceLine;
}

/** What texts cite, by its numbers, then the sources that no text names. */
export function listedSources(sources: readonly SourceLine[], citations: readonly Citation[]): ListedSource[] {
  const byAddress = new Map(sources.map((source) => [source.address, source]));
  const cited = citations.map(({ number, title, publisher, address }): ListedSource => {
    const record = byAddress.get(address);
    return {
      number,
      title: record?.title ?? { pl: title, en: null },
      publisher: record?.publisher ?? publisher,
      address,
      ...(record && { record }),
    };
  });
  const named = new Set(citations.map(({ address }) => address));
  return [
    ...cited,
    ...sources
      .filter(({ address }) => !named.has(address))
      .map((record) => ({ title: record.title, publisher: record.publisher, address: record.address, record })),
  ];
}
