import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Changes a file, and puts it back after `then`. */
export async function withFile<T>(path: string, change: (text: string) => string, then: () => Promise<T>): Promise<T> {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after, `${path} was to change`).not.toBe(before);
  writeFileSync(path, after);
  try {
    return await then();
  } finally {
    writeFileSync(path, before);
  }
}
