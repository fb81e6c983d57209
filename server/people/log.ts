import type { Person } from './access.ts';
import type { Transaction } from '../database/statements.ts';

/** Notes who did what, in the transaction that did it. `facts` holds ids and codes, never text of people. */
export async function noted(
  { run }: Transaction,
  by: Pick<Person, 'id'> | null,
  verb: string,
  record: { kind: string; id: number } | null = null,
  facts: Record<string, unknown> = {},
): Promise<void> {
  await run({
    text: 'insert into log_entry (account_id, verb, kind, record_id, facts) values ($1, $2, $3, $4, $5::jsonb)',
    values: [by?.id ?? null, verb, record?.kind ?? null, record?.id ?? null, JSON.stringify(facts)],
  });
}
