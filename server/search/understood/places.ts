import { fold, type Token } from '../analysis/index.ts';
import { isCyrillic, latinOf, skeletonOf } from './cyrillic.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';
import { FORMAL, LANDS, OTHER_TOWN_NAMES, SHORT_ADJECTIVES } from './place-names.ts';
import { distance } from '../query/spelling.ts';
import { adjectivesOf, formsOf } from './town-forms.ts';

/** A town or region as it is recognised. */
export interface PlaceRow {
  kind: 'City' | 'Voivodeship';
  key: number;
  slug: string;
  title: { pl: string; en: string | null };
  teryt: string;
  /** The slug of the region of a town; null for a region. */
  region: string | null;
  population: number;
}

/** A place that a query names. */
export interface PlaceReading {
  place: PlaceRow;
  /** 2: it can mean nothing else; 1: the word may be an ordinary one. */
  strength: number;
  /** The words of the query, by their places, that name it, the formal ones around them included. */
  words: Set<number>;
}

const LONGEST_NAME = 6;
const SHORTEST_ABBREVIATION = 2;
/** Of same-named places so many are told. */
const MOST_ALIKE = 5;
/** Names built at a time, so that nothing else waits long. */
const AT_ONCE = 20;
/** A name from Cyrillic may differ from ours by so many letters. */
const MOST_CYRILLIC_ERRORS = 3;

/** Words before a name of a place: "w Górze" is rather the town than the mountain. */
const BEFORE_A_PLACE = new Set(['w', 'we', 'z', 'ze', 'do', 'od', 'dla', 'pod', 'nad', 'na', 'kolo', 'in', 'from', 'near']);
const LAST_PART = /(?:sk|ck|dzk|ow|n|ln|ch|t)(?:[iaey]|ie)$/;

/** The words of a name folded, one space between. */
export const spelt = (name: string) => (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Finds the towns and regions that a text names, in every form, by every name. */
export class Places {
  readonly rows: PlaceRow[];
  /**
   * Places by the folded words of a name: twice the number of the place, one more when the name may be something else. A name
   * of one place, as most of the hundred thousand are, has no list.
   */
  readonly #named = new Map<string, number | number[]>();
  readonly #skeletons = new Map<string, number[]>();
  /** Of towns that share their name the region, by slug. */
  readonly #regions = new Map<string, string>();

  private constructor(rows: PlaceRow[]) {
    this.rows = rows;
    const regions = new Map(
      rows.flatMap(({ kind, slug, title }) => (kind === 'Voivodeship' ? [[slug, title.pl.replace(/^województwo /, '')] as const] : [])),
    );
    for (const same of Map.groupBy(
      rows.filter(({ kind }) => kind === 'City'),
      ({ title }) => title.pl,
    ).values())
      if (same.length > 1) for (const { slug, region } of same) this.#regions.set(slug, regions.get(region ?? '') ?? '');
  }

  /** Takes some hundred milliseconds for all towns of a country, a few at a time. */
  static async of(rows: PlaceRow[]): Promise<Places> {
    const places = new Places(rows);
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      for (let index = at; index < Math.min(rows.length, at + AT_ONCE); index += 1) places.#add(index);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return places;
  }

  #add(index: number) {
    const { kind, title, teryt } = this.rows[index]!;
    const add = (name: string, isSure: boolean) => {
      const words = spelt(name);
      if (words === '') return;
      const there = this.#entries(words);
      const entry = index * 2 + (isSure ? 0 : 1);
      if (!there.some((each) => each >> 1 === index)) this.#named.set(words, there.length === 0 ? entry : [...there, entry]);
    };
    if (kind === 'Voivodeship') {
      const adjective = title.pl.replace(/^województwo /, '');
      for (const name of [title.pl, adjective, title.en ?? '', ...(LANDS.get(adjective) ?? [])])
        for (const form of formsOf(name)) add(form, true);
      for (const form of formsOf(adjective)) add(`woj. ${form}`, true);
      return;
    }
    for (const code of [teryt, teryt.slice(0, 6)]) for (const written of [code, code.replace(/^0/, '')]) add(written, true);
    for (const form of formsOf(title.pl)) add(form, true);
    for (const name of [title.en ?? '', ...(OTHER_TOWN_NAMES.get(title.pl) ?? [])])
      for (const form of name === '' ? [] : [name, ...formsOf(name)]) add(form, true);
    for (const form of abbreviated(title.pl)) add(form, true);
    const [first, ...rest] = title.pl.split(/[\s-]+/);
    if (rest.length === 1 && LAST_PART.test(fold(rest[0]!))) for (const form of formsOf(first!)) add(form, false);
    for (const form of adjectivesOf(title.pl)) add(form, false);
    const skeleton = skeletonOf(fold(title.pl));
    this.#skeletons.set(skeleton, [...(this.#skeletons.get(skeleton) ?? []), index]);
  }

  /** The places that a query names, as told by its tokens; the surest and largest first. */
  read(tokens: Token[]): PlaceReading[] {
    const found: PlaceReading[] = [];
    const content = tokens.filter(({ key }) => key !== '' && !FORMAL.has(key)).length;
    for (let at = 0; at < tokens.length; at += 1) {
      const { length, entries } = this.#longestAt(tokens, at);
      if (length === 0) continue;
      const words = new Set(Array.from({ length }, (_, offset) => at + offset));
      const named = tokens.slice(at, at + length);
      const before = tokens[at - 1];
      const isAfter = before !== undefined && (BEFORE_A_PLACE.has(before.folded) || FORMAL.has(before.key || before.folded));
      const isAlone = content <= named.filter(({ key }) => key !== '').length || content <= 1;
      const isCapital = /^\p{Lu}/u.test(named[0]!.surface);
      const isOrdinary = length === 1 && ORDINARY_WORDS.has(named[0]!.folded);
      if (isOrdinary && !isAlone && !isAfter && !(isCapital && at > 0)) continue;
      // "w miasteczku": half a name must at least look like one
      if (isOrdinary && !isCapital && entries.every((entry) => entry % 2 === 1)) continue;
      const strength = !isOrdinary || isAlone || (isCapital && isAfter) ? 2 : 1;
      this.#surround(tokens, at, length, words);
      const best = this.#best(entries, spelt(named.map(({ surface }) => surface).join(' ')));
      for (const entry of best)
        found.push({ place: this.rows[entry >> 1]!, strength: entry % 2 === 1 ? Math.min(strength, isAlone ? 2 : 1) : strength, words });
      at += length - 1;
    }
    // "Olsztyn śląskie": a region beside a name tells which of the same-named towns is meant
    const regions = new Set(found.filter(({ place }) => place.kind === 'Voivodeship').map(({ place }) => place.slug));
    const fits = ({ place }: PlaceReading) => place.region === null || regions.has(place.region);
    const told = regions.size > 0 && found.some((each) => each.place.region !== null && fits(each)) ? found.filter(fits) : found;
    return told.sort((a, b) => b.strength - a.strength);
  }

  /** The region of a town, as an adjective, where another town has the same name; null for others. */
  regionToTell(slug: string): string | null {
    return this.#regions.get(slug) ?? null;
  }

  /** Places named exactly so, sure or not, the largest first: for finders of places. */
  named(tokens: Token[]): PlaceRow[] {
    const readings = this.read(tokens);
    const towns = readings.filter(({ place }) => place.kind === 'City');
    return (towns.length > 0 ? towns : readings).map(({ place }) => place);
  }

  #entries(words: string): number[] {
    const entries = this.#named.get(words) ?? [];
    return typeof entries === 'number' ? [entries] : entries;
  }

  #longestAt(tokens: Token[], at: number): { length: number; entries: number[] } {
    for (let length = Math.min(LONGEST_NAME, tokens.length - at); length > 0; length -= 1) {
      const run = tokens.slice(at, at + length);
      const entries = this.#entries(run.map(({ folded }) => folded).join(' '));
      if (entries.length > 0) return { length, entries };
      if (run.every(({ surface }) => isCyrillic(surface))) {
        const cyrillic = this.#inCyrillic(run.map(({ surface }) => latinOf(surface)).join(' '));
        if (cyrillic !== null) return { length, entries: [cyrillic * 2] };
      }
    }
    return { length: 0, entries: [] };
  }

  #inCyrillic(latin: string): number | null {
    const [known] = this.#entries(latin);
    if (known !== undefined) return known >> 1;
    const near = (this.#skeletons.get(skeletonOf(latin)) ?? [])
      .map((index) => ({
        index,
        errors: distance(latin, fold(this.rows[index]!.title.pl), MOST_CYRILLIC_ERRORS),
        people: this.rows[index]!.population,
      }))
      .filter(({ errors }) => errors <= MOST_CYRILLIC_ERRORS)
      .sort((a, b) => a.errors - b.errors || b.people - a.people);
    return near[0]?.index ?? null;
  }

  /** Those whose very name it is, else all; the largest first. */
  #best(entries: number[], name: string): number[] {
    const exact = entries.filter((entry) => spelt(this.rows[entry >> 1]!.title.pl) === name);
    const sure = exact.length > 0 ? exact : entries.filter((entry) => entry % 2 === 0);
    return [...(sure.length > 0 ? sure : entries)]
      .sort((a, b) => this.rows[b >> 1]!.population - this.rows[a >> 1]!.population)
      .slice(0, MOST_ALIKE);
  }

  /** Adds the words of offices and formal names around a name: "Urząd Miasta w Rybniku". */
  #surround(tokens: Token[], at: number, length: number, words: Set<number>) {
    const isFormal = (index: number) => tokens[index] !== undefined && FORMAL.has(tokens[index].key || tokens[index].folded);
    const before = (index: number) =>
      isFormal(index) ? index : BEFORE_A_PLACE.has(tokens[index]?.folded ?? '') && isFormal(index - 1) ? index - 1 : -1;
    for (let index = before(at - 1); index >= 0; index = before(index - 1)) words.add(index);
    for (let index = at + length; isFormal(index); index += 1) words.add(index);
  }
}

/** A name with its last word abbreviated as offices do: "Biała Podl.", "Gorzów Wlkp.", "Środa Śl.". */
function abbreviated(name: string): string[] {
  const [, first, last] = /^(.+) (\S+)$/.exec(name) ?? [];
  if (first === undefined || last === undefined) return [];
  const folded = fold(last);
  const beginnings = Array.from({ length: Math.max(0, folded.length - SHORTEST_ABBREVIATION - 1) }, (_, index) =>
    folded.slice(0, index + SHORTEST_ABBREVIATION),
  );
  const short = SHORT_ADJECTIVES.get(folded.replace(/(?:i|a|ie|e|y)$/, ''));
  return [...beginnings, ...(short ? [short] : [])].flatMap((abbreviation) => formsOf(first).map((form) => `${form} ${abbreviation}`));
}
