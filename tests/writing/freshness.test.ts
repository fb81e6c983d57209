import { describe, expect, test } from 'vitest';
import { keyIn } from '../kit/people.ts';
import { servedWriting } from '../kit/writing.ts';

const { graph, ask, asked, act, run, mail, author, colleague, secretary, published } = await servedWriting();
const remind = () => graph.graph.alerts.reminders.work();
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
    const page = (after: string | null, token?: string) =>
      asked(
        'query ($after: String) { staleRecords(first: 2, after: $after) { totalCount endCursor nodes { id titlePl } } }',
        { after },
        token,
      );
    const first = (await page(null, secretary.token)).body.data.staleRecords;
    expect(first).toMatchObject({ totalCount: 3, nodes: [{ id: ids[0], titlePl: 'Najstarszy' }, { titlePl: 'Średni' }] });
    const second = (await page(first.endCursor, secretary.token)).body.data.staleRecords;
    expect(second).toMatchObject({ endCursor: null, nodes: [{ titlePl: 'Najnowszy' }] });
    for (const token of [undefined, author.token]) expect((await page(null, token)).body.errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await page('xx', secretary.token)).body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});
