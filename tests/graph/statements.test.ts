import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../server/database/db.ts';
import { State } from '../../server/database/state.ts';
import { statementsOf, type Statements } from '../../server/database/statements.ts';
import { openTestDatabase } from '../kit/graph.ts';

describe('A transaction has one connection', () => {
  let db: Database;
  let statements: Statements;
  const warnings: Error[] = [];
  const warned = (warning: Error) => {
    warnings.push(warning);
  };
  beforeAll(async () => {
    process.on('warning', warned);
    db = await openTestDatabase();
    statements = await statementsOf(db);
    await db.migrator.up();
    await statements.run({ text: 'create table note (id int primary key)', values: [] });
  });
  afterAll(async () => {
    process.off('warning', warned);
    await db.close(true);
  });
  const kept = async () => (await statements.run({ text: 'select id from note order by id', values: [] })).map(([id]) => id);

  test('what is asked of it at once is answered in turn', async () => {
    const rows = await statements.transaction(async ({ run }) => {
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
    const work = statements.transaction(({ run }) =>
      Promise.all([4, 1, 5, 6, 7].map((id) => run({ text: 'insert into note values ($1)', values: [id] }))),
    );
    await expect(work).rejects.toThrow(/duplicate key/);
    expect(await kept()).toEqual([1, 2, 3]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await kept()).toEqual([1, 2, 3]);
  });

  test('rows are like those of any other read: in order of their columns, moments in UTC, numbers as numbers', async () => {
    const statement = {
      text: `select 1, 1, count(*), 2.5::numeric, true, timestamptz '2026-11-28 17:00:00.123456+00', date '2026-11-28', array[1, 2], '{"a": 1}'::jsonb, array['a']`,
      values: [],
    };
    const [row] = await statements.transaction(({ run }) => run(statement));
    expect(row).toEqual([1, 1, 1, 2.5, true, '2026-11-28T17:00:00.123Z', '2026-11-28', [1, 2], { a: 1 }, ['a']]);
    expect(await statements.run(statement)).toEqual([row]);
  });

  test('entities and statements see what the other wrote, and are rolled back together', async () => {
    const state = { text: `select value from state where name = 'note'`, values: [] };
    const write = (fails: boolean) =>
      statements.transaction(async ({ em, run }) => {
        em.create(State, { name: 'note', value: 'by the ORM' });
        await em.flush();
        const [[seen]] = (await run(state)) as [[string]];
        await run({ text: `update state set value = value || ', then by a statement' where name = 'note'`, values: [] });
        const { value } = await em.findOneOrFail(State, 'note', { refresh: true });
        if (fails) throw new Error('enough');
        return [seen, value];
      });
    await expect(write(true)).rejects.toThrow('enough');
    expect(await statements.run(state)).toEqual([]);
    expect(await write(false)).toEqual(['by the ORM', 'by the ORM, then by a statement']);
    expect(await statements.run(state)).toEqual([['by the ORM, then by a statement']]);
  });
});
