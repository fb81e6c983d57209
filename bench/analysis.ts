/** Measures the Polish analysis: time to load, memory, words a second. Usage: node --expose-gc bench/analysis.ts [file] */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const memory = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};

const before = memory();
const start = performance.now();
const { analyse, key } = await import('../server/search/analysis/index.ts');
key('rewitalizacja');
const imported = performance.now() - start;
const { loadLexicon } = await import('../server/search/analysis/lexicon.ts');
const loadStart = performance.now();
loadLexicon().forms.lookUp('rewitalizacja');
const load = performance.now() - loadStart;

const file = process.argv[2] ?? new URL('../scripts/lexicon/word-counts.txt', import.meta.url);
const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);

let words = 0;
let characters = 0;
const analysisStart = performance.now();
while (performance.now() - analysisStart < 2000) {
  for (const line of lines) {
    words += analyse(line).length;
    characters += line.length;
  }
}
const seconds = (performance.now() - analysisStart) / 1000;
const used = memory() - before - lines.reduce((sum, line) => sum + line.length, 0) / 2 ** 20;

const distinct = [...new Set(lines.flatMap((line) => analyse(line).map(({ surface }) => surface)))];
const keysStart = performance.now();
for (const word of distinct) key(word);
const keySeconds = (performance.now() - keysStart) / 1000;

console.log(`load of the lexicon       ${load.toFixed(1)} ms (first import of the module with all data ${imported.toFixed(0)} ms)`);
console.log(`memory                    ${used.toFixed(1)} MB${globalThis.gc ? '' : ' (run with --expose-gc for a true figure)'}`);
console.log(
  `analyse                   ${(words / seconds / 1e6).toFixed(2)} million words a second, ${(characters / seconds / 1e6).toFixed(1)} million characters`,
);
console.log(
  `key without memo          ${(distinct.length / keySeconds / 1e6).toFixed(2)} million words a second, ${distinct.length} distinct words`,
);
