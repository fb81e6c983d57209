import { readFileSync } from 'node:fs';

/** A search as somebody writes it; `class` is what is hard about it. */
export interface JudgedQuery {
  id: string;
  class: string;
  text: string;
  /** Records, as Kind/slug, with what they are worth to whoever asks: 1 to 3. */
  judged: Map<string, number>;
}

/** A judgement as it stands in the file. */
export interface Judgement {
  query: string;
  record: string;
  grade: number;
}

const rowsOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

export const judgements: Judgement[] = rowsOf('judgements.tsv').map(([query, record, grade]) => ({
  query: query!,
  record: record!,
  grade: Number(grade),
}));

/** The platform's own searches with what they should find. */
export const queries: JudgedQuery[] = rowsOf('queries.tsv').map(([id, name, text]) => ({
  id: id!,
  class: name!,
  text: text!,
  judged: new Map(judgements.filter(({ query }) => query === id).map(({ record, grade }) => [record, grade])),
}));
