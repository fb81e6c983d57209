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
