import type { Email } from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { Coordinates } from '../../server/city/coordinates.ts';
import { reader, servedAlerts } from '../kit/alerts.ts';
import { linkIn } from '../kit/mail.ts';
import { codes, send, type Answer } from '../kit/serve.ts';

const { graph, origin, post, mailbox, alerts, search, make, run, save, confirm, end, endAll, list, saved, changed, aWeekGoesBy, allSent } =
  await servedAlerts();

describe('Somebody wants to know when a search has something new', () => {
  test('the address is asked first, and nothing that was typed stands in that e-mail', async () => {
    const { body } = await save({ query: 'kup tanio http://zlodziej.example' });
    expect(body.data.saveSearch.userErrors).toEqual([]);
    expect(new Date(body.data.saveSearch.confirmBefore).getTime()).toBeGreaterThan(Date.now() + 6 * 86_400_000);
    const mail = await mailbox.next(reader);
    expect([mail.subject, mail.from]).toMatchObject(['Splot: potwierdź powiadomienia', { name: 'Splot', address: 'splot@example.org' }]);
    expect(mail.text).not.toMatch(/zlodziej|tanio/);
    const { link, key } = linkIn(mail);
    expect(link).toBe(`https://splot.example.org/powiadomienia/${key}`);
    expect(await list(key)).toMatchObject([{ name: '„kup tanio http://zlodziej.example”', isConfirmed: false }]);
    await aWeekGoesBy();
    expect(mailbox.mails).toEqual([]);
  });

  test('in English for who reads English', async () => {
    await save({ language: 'EN' });
    const mail = await mailbox.next(reader);
    expect(mail.subject).toBe('Splot: please confirm your alerts');
    expect(linkIn(mail).link).toContain('https://splot.example.org/en/alerts/');
  });

  test('it is kept as it was asked for, called in words, and confirming it twice is confirming it once', async () => {
    const city = await make.city({ title: { pl: 'Płock', en: null } });
    await make.make(Coordinates, { city, lat: 52.55, lon: 19.7, method: 'CITY_CENTRE_POINT' });
    await search.drain();
    await save({
      query: 'retencja\nwody',
      kinds: ['PILOT', 'GUIDANCE'],
      filter: { year: ['2021', '2020'], city: [city.slug] },
      near: { kilometres: 50, latitude: 52.5, longitude: 19.7 },
      exact: true,
      every: 'DAY',
    });
    const { key: addressKey } = linkIn(await mailbox.next(reader));
    const [{ key }] = (await list(addressKey)) as [any];
    for (let times = 0; times < 2; times++)
      expect(await confirm(key)).toEqual({ savedSearch: { every: 'DAY', isConfirmed: true }, userErrors: [] });
    expect(await list(addressKey)).toEqual([
      {
        key,
        language: 'PL',
        name: '„retencja wody” · Poradnik · Pilotaż · Płock · do 50 km od: Płock · dalsze filtry: 2 · dokładnie tak, jak napisano',
        every: 'DAY',
        isConfirmed: true,
        query: 'retencja\nwody',
        kinds: ['GUIDANCE', 'PILOT'],
        filters: [
          { facet: 'CITY', values: [city.slug] },
          { facet: 'YEAR', values: ['2020', '2021'] },
        ],
        near: { kilometres: 50 },
        exact: true,
        callsFor: null,
      },
    ]);
  });

  test('the same wish in another order is the same search', async () => {
    await saved({ query: 'Retencja', filter: { year: ['2021', '2020'] } });
    const { addressKey } = await saved({ query: 'tężnia', filter: { city: ['plock'] } });
    await save({ query: 'retencja', filter: { year: ['2020', '2021'] } });
    expect((await mailbox.next(reader)).subject).toBe('Splot: te powiadomienia już masz');
    expect(await list(addressKey)).toHaveLength(2);
  });

  test.each([
    '',
    'nie adres',
    'a@b',
    'a@example.org, b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    `${'a'.repeat(250)}@example.org`,
  ])('%j is refused as no address', async (email) => {
    const { body } = await save({ email });
    expect(body.data.saveSearch).toMatchObject({ confirmBefore: null, userErrors: [{ field: 'email', code: 'EMAIL_INVALID' }] });
    expect(await run(`select * from job where kind = 'mail'`)).toEqual([]);
  });

  test.each(['\0', '\ud800 alone', '<b>"\\', '\u202eabc', '😀', 'x'.repeat(10_000)])(
    'whatever is searched for, such as %j, can be saved',
    async (query) => {
      const { addressKey } = await saved({ query });
      await aWeekGoesBy();
      expect(await list(addressKey)).toHaveLength(1);
    },
  );

  test('a filter beyond its bounds is refused', async () => {
    expect(codes(await save({ filter: { city: Array.from({ length: 101 }, (_, i) => `c${i}`) } }))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await save({ near: { latitude: 91, longitude: 0, kilometres: 1 } }))).toEqual(['BAD_USER_INPUT']);
  });

  test('a stranger cannot flood a mailbox, nor learn whether it is known', async () => {
    const answers: unknown[] = [];
    for (let search = 0; search < 25; search++)
      answers.push(Object.keys((await save({ query: `retencja ${search}` })).body.data.saveSearch));
    for (let times = 0; times < 5; times++) answers.push(Object.keys((await save({ query: 'retencja 1' })).body.data.saveSearch));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await allSent();
    expect(mailbox.mails).toHaveLength(10);
    const { key } = linkIn(await mailbox.next(reader));
    expect(await list(key), 'the link leads to what no e-mail was sent for, too').toHaveLength(20);
  });

  test('nor by ending it and asking again, by writing its address in other ways, or from many networks', async () => {
    for (let round = 0; round < 7; round++) {
      await save({ query: `retencja ${round}`, email: round % 2 ? reader : reader.replace('@', `+${round}@`) });
      await run('delete from saved_search');
    }
    for (let round = 0; round < 7; round++) await save({ query: `kładka ${round}` });
    await allSent();
    expect(mailbox.mails).toHaveLength(10);
    expect(
      await run(`select sum(times)::int as times from attempt where what = 'alert'`),
      'counted where a restart forgets nothing',
    ).toEqual([{ times: 14 }]);
  });

  test('who never wants to be written to is not, however their address is written; whoever asks learns nothing of it', async () => {
    await save({});
    const { key } = linkIn(await mailbox.next(reader));
    const { neverWriteAgain } = await graph.ask(
      'mutation ($key: ID!) { neverWriteAgain(input: { addressKey: $key }) { ended userErrors { code } } }',
      { key },
    );
    expect(neverWriteAgain).toEqual({ ended: 1, userErrors: [] });
    const shape = ({ body }: Answer) => JSON.stringify(body.data.saveSearch).replace(/\d{4}-\d\d-[^"]*/, 'moment');
    const answers = [await save({}), await save({ email: reader.replace('@', '+x@') }), await save({ email: 'inny@example.org' })];
    expect(new Set(answers.map(shape)).size).toBe(1);
    await allSent();
    expect(mailbox.mails.map(({ to }) => to?.[0]?.address)).toEqual(['inny@example.org']);
    const columns = await run(
      `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public' and data_type in ('text', 'character varying', 'jsonb')`,
    );
    for (const { table, column } of columns)
      expect(
        await run(`select 1 as found from "${table}" where "${column}"::text ilike '%reader%@%' limit 1`),
        `${table}.${column}`,
      ).toEqual([]);
    await run('delete from unwanted');
  });

  test('all strangers together cannot make the mail server look like a flood', async () => {
    await save({ email: 'pierwszy@example.org' });
    await run(`update attempt set times = 1000 where what = 'alerts'`);
    expect(codes(await save({ email: 'drugi@example.org' }))).toEqual(['TOO_MANY_REQUESTS']);
  });

  test('nor change what its owner confirmed', async () => {
    const { addressKey } = await saved();
    await save({ every: 'DAY', language: 'EN' });
    expect(linkIn(await mailbox.next(reader)).key).toBe(addressKey);
    expect(await list(addressKey)).toMatchObject([{ language: 'PL', every: 'WEEK', isConfirmed: true }]);
  });

  test('nor can the page of another website do it in the name of those who look at it', async () => {
    const asking = { query: `mutation { saveSearch(input: { email: "${reader}" }) { userErrors { code } } }` };
    const foreign = await post(asking, { origin: 'https://evil.example.org' });
    expect([foreign.status, codes(foreign)]).toEqual([403, ['FORBIDDEN']]);
    expect(codes(await post(asking, { origin: 'null' }))).toEqual(['FORBIDDEN']);
    expect(
      (await post({ query: '{ search { totalCount } }' }, { origin: 'https://partner.example.org' })).body.errors,
      'reading is free',
    ).toBeUndefined();
    expect((await post(asking, { origin })).body.errors).toBeUndefined();
  });

  test('the website saves searches, and takes forms from its own pages alone', async () => {
    const submit = (from: string) =>
      send(`${origin}/powiadomienia?q=retencja`, {
        method: 'POST',
        headers: { accept: 'text/html', origin: from, 'content-type': 'application/x-www-form-urlencoded' },
        body: `email=${encodeURIComponent(reader)}&every=WEEK`,
      });
    expect((await submit('https://evil.example.org')).status).toBe(403);
    expect((await submit(origin)).text).toContain('Sprawdź skrzynkę');
    expect(linkIn(await mailbox.next(reader)).key).toMatch(/^[\w-]{32}$/);
  });

  test('one network asks sixty times an hour at most', async () => {
    for (let times = 0; times < 60; times++)
      expect((await save({ email: `somebody${times}@example.org` }, '198.51.100.77')).body.errors).toBeUndefined();
    const refused = await save({ email: 'somebody@example.org' }, '198.51.100.77');
    expect([codes(refused), refused.body.errors[0].extensions.retryAfter]).toEqual([['TOO_MANY_REQUESTS'], 3_600]);
    expect((await save({ email: 'somebody@example.org' }, '198.51.100.78')).body.errors).toBeUndefined();
  });

  test('an address may have fifty, and is told when it has', async () => {
    const { addressKey } = await saved({ query: 'retencja 0' });
    await run(`insert into saved_search (email, language, every, name, search, search_hash, key, address_key, asked_at, confirmed_at, told_until, due_at)
      select email, language, every, name || i, search, search_hash || i, key || i, address_key, asked_at, confirmed_at, told_until, due_at from saved_search, generate_series(1, 49) i`);
    expect(await list(addressKey)).toHaveLength(50);
    await save({ query: 'jeszcze jedno' });
    expect(await confirm((await list(addressKey))[0].key)).toEqual({ savedSearch: null, userErrors: [{ code: 'TOO_MANY_SAVED' }] });
  });

  test('what nobody confirms in seven days is forgotten', async () => {
    await save({});
    const { key: addressKey } = linkIn(await mailbox.next(reader));
    const [{ key }] = (await list(addressKey)) as [any];
    await run(`update saved_search set asked_at = now() - interval '8 days'`);
    await alerts.work();
    expect(await run('select * from saved_search')).toEqual([]);
    expect(await confirm(key)).toEqual({ savedSearch: null, userErrors: [{ code: 'KEY_UNKNOWN' }] });
    expect(await end(key)).toEqual({ ended: 0, userErrors: [{ code: 'KEY_UNKNOWN' }] });
    expect(await list(addressKey)).toEqual([]);
  });
});

describe('They can end it whenever they like', () => {
  /** An e-mail with news of two searches. */
  async function news(): Promise<{ mail: Email; addressKey: string; key: string }> {
    await saved({ query: 'kładka' });
    const keys = await saved({ query: 'kładki nad rzeką' });
    await changed('Kładka nad rzeką', 60);
    await aWeekGoesBy();
    return { mail: await mailbox.next(reader), ...keys };
  }
  const header = ({ headers }: Email, name: string) => headers.find(({ key }) => key === name)?.value;

  test('one of them, or have it told more often', async () => {
    const { addressKey, key } = await news();
    const { changeSavedSearch } = await graph.ask(
      'mutation ($key: ID!) { changeSavedSearch(input: { key: $key, every: DAY }) { savedSearch { every } userErrors { code } } }',
      { key },
    );
    expect(changeSavedSearch).toEqual({ savedSearch: { every: 'DAY' }, userErrors: [] });
    const [{ soon }] = await run(`select due_at <= now() + interval '2 days' as soon from saved_search where key = ?`, [key]);
    expect([soon, await list(addressKey)]).toMatchObject([true, [{ every: 'WEEK' }, { every: 'DAY' }]]);
    expect(await end(key)).toEqual({ ended: 1, userErrors: [] });
    expect(await run('select name from saved_search')).toEqual([{ name: '„kładka”' }]);
    expect(await end(key)).toEqual({ ended: 0, userErrors: [{ code: 'KEY_UNKNOWN' }] });
  });

  test('all of them; the address is nowhere then', async () => {
    const { addressKey } = await news();
    await saved({ email: 'another@example.org' });
    expect(await endAll(addressKey)).toEqual({ ended: 2, userErrors: [] });
    expect(await run('select email from saved_search')).toEqual([{ email: 'another@example.org' }]);
  });

  test('at one click on the button of their mail program', async () => {
    const { mail, key } = await news();
    await end(key);
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [, path] = /^<https:\/\/splot\.example\.org(\/\S+)>$/.exec(header(mail, 'list-unsubscribe')!)!;
    const looked = await fetch(`${origin}${path}`, { redirect: 'manual' });
    expect([looked.status, looked.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/powiadomienia\/[\w-]+$/)]);
    expect(await run('select 1 as one from saved_search'), 'a program that follows links ends nothing').toHaveLength(1);
    const click = await send(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(click.status).toBe(200);
    expect(await run('select 1 as one from saved_search')).toEqual([]);
    for (const wrong of ['/unsubscribe', '/unsubscribe?key=', '/unsubscribe?key=a&key=b', '/unsubscribe?key=%00'])
      expect((await send(`${origin}${wrong}`, { method: 'POST' })).text).toBe(click.text);
  });

  test.each(['', '\0', '\ud800', "' or true --", 'a'.repeat(100_000)])('%j, which is no key, ends and shows nothing', async (key) => {
    await saved();
    expect([await list(key), await end(key), await endAll(key), await confirm(key)]).toMatchObject([
      [],
      { ended: 0 },
      { ended: 0 },
      { savedSearch: null },
    ]);
    expect(await run('select 1 as one from saved_search')).toHaveLength(1);
  });

  test('what waits to be sent to them is not sent any more', async () => {
    const { key } = await saved({ query: 'fontanna' });
    await run(
      `insert into job (kind, key, payload, due_at) values ('mail', 'later', jsonb_build_object('recipient', ?::text), now() + interval '1 hour')`,
      [reader],
    );
    await end(key);
    expect(await run(`select * from job where kind = 'mail'`)).toEqual([]);
  });
});
