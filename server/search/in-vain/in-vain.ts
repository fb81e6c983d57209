import type { Reader } from '../../database/reader.ts';
import { analyse } from '../analysis/index.ts';
import { ASKER_BITS, askerOf, bitOf } from './askers.ts';
import type { SearchRequest } from '../engine.ts';

/** With fewer results a search was in vain: one odd hit helps nobody. */
const FEW = 3;
/** People are answered while they type: only what nothing follows for so long was searched for. */
const SETTLED_AFTER_MS = 10_000;
/** Longer texts and those of more words are no searches. */
const LONGEST = 100;
const MOST_WORDS = 10;
/** Words and filters of more bytes are not what people choose on a page, and would not fit an index. */
const MOST_BYTES = 2_000;
/** So many askers are waited for at once, the last ones; and so many different queries are kept until they can be written. */
const MOST_ASKERS = 10_000;
const MOST_QUERIES = 2_000;
/** So many different queries are kept of one day: nobody can fill the disk with nonsense. */
const MOST_A_DAY = 5_000;
const KEPT_DAYS = 400;
const DAY_MS = 24 * 60 * 60_000;

/** What looks like an address of e-mail, a telephone number, a date of birth or a number of a person. */
const personal = /@|\d{7}|(?:\b\d{2,3}[ .-]){2,}\d{2,4}\b/;

/** What was searched for, however its words are inflected and ordered. */
interface Wanted {
  keys: string;
  filters: string;
  query: string;
}
interface Waiting extends Wanted {
  hits: number;
  at: number;
}
/** A query of one day, as it is kept: of its askers only bits. */
interface Counted extends Wanted {
  day: string;
  hits: number;
  times: number;
  askers: bigint;
}

/** Keeps what was searched in vain: never who searched, and never in the way of an answer. */
export class SearchesInVain {
  readonly #run: Reader;
  /** The last search of each asker, when it was in vain; the oldest first. */
  readonly #waiting = new Map<string, Waiting>();
  #counted = new Map<string, Counted>();
  #clearedOn = '';

  constructor(run: Reader) {
    this.#run = run;
  }

  /** Notes a search and how many results it had, in memory. It takes the place of the one before, unless that has settled. */
  note(address: string | undefined, request: SearchRequest, hits: number): void {
    const asker = askerOf(address);
    if (asker === null || request.after !== null) return;
    const before = this.#waiting.get(asker);
    if (!before && hits >= FEW) return;
    const now = Date.now();
    const isSettled = before !== undefined && now - before.at >= SETTLED_AFTER_MS;
    if (isSettled) this.#count(asker, before);
    const wanted = wantedOf(request);
    // the same words with other filters are the same search: what counts is how it failed
    if (before && !isSettled && wanted?.keys === before.keys && before.hits <= hits) return;
    this.#waiting.delete(asker);
    if (!wanted || hits >= FEW) return;
    this.#waiting.set(asker, { ...wanted, hits, at: now });
    if (this.#waiting.size > MOST_ASKERS) this.#waiting.delete(this.#waiting.keys().next().value!);
  }

  /**
   * Writes what has settled, and once a day forgets what is too old.
   * @throws what the database throws; what could not be written is kept for the next time
   */
  async flush(): Promise<void> {
    const now = Date.now();
    for (const [asker, search] of this.#waiting) {
      if (now - search.at < SETTLED_AFTER_MS) break;
      this.#waiting.delete(asker);
      this.#count(asker, search);
    }
    const counted = this.#counted;
    this.#counted = new Map();
    try {
      if (counted.size > 0) await this.#write([...counted.values()]);
    } catch (error) {
      for (const each of counted.values()) this.#add(each);
      throw error;
    }
    const today = dayOf(now);
    if (this.#clearedOn === today) return;
    await this.#run({ text: 'delete from search_in_vain where day < $1::date', values: [dayOf(now - KEPT_DAYS * DAY_MS)] });
    this.#clearedOn = today;
  }

  #count(asker: string, { at, ...search }: Waiting) {
    this.#add({ ...search, day: dayOf(at), times: 1, askers: bitOf(asker, `${search.keys} ${search.filters}`) });
  }

  #add(counted: Counted) {
    const name = `${counted.day} ${counted.keys} ${counted.filters}`;
    const known = this.#counted.get(name);
    if (known)
      this.#counted.set(name, {
        ...known,
        hits: Math.max(known.hits, counted.hits),
        times: known.times + counted.times,
        askers: known.askers | counted.askers,
      });
    else if (this.#counted.size < MOST_QUERIES) this.#counted.set(name, counted);
  }

  async #write(counted: Counted[]) {
    await this.#run({
      // in one order everywhere, so that no two processes wait for each other
      text: `insert into search_in_vain (day, keys, filters, query, hits, times, askers)
        select day::date, keys, filters, query, hits, times, askers::bit(${ASKER_BITS})
        from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::int[], $7::text[]) n(day, keys, filters, query, hits, times, askers)
        where (select count(*) from search_in_vain where day = $8::date) < $9 order by 1, 2, 3
        on conflict (day, keys, filters) do update set hits = greatest(search_in_vain.hits, excluded.hits), times = search_in_vain.times + excluded.times, askers = search_in_vain.askers | excluded.askers`,
      values: [
        counted.map(({ day }) => day),
        counted.map(({ keys }) => keys),
        counted.map(({ filters }) => filters),
        counted.map(({ query }) => query),
        counted.map(({ hits }) => hits),
        counted.map(({ times }) => times),
        counted.map(({ askers }) => askers.toString(2).padStart(ASKER_BITS, '0')),
        dayOf(Date.now()),
        MOST_A_DAY,
      ],
    });
  }
}

/** Days begin at midnight UTC. */
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** What a request is kept as; null when it has no words, is no search, or might tell of a person. */
function wantedOf({ query, kinds, filter }: SearchRequest): Wanted | null {
  const filters = JSON.stringify({
    ...(kinds.length > 0 && { kinds: kinds.toSorted() }),
    ...Object.fromEntries(Object.entries(filter).map(([facet, values]) => [facet, values.toSorted()])),
  });
  // one sign can stand for a whole sentence
  if (query.normalize('NFKC').length > LONGEST || personal.test(`${query} ${filters}`.normalize('NFKC'))) return null;
  const words = analyse(query);
  const keys = [...new Set(words.map(({ key }) => key))]
    .filter((key) => key !== '')
    .sort()
    .join(' ');
  if (keys === '' || words.length > MOST_WORDS || Buffer.byteLength(keys + filters) > MOST_BYTES) return null;
  return { keys, filters, query: words.map(({ surface }) => surface.toLowerCase()).join(' ') };
}
