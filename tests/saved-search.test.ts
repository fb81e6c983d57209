import type { Email } from 'postal-mime';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { kindNames } from '../server/saved-search/kind-names.ts';
import { kinds as pages } from '../web/lib/kinds.ts';
import { linkIn, openMailbox } from './mail.ts';
import { maker } from './make.ts';
import { codes, send, serve } from './serve.ts';

const mailbox = await openMailbox();
const { graph, origin, post, close } = await serve({ url: mailbox.url, from: 'splot@example.org' });
const { alerts, search } = graph.graph;
const make = maker(graph.db);
const run = (sql: string, values: unknown[] = []): Promise<any[]> => graph.db.em.getConnection().execute(sql, values as never);
alerts.start('https://splot.example.org');
afterAll(async () => {
  await alerts.stop();
  await close();
  await mailbox.close();
});
beforeEach(async () => {
  await run('delete from saved_search');
  await run('delete from mail');
  mailbox.mails.length = 0;
});

const reader = 'reader@example.org';
let asker = 0;
/** Saves a search from a network of its own. */
const save = (input: Record<string, unknown>, from = `203.0.113.${asker++ % 250}`) => post({
  query: 'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { confirmBefore userErrors { field message code } } }', variables: { input: { email: reader, query: 'retencja', ...input } },
}, { 'x-forwarded-for': from });
const confirm = async (key: string) => (await graph.ask('mutation ($key: ID!) { confirmSavedSearch(input: { key: $key }) { savedSearch { name isConfirmed } userErrors { code } } }', { key })).confirmSavedSearch;
const end = async (key: string, all = false) => (await graph.ask('mutation ($key: ID!, $all: Boolean!) { endSavedSearch(input: { key: $key, all: $all }) { ended userErrors { code } } }', { key, all })).endSavedSearch;
const list = async (key: string) => (await graph.ask('query ($key: ID!) { savedSearches(key: $key) { key name every isConfirmed query kinds filters { facet values } near { kilometres } exact } }', { key })).savedSearches;
/** Saves a search and confirms it by the link that came. */
async function saved(input: Record<string, unknown> = {}): Promise<string> {
  expect((await save(input)).body.data.saveSearch.userErrors).toEqual([]);
  const { key } = linkIn(await mailbox.next((input.email as string | undefined) ?? reader));
  expect((await confirm(key)).userErrors).toEqual([]);
  return key;
}
/** A record that changed so many minutes ago. */
async function changed(title: string, minutes: number, facts: Record<string, unknown> = {}) {
  const pilot = await make.pilot({ title: { pl: title, en: null }, ...facts });
  await run(`update pilot set updated_at = now() - interval '${minutes} minutes' where id = ?`, [pilot.id]);
  await search.drain();
}
/** A week goes by for what was saved, and the digests are written. */
async function aWeekGoesBy() {
  await run(`update saved_search set due_at = now() - interval '1 second', told_until = told_until - interval '7 days' where confirmed_at is not null`);
  await alerts.work();
}
/** Waits until everything queued was sent. */
const allSent = () => expect.poll(async () => (await alerts.backlog()).waiting).toBe(0);

describe('Somebody wants to know when a search has something new', () => {
  test('the address is asked first, and nothing that was typed stands in that e-mail', async () => {
    const { body } = await save({ query: 'kup tanio http://zlodziej.example', name: 'Wygrana czeka: http://zlodziej.example' });
    expect(body.data.saveSearch.userErrors).toEqual([]);
    expect(new Date(body.data.saveSearch.confirmBefore).getTime()).toBeGreaterThan(Date.now() + 6 * 86_400_000);
    const mail = await mailbox.next(reader);
    expect([mail.subject, mail.from?.address]).toEqual(['Splot: potwierdź powiadomienia', 'splot@example.org']);
    expect(mail.text).not.toMatch(/zlodziej|tanio|Wygrana/);
    const { link, key } = linkIn(mail);
    expect(link).toBe(`https://splot.example.org/powiadomienia/${key}`);
    expect(await list(key)).toMatchObject([{ name: 'Wygrana czeka: http://zlodziej.example', isConfirmed: false }]);
    await aWeekGoesBy();
    expect(mailbox.mails).toEqual([]);
  });

  test('in English for who reads English', async () => {
    await save({ language: 'EN' });
    const mail = await mailbox.next(reader);
    expect(mail.subject).toBe('Splot: please confirm your alerts');
    expect(linkIn(mail).link).toContain('https://splot.example.org/en/alerts/');
  });

  test('it is kept as it was asked for, and confirming it twice is confirming it once', async () => {
    await save({ query: 'retencja', kinds: ['PILOT', 'GUIDANCE'], filter: { year: ['2021'], city: ['plock'] }, near: { latitude: 52.5, longitude: 19.7, kilometres: 50 }, exact: true, every: 'DAY', name: 'Woda' });
    const { key } = linkIn(await mailbox.next(reader));
    expect(await confirm(key)).toEqual({ savedSearch: { name: 'Woda', isConfirmed: true }, userErrors: [] });
    expect((await confirm(key)).userErrors).toEqual([]);
    expect(await list(key)).toEqual([{ key, name: 'Woda', every: 'DAY', isConfirmed: true, query: 'retencja', kinds: expect.arrayContaining(['PILOT', 'GUIDANCE']), filters: [{ facet: 'CITY', values: ['plock'] }, { facet: 'YEAR', values: ['2021'] }], near: { kilometres: 50 }, exact: true }]);
  });

  test.each(['', 'nie adres', 'a@b', 'a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org', `${'a'.repeat(250)}@example.org`])('%j is refused as no address', async (email) => {
    const { body } = await save({ email });
    expect(body.data.saveSearch).toMatchObject({ confirmBefore: null, userErrors: [{ field: 'email', code: 'EMAIL_INVALID' }] });
    expect(await run('select * from mail')).toEqual([]);
  });

  test.each(['\0', '\ud800 alone', '<b>"\\', '\u202eabc', '😀', 'x'.repeat(10_000)])('whatever is searched for, such as %j, can be saved', async (query) => {
    const { body } = await save({ query, name: query.slice(0, 100) });
    expect(body.data.saveSearch.userErrors).toEqual([]);
    const { key } = linkIn(await mailbox.next(reader));
    expect((await confirm(key)).userErrors).toEqual([]);
    await aWeekGoesBy();
    expect(await list(key)).toHaveLength(1);
  });

  test('a name too long and a filter beyond its bounds are refused', async () => {
    expect((await save({ name: 'a'.repeat(201) })).body.data.saveSearch.userErrors).toMatchObject([{ field: 'name', code: 'NAME_TOO_LONG' }]);
    expect(codes(await save({ filter: { city: Array.from({ length: 101 }, (_, i) => `c${i}`) } }))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await save({ near: { latitude: 91, longitude: 0, kilometres: 1 } }))).toEqual(['BAD_USER_INPUT']);
  });

  test('a stranger cannot flood a mailbox, nor learn whether it is known', async () => {
    const answers: unknown[] = [];
    for (let search = 0; search < 7; search++) for (let times = 0; times < 4; times++) answers.push(Object.keys((await save({ query: `retencja ${search}` })).body.data.saveSearch));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await allSent();
    expect(mailbox.mails).toHaveLength(5 * 3);
  });

  test('nor change what its owner confirmed', async () => {
    const key = await saved({ name: 'Moje' });
    await save({ name: 'Cudze', every: 'DAY', language: 'EN' });
    expect(linkIn(await mailbox.next(reader)).key).toBe(key);
    expect(await list(key)).toMatchObject([{ name: 'Moje', every: 'WEEK', isConfirmed: true }]);
  });

  test('one network asks twenty times an hour at most', async () => {
    for (let times = 0; times < 20; times++) expect((await save({ email: `somebody${times}@example.org` }, '198.51.100.77')).body.errors).toBeUndefined();
    const refused = await save({ email: 'somebody@example.org' }, '198.51.100.77');
    expect([codes(refused), refused.body.errors[0].extensions.retryAfter]).toEqual([['TOO_MANY_REQUESTS'], 3_600]);
    expect((await save({ email: 'somebody@example.org' }, '198.51.100.78')).body.errors).toBeUndefined();
  });

  test('an address may have fifty, and is told when it has', async () => {
    const first = await saved({ query: 'retencja 0' });
    await run(`insert into saved_search (email, language, every, name, search, search_hash, key, asked_at, asked, confirmed_at, told_until, due_at)
      select email, language, every, name || i, search, search_hash || i, key || i, asked_at, asked, confirmed_at, told_until, due_at from saved_search, generate_series(1, 49) i`);
    expect(await list(first)).toHaveLength(50);
    await save({ query: 'jeszcze jedno' });
    expect(await confirm(linkIn(await mailbox.next(reader)).key)).toEqual({ savedSearch: null, userErrors: [{ code: 'TOO_MANY_SAVED' }] });
  });

  test('what nobody confirms in seven days is forgotten', async () => {
    await save({});
    const { key } = linkIn(await mailbox.next(reader));
    await run(`update saved_search set asked_at = now() - interval '8 days'`);
    await alerts.work();
    expect(await run('select * from saved_search')).toEqual([]);
    expect(await confirm(key)).toEqual({ savedSearch: null, userErrors: [{ code: 'KEY_UNKNOWN' }] });
    expect(await end(key)).toEqual({ ended: 0, userErrors: [{ code: 'KEY_UNKNOWN' }] });
    expect(await list(key)).toEqual([]);
  });
});

describe('Once a week they are told what is new', () => {
  test('in one e-mail for all their searches, with links that last', async () => {
    await saved({ name: 'Retencja' });
    await saved({ query: 'tężnia', name: 'Tężnie' });
    await saved({ query: 'hulajnogi', name: 'Hulajnogi' });
    await changed('Retencja na osiedlu', 60);
    await changed('Tężnia w parku', 120);
    await aWeekGoesBy();
    const mail = await mailbox.next(reader);
    expect(mail.subject).toBe('Splot: 2 nowości w zapisanych wyszukiwaniach');
    expect(mail.text).toMatch(/== Retencja\s+1 wynik od .*\s+Pilotaż: Retencja na osiedlu\s+https:\/\/splot\.example\.org\/rekord\/\w+/);
    expect(mail.text).toContain('Pilotaż: Tężnia w parku');
    expect(mail.text, 'nothing is said where nothing is new').not.toContain('Hulajnogi');
    expect(mailbox.mails).toEqual([]);
  });

  test('nothing comes when there is nothing new', async () => {
    await saved({ query: 'hulajnogi' });
    await aWeekGoesBy();
    expect(await run('select * from mail')).toEqual([]);
    const [{ isLater }] = await run(`select due_at > now() + interval '1 minute' as "isLater" from saved_search`);
    expect(isLater).toBe(true);
  });

  test('each change is told once, and one that is being saved right now with the next', async () => {
    await saved({ query: 'pergola' });
    await changed('Pergola stara', 60);
    await changed('Pergola świeża', 1);
    await aWeekGoesBy();
    const first = await mailbox.next(reader);
    expect([first.text!.includes('Pergola stara'), first.text!.includes('Pergola świeża')]).toEqual([true, false]);
    await run(`update saved_search set due_at = now() - interval '1 second'`);
    await run(`update pilot set updated_at = updated_at - interval '9 minutes 30 seconds' where title_pl = 'Pergola świeża'`);
    await search.drain();
    await run(`update saved_search set told_until = told_until - interval '1 minute'`);
    await alerts.work();
    const second = await mailbox.next(reader);
    expect([second.text!.includes('Pergola stara'), second.text!.includes('Pergola świeża')]).toEqual([false, true]);
  });

  test('only of what everybody may see, and of what has all words', async () => {
    await saved({ query: 'zielony dach szkoły' });
    await changed('Zielone dachy szkół', 60);
    await changed('Zielony dach na szkole, szkic', 60, { status: 'DRAFT' });
    await changed('Dach remizy', 60);
    await aWeekGoesBy();
    const mail = await mailbox.next(reader);
    expect(mail.text).toContain('Zielone dachy szkół');
    expect(mail.text).not.toMatch(/szkic|remizy/);
  });

  test('of many the newest ten, and where the rest is', async () => {
    const key = await saved({ query: 'ławka' });
    for (let i = 0; i < 12; i++) await changed(`Ławka ${String.fromCharCode(65 + i)}`, 60 + i);
    await aWeekGoesBy();
    const { text, subject } = await mailbox.next(reader);
    expect(subject).toBe('Splot: 12 nowości w zapisanych wyszukiwaniach');
    expect(text!.match(/Pilotaż: Ławka \w/g)).toHaveLength(10);
    expect(text).toMatch(new RegExp(`i jeszcze 2:\\s+https://splot\\.example\\.org/powiadomienia/${key}\\?since=\\d{4}-\\d\\d-\\d\\d`));
  });

  test('kinds are called in e-mails what they are called on the pages', () => {
    expect(Object.fromEntries(Object.entries(pages).map(([kind, { one }]) => [kind, { PL: one.pl, EN: one.en }]))).toEqual(kindNames);
  });

  test('at seven on Monday morning in Warsaw, or every morning', async () => {
    await saved({ every: 'WEEK' });
    await saved({ every: 'DAY', query: 'tężnia' });
    const rows = await run(`select every, extract(isodow from due_at at time zone 'Europe/Warsaw')::int as day, to_char(due_at at time zone 'Europe/Warsaw', 'HH24:MI') as at, due_at - now() <= interval '8 days' as soon from saved_search order by every`);
    expect(rows).toMatchObject([{ every: 'DAY', at: '07:00', soon: true }, { every: 'WEEK', day: 1, at: '07:00', soon: true }]);
  });

  test('two processes that look at once write one e-mail', async () => {
    await saved({ query: 'zegar' });
    await changed('Zegar słoneczny', 60);
    await run(`update saved_search set due_at = now() - interval '1 second', told_until = told_until - interval '7 days'`);
    await Promise.all([alerts.work(), alerts.work(), alerts.work()]);
    await allSent();
    expect(mailbox.mails).toHaveLength(1);
  });
});

describe('They can end it whenever they like', () => {
  /** An e-mail with news of two searches. */
  async function news(): Promise<{ mail: Email; key: string }> {
    await saved({ query: 'kładka' });
    const key = await saved({ query: 'kładki nad rzeką', name: 'Nad rzeką' });
    await changed('Kładka nad rzeką', 60);
    await aWeekGoesBy();
    return { mail: await mailbox.next(reader), key };
  }
  const header = ({ headers }: Email, name: string) => headers.find(({ key }) => key === name)?.value;

  test('one of them, by the key that came', async () => {
    const { key } = await news();
    expect(await list(key)).toHaveLength(2);
    expect(await end(key)).toEqual({ ended: 1, userErrors: [] });
    expect(await run('select name from saved_search')).toEqual([{ name: 'kładka' }]);
  });

  test('all of them; the address is nowhere then', async () => {
    const { key } = await news();
    await saved({ email: 'another@example.org' });
    expect(await end(key, true)).toEqual({ ended: 2, userErrors: [] });
    expect(await run('select email from saved_search')).toEqual([{ email: 'another@example.org' }]);
  });

  test('at one click on the button of their mail program', async () => {
    const { mail } = await news();
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [, path] = /^<https:\/\/splot\.example\.org(\/\S+)>$/.exec(header(mail, 'list-unsubscribe')!)!;
    const looked = await fetch(`${origin}${path}`, { redirect: 'manual' });
    expect([looked.status, looked.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/powiadomienia\/[\w-]+$/)]);
    expect(await run('select 1 as one from saved_search'), 'a program that follows links ends nothing').toHaveLength(2);
    const click = await send(`${origin}${path}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' });
    expect(click.status).toBe(200);
    expect(await run('select 1 as one from saved_search')).toEqual([]);
    for (const wrong of ['/unsubscribe', '/unsubscribe?key=', '/unsubscribe?key=a&key=b', '/unsubscribe?key=%00']) expect((await send(`${origin}${wrong}`, { method: 'POST' })).text).toBe(click.text);
  });

  test.each(['', '\0', '\ud800', "' or true --", 'a'.repeat(100_000)])('%j, which is no key, ends and shows nothing', async (key) => {
    await saved();
    expect([await list(key), await end(key, true), await confirm(key)]).toMatchObject([[], { ended: 0 }, { savedSearch: null }]);
    expect(await run('select 1 as one from saved_search')).toHaveLength(1);
  });

  test('what waits to be sent to them is not sent any more', async () => {
    const key = await saved({ query: 'fontanna' });
    await run(`insert into mail (recipient, subject, body, headers, due_at) values (?, 'Nowości', '…', '{}', now() + interval '1 hour')`, [reader]);
    await end(key, true);
    expect(await run('select * from mail')).toEqual([]);
  });
});
