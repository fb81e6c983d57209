import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { SearchDocument } from '../../server/search/engine.ts';

/** A set in BEIR form: documents, queries and which documents answer which query. */
export interface JudgedSet {
  documents: SearchDocument[];
  /** Ids of documents by their keys. */
  ids: string[];
  queries: { id: string; text: string }[];
  judged: Map<string, Map<string, number>>;
}

/** Reads `corpus.jsonl[.gz]`, `queries.jsonl` and `qrels.tsv` of a folder. */
export async function readJudgedSet(folder: string): Promise<JudgedSet> {
  const ids: string[] = [];
  const documents: SearchDocument[] = [];
  for await (const record of records(join(folder, existsSync(join(folder, 'corpus.jsonl.gz')) ? 'corpus.jsonl.gz' : 'corpus.jsonl'))) {
    ids.push(record.id ?? record._id);
    documents.push(documentOf(record, ids.length));
  }
  const judged = new Map<string, Map<string, number>>();
  for (const line of readFileSync(join(folder, 'qrels.tsv'), 'utf8').split('\n').slice(1)) {
    const [query, document, score] = line.trim().split('\t');
    if (!query || Number(score) <= 0) continue;
    judged.set(query, (judged.get(query) ?? new Map()).set(document!, Number(score)));
  }
  const queries: JudgedSet['queries'] = [];
  for await (const { id, _id, text } of records(join(folder, 'queries.jsonl')))
    if (judged.has(id ?? _id)) queries.push({ id: id ?? _id, text });
  return { documents, ids, queries, judged };
}

/** Records of a file with one JSON object a line, gzipped or not. */
export async function* records(file: string): AsyncGenerator<any> {
  const bytes = createReadStream(file);
  const text = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  for await (const line of createInterface({ input: text, crlfDelay: Infinity })) if (line.trim() !== '') yield JSON.parse(line);
}

/** A record of a set as a search document; `city`, `year` and `topics`, where it has them, become facets. */
export function documentOf(record: any, key: number): SearchDocument {
  const clean = (text: unknown) => (typeof text === 'string' && text !== '' ? text.replaceAll('\0', '') : null);
  const nothing = { pl: null, en: null };
  return {
    kind: record.kind ?? 'Document',
    key,
    slug: String(key),
    rev: String(key),
    changedAt: '2026-01-01T00:00:00.000Z',
    texts: { title: { pl: clean(record.title), en: null }, names: nothing, summary: nothing, body: { pl: clean(record.text), en: null } },
    facets: [
      `kind:${record.kind ?? 'Document'}`,
      ...(record.city ? [`city:${record.city}`] : []),
      ...(record.year ? [`year:${record.year}`] : []),
      ...(record.topics ?? []).map((topic: string) => `challenge:${topic}`),
    ],
    location: null,
    isStale: false,
  };
}
