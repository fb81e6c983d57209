/** A word of the dictionary with the flags of the affix rules that may be applied to it. */
export interface Entry {
  word: string;
  flags: string;
  /** Forms that no rule makes; only in a supplement, where they are written out. */
  irregular?: string[];
}

/** One line of the affix file: cut `strip` from a word that meets `condition`, add `add`. */
interface Rule {
  flag: string;
  strip: string;
  add: string;
  condition: RegExp;
}

/** One form of an entry, with the flag of the suffix that made it ('' for the entry itself). */
export interface Form {
  text: string;
  flag: string;
  negated: boolean;
}

/** Stands for a flag where a supplement writes out the forms. */
const IRREGULAR = '*';
const RULE = /^(SFX|PFX)\s+(\S)\s+(\S+)\s+(\S+)\s+(\S+)/;
const HEADER = /^(SFX|PFX)\s+(\S)\s+([YN])\s+\d+\s*$/;

/**
 * Reads a hunspell dictionary with one-letter flags and expands its affixes.
 * Understood are suffixes, prefixes and their cross product: all that the Polish dictionary uses.
 * A supplement holds further lines in the form of the dictionary ("smartfon/NQsT") or, where no rule
 * fits, with the forms written out ("Wrocław: Wrocławia Wrocławiu"); # begins a comment.
 * Throws when the affix file asks for more (flags of another form, aliases, continuation classes).
 */
export class Hunspell {
  readonly entries: Entry[];
  readonly #suffixes = new Map<string, Map<string, Rule[]>>();
  readonly #prefixes = new Map<string, Rule>();

  constructor(aff: string, dic: string, supplement = '') {
    for (const line of aff.split('\n')) this.#readAffixLine(line);
    this.entries = dic
      .split('\n')
      .slice(1)
      .concat(supplement.split('\n'))
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => {
        const [lemma = '', irregular] = line.trim().split(': ');
        const [word = '', flags = ''] = lemma.split('/');
        return { word, flags, ...(irregular && { irregular: irregular.split(' ') }) };
      });
  }

  /** All forms of an entry, the entry itself first; a form made by two rules comes twice. */
  forms(entry: Entry): Form[] {
    const forms: Form[] = [{ text: entry.word, flag: '', negated: false }];
    for (const text of entry.irregular ?? []) forms.push({ text, flag: IRREGULAR, negated: false });
    const prefixes: Rule[] = [];
    for (const flag of entry.flags) {
      const prefix = this.#prefixes.get(flag);
      if (prefix) prefixes.push(prefix);
      for (const rule of this.#rulesFor(flag, entry.word)) {
        const stem = entry.word.slice(0, entry.word.length - rule.strip.length);
        forms.push({ text: stem + rule.add, flag, negated: false });
      }
    }
    const unprefixed = forms.length;
    for (const prefix of prefixes) {
      for (let at = 0; at < unprefixed; at += 1) {
        const form = forms[at]!;
        if (!prefix.condition.test(form.text)) continue;
        forms.push({ ...form, text: prefix.add + form.text, negated: true });
      }
    }
    return forms;
  }

  #rulesFor(flag: string, word: string): Rule[] {
    const byLastLetter = this.#suffixes.get(flag);
    if (!byLastLetter) return [];
    const rules = byLastLetter.get(word.at(-1)!) ?? [];
    return [...rules, ...(byLastLetter.get('') ?? [])].filter((rule) => word.endsWith(rule.strip) && rule.condition.test(word));
  }

  #readAffixLine(line: string): void {
    if (/^(FLAG|AF|AM|COMPLEXPREFIXES)\b/.test(line)) throw new Error(`Affix file not understood: ${line}`);
    const header = HEADER.exec(line);
    if (header) {
      if (header[3] !== 'Y') throw new Error(`Affixes without cross product are not understood: ${line}`);
      return;
    }
    const match = RULE.exec(line);
    if (!match) return;
    const [, kind, flag, strip, add, condition] = match as unknown as [string, string, string, string, string, string];
    if (add.includes('/')) throw new Error(`Continuation classes are not understood: ${line}`);
    const isSuffix = kind === 'SFX';
    const rule: Rule = {
      flag,
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      condition: new RegExp(isSuffix ? `${condition}$` : `^${condition}`, 'u'),
    };
    if (!isSuffix) {
      if (rule.strip !== '' || this.#prefixes.has(flag)) throw new Error(`Prefix rule not understood: ${line}`);
      this.#prefixes.set(flag, rule);
      return;
    }
    const byLastLetter = this.#suffixes.get(flag) ?? new Map<string, Rule[]>();
    this.#suffixes.set(flag, byLastLetter);
    // A condition that ends in a class ("[^ij]") fits many last letters: filed under ''.
    const lastLetter = condition.endsWith(']') || condition === '.' ? '' : condition.at(-1)!;
    const rules = byLastLetter.get(lastLetter) ?? [];
    rules.push(rule);
    byLastLetter.set(lastLetter, rules);
  }
}
