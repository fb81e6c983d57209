import { describe, expect, test } from 'vitest';
import { reader, servedAlerts } from '../kit/alerts.ts';
import { codes } from '../kit/serve.ts';

const { mailbox, alerts, make, run, save, saved, list, aWeekGoesBy } = await servedAlerts();

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const regions = { ours: await make.voivodeship(), other: await make.voivodeship() };
const town = await make.city({ title: { pl: 'Krosno', en: null }, county: await make.county({ voivodeship: regions.ours }) });
/** A call that changed so many days ago. */
async function call(title: string, changedDaysAgo: number, facts: Record<string, unknown> = {}, voivodeship?: any) {
  const { id } = await make.fundingCall({ title: { pl: title, en: null }, voivodeships: voivodeship ? [voivodeship] : [], ...facts });
  await run(`update funding_call set updated_at = now() - interval '${changedDaysAgo} days' where id = ?`, [id]);
}

describe('Somebody wants to know which calls open for their town', () => {
  test('they are told of new calls, of those that opened and of changed ones; of no other', async () => {
    await run('delete from funding_call');
    await saved({ query: undefined, callsFor: town.slug });
    await call('Nowy nabór', 2, { closesOn: day(20) });
    await call('Otwarty w tym tygodniu', 60, { availability: 'ANNOUNCED', opensOn: day(-3), closesOn: day(40) });
    await call('Dla naszego województwa', 2, {}, regions.ours);
    await call('Dla innego województwa', 2, {}, regions.other);
    await call('Znany od dawna', 60, { closesOn: day(20) });
    await call('Zamknięty', 2, { availability: 'CLOSED' });
    await call('Szkic', 2, { status: 'DRAFT' });
    await aWeekGoesBy();
    const { subject, text } = await mailbox.next(reader);
    expect(subject).toBe('Splot: 3 nowości w zapisanych wyszukiwaniach');
    expect(text).toMatch(/== nabory dla miasta Krosno\s+3 nabory otwarte, zapowiedziane lub zmienione od /);
    expect(text).toMatch(/Nabór: Nowy nabór \(do \d+ \p{L}+ \d{4}\)\s+https:\/\/splot\.example\.org\/rekord\/\w+/u);
    expect(text).toContain('Otwarty w tym tygodniu');
    expect(text).toContain('Dla naszego województwa');
    expect(text).not.toMatch(/Dla innego|Znany od dawna|Zamknięty|Szkic/);
  });

  test('each of them is told once, also the one that opens on the day of the e-mail', async () => {
    await run('delete from funding_call');
    await saved({ query: undefined, callsFor: town.slug, every: 'DAY' });
    await call('Otwarty dziś', 60, { opensOn: day(0), closesOn: day(40) });
    // yesterday's e-mail was the last
    await run(`update saved_search set due_at = now() - interval '1 second', told_until = now() - interval '1 day'`);
    await alerts.work();
    expect((await mailbox.next(reader)).text).toContain('Otwarty dziś');
    await run(`update saved_search set due_at = now() - interval '1 second'`);
    await alerts.work();
    expect(await run(`select * from job where kind = 'mail'`)).toEqual([]);
    expect(mailbox.mails).toEqual([]);
  });

  test('of many they are told the ten that close soonest, and where all are', async () => {
    await run('delete from funding_call');
    await saved({ query: undefined, callsFor: town.slug, language: 'EN' });
    for (let i = 0; i < 12; i++) await call(`Nabór ${String.fromCharCode(65 + i)}`, 2, { closesOn: day(40 - i) });
    await aWeekGoesBy();
    const { text } = await mailbox.next(reader);
    expect(text).toMatch(/== calls that Krosno may apply for\s+12 calls opened, announced or changed since /);
    expect([...text!.matchAll(/Funding call: Nabór (\w)/g)].map(([, name]) => name).join('')).toBe('LKJIHGFEDC');
    expect(text).toContain(`All of them: https://splot.example.org/en/my-city?like=${town.slug}#calls`);
  });

  test('it is one of their saved searches, called in words', async () => {
    const { addressKey } = await saved({ query: undefined, callsFor: town.slug });
    await saved();
    await save({ query: undefined, callsFor: town.slug });
    expect((await mailbox.next(reader)).subject).toBe('Splot: te powiadomienia już masz');
    expect((await list(addressKey)).map(({ name, callsFor }) => [name, callsFor])).toEqual([
      ['nabory dla miasta Krosno', town.slug],
      ['„retencja”', null],
    ]);
  });

  test('a town that is not there, and anything else that narrows, is refused', async () => {
    const { body } = await save({ query: undefined, callsFor: 'nie-ma-takiego' });
    expect(body.data.saveSearch.userErrors).toMatchObject([{ field: 'callsFor', code: 'NOT_FOUND' }]);
    for (const more of [{ query: 'dachy' }, { kinds: ['PILOT'] }, { filter: { year: ['2020'] } }, { exact: true }])
      expect(codes(await save({ query: undefined, callsFor: town.slug, ...more }))).toEqual(['BAD_USER_INPUT']);
    expect(await run('select * from saved_search')).toEqual([]);
  });
});
