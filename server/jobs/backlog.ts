import type { Reader } from '../database/reader.ts';

/** What a table of things to do still holds: all that wait, those of them that failed already, and why one of these did (a code). */
export interface Backlog {
  waiting: number;
  failing: number;
  problem: string | null;
}

export async function backlogOf(table: 'search_job' | 'mail', run: Reader): Promise<Backlog> {
  const [[waiting, failing, problem]] = (await run({
    text: `select count(*)::int, count(*) filter (where attempts > 0)::int, max(problem) from ${table}`,
    values: [],
  })) as [any];
  return { waiting, failing, problem };
}
