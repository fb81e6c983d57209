import { LONGEST_KEPT_MS } from '../../graph/kept-in-state.ts';
import { AS_WRITTEN, lexemesOf } from './lexemes.ts';
import type { SearchDocument } from '../engine.ts';
import type { Reader } from '../../database/reader.ts';
import { Spelling } from './spelling.ts';

/** Words read at a time, so that nothing else waits long. */
const PAGE = 2_000;

/** The words of the records for correcting spelling: read when first needed, then kept in memory and learned from every document written here. */
export class KnownWords {
  readonly #run: Reader;
  #spelling: Promise<Spelling> | null = null;
  #readAt = 0;

  constructor(run: Reader) {
    this.#run = run;
  }

  /** The nearest word that occurs in the records, as it is written there; null when none is near. */
  async nearest(folded: string): Promise<string | null> {
    if (!this.#spelling || Date.now() - this.#readAt > LONGEST_KEPT_MS) {
      this.#readAt = Date.now();
      const reading = this.#read();
      // those who wait for nothing but freshness go on with what there was
      this.#spelling = this.#spelling ? Promise.race([reading, this.#spelling]) : reading;
      reading.then(
        (spelling) => {
          this.#spelling = Promise.resolve(spelling);
        },
        () => {
          this.#spelling = null;
        },
      );
    }
    return (await this.#spelling).nearest(folded)?.written ?? null;
  }

  async learn(documents: SearchDocument[]): Promise<void> {
    if (!this.#spelling || documents.length === 0) return;
    const spelling = await this.#spelling;
    for (const document of documents)
      for (const [lexeme, written] of lexemesOf(document).written)
        spelling.add({ folded: lexeme.slice(AS_WRITTEN.length), written, documents: 1 });
  }

  async #read(): Promise<Spelling> {
    const spelling = new Spelling();
    let after = AS_WRITTEN;
    for (;;) {
      const rows = await this.#run({
        text: `select word, written, documents from search_term where word > $1 and starts_with(word, $2) and documents > 0 order by word limit $3`,
        values: [after, AS_WRITTEN, PAGE],
      });
      for (const [word, written, documents] of rows) spelling.add({ folded: word.slice(AS_WRITTEN.length), written, documents });
      if (rows.length < PAGE) return spelling;
      after = rows.at(-1)![0];
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
