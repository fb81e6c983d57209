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
