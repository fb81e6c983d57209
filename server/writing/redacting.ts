import type { Person } from '../people/access.ts';
import type { Transaction } from '../database/statements.ts';
import { noted } from '../people/log.ts';
import type { Content } from './content.ts';
import { unfrozen } from './frozen.ts';
import { lock, type Work } from './work.ts';

/** What stands where something was taken out. */
const TAKEN_OUT = '[…]';

/** A content without some words, wherever they stand in it. */
function without(value: unknown, words: string): unknown {
  if (typeof value === 'string') return value.replaceAll(words, TAKEN_OUT);
  if (Array.isArray(value)) return value.map((each) => without(each, words));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, name === 'key' ? each : without(each, words)]));
  return value;
}

/**
 * Takes words out of every version of a record that is kept for ever, and says so in a note that everybody reads. Number and
 * hash stay. Null when what is public still has them: that is changed first.
 */
export async function redact(transaction: Transaction, person: Person, work: Work, words: string, note: string): Promise<number[] | null> {
  const { run } = transaction;
  const { kind, id } = work;
  await lock(run, kind, id);
  const rows = await run({
    text: 'select id, number, content, note from revision where kind = $1 and record_id = $2 and number is not null order by number for update',
    values: [kind.name, id],
  });
  const having = rows.flatMap(([revision, number, content, said]) => {
    const cleared = without(content, words) as Content;
    const isSaid = typeof said === 'string' && said.includes(words);
    return isSaid || JSON.stringify(cleared) !== JSON.stringify(content) ? [{ revision, number: number as number, cleared, said }] : [];
  });
  if (work.isPublic && having.some(({ revision }) => revision === work.published)) return null;
  await unfrozen(run, async () => {
    for (const { revision, cleared, said } of having)
      await run({
        text: 'update revision set content = $2::jsonb, note = $3 where id = $1',
        values: [revision, JSON.stringify(cleared), [said?.replaceAll(words, TAKEN_OUT), note].filter(Boolean).join(' ')],
      });
  });
  const numbers = having.map(({ number }) => number);
  await noted(transaction, person, 'redactVersions', { kind: kind.name, id }, { numbers });
  return numbers;
}
