import type { z } from 'zod';
import type { DataFolder } from './files.ts';
import type { Towns } from './places.ts';
import type { SeedRecord } from './record.ts';
import type { readingShape } from './shapes.ts';
import type { SourceBook } from './sources.ts';

/** What reading the data files needs: the files, the sources met so far, our own mappings, the towns by name. */
export interface Reading {
  folder: DataFolder;
  book: SourceBook;
  ours: z.infer<typeof readingShape>;
  towns: Towns;
  memberships: SeedRecord[];
  unresolved: (where: { file: string; row: number }, reason: string) => void;
}
