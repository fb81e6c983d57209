import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EmbeddedDatabase } from '../../server/database/embedded/database.ts';
import { embeddedReader, type Reader } from '../../server/database/reader.ts';

/** Longer than anybody would wait, and than a test may take. */
const endless = { text: 'select count(*)::int from generate_series(1, 1000000000000) number', values: [] };

describe('A read of the embedded database that takes too long', () => {
  const folder = mkdtempSync(join(tmpdir(), 'splot-embedded-'));
  let database: EmbeddedDatabase;
  let read: Reader;
  const heard: string[] = [];
  beforeAll(async () => {
    database = new EmbeddedDatabase(join(folder, 'database'), 500);
    await database.exec('create table city (name text)');
    await database.listen('news', (payload) => heard.push(payload));
    read = embeddedReader(database, { mayBeEnded: true });
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  test('is ended with the code of PostgreSQL, and those who waited behind it get their answers', async () => {
    await database.query('insert into city values ($1)', ['Płock']);
    const overdue = read(endless);
    const behind = [
      read({ text: 'select name from city', values: [] }),
      database.query('insert into city values ($1)', ['Sopot']),
      database.transaction((own) => own.query('insert into city values ($1)', ['Gdynia'])),
    ];
    await expect(overdue).rejects.toMatchObject({ code: '57014' });
    expect(await behind[0]).toEqual([['Płock']]);
    await Promise.all(behind);
    expect(await read({ text: 'select name from city order by name', values: [] })).toEqual([['Gdynia'], ['Płock'], ['Sopot']]);
  });

  test('leaves nobody without news of changes', async () => {
    await expect(read(endless)).rejects.toMatchObject({ code: '57014' });
    await database.query(`select pg_notify('news', 'after all')`);
    expect(heard).toEqual(['after all']);
  });

  test('does not end changes: they may take as long as they need', async () => {
    let waiting: ReturnType<Reader> | undefined;
    await database.transaction(async (own) => {
      await own.query('insert into city values ($1)', ['Łódź']);
      waiting = read({ text: `select count(*)::int from city where name in ('Łódź', 'Lublin')`, values: [] });
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await own.query('insert into city values ($1)', ['Lublin']);
    });
    expect(await waiting).toEqual([[2]]);
    // a statement that changes something, on its own
    await database.query('create table many as select number from generate_series(1, 2000000) number');
    expect(await read({ text: 'select exists (select from many)', values: [] })).toEqual([[true]]);
  });
});
