import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../server/database/db.ts';
import { sessionOf, type Session } from '../../server/database/statements.ts';
import { openTestDatabase } from '../kit/graph.ts';

describe('A transaction has one connection', () => {
  let db: Database;
  let session: Session;
  const warnings: Error[] = [];
  const warned = (warning: Error) => {
    warnings.push(warning);
  };
  beforeAll(async () => {
    process.on('warning', warned);
    db = await openTestDatabase();
    session = await sessionOf(db);
    await session.run({ text: 'create table note (id int primary key)', values: [] });
  });
  afterAll(async () => {
    process.off('warning', warned);
    await db.close(true);
  });
  const kept = async () => (await session.run({ text: 'select id from note order by id', values: [] })).map(([id]) => id);

  test('what is asked of it at once is answered in turn', async () => {
    const rows = await session.transaction(async (run) => {
      await Promise.all([1, 2, 3].map((id) => run({ text: 'insert into note values ($1)', values: [id] })));
      return Promise.all([1, 2, 3].map((id) => run({ text: 'select id, pg_backend_pid() from note where id = $1', values: [id] })));
    });
    expect(rows.map(([[id]]: any) => id)).toEqual([1, 2, 3]);
    expect(new Set(rows.map(([[, process]]: any) => process)).size).toBe(1);
    expect(await kept()).toEqual([1, 2, 3]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(warnings).toEqual([]);
  });

  test('when one of several statements fails, none of them is kept, also of those that had not begun', async () => {
    const work = session.transaction((run) =>
      Promise.all([4, 1, 5, 6, 7].map((id) => run({ text: 'insert into note values ($1)', values: [id] }))),
    );
    await expect(work).rejects.toThrow(/duplicate key/);
    expect(await kept()).toEqual([1, 2, 3]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await kept()).toEqual([1, 2, 3]);
  });
});
