import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { Refusal } from '../errors.ts';

/** A data file cannot be loaded: the message names the file, the row and the reason. Nothing of the load stays. */
export class SeedError extends Refusal {
  readonly file: string;
  readonly row: number | null;
  readonly reason: string;

  constructor(file: string, row: number | null, reason: string) {
    super(`Data file ${file}${row === null ? '' : `, row ${row}`}: ${reason}`);
    this.name = 'SeedError';
    this.file = file;
    this.row = row;
    this.reason = reason;
  }
}

/** One checked row of a data file: line of a table (the heading is line 1), line of a list, or number in an array. */
export interface CheckedRow<T> {
  file: string;
  row: number;
  data: T;
}

/** The folder of data files, read and checked against their shapes. */
export class SeedFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder.endsWith('/') ? folder : `${folder}/`;
  }

  /** A JSON file that holds an array. */
  async array<T>(file: string, shape: z.ZodType<T>): Promise<CheckedRow<T>[]> {
    const all = parseJson(file, null, await this.#text(file));
    if (!Array.isArray(all)) throw new SeedError(file, null, 'an array is expected');
    return all.map((each, index) => check(file, index + 1, shape, each));
  }

  /** A JSON file that holds one object. */
  async object<T>(file: string, shape: z.ZodType<T>): Promise<T> {
    return check(file, null, shape, parseJson(file, null, await this.#text(file))).data;
  }

  /** A table with a heading, values separated by commas. */
  async table<T>(file: string, shape: z.ZodType<T>): Promise<CheckedRow<T>[]> {
    const [heading, ...lines] = (await this.#text(file)).replace(/\r/g, '').split('\n');
    const names = valuesOf(file, 1, heading!);
    return lines.flatMap((line, index) => {
      if (line === '') return [];
      const values = valuesOf(file, index + 2, line);
      if (values.length !== names.length)
        throw new SeedError(file, index + 2, `${names.length} values are expected, ${values.length} found`);
      return [check(file, index + 2, shape, Object.fromEntries(names.map((name, at) => [name, values[at]])))];
    });
  }

  /** A file with one JSON object a line, read as a stream. */
  async *lines<T>(file: string, shape: z.ZodType<T>): AsyncGenerator<CheckedRow<T>> {
    const input = createReadStream(this.#folder + file, 'utf8');
    const opened = new Promise<void>((resolve, reject) => {
      input.once('open', () => resolve());
      input.once('error', reject);
    });
    await opened.catch((error: Error) => {
      throw unreadable(file, error);
    });
    let row = 0;
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      row += 1;
      if (line !== '') yield check(file, row, shape, parseJson(file, row, line));
    }
  }

  /** How many lines a file has that hold something. */
  async countLines(file: string): Promise<number> {
    return (await this.#text(file)).split('\n').filter((line) => line !== '').length;
  }

  async #text(file: string): Promise<string> {
    try {
      return (await readFile(this.#folder + file, 'utf8')).replace(/^\uFEFF/, '');
    } catch (error) {
      throw unreadable(file, error as Error);
    }
  }
}

const unreadable = (file: string, error: Error & { code?: string }) =>
  new SeedError(file, null, error.code === 'ENOENT' ? 'the file is missing' : `the file cannot be read (${error.code ?? error.message})`);

function parseJson(file: string, row: number | null, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SeedError(file, row, `not valid JSON: ${(error as Error).message}`);
  }
}

function check<T>(file: string, row: number | null, shape: z.ZodType<T>, value: unknown): CheckedRow<T> {
  const checked = shape.safeParse(value);
  if (!checked.success)
    throw new SeedError(file, row, checked.error.issues.map((issue) => `${issue.path.join('.') || 'record'}: ${issue.message}`).join('; '));
  return { file, row: row ?? 1, data: checked.data };
}

/** The values of one line: plain, or in quotation marks with commas and doubled marks inside. */
function valuesOf(file: string, row: number, line: string): string[] {
  const values: string[] = [];
  for (let at = 0; at <= line.length;) {
    if (line[at] !== '"') {
      const end = line.indexOf(',', at);
      values.push(line.slice(at, end < 0 ? line.length : end));
      at = end < 0 ? line.length + 1 : end + 1;
      continue;
    }
    const quoted = /"((?:[^"]|"")*)"(?:,|$)/y;
    quoted.lastIndex = at;
    const found = quoted.exec(line);
    if (!found) throw new SeedError(file, row, 'a quotation mark is not closed');
    values.push(found[1]!.replaceAll('""', '"'));
    at = found[0].endsWith(',') ? quoted.lastIndex : line.length + 1;
  }
  return values;
}
