/**
 * Builds server/search/analysis/lexicon.bin from the npm package dictionary-pl and the files in
 * scripts/lexicon, and records its hash and the version of the analysis.
 *
 *   node scripts/lexicon/build.ts            writes lexicon.bin, lexicon.sha256 and version.ts
 *   node scripts/lexicon/build.ts --version  writes version.ts only: after a change of the rules
 *   node scripts/lexicon/build.ts --check    builds in memory; fails when a byte differs
 *
 * Building takes about a minute and 2 GB of memory.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import dictionary from 'dictionary-pl';
import { buildLexicon } from './lexicon-builder.ts';
import { sha256, versionOfAnalysis } from './version-of-analysis.ts';

const analysis = new URL('../../server/search/analysis/', import.meta.url);
const artefact = new URL('lexicon.bin', analysis);
const recordedHash = new URL('lexicon.sha256', analysis);
const version = new URL('version.ts', analysis);

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const lines = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

function build(): Uint8Array {
  const utf8 = new TextDecoder();
  return buildLexicon({
    aff: utf8.decode(dictionary.aff),
    dic: utf8.decode(dictionary.dic),
    supplement: read('supplement.txt'),
    towns: new Set(lines(read('towns.txt'))),
    wordCounts: new Map(
      lines(read('word-counts.txt')).map((line) => {
        const [word, count] = line.split(' ');
        return [word!, Number(count)];
      }),
    ),
  });
}

function writeVersion(): void {
  writeFileSync(version, `/** Written by scripts/lexicon/build.ts. */\nexport const ANALYSIS_VERSION = '${versionOfAnalysis()}';\n`);
}

const [option] = process.argv.slice(2);
if (option === '--version') {
  writeVersion();
} else if (option === '--check') {
  const same = Buffer.compare(build(), readFileSync(artefact)) === 0;
  console.log(same ? 'lexicon.bin is what its sources make' : 'lexicon.bin differs from what its sources make');
  process.exitCode = same ? 0 : 1;
} else if (option === undefined) {
  const bytes = build();
  writeFileSync(artefact, bytes);
  writeFileSync(recordedHash, `${sha256(bytes)}  lexicon.bin\n`);
  writeVersion();
  console.log(`lexicon.bin: ${bytes.length} bytes`);
} else {
  console.error(`Unknown option ${option}; known are --version and --check`);
  process.exitCode = 2;
}
