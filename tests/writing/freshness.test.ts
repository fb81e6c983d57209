import { describe, expect, test } from 'vitest';
import { keyIn } from '../kit/people.ts';
import { servedWriting } from '../kit/writing.ts';

const { graph, ask, asked, act, run, mail, make, author, colleague, secretary, published } = await servedWriting();
const remind = () => graph.graph.alerts.reminders.work();
// the hourly round is not due while these tests call for it themselves
await run(`insert into job (kind, key, payload, due_at) values ('reminders', '', 'null', now() + interval '1 day')
  on conflict (kind, key) do update set due_at = excluded.due_at`);
const keyed = (id: string) =>
  run('select w.kind, w.record_id from record_work w order by w.record_id desc limit 1').then(([row]) => ({ id, ...row }));
/** So many days are left until a record runs out. */
const left = async (recordId: number, days: number) =>
  run('update record_work set confirm_by = current_date + ?::int where kind = ? and record_id = ?', [days, 'Guidance', recordId]);
const fresh = async (id: string) =>
  (await ask('query ($id: ID!) { freshness(record: $id) { isStale confirmBy confirmations { version way } } }', { id })).freshness;
const askedBy = async (key: string) =>
  (await ask('query ($key: ID!) { askedConfirmation(key: $key) { id titlePl } }', { key })).askedConfirmation;
const confirm = (key: string) => act('confirmByLink', { key }, undefined, 'confirmed');
/** A published record of which both of its body have already been told by mail what came of it. */
async function aged(title: string, days: number) {
  const id = await published(title);
  expect((await mail(author.email)).subject).toBe('Splot: opublikowano');
  const { record_id: recordId } = await keyed(id);
  await left(recordId as number, days);
  return { id, recordId: recordId as number };
}

describe('A record stays fresh', () => {
  test('its keepers are reminded thirty days, seven days and on the day, once each; one button in a page confirms it', async () => {
    const { id, recordId } = await aged('Poradnik o wiatach', 31);
    await remind();
    expect(await run('select told_at from record_work where record_id = ? and kind = ?', [recordId, 'Guidance'])).toEqual([
      { told_at: null },
    ]);
    for (const days of [30, 7, 0]) {
      await left(recordId, days);
      // the day before was told of longer ago
      await run(`update record_work set told_at = told_at - interval '40 days' where record_id = ?`, [recordId]);
      await remind();
      await remind();
      const [{ count }] = await run('select count(*)::int as count from confirmation_key where record_id = ?', [recordId]);
      expect(count).toBe({ 30: 2, 7: 4, 0: 6 }[days]);
      const letter = await mail(author.email);
      expect(letter.subject).toBe('Splot: czy to nadal aktualne?');
      expect(letter.text!.match(/https?:\/\//g)).toHaveLength(1);
      await mail(colleague.email);
    }
    await left(recordId, -1);
    expect(await fresh(id)).toMatchObject({ isStale: true, confirmations: [] });
    await run('delete from confirmation_key where record_id = ?', [recordId]);
    await run('update record_work set told_at = null where record_id = ?', [recordId]);
    await remind();
    const key = keyIn(await mail(author.email));
    await mail(colleague.email);
    // only its hash is kept
    expect(JSON.stringify(await run('select * from confirmation_key'))).not.toContain(key);
    expect(await askedBy(key)).toEqual({ id, titlePl: 'Poradnik o wiatach' });
    expect((await fresh(id)).isStale).toBe(true);
    expect(await confirm(key)).toEqual({ confirmed: true, userErrors: [] });
    expect(await fresh(id)).toMatchObject({ isStale: false, confirmations: [{ version: 1, way: 'MAIL' }] });
    expect((await confirm(key)).userErrors).toMatchObject([{ code: 'LINK_USED' }]);
    expect(await askedBy(key)).toBeNull();
  });

  test('what nobody confirmed in time says so at once where it is read and comes later in search; confirmed, it says by whom and when', async () => {
    const [first, second] = [await aged('Poradnik o pnączach', 5), await aged('Poradnik o pnączach', 5)];
    await run('update record_work set told_at = now()');
    const [{ today }] = await run('select current_date::text as today');
    const told = 'node(id: $id) { ... on Record { trust trustOn staleSince } }';
    const trust = async (id: string) => (await ask(`query ($id: ID!) { ${told} }`, { id })).node;
    const found = async (): Promise<string[]> => {
      await graph.graph.search.drain();
      const { hits } = (await ask('{ search(query: "pnącza") { hits { record { id staleSince } } } }')).search;
      return hits.map(({ record }: { record: { id: string } }) => record.id);
    };
    const usual = await found();
    expect(usual.toSorted()).toEqual([first.id, second.id].toSorted());
    const old = [first, second].find(({ id }) => id === usual[0])!;
    const before = await trust(old.id);
    expect(before.staleSince).toBeNull();
    await left(old.recordId, 0);
    await remind();
    // its last day is not over
    expect(await trust(old.id)).toEqual(before);
    await left(old.recordId, -1);
    await remind();
    expect(await trust(old.id)).toEqual({ ...before, staleSince: today });
    expect(await found()).toEqual(usual.toReversed());

    const by = async (token: string) =>
      expect(await act('confirmRecord', { record: old.id }, token, 'work { id }')).toMatchObject({ userErrors: [] });
    // the secretariat says that it is right, but not in the name of who keeps it
    await by(secretary.token);
    expect(await trust(old.id)).toEqual(before);
    expect(await found()).toEqual(usual);
    await by(author.token);
    expect(await trust(old.id)).toEqual({ trust: 'CONFIRMED_BY_OWNER', trustOn: today, staleSince: null });
    await run('update record_work set told_at = null, confirm_by = current_date - 1 where record_id = ? and kind = ?', [
      second.recordId,
      'Guidance',
    ]);
    await remind();
    expect((await trust(second.id)).staleSince).toBe(today);
    expect(await confirm(keyIn(await mail(author.email)))).toEqual({ confirmed: true, userErrors: [] });
    await mail(colleague.email);
    expect(await trust(second.id)).toEqual({ trust: 'CONFIRMED_BY_OWNER', trustOn: today, staleSince: null });
    for (const { recordId } of [first, second]) await left(recordId, 400);
  });

  test('what nobody has to confirm is never out of date', async () => {
    const record = await make.guidance();
    await remind();
    expect(await run('select stale_since from guidance where id = ?', [record.id])).toEqual([{ stale_since: null }]);
  });

  test('a link confirms only what it showed: it is none once something else is public', async () => {
    const { id, recordId } = await aged('Poradnik o donicach', 5);
    await remind();
    const key = keyIn(await mail(author.email));
    await mail(colleague.email);
    await run(`update guidance set title_pl = 'Poradnik o czymś innym' where id = ?`, [recordId]);
    expect((await confirm(key)).userErrors).toMatchObject([{ code: 'LINK_USED' }]);
    expect((await fresh(id)).confirmations).toEqual([]);
  });

  test('whoever left the body confirms nothing for it any more', async () => {
    const { recordId } = await aged('Poradnik o ławkach', 5);
    await remind();
    const key = keyIn(await mail(author.email));
    await mail(colleague.email);
    await run('update role_grant set until = now() where account_id = ?', [author.id]);
    expect((await confirm(key)).userErrors).toMatchObject([{ code: 'LINK_USED' }]);
    await run('update role_grant set until = null where account_id = ?', [author.id]);
    await left(recordId, 400);
  });

  test('the secretariat has the list of what nobody confirmed, in pages; nobody else has it', async () => {
    const ids: string[] = [];
    for (const [title, days] of [
      ['Najstarszy', -30],
      ['Średni', -20],
      ['Najnowszy', -10],
    ] as const)
      ids.push((await aged(title, days)).id);
    const page = (from: number, token?: string) =>
      asked('query ($from: Int) { deskRecords(list: STALE, first: 2, from: $from) { totalCount nodes { id titlePl } } }', { from }, token);
    expect((await page(0, secretary.token)).body.data.deskRecords).toMatchObject({
      totalCount: 3,
      nodes: [{ id: ids[0], titlePl: 'Najstarszy' }, { titlePl: 'Średni' }],
    });
    expect((await page(2, secretary.token)).body.data.deskRecords).toMatchObject({ nodes: [{ titlePl: 'Najnowszy' }] });
    for (const token of [undefined, author.token]) expect((await page(0, token)).body.errors[0].extensions.code).toBe('FORBIDDEN');
  });
});
