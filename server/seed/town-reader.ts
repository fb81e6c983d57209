import type { z } from 'zod';
import { fold } from '../search/analysis/fold.ts';
import { adjectivesOf, formsOf } from '../search/understood/town-forms.ts';
import type { cityRow } from './shapes/known.ts';
import type { townNamesShape } from './shapes/ours.ts';

type CityRow = z.infer<typeof cityRow>;
interface Word {
  word: string;
  /** Whether something parts it from the word before: a stroke, a comma, a bracket or a dash between spaces. */
  isApart: boolean;
}

const wordsOf = (name: string): Word[] =>
  [...name.matchAll(/([^\p{L}\d]*)([\p{L}\d]+)/gu)].map(([, before, word]) => ({
    word: word!.toLowerCase(),
    isApart: /[/,;(]|[-–]\s|\s[-–]/.test(before!),
  }));
const together = (words: Word[]) => words.map(({ word }) => word).join(' ');
const keyOf = (name: string) => together(wordsOf(name));
/** Stems change their letters before endings ("Gnieźnie", "krakowski"), so forms are compared without their marks. */
const formKeyOf = (name: string) => fold(keyOf(name));
const longestName = 4;

/** What names of town authorities begin with; after these of them the name is inflected. */
const lead = new Set('gmina gminy miasto miasta miejska miejski stołeczne stołecznego m st i urząd prezydent burmistrz'.split(' '));
const inflecting = new Set('gminy miasta stołecznego urząd m prezydent burmistrz'.split(' '));
const urban = new Set('miasto miasta miejska miejski stołeczne stołecznego m'.split(' '));
/** After the name of a town only these go on without naming another place. */
const goesOn = new Set('sp spółka s o z ul k ośrodek miejski miejsko gminny'.split(' '));
const ofTown =
  /miejsk|gminn|komunaln|wodociąg|wodociag|kanaliz|ciepln|ciepłown|tramwaj|komunikacyjne|pomocy społecznej|usług społecznych|oczyszcz|odpad|infrastruktur|muzeum|kultury|mpwik|holding/i;
/** Bodies of several communes, of counties, regions and the state, and of citizens. */
const ofOthers =
  /powiat|wojew|związ|stowarzysz|między|regionaln|rejonow|metropol|aglomeracj|klub|fundac|parafi|urząd kom|urząd mor|pkp|spółdziel|uniwersytet/i;
const legalForm = /[\s,.–-]*(?:sp(?:ół|o)ka|sp\b|s\.\s?a\b).*$/i;

/** Finds the town whose authorities, unit or company a name says; null unless it can be no other. */
export class TownReader {
  /** Towns by the words of their names, of all forms of these, and of the adjectives made of them. */
  readonly #named: Map<string, CityRow[]>;
  readonly #formed = new Map<string, Set<CityRow>>();
  readonly #adjectives = new Map<string, Set<CityRow>>();
  readonly #rural: Set<string>;
  readonly #others: Set<string>;

  constructor(towns: CityRow[], names: z.infer<typeof townNamesShape>) {
    this.#rural = new Set(names.ruralNamesakes);
    this.#others = new Set(names.otherPlaces.map(keyOf));
    this.#named = Map.groupBy(towns, ({ name }) => keyOf(name));
    const note = (into: Map<string, Set<CityRow>>, form: string, town: CityRow) =>
      into.set(formKeyOf(form), (into.get(formKeyOf(form)) ?? new Set<CityRow>()).add(town));
    for (const town of towns) {
      for (const form of formsOf(town.name)) note(this.#formed, form, town);
      for (const form of adjectivesOf(town.name)) note(this.#adjectives, form, town);
    }
    const regions = new Set(towns.flatMap(({ voivodeship }) => formsOf(voivodeship)).map(formKeyOf));
    for (const form of regions) this.#adjectives.delete(form);
  }

  /** The key of the town whose formal name this is: "Gmina Miasta Gdańska", "Urząd Miasta Łodzi"; what follows it may be a unit. */
  authority(name: string, withUnits = false): string | null {
    const words = wordsOf(name);
    const from = words.findIndex(({ word }) => !lead.has(word));
    if (from > 0) {
      const before = words.slice(0, from).map(({ word }) => word);
      const found = this.#at(
        words,
        from,
        before.some((word) => inflecting.has(word)),
      );
      const rest = found && words.slice(from + found.length);
      if (!rest || (rest.length > 0 && !(withUnits && (rest[0]!.isApart || goesOn.has(rest[0]!.word))))) return null;
      const isUrban = before.some((word) => urban.has(word)) || /o statusie miejskim/i.test(name);
      return this.#one(found.towns, isUrban && !before.includes('i'), isUrban);
    }
    const whole = /^(.+?)[\s,–-]*miasto na prawach powiatu$/iu.exec(name);
    return whole ? this.#one(this.#named.get(keyOf(whole[1]!)) ?? [], true, true) : null;
  }

  /** The key of the town whose authorities, unit or company bears this name. */
  owner(name: string): string | null {
    const authority = this.authority(name, true);
    if (authority || ofOthers.test(name) || !ofTown.test(name)) return authority;
    const isOfCommune = /gminn/i.test(name);
    const towns = this.#seat(name) ?? this.#titled(name);
    return towns && this.#one(towns, false, !isOfCommune);
  }

  /** "w Lublinie", "we Wronkach", "Gminy Konstantynów Łódzki". */
  #seat(name: string): CityRow[] | null {
    const words = wordsOf(name);
    for (let at = words.length - 2; at >= 0; at -= 1) {
      if (!/^(w|we|miasta|gminy)$/.test(words[at]!.word)) continue;
      const from = words[at + 1]!.word === 'm' && words[at + 2]?.word === 'st' ? at + 3 : at + 1;
      const found = this.#at(words, from, true);
      if (!found) return [];
      const next = words[from + found.length];
      return !next || next.isApart || goesOn.has(next.word) ? found.towns : [];
    }
    return null;
  }

  /** "Wodociągi Słupsk Sp. z o.o.", "Sp. z o.o. Jaworzno", "Toruńskie Wodociągi", "Wodociągi Płockie". */
  #titled(name: string): CityRow[] | null {
    const bare = wordsOf(name.replace(legalForm, ''));
    for (const words of [bare, wordsOf(name)])
      for (let length = Math.min(longestName, words.length - 1); length > 0; length -= 1) {
        const towns = this.#named.get(together(words.slice(-length)));
        if (towns && !this.#others.has(keyOf(towns[0]!.name))) return towns;
      }
    for (const { word } of bare.slice(0, 2)) {
      const towns = this.#adjectives.get(fold(word));
      if (!towns || this.#others.has(word)) continue;
      // of towns that share it the adjective is the large one's: "płockie" is of Płock, not of Płoty
      const large = [...towns].filter(({ kind }) => kind === 'miasto na prawach powiatu');
      return large.length === 1 ? large : [...towns];
    }
    return null;
  }

  /** The longest name of a town that stands at a place. */
  #at(words: Word[], from: number, isInflected: boolean): { towns: CityRow[]; length: number } | null {
    for (let length = Math.min(longestName, words.length - from); length > 0; length -= 1) {
      const key = together(words.slice(from, from + length));
      const towns = this.#named.get(key) ?? (isInflected ? [...(this.#formed.get(fold(key)) ?? [])] : []);
      if (towns.length > 0 && !this.#others.has(key)) return { towns, length };
    }
    return null;
  }

  #one(all: CityRow[], isUrban: boolean, mayShareName: boolean): string | null {
    const towns = isUrban ? all.filter(({ kind }) => kind !== 'miasto w gminie miejsko-wiejskiej') : all;
    const [town, ...more] = towns.length > 0 ? towns : all;
    return town && more.length === 0 && (mayShareName || !this.#rural.has(town.name)) ? `city:${town.teryt}` : null;
  }
}
