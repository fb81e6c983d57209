import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { Source } from '../source/source.ts';
import type { CheckedRow } from './files.ts';
import { hostIn, type Publishers } from './publishers.ts';
import { text, type SeedKind, type SeedRecord } from './record.ts';
import type { sourceTitleShape } from './shapes/ours.ts';
import type { datasetShape } from './shapes/known.ts';

const fromAddress = 'Tytuł utworzono z adresu strony.';

const longestKey = 240;
const keyOf = (address: string) => `source:${address.length <= longestKey ? address : createHash('sha1').update(address).digest('hex')}`;
/** One page has one address: what a campaign added to it and who was sent there say nothing of it. */
export const plain = (address: string) => address.replace(/[?&](utm_[^&#]*|source=rss)(&utm_[^&#]*)*$/, '');

/** A publication as the collected files name it. */
export interface Publication {
  address: string;
  title: string;
  publisher: string | null;
}

/** Every publication the seed rests on, each once: data sets by their code, pages by their address. */
export class SourceBook {
  readonly #records = new Map<string, SeedRecord>();
  readonly #datasets = new Map<string, string>();

  readonly #titles: Map<string, { title: string; publisher: string }>;

  readonly #publishers: Publishers;

  constructor(
    datasets: CheckedRow<z.infer<typeof datasetShape>>[],
    titles: CheckedRow<z.infer<typeof sourceTitleShape>>[],
    publishers: Publishers,
  ) {
    this.#publishers = publishers;
    this.#titles = new Map(titles.map(({ data }) => [data.address, data]));
    for (const { file, row, data } of datasets) {
      const key = keyOf(data.address);
      this.#datasets.set(data.code, key);
      this.#records.set(key, {
        key,
        file,
        row,
        values: {
          title: text(data.pl, data.en),
          address: data.address,
          accessedOn: null,
          publisher: data.publisher,
          licence: data.licence ?? null,
          confidence: data.confidence ?? 'CONFIRMED',
          confidenceNote: data.note ?? null,
        },
      });
    }
  }

  /** The keys of sources given as addresses or as codes of data sets; `accessedOn` is the day they were read, where known. */
  keys(where: { file: string; row: number }, sources: string[], accessedOn: string | null = null): string[] {
    return sources.map((source) => {
      const dataset = this.#datasets.get(source);
      if (dataset) return dataset;
      const key = keyOf(source);
      const present = this.#records.get(key);
      if (!present) this.#records.set(key, this.#page(key, where, source, accessedOn));
      else if (accessedOn && !(String(present.values.accessedOn ?? '') > accessedOn)) present.values.accessedOn = accessedOn;
      return key;
    });
  }

  /** The keys of publications with their titles. The first title of an address stays, unless it was made from the address. */
  cite(where: { file: string; row: number }, publications: Publication[], accessedOn: string | null): string[] {
    return publications.map(({ address: given, title, publisher }) => {
      const address = plain(given);
      const [key] = this.keys(where, [address], accessedOn) as [string];
      const { values } = this.#records.get(key)!;
      if (values.confidenceNote === fromAddress)
        Object.assign(values, {
          title: text(title),
          publisher: publisher ? this.#publishers.of(address, publisher) : values.publisher,
          confidenceNote: null,
        });
      return key;
    });
  }

  #page(key: string, where: { file: string; row: number }, address: string, accessedOn: string | null): SeedRecord {
    const host = hostIn(address);
    const told = this.#titles.get(address);
    const values = {
      title: text(told?.title ?? titleOf(address, host)),
      address,
      accessedOn,
      publisher: this.#publishers.of(address, told?.publisher ?? null),
      licence: null,
      confidenceNote: told ? 'Tytuł i wydawcę opisano na podstawie adresu strony.' : fromAddress,
    };
    return { key, ...where, values };
  }

  /** The same records; one whose every source was read on a day that is known was confirmed on the first of these days, unless the file says when. */
  dated(kind: SeedKind): SeedKind {
    if (Symbol.asyncIterator in kind.records) return kind;
    const records = [...kind.records];
    for (const { values, links } of records) {
      const read = [links?.sources ?? []].flat().map((key) => this.#records.get(key)?.values.accessedOn as string | null | undefined);
      if (values.confidence !== 'UNVERIFIED' && values.confidence !== 'DERIVED' && read.length > 0 && read.every(Boolean))
        values.verifiedOn ??= read.toSorted()[0];
    }
    return { ...kind, records };
  }

  /** The sources as records; ask when every other record has been read. */
  kind(): SeedKind {
    return { entity: Source, records: this.#records.values(), total: this.#records.size, natural: 'address' };
  }
}

/** "konin.pl: partnerska inicjatywa miast pim": the host and the last part of the path that holds words. */
export function titleOf(address: string, host: string): string {
  const parts = new URL(address).pathname.split('/').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  const readable = parts
    .map((part) =>
      part
        .replace(/\.(html?|php|aspx?|pdf)$/i, '')
        .replace(/^\d+[,-]/, '')
        .replace(/[,_](art)?\d[\w,-]*$/i, '')
        .replace(/[-_,+]+/g, ' ')
        .replace(/\S*\d{5}\S*/g, '')
        .trim(),
    )
    .filter(
      (part) =>
        /(^| )\p{L}{3,}( |$)/u.test(part) &&
        !/^(index|wiadomosci|aktualnosci|artykul|art|id|pl|en|term|taxonomy|sessions|programme|content|tag|node)$/i.test(part) &&
        part !== part.toUpperCase(),
    );
  const words = readable.at(-1);
  if (!words) return host;
  const short = words.length <= 80 ? words : `${words.slice(0, words.lastIndexOf(' ', 79))}…`;
  return `${host}: ${short}`;
}
