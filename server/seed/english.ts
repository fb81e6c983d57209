import type { z } from 'zod';
import { SeedError } from './files.ts';
import type { englishShape } from './shapes/ours.ts';

type Texts = z.infer<typeof englishShape>;

/** Our translations of what the files say in Polish only, by kind and key. */
export class English {
  readonly #texts: Texts;
  readonly #asked = new Set<string>();

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  /** What is translated of one record; nothing when the file of the record has English of its own. */
  of(key: string): Texts[string] {
    this.#asked.add(key);
    return this.#texts[key] ?? {};
  }

  /** To be called when every record has been read. @throws {SeedError} when something is translated that is in no file */
  checkUsed(): void {
    const lost = Object.keys(this.#texts).find((key) => !this.#asked.has(key));
    if (lost) throw new SeedError('ours/english.json', null, `there is no ${lost}`);
  }
}
