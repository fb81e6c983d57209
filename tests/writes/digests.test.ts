import { describe, expect, test } from 'vitest';
import { newsAddress } from '../../server/saved-search/mail-words.ts';
import { selectionOf } from '../../web/lib/search/read-selection.ts';
import { reader, servedAlerts } from '../kit/alerts.ts';

const { mailbox, alerts, search, run, saved, changed, aWeekGoesBy, allSent } = await servedAlerts();

describe('Once a week they are told what is new', () => {
  test('in one e-mail for all their searches, with links that last', async () => {
    await saved();
    await saved({ query: 'tężnie' });
    await saved({ query: 'hulajnogi' });
    await changed('Retencja na osiedlu', 60);
    await changed('Tężnia w parku', 120);
    await aWeekGoesBy();
    const mail = await mailbox.next(reader);
    expect(mail.subject).toBe('Splot: 2 nowości w zapisanych wyszukiwaniach');
    expect(mail.text).toMatch(
      /== „retencja”\s+1 nowy lub zmieniony od .*\s+Pilotaż: Retencja na osiedlu\s+https:\/\/splot\.example\.org\/rekord\/\w+/,
    );
    expect(mail.text).toContain('Pilotaż: Tężnia w parku');
    expect(mail.text, 'nothing is said where nothing is new').not.toContain('hulajnogi');
    expect(mailbox.mails).toEqual([]);
  });

  test('nothing comes when there is nothing new', async () => {
    await saved({ query: 'hulajnogi' });
    await aWeekGoesBy();
    expect(await run(`select * from job where kind = 'mail'`)).toEqual([]);
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

  test('of many the newest ten, and where all are: at an address without any key', async () => {
    await saved({ query: 'ławka', kinds: ['PILOT'], filter: { outcome: ['STOPPED', 'CONFIRMED'] }, near: null });
    for (let i = 0; i < 12; i++) await changed(`Ławka ${String.fromCharCode(65 + i)}`, 60 + i, { outcome: 'STOPPED' });
    await aWeekGoesBy();
    const { text, subject } = await mailbox.next(reader);
    expect(subject).toBe('Splot: 12 nowości w zapisanych wyszukiwaniach');
    expect(text!.match(/Pilotaż: Ławka \w/g)).toHaveLength(10);
    const [, address] = /Wszystkie: https:\/\/splot\.example\.org(\/\S+)/.exec(text!)!;
    expect(address).toMatch(
      /^\/szukaj\?q=%C5%82awka&kind=PILOT&outcome=CONFIRMED&outcome=STOPPED&since=\d{4}-\d\d-\d\d&sort=NEWEST&all=1$/,
    );
  });

  test('the address of all news asks the website for just that search', () => {
    const wish = {
      query: 'zieleń & „woda”',
      kinds: ['ActionPlan'],
      filter: { city: ['plock'], populationBand: ['FROM_5K', 'UNDER_5K'] },
      near: { latitude: 52.5, longitude: -19.7, kilometres: 30 },
      exact: true,
    };
    const address = newsAddress('EN', 'https://splot.example.org', { search: wish, since: '2026-11-18T23:30:00Z' });
    const { pathname, searchParams } = new URL(address);
    expect(pathname).toBe('/en/search');
    expect(selectionOf(searchParams)).toMatchObject({
      query: wish.query,
      kind: 'ACTION_PLAN',
      filter: wish.filter,
      near: wish.near,
      since: '2026-11-19',
      sort: 'NEWEST',
      exact: true,
      all: true,
    });
  });

  test('at seven on Monday morning in Warsaw, or every morning', async () => {
    await saved({ every: 'WEEK' });
    await saved({ every: 'DAY', query: 'tężnia' });
    const rows = await run(
      `select every, extract(isodow from due_at at time zone 'Europe/Warsaw')::int as day, to_char(due_at at time zone 'Europe/Warsaw', 'HH24:MI') as at, due_at - now() <= interval '8 days' as soon from saved_search order by every`,
    );
    expect(rows).toMatchObject([
      { every: 'DAY', at: '07:00', soon: true },
      { every: 'WEEK', day: 1, at: '07:00', soon: true },
    ]);
  });

  test('what cannot be told to one is told to the others', async () => {
    await saved({ email: 'broken@example.org', query: 'ratusz' });
    await saved({ query: 'ratusz' });
    await run(`update saved_search set search = jsonb_set(search, '{query}', '5') where email = 'broken@example.org'`);
    await changed('Ratusz', 60);
    await aWeekGoesBy();
    expect((await mailbox.next(reader)).text).toContain('Ratusz');
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
