/** A unit in the language of the page, word by word, one of what it is by: "tys. zł/mies." is "thousand PLN/month". */
export const unitSaid = (unit: string, words: Record<string, string>): string =>
  unit.replace(/(\/?)([^\s/]+)/g, (_, by: string, word: string) => {
    const said = words[word] ?? word;
    return by + (by !== '' && said !== word ? said.replace(/s$/, '') : said);
  });

/** Polish nouns among units, as they stand after one, a few, many, and a part. */
const NOUNS: Record<string, Partial<Record<Intl.LDMLPluralRule, string>>> = {
  dni: { one: 'dzień', other: 'dnia' },
  głosy: { one: 'głos', many: 'głosów', other: 'głosu' },
  gminy: { one: 'gmina', many: 'gmin' },
  lata: { one: 'rok', many: 'lat', other: 'roku' },
  miasta: { one: 'miasto', many: 'miast' },
  miejsce: { few: 'miejsca', many: 'miejsc', other: 'miejsca' },
  osoby: { one: 'osoba', many: 'osób' },
};
const plural = new Intl.PluralRules('pl');

/** An amount, as it is written, with its unit: "45 szt.", "10 lat", and in English "45%", which takes no space. */
export function withUnit(value: string, unit: string | null, words: Record<string, string>, amount: number | null = null): string {
  if (!unit) return value;
  const isEnglish = Object.keys(words).length > 0;
  if (isEnglish) return value + (unit === '%' ? '' : ' ') + unitSaid(unit, words);
  return `${value} ${(amount !== null && NOUNS[unit]?.[plural.select(Math.abs(amount))]) || unit}`;
}
