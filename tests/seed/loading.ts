import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSeed, type SeedError, type SeedReport } from '../../server/seed/load.ts';
import { withFile } from '../kit/changed-file.ts';
import { openTestGraph, type TestGraph } from '../kit/graph.ts';

const shipped = fileURLToPath(new URL('../../server/seed/data', import.meta.url));

/** An empty graph and a copy of the data files that a test may change. */
export class Loading {
  readonly graph: TestGraph;
  readonly folder: string;

  constructor(graph: TestGraph, folder: string) {
    this.graph = graph;
    this.folder = folder;
  }

  static async open(): Promise<Loading> {
    const folder = mkdtempSync(join(tmpdir(), 'splot-seed-'));
    cpSync(shipped, folder, { recursive: true });
    return new Loading(await openTestGraph(), folder);
  }

  async close() {
    await this.graph.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  sql = <T = Record<string, any>>(query: string, params: unknown[] = []): Promise<T[]> =>
    this.graph.db.em.getConnection().execute(query, params, 'all');
  count = async (table: string, where = 'true') => Number((await this.sql(`select count(*) as n from "${table}" where ${where}`))[0]!.n);
  load = (options: Parameters<typeof loadSeed>[1] = {}) => loadSeed(this.graph.db, { folder: this.folder, ...options });

  /** Changes a file of our copy of the data, and puts it back after `then`. */
  withFile = <T>(file: string, change: (text: string) => string, then: () => Promise<T>): Promise<T> =>
    withFile(join(this.folder, file), change, then);

  refusal = (file: string, change: (text: string) => string): Promise<SeedError> =>
    this.withFile(file, change, () =>
      this.load().then(
        () => {
          throw new Error('it was loaded');
        },
        (error) => error,
      ),
    );
}

export const total = (report: SeedReport, what: 'inserted' | 'updated' | 'unchanged' | 'kept' | 'removed') =>
  Object.values(report.loaded).reduce((sum, counts) => sum + counts[what], 0);
