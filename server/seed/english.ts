import type { z } from 'zod';
import { SeedError } from './files.ts';
import type { SeedKind, SeedRecord } from './record.ts';
import type { englishShape } from './shapes/ours.ts';

type Texts = z.infer<typeof englishShape>;
type OfRecord = Texts[string];
type Bilingual = { pl: string; en: string | null };

/** Lists in which each item says something, and the property of the item that says it in English. */
const lists = { timeline: ['what', 'what_en'], answers: ['body', 'body_en'] } as const;
/** The numbers of sources in a text. */
const citations = (text: string) => [...text.matchAll(/\[\d+\]/g)].map(String).sort().join();

/** Our translations of what the files say in Polish only, by kind and key. */
export class English {
  readonly #texts: Texts = {};
  readonly #files = new Map<string, string>();
  readonly #asked = new Set<string>();

  /** By the names of the files; several may say something of the same record. */
  constructor(files: Record<string, Texts>) {
    for (const [file, texts] of Object.entries(files))
      for (const [key, said] of Object.entries(texts)) {
        this.#texts[key] = { ...this.#texts[key], ...said };
        this.#files.set(key, file);
      }
  }

  /** What is translated of one record; nothing when the file of the record has English of its own. */
  of(key: string): OfRecord {
    this.#asked.add(key);
    return this.#texts[key] ?? {};
  }

  /** The same records, each with the English we have for its texts. @throws {SeedError} when something is translated that it does not say */
  translated(kind: SeedKind): SeedKind {
    if (Symbol.asyncIterator in kind.records) return kind;
    return { ...kind, records: [...kind.records].map((record) => (this.#translate(record), record)) };
  }

  #translate(record: SeedRecord): void {
    // pilots and solutions come from the same files
    const key = record.key.replace(/^(pilot|solution):/, 'practice:');
    const wrong = (field: string, why: string) => new SeedError(this.#files.get(key)!, null, `${key}: ${field}: ${why}`);
    const same = (field: string, pl: string, en: string) => {
      if (citations(pl) !== citations(en)) throw wrong(field, 'it names other sources than the Polish');
    };
    const { indicators: _labels, conditions, scope, prolongations, ...texts } = this.of(key);
    const inOrder = <Item>(field: string, items: Item[], said: unknown[]): Item[] => {
      if (items.length !== said.length) throw wrong(field, `it has ${said.length} texts for ${items.length}`);
      return items;
    };
    for (const [field, said] of Object.entries(texts) as [string, string | string[]][]) {
      const value = record.values[field];
      if (field in lists) {
        const [inPolish, inEnglish] = lists[field as keyof typeof lists];
        inOrder(field, (value ?? []) as Record<string, string>[], said as string[]).forEach((item, at) => {
          same(field, item[inPolish]!, said[at]!);
          item[inEnglish] = said[at]!;
        });
        continue;
      }
      if (!value) throw wrong(field, 'there is nothing to translate');
      const told = value as Bilingual;
      if (Array.isArray(said)) inOrder(field, told.pl.split('\n'), said);
      const en = [said].flat().join('\n');
      if (told.en !== null && told.en !== en) throw wrong(field, 'the file has English of its own');
      same(field, told.pl, en);
      record.values[field] = { ...told, en };
    }
    if (conditions)
      inOrder('conditions', (record.parts?.conditions ?? []) as { text: Bilingual }[], conditions).forEach((each, at) => {
        same('conditions', each.text.pl, conditions[at]!);
        each.text = { ...each.text, en: conditions[at]! };
      });
    if (scope) {
      const told = (record.values.scope ?? {}) as Record<string, string | null>;
      for (const limit of Object.keys(scope)) if (!told[limit]) throw wrong(`scope.${limit}`, 'there is nothing to translate');
      record.values.scope = { ...told, ...Object.fromEntries(Object.entries(scope).map(([limit, en]) => [`${limit}En`, en])) };
    }
    if (prolongations)
      inOrder('prolongations', (record.values.prolongations ?? []) as Record<string, unknown>[], prolongations).forEach((each, at) => {
        const { act, reason } = prolongations[at]!;
        Object.assign(each, { act_en: act, reason_en: reason });
      });
  }

  /** To be called when every record has been read. @throws {SeedError} when something is translated that is in no file */
  checkUsed(): void {
    const lost = Object.keys(this.#texts).find((key) => !this.#asked.has(key));
    if (lost) throw new SeedError(this.#files.get(lost)!, null, `there is no ${lost}`);
  }
}
