/** Ukrainian (and Russian) letters as Polish ones; what Polish has no letter for, as it sounds. */
const LETTERS: Record<string, string> = Object.fromEntries(
  'а:a б:b в:w г:h ґ:g д:d е:e є:ie ж:z з:z и:y і:i ї:i й:j к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:ch ц:c ч:cz ш:sz щ:szcz ь: ъ: ю:u я:a э:e ы:y ё:o'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

export const isCyrillic = (word: string) => /^\p{Script=Cyrillic}/u.test(word);

/** A word in Cyrillic, folded Polish letters in its place: "Краків" → "krakiw". */
export const latinOf = (word: string) => [...word.toLowerCase().normalize('NFC')].map((letter) => LETTERS[letter] ?? letter).join('');

/** What is left of a name when vowels and ways of writing a sound are disregarded: Krakiw and Kraków are both "krkw". */
export const skeletonOf = (folded: string) =>
  folded
    .replaceAll('rz', 'z')
    .replaceAll('ch', 'h')
    .replaceAll('g', 'h')
    .replaceAll(/[aeiouyj\s-]/g, '')
    .replaceAll(/(.)\1/g, '$1');
