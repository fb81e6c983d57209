import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { Edition } from '../../server/network/edition.ts';
import { Membership } from '../../server/network/membership.ts';
import { Network } from '../../server/network/network.ts';
import { keyIn, servedPeople } from '../kit/people.ts';
import { codes } from '../kit/serve.ts';
import { standsIn } from '../kit/traces.ts';

const { asked, ask, act, mail, run, make, somebody, alerts } = await servedPeople();
const titled = (title: string) => ({ slug: title.toLowerCase(), title: { pl: title, en: null } });
const edition = await make.make(Edition, { ...titled('Edycja'), code: 'E1', startYear: 2025, endYear: 2027 });
const network = async (code: string, ...cities: { id: number }[]) => {
  const made = await make.make(Network, { ...titled(code), code, edition, type: 'ACTION_PLANNING', membersComplete: true });
  for (const city of cities)
    await make.make(Membership, { ...titled(`${code}-${city.id}`), edition, network: made, city, role: 'PARTNER' });
  return globalId('Network', made.id);
};
const [here, there, away] = [await make.city(), await make.city(), await make.city()];
const [ours, theirs] = [await network('SIEC-A', here, there), await network('SIEC-B', away)];
const [anna, bartek, cezary] = [
  await somebody('Anna', { role: 'MEMBER', city: here.id }),
  await somebody('Bartek', { role: 'MEMBER', city: there.id }),
  await somebody('Cezary', { role: 'MEMBER', city: away.id }),
];
const tell = (field: string, value: string, seenBy: string, token = anna.token) =>
  act('tellOfMyself', { field, value, seenBy }, token, 'kept');
const seen = async (of: string, token?: string) =>
  (await ask('query ($of: ID!) { contacts(of: $of) { name position email phone about } }', { of }, token)).contacts;
const town = globalId('City', here.id);
const stands = (text: string) => standsIn(run, text);

describe('What somebody tells of themselves', () => {
  test('is nothing unless they choose it, and each thing is seen by whom they chose', async () => {
    expect(await seen(town, bartek.token)).toEqual([]);
    await tell('POSITION', 'inspektorka', 'ALL');
    await tell('EMAIL', '', 'NETWORK');
    await tell('PHONE', '123 456 789', 'MEMBERS');
    await tell('ABOUT', 'tylko dla mnie', 'NOBODY');
    const all = { name: 'Anna', position: 'inspektorka', email: null, phone: null, about: null };
    expect(await seen(town)).toEqual([all]);
    expect(await seen(town, cezary.token)).toEqual([{ ...all, phone: '123 456 789' }]);
    expect(await seen(town, bartek.token)).toEqual([{ ...all, phone: '123 456 789', email: 'anna@example.org' }]);
    const nobody = await somebody('Bezrola');
    expect(await seen(town, nobody.token), 'an account without a role is not among the members').toEqual([all]);
    await tell('POSITION', '', 'ALL');
    expect(await seen(town)).toEqual([]);
    await tell('POSITION', 'inspektorka', 'ALL');
    expect(await run('select distinct wording, agreed_at is not null as agreed from profile_field')).toEqual([
      { wording: '2026-11', agreed: true },
    ]);
  });

  test('is in no answer of the public graph, not in search, not in lists', async () => {
    const { search } = await ask('{ search(query: "inspektorka") { totalCount } }');
    expect(search.totalCount).toBe(0);
  });

  test('to their network is told to its members alone, and it is noted who took it home', async () => {
    expect((await ask('{ me { networks { id } } }', {}, anna.token)).me.networks).toEqual([{ id: ours }]);
    expect(await seen(ours, bartek.token)).toMatchObject([{ name: 'Anna', email: 'anna@example.org' }]);
    for (const token of [undefined, cezary.token]) {
      const answer = await asked('query ($of: ID!) { contacts(of: $of) { name } }', { of: ours }, token);
      expect([codes(answer), answer.body.data?.contacts ?? null]).toEqual([['FORBIDDEN'], null]);
    }
    const exporting = `mutation ($network: ID!) { exportContacts(input: { network: $network }) { contacts { name email } userErrors { code } } }`;
    expect(codes(await asked(exporting, { network: ours }, cezary.token))).toEqual(['FORBIDDEN']);
    expect(codes(await asked(exporting, { network: ours }))).toEqual(['FORBIDDEN']);
    expect((await ask(exporting, { network: ours }, bartek.token)).exportContacts.contacts).toEqual([
      { name: 'Anna', email: 'anna@example.org' },
    ]);
    expect(await run(`select account_id, kind, facts from log_entry where verb = 'exportContacts'`)).toEqual([
      { account_id: bartek.id, kind: 'Network', facts: { people: 1 } },
    ]);
    expect(await seen(theirs, cezary.token)).toEqual([]);
  });

  test('ends with the role by which they were seen', async () => {
    await run('update role_grant set until = now() where account_id = ?', [anna.id]);
    expect(await seen(town, bartek.token)).toEqual([]);
    expect(await seen(ours, bartek.token)).toEqual([]);
    await run('update role_grant set until = null where account_id = ?', [anna.id]);
  });
});

describe('Whoever was entered by others', () => {
  test('is told by whom and what for, and objects with one click: the address is gone, and nobody enters it again', async () => {
    const secretary = await somebody('Jan', { role: 'SECRETARIAT' });
    const organisation = await make.organisation();
    const inviting = (email: string) => act('invite', { email, role: 'ADVISOR', organisation: organisation.slug }, secretary.token, 'sent');
    await inviting('niechciana@example.org');
    const letter = await mail('niechciana@example.org');
    expect(letter.text).toMatch(/adres podał sekretariat sieci/);
    expect(letter.text).toMatch(/jednym przyciskiem/);
    await inviting('niechciana@example.org'); // a second one waits to be sent
    expect(await act('declineInvitation', { key: keyIn(letter) }, undefined, 'forgotten')).toEqual({ forgotten: true, userErrors: [] });
    expect(await stands('niechciana')).toEqual([]);
    expect((await act('declineInvitation', { key: keyIn(letter) }, undefined, 'forgotten')).userErrors).toMatchObject([
      { code: 'LINK_USED' },
    ]);
    for (const email of ['niechciana@example.org', 'Niechciana+znow@example.org'])
      expect((await inviting(email)).userErrors).toMatchObject([{ field: 'email', code: 'NOT_WANTED' }]);
    expect(await stands('niechciana')).toEqual([]);
  });
});

describe('Somebody erases themselves', () => {
  test('with every way in and everything they told: the address then stands in no table, job or file', async () => {
    const gone = await somebody('Znikam', { role: 'ADMINISTRATOR' });
    const secretary = await somebody('Jan', { role: 'SECRETARIAT' });
    await tell('EMAIL', '', 'ALL', gone.token);
    await tell('ABOUT', 'piszcie na znikam@example.org', 'ALL', gone.token);
    await act('setAccountPassword', { password: 'kasztan rower lampa 7' }, gone.token, 'set');
    await act('requestPasskey', {}, gone.token, 'exchange');
    await run(`insert into passkey (account_id, name, credential, public_key, transports) values (?, 'telefon', 'cred', 'key', '[]')`, [
      gone.id,
    ]);
    await run(`insert into identity (account_id, issuer, subject) values (?, 'https://id.example.org', 'znikam@example.org')`, [gone.id]);
    await run(
      `insert into suggestion (what, body, email, language, key_hash, state) values ('BARRIER', 'tekst', 'znikam@example.org', 'PL', 'x', 'OPEN')`,
    );
    await act('requestSignIn', { email: gone.email }, undefined, 'request');
    await act('requestAccount', { email: gone.email, name: 'Znikam', reason: 'raz jeszcze' }, undefined, 'asked');
    await act('invite', { email: gone.email, role: 'SECRETARIAT' }, gone.token, 'sent');
    await ask(`mutation { saveSearch(input: { email: "znikam@example.org", query: "retencja" }) { confirmBefore } }`);
    expect((await stands('znikam')).length).toBeGreaterThan(5);
    const { myData } = await ask('{ myData }', {}, gone.token);
    expect(myData).toMatchObject({
      account: { email: 'znikam@example.org' },
      passkeys: [{ name: 'telefon' }],
      passwordSetAt: expect.any(String),
      providers: [{ issuer: 'https://id.example.org' }],
      profile: [{ field: 'ABOUT' }, { field: 'EMAIL' }],
      invitations: [{ role: 'SECRETARIAT' }],
      savedSearches: [{}],
      roles: [{ role: 'ADMINISTRATOR' }],
    });
    expect(JSON.stringify(myData), 'no secret is taken home').not.toMatch(/scrypt|token|key_hash/);
    expect(await act('eraseAccount', { email: gone.email }, gone.token, 'erased')).toMatchObject({ erased: true });
    expect(await stands('znikam')).toEqual([]);
    expect((await ask('{ search(query: "znikam") { totalCount } }')).search.totalCount).toBe(0);
    expect((await ask('{ accounts { name } }', {}, secretary.token)).accounts.map(({ name }: any) => name)).not.toContain('Znikam');
  });

  test('and what is kept of everybody ends by itself: who did what, after two years', async () => {
    await run(
      `insert into log_entry (verb, facts, at) values ('old', '{}', now() - interval '25 months'), ('recent', '{}', now() - interval '23 months')`,
    );
    await alerts.work();
    expect(await run(`select verb from log_entry where verb in ('old', 'recent')`)).toEqual([{ verb: 'recent' }]);
  });

  test('and the register of processing names every table in which something of a person stands', async () => {
    const tables = await run(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name in ('email', 'recipient', 'address_key')
        union select conrelid::regclass::text from pg_constraint where contype = 'f' and confrelid = 'account'::regclass order by 1`,
    );
    expect(tables.length).toBeGreaterThan(15);
    const register = readFileSync(new URL('../../docs/rejestr-czynnosci.md', import.meta.url), 'utf8');
    expect(tables.filter(({ name }) => !register.includes(`\`${name}\``))).toEqual([]);
  });
});
