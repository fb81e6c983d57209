/**
 * Measures how well search finds. Usage: node bench/search.ts <folder> [--engine postgres|meilisearch|meilisearch-plain]… [--database postgres://…] [--queries N] [--json FILE]
 * The folder is in BEIR form: corpus.jsonl[.gz], queries.jsonl, qrels.tsv.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { everything } from '../server/search/engine.ts';
import { fill, type Filled } from './search/engines.ts';
import { Tally, type Measured } from './search/measure.ts';
import { readJudgedSet, type JudgedSet } from './search/sets.ts';
import { variants } from './search/variants.ts';

const {
  values,
  positionals: [folder],
} = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', multiple: true },
    database: { type: 'string' },
    queries: { type: 'string' },
    json: { type: 'string' },
  },
});
if (!folder) throw new Error('Usage: node bench/search.ts <folder in BEIR form> [--engine …] [--database …] [--queries N] [--json FILE]');

const set = await readJudgedSet(folder);
const queries = set.queries.slice(0, Number(values.queries ?? set.queries.length));
console.log(`${folder}: ${set.documents.length} documents, ${queries.length} queries`);

async function measure({ search }: Filled, { ids, judged }: JudgedSet, write: (query: string, turn: number) => string): Promise<Measured> {
  const tally = new Tally();
  for (const [turn, { id, text }] of queries.entries()) {
    const start = performance.now();
    const { hits } = await search({ ...everything, query: write(text, turn) });
    tally.add(
      hits.map(({ key }) => ids[key - 1]!),
      judged.get(id)!,
      performance.now() - start,
    );
  }
  return tally.measured();
}

const results: Record<string, Record<string, Measured>> = {};
console.log('engine             variant          nDCG@10  recall@20  empty    p50 ms  p95 ms');
for (const name of values.engine ?? ['postgres']) {
  const filled = await fill(name, set.documents, values.database);
  for (const [variant, write] of Object.entries(variants)) {
    const measured = await measure(filled, set, write);
    (results[name] ??= {})[variant] = measured;
    const { ndcg10, recall20, empty, p50, p95 } = measured;
    console.log(
      `${name.padEnd(18)} ${variant.padEnd(16)} ${ndcg10.toFixed(3).padStart(7)} ${recall20.toFixed(3).padStart(10)} ${(empty * 100).toFixed(1).padStart(6)}% ${p50.toFixed(1).padStart(9)} ${p95.toFixed(1).padStart(7)}`,
    );
  }
  console.log(`${name.padEnd(18)} indexed in ${(filled.indexMs / 1000).toFixed(1)} s`);
  await filled.close();
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
