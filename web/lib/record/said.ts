/** A piece of a text, and whether it is still Polish where the page is not. */
export interface Said {
  text: string;
  isPolish: boolean;
}

/** A note of the graph sentence by sentence, each in the language of the page where its words are known. */
export function noteSaid(note: string, words: Record<string, string>): Said[] {
  const sentences = Object.keys(words);
  const said: Said[] = [];
  const add = (text: string, isPolish: boolean) => {
    if (text.trim() !== '') said.push({ text: text.trim(), isPolish });
  };
  let rest = note;
  while (rest !== '') {
    const [next] = sentences
      .map((sentence) => ({ sentence, at: rest.indexOf(sentence) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at);
    if (!next) break;
    add(rest.slice(0, next.at), true);
    add(words[next.sentence]!, false);
    rest = rest.slice(next.at + next.sentence.length);
  }
  add(rest, sentences.length > 0);
  return said;
}

/** A unit in the language of the page, word by word, one of what it is by: "tys. zł/mies." is "thousand PLN/month". */
export const unitSaid = (unit: string, words: Record<string, string>): string =>
  unit.replace(/(\/?)([^\s/]+)/g, (_, by: string, word: string) => {
    const said = words[word] ?? word;
    return by + (by !== '' && said !== word ? said.replace(/s$/, '') : said);
  });

/** A value with its unit: "45 szt.", and in English "45%", which takes no space. */
export function withUnit(value: string, unit: string | null, words: Record<string, string>): string {
  if (!unit) return value;
  const isEnglish = Object.keys(words).length > 0;
  return value + (unit === '%' && isEnglish ? '' : ' ') + unitSaid(unit, words);
}
