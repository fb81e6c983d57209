import type { Reader } from '../../database/reader.ts';
import { LONGEST_KEPT_MS } from '../../graph/kept-in-state.ts';
import type { Kind } from '../../graph/model.ts';
import { seen, tied } from '../../graph/seen.ts';
import { everybody, unbound } from '../../graph/viewer.ts';
import { Places, type PlaceRow } from './places.ts';
import { Topics, type LeadInWord, type TopicRow } from './topics.ts';

/** What queries are understood by: the topics and places of the graph. */
export interface Vocabulary {
  topics: Topics;
  places: Places;
}

/** Of which kinds records lead queries; when one changes, the vocabulary is read again. */
const LEADING = new Set(['Challenge', 'City', 'Voivodeship']);
const NOTHING: Promise<Vocabulary> = Places.of([]).then((places) => ({ topics: new Topics([]), places }));

/** Keeps the vocabulary in memory: read when first needed, again after a change of what it is made of. */
export class Vocabularies {
  readonly #run: Reader;
  readonly #kinds: Kind[];
  #kept: Promise<Vocabulary> | null = null;
  #places: { rows: string; places: Places } | null = null;
  #readAt = 0;

  constructor(run: Reader, kinds: Kind[]) {
    this.#run = run;
    this.#kinds = kinds;
  }

  /** The vocabulary; while a newer one is being read, the one there was. */
  async now(): Promise<Vocabulary> {
    if (this.#kinds.length === 0) return NOTHING;
    if (!this.#kept || Date.now() - this.#readAt > LONGEST_KEPT_MS) {
      this.#readAt = Date.now();
      const before = this.#kept;
      const reading = this.#read();
      this.#kept = before ? Promise.race([reading, before]) : reading;
      reading.then(
        (vocabulary) => (this.#kept = Promise.resolve(vocabulary)),
        () => (this.#kept = before),
      );
    }
    return this.#kept;
  }

  /** To be called with what was indexed. */
  changed(names: { kind: string }[]): void {
    if (names.some(({ kind }) => LEADING.has(kind))) this.#kept = null;
  }

  async #read(): Promise<Vocabulary> {
    const from = (name: string, alias: string) =>
      seen(
        this.#kinds.find((kind) => kind.name === name)!,
        alias,
        everybody,
        unbound,
      );
    const link = this.#kinds.find(({ name }) => name === 'Challenge')!.links.find(({ field }) => field === 'related')?.via;
    const related =
      link?.by === 'pivot'
        ? `(select coalesce(jsonb_agg(r.${link.to} order by r.${link.to}), '[]') from ${tied(link, 'r')} where r.${link.from} = t.id)`
        : `'[]'::jsonb`;
    const topics = await this.#run({
      text: `select t.id, t.slug, t.title_pl, t.title_en, b.slug, t.alt_labels, b.id, ${related} from ${from('Challenge', 't')} left join ${from('Challenge', 'b')} on b.id = t.broader_id order by t.code`,
      values: [],
    });
    const places = await this.#run({
      text: `select 'City', t.id, t.slug, t.title_pl, t.title_en, t.teryt, v.slug, t.population from ${from('City', 't')} join ${from('Voivodeship', 'v')} on v.id = t.voivodeship_id
        union all select 'Voivodeship', t.id, t.slug, t.title_pl, t.title_en, t.teryt, null, t.population from ${from('Voivodeship', 't')} order by 1, 2`,
      values: [],
    });
    return { topics: new Topics(topics.map(topicOf)), places: await this.#placesOf(places.map(placeOf)) };
  }

  /** Towns hardly ever change, and their names take a while. */
  async #placesOf(rows: PlaceRow[]): Promise<Places> {
    const written = JSON.stringify(rows);
    if (this.#places?.rows !== written) this.#places = { rows: written, places: await Places.of(rows) };
    return this.#places.places;
  }
}

const topicOf = ([key, slug, pl, en, parent, words, broader, related]: any[]): TopicRow => ({
  near: [...new Set([...(related ?? []), ...(broader === null ? [] : [broader])])] as number[],
  key,
  slug,
  label: { pl, en },
  parent,
  words: ((words ?? []) as { words: string; strength: number | null }[]).map(({ words: text, strength }): LeadInWord => ({
    text,
    strength: strength ?? 2,
  })),
});

const placeOf = ([kind, key, slug, pl, en, teryt, region, population]: any[]): PlaceRow => ({
  kind,
  key,
  slug,
  title: { pl, en },
  teryt,
  region,
  population: Number(population),
});
