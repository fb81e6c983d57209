import { fold } from '../../server/search/analysis/fold.ts';
import type { Entry, Form, Hunspell } from './hunspell.ts';
import { attachOrphans } from './orphans.ts';

/**
 * A word with all its forms. `kind` is the set of its flags, with ^ before those of a name and ! after
 * those of a negated word: words of one kind inflect alike.
 */
export interface Lexeme {
  lemma: string;
  isTown: boolean;
  kind: string;
}

/**
 * One way to read a form: as a form of `lexeme`. `ending` tells which: the flag that made it, and its place
 * among all that this flag makes of the word ("n0/1", "M2/5"), '' for the lemma itself. So the same case
 * of two words has the same ending though its letters differ.
 */
export interface Reading {
  lexeme: number;
  ending: string;
}

export interface FormTable {
  lexemes: Lexeme[];
  readings: Map<string, Reading[]>;
}

/** Flags that make gerunds and participles: nouns and adjectives on their own if they have an entry. */
const NOMINAL_FLAGS_OF_VERBS = new Set('ijvgGE');
const VERB = /[FH]/;
const NOUN = /^(?!.*[FHX^])../;
/** Flags of nouns entered in the plural: "warsztaty/lW" stands beside "warsztat/NQsT". */
const PLURAL_ONLY = /^[WlfY]+$/;
/** The ending of a form attached by analogy. */
export const ATTACHED = '+';
/** The kind of a word whose forms a supplement writes out. */
const WRITTEN_OUT = '**';
/** The kind of an entry that neither inflects nor is a form of another. */
export const LONER = '?';
/** "Services", "Parks": names listed for themselves, which would hide the English plural. */
const FOREIGN_PLURAL = /^\p{Lu}.*[^aeiouys]e?s$/u;
const LETTERS_ONLY = /^[a-z]{2,40}$/;

/**
 * Expands the dictionary to folded forms with all their readings.
 * A negated form is a word of its own ("niepełnosprawny" is not "pełnosprawny"); an entry without
 * flags that another entry inflects to ("lata", of "lato") is only a form; entries nobody inflects
 * to ("Wrocławiu") are attached by analogy.
 */
export function readForms(dictionary: Hunspell, towns: ReadonlySet<string>): FormTable {
  const table = new FormCollector(towns);
  const inflected = new Set<string>();
  for (const entry of dictionary.entries) {
    if (entry.flags === '' && !entry.irregular) continue;
    table.addEntry(entry, dictionary.forms(entry), inflected);
  }
  const orphans = dictionary.entries.filter(({ word, flags }) => flags === '' && !inflected.has(word));
  const attached = attachOrphans(
    orphans.map(({ word }) => word),
    dictionary,
  );
  const families = new Set(attached.values());
  for (const { word } of orphans) {
    if (!attached.has(word) && !families.has(word) && FOREIGN_PLURAL.test(word)) continue;
    table.addOrphan(word, attached.get(word) ?? word, families);
  }
  table.preferOwnEntries();
  table.preferOrdinaryWords();
  return { lexemes: table.lexemes, readings: table.readings };
}

class FormCollector {
  readonly lexemes: Lexeme[] = [];
  readonly readings = new Map<string, Reading[]>();
  readonly #byLemma = new Map<string, number>();
  readonly #towns: ReadonlySet<string>;

  constructor(towns: ReadonlySet<string>) {
    this.#towns = towns;
  }

  addEntry(entry: Entry, forms: Form[], inflected: Set<string>): void {
    const kind = kindOf(entry);
    const own = this.#lexeme(entry.word, kind);
    let negated = -1;
    const sizes = Map.groupBy(forms, ({ flag, negated }) => `${flag}${negated}`);
    for (const form of forms) {
      inflected.add(form.text);
      if (form.negated && negated < 0) negated = this.#lexeme(`nie${entry.word}`, `${kind}!`);
      const sameFlag = sizes.get(`${form.flag}${form.negated}`)!;
      const ending = form.flag === '' ? '' : `${form.flag}${sameFlag.indexOf(form)}/${sameFlag.length}`;
      this.#add(fold(form.text), form.negated ? negated : own, ending);
    }
  }

  addOrphan(word: string, lemma: string, families: ReadonlySet<string>): void {
    const kind = !families.has(lemma) ? LONER : isCapital(lemma) ? '^' : '-';
    const known = this.#byLemma.get(fold(lemma));
    const lexeme = known !== undefined && kind !== LONER ? known : this.#lexeme(lemma, kind);
    this.#add(fold(word), lexeme, word === lemma ? '' : ATTACHED);
  }

  /**
   * Drops a reading as a name where an ordinary word has both the form and the name's own lemma among its
   * forms: "Zielonej", of "Zielona", is "zielony".
   */
  preferOrdinaryWords(): void {
    for (const [form, readings] of this.readings) {
      const ordinary = new Set(readings.map(({ lexeme }) => lexeme).filter((lexeme) => !this.#isName(lexeme)));
      if (ordinary.size === 0 || ordinary.size === readings.length) continue;
      const kept = readings.filter(({ lexeme }) => {
        if (ordinary.has(lexeme)) return true;
        const { lemma } = this.lexemes[lexeme]!;
        return !this.readings.get(lemma)?.some((other) => ordinary.has(other.lexeme) && this.lexemes[other.lexeme]!.lemma !== lemma);
      });
      this.readings.set(form, kept);
    }
  }

  #isNounLike(lexeme: number, form: string): boolean {
    const { lemma, kind } = this.lexemes[lexeme]!;
    return NOUN.test(kind) && lemma.slice(0, 3) === form.slice(0, 3);
  }

  #isName(lexeme: number): boolean {
    return this.lexemes[lexeme]!.kind.startsWith('^');
  }

  /**
   * Drops readings that would only mislead: any beside that of a word whose forms are written out; as a word that never inflects, where the form is of one that
   * does; as a verb's gerund or participle, where it is of a noun or adjective too; as a noun without a
   * singular ("warsztaty"), where it is the plural of one that has it.
   */
  preferOwnEntries(): void {
    for (const [form, all] of this.readings) {
      if (all.length < 2) continue;
      const written = all.filter(({ lexeme }) => this.lexemes[lexeme]!.kind.endsWith(WRITTEN_OUT));
      const inflecting = all.filter(({ lexeme }) => this.lexemes[lexeme]!.kind !== LONER);
      const readings = written.length > 0 ? written : inflecting.length > 0 ? inflecting : all;
      this.readings.set(form, readings);
      const isVerbal = ({ lexeme, ending }: Reading) =>
        VERB.test(this.lexemes[lexeme]!.kind) && NOMINAL_FLAGS_OF_VERBS.has(ending[0] ?? '');
      const others = readings.filter((reading) => !isVerbal(reading));
      if (others.some(({ lexeme }) => isNominal(this.lexemes[lexeme]!.kind))) this.readings.set(form, others);
      const inSingular = others.filter(({ lexeme, ending }) => ending !== '' || !PLURAL_ONLY.test(this.lexemes[lexeme]!.kind));
      if (inSingular.some(({ lexeme }) => this.#isNounLike(lexeme, form))) this.readings.set(form, inSingular);
    }
  }

  #lexeme(word: string, kind: string): number {
    const lemma = fold(word);
    const id = this.lexemes.push({ lemma, kind, isTown: this.#towns.has(word) }) - 1;
    if (!this.#byLemma.has(lemma)) this.#byLemma.set(lemma, id);
    return id;
  }

  #add(form: string, lexeme: number, ending: string): void {
    if (!LETTERS_ONLY.test(form) || !LETTERS_ONLY.test(this.lexemes[lexeme]!.lemma)) return;
    const readings = this.readings.get(form);
    if (!readings) this.readings.set(form, [{ lexeme, ending }]);
    else if (!readings.some((known) => known.lexeme === lexeme)) readings.push({ lexeme, ending });
  }
}

function kindOf({ word, flags }: Entry): string {
  const sorted = flags === '' ? WRITTEN_OUT : [...new Set(flags)].sort().join('');
  return isCapital(word) ? `^${sorted}` : sorted;
}

const isCapital = (word: string) => word[0] !== word[0]!.toLowerCase();
const isNominal = (kind: string) => kind.length > 1 && !VERB.test(kind);
