import { analyse, type Token } from '../analysis/index.ts';
import { KIND_WORDS, type KindWords } from './kind-words.ts';
import { NO_CONTENT } from './no-content.ts';

/** What kind of thing a query asks for. */
export interface KindReading {
  asked: KindWords;
  /** The words of the query, by their places, that say so. */
  words: Set<number>;
}

/** A phrase as its words, by key or, for what has none, as folded. */
interface Phrase {
  parts: string[];
  asked: KindWords | null;
}

const partOf = ({ key, folded }: Token) => key || folded;
const phrases = new Map<string, Phrase[]>();
const known = (text: string, asked: KindWords | null) => {
  const parts = analyse(text).map(partOf);
  phrases.set(parts[0]!, [...(phrases.get(parts[0]!) ?? []), { parts, asked }]);
};
for (const asked of KIND_WORDS) for (const phrase of asked.phrases) known(phrase, asked);
for (const phrase of NO_CONTENT) known(phrase, null);
for (const [first, all] of phrases)
  phrases.set(
    first,
    all.sort((a, b) => b.parts.length - a.parts.length),
  );

/** Written in capitals among small letters a word is a name, not a part of a question: "MAMY Przestrzeń". */
const isNamed = ({ surface }: Token) => /^\p{Lu}{2,}$/u.test(surface);
const isInSmallLetters = (tokens: Token[]) => tokens.some(({ surface }) => /\p{Ll}/u.test(surface));

/** What kinds of things a query asks for, and which of its words, by their places, are no content. */
export function kindsOf(tokens: Token[]): { kinds: KindReading[]; noContent: Set<number> } {
  const kinds = new Map<KindWords, KindReading>();
  const noContent = new Set<number>();
  const mayName = isInSmallLetters(tokens);
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = (phrases.get(partOf(tokens[at]!)) ?? []).find(({ parts }) =>
      parts.every((part, offset) => tokens[at + offset] !== undefined && partOf(tokens[at + offset]!) === part),
    );
    if (!phrase || (phrase.asked === null && mayName && isNamed(tokens[at]!))) continue;
    const words = phrase.parts.map((_, offset) => at + offset);
    if (phrase.asked) {
      const reading = kinds.get(phrase.asked) ?? { asked: phrase.asked, words: new Set<number>() };
      kinds.set(phrase.asked, reading);
      for (const word of words) reading.words.add(word);
    } else for (const word of words) noContent.add(word);
    at += words.length - 1;
  }
  return { kinds: [...kinds.values()], noContent };
}
