/**
 * Measures how fast search answers. Usage: node bench/search-speed.ts <folder> [--engine postgres|meilisearch]… [--database postgres://…] [--polish] [--json FILE]
 * The folder holds documents_*.jsonl[.gz]; `--polish` takes only documents_pl. Without `--database`, PostgreSQL is PGlite in memory.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fold } from '../server/search/analysis/index.ts';
import { everything, type SearchDocument, type SearchRequest } from '../server/search/engine.ts';
import { fill } from './search/engines.ts';
import { quantile } from './search/measure.ts';
import { documentOf, records } from './search/sets.ts';

const {
  values,
  positionals: [folder],
} = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', multiple: true, default: ['postgres'] },
    database: { type: 'string' },
    polish: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
if (!folder) throw new Error('Usage: node bench/search-speed.ts <folder> [--engine …] [--database …] [--polish] [--json FILE]');

const documents: SearchDocument[] = [];
const files = readdirSync(folder).filter(
  (file) => /^documents_.*\.jsonl(\.gz)?$/.test(file) && (!values.polish || file.startsWith('documents_pl')),
);
for (const file of files) for await (const record of records(join(folder, file))) documents.push(documentOf(record, documents.length + 1));
console.log(`${folder}: ${documents.length} documents`);

/** Queries as people write them: the first words of titles spread over the documents. */
const titles = documents
  .filter((_, index) => index % Math.ceil(documents.length / 120) === 0)
  .map(({ texts }) =>
    (texts.title.pl ?? '')
      .split(/\s+/)
      .filter((word) => /\p{L}{3,}/u.test(word))
      .slice(0, 3),
  )
  .filter((words) => words.length > 0);
const request = (query: string, rest: Partial<SearchRequest> = {}): SearchRequest => ({ ...everything, query, ...rest });
const shorts = titles.map((words) => request(words.slice(0, 2).join(' ')));
const typed = titles.slice(0, 60).flatMap((words) => {
  const text = fold(words.slice(0, 2).join(' ')).slice(0, 14);
  return Array.from({ length: text.length }, (_, end) => request(text.slice(0, end + 1)));
});
const years = [...new Set(documents.flatMap(({ facets }) => facets.filter((entry) => entry.startsWith('year:'))))].map((entry) =>
  entry.slice(5),
);
const faceted = titles.map((words, index) => request(words[0]!, { filter: { year: [years[index % years.length]!] } }));
const loads: Record<string, SearchRequest[]> = { short: shorts, 'as you type': typed, faceted };

interface Timed {
  p50: number;
  p95: number;
}
/** Asks every request, so many at once. */
async function timeAll(ask: (request: SearchRequest) => Promise<unknown>, requests: SearchRequest[], atOnce: number): Promise<Timed> {
  const times: number[] = [];
  const waiting = [...requests];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const start = performance.now();
        await ask(next);
        times.push(performance.now() - start);
      }
    }),
  );
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

const results: Record<string, unknown> = {};
for (const name of values.engine) {
  const { search, indexMs, close } = await fill(name, documents, values.database);
  const memory = process.memoryUsage().rss / 2 ** 20;
  console.log(`${name}: indexed in ${(indexMs / 1000).toFixed(1)} s, ${memory.toFixed(0)} MB resident in this process`);
  console.log('queries        at once   p50 ms   p95 ms');
  const timed: Record<string, Timed> = {};
  for (const [load, requests] of Object.entries(loads)) {
    for (const atOnce of [1, 20]) {
      await timeAll(search, requests.slice(0, 20), atOnce);
      const { p50, p95 } = (timed[`${load} x${atOnce}`] = await timeAll(search, requests, atOnce));
      console.log(`${load.padEnd(14)} ${String(atOnce).padStart(7)} ${p50.toFixed(1).padStart(8)} ${p95.toFixed(1).padStart(8)}`);
    }
  }
  results[name] = { documents: documents.length, indexMs, memory, timed };
  await close();
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
