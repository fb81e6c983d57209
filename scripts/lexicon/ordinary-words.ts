/**
 * Writes server/search/understood/ordinary-words.txt: forms of names of towns that are forms of ordinary words too
 * ("Góra", "w Nowem"), folded, one a line; out of the npm package dictionary-pl and towns.txt. Run it after a change of
 * the rules in server/search/understood/town-forms.ts: node scripts/lexicon/ordinary-words.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import dictionary from 'dictionary-pl';
import { fold } from '../../server/search/analysis/index.ts';
import { adjectivesOf, formsOf } from '../../server/search/understood/town-forms.ts';
import { Hunspell } from './hunspell.ts';

const towns = readFileSync(new URL('towns.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const forms = new Set(towns.flatMap((town) => [...formsOf(town), ...formsOf(town.split(/[\s-]/)[0]!)]).map(fold));
// "płocki" is no ordinary word: it is of the town
const ofTowns = new Set(towns.flatMap(adjectivesOf).map(fold));

const utf8 = new TextDecoder();
const hunspell = new Hunspell(utf8.decode(dictionary.aff), utf8.decode(dictionary.dic));
const ordinary = new Set<string>();
for (const entry of hunspell.entries) {
  if (entry.word[0] !== entry.word[0]!.toLowerCase()) continue;
  for (const { text, negated } of hunspell.forms(entry)) {
    const folded = fold(text);
    if (!negated && forms.has(folded) && !ofTowns.has(folded)) ordinary.add(folded);
  }
}
const file = new URL('../../server/search/understood/ordinary-words.txt', import.meta.url);
writeFileSync(file, `${[...ordinary].sort().join('\n')}\n`);
console.log(`${ordinary.size} ordinary words among ${forms.size} forms of towns`);
