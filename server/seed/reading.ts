import type { z } from 'zod';
import type { Bodies } from './bodies.ts';
import type { English } from './english.ts';
import type { SeedFiles } from './files.ts';
import type { Towns } from './places.ts';
import type { TownReader } from './town-reader.ts';
import type { SeedRecord } from './record.ts';
import type { readingShape } from './shapes/known.ts';
import type { conditionsShape, editingShape } from './shapes/ours.ts';
import type { SourceBook } from './sources.ts';

/** What reading the data files needs: the files, the sources and bodies met so far, our own mappings and editing, the towns by name. */
export interface Reading {
  folder: SeedFiles;
  book: SourceBook;
  bodies: Bodies;
  ours: z.infer<typeof readingShape>;
  editing: z.infer<typeof editingShape>;
  conditions: z.infer<typeof conditionsShape>;
  english: English;
  towns: Towns;
  /** Whose a body is, by its name. */
  owners: TownReader;
  memberships: SeedRecord[];
  unresolved: (where: { file: string; row: number }, reason: string) => void;
}
