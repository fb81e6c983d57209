/** What a text says without the numbers of sources that are not listed beside it. */
export const uncited = (text: string) =>
  text
    .replace(/\s*\[\d+\]/g, '')
    // "w 2021 r. [3]." ends once
    .replace(/(?<!\.)\.\.(?!\.)/g, '.')
    .replace(/\s+/g, ' ')
    .trim();

/** A text that is no longer than fits, ended at a sentence where one ends late enough, else at a word that may stand at the end of a line. `isCut` tells that there is more. */
export function cutTo(text: string, most: number): { text: string; isCut: boolean } {
  if (text.length <= most) return { text, isCut: false };
  const begin = text.slice(0, most);
  // a mark that stands alone before a condition, "? Miasto z rzekami", ends nothing
  const sentence = /^.*\S[.!?](?=\s)/s.exec(begin + text.charAt(most))?.[0] ?? '';
  if (sentence.length > most * 0.6) return { text: sentence, isCut: true };
  return {
    text: `${begin
      .replace(/\s+\S*$/, '')
      .replace(/(\s+\p{L})+$/u, '')
      .replace(/(?:\s[?✓✗]|[\s,;:–(])+$/, '')}…`,
    isCut: true,
  };
}
