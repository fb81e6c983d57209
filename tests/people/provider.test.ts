import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readEnv } from '../../server/env.ts';
import { servedPeople } from '../kit/people.ts';
import { ledBack, openProvider } from '../kit/provider.ts';

const back = 'https://splot.example.org/zaloguj/dostawca';
const provider = await openProvider();
const { act, ask, asked, mail, run, somebody, make } = await servedPeople(undefined, provider.at);
beforeAll(() => provider.open(back));
afterAll(() => provider.close());
beforeEach(() => run('delete from identity'));

const begin = async () => {
  const begun = await act('requestProviderSignIn', {}, undefined, 'exchange address');
  return { ...begun, came: await ledBack(begun.address, back) } as { exchange: string; address: string; came: URL };
};
const enter = (exchange: string, { search }: URL) => act('signInByProvider', { exchange, answer: search }, undefined, 'token');
/** Somebody goes to the provider and comes back. */
const signIn = async (known: Parameters<typeof provider.is>[0]) => {
  provider.is(known);
  const { exchange, came } = await begin();
  return enter(exchange, came);
};
const nameOf = async (token: string | null) => token && (await ask('{ me { name } }', {}, token)).me?.name;
const unknown = [{ code: 'PROVIDER_UNKNOWN' }];

describe('Somebody signs in by the provider of their office', () => {
  test('who has an account at the address that it has verified; they are told by e-mail the first time', async () => {
    const { email } = await somebody('Ada');
    expect(await nameOf((await signIn({ sub: 'a1', email: 'Ada@Example.org', email_verified: true })).token)).toBe('Ada');
    expect((await mail(email)).subject).toBe('Splot: nowy sposób logowania');
    // from then on they are known by their lasting name there, whatever the provider says of addresses
    expect(await nameOf((await signIn({ sub: 'a1', email: 'ada.po.slubie@example.org', email_verified: true })).token)).toBe('Ada');
  });

  test('who was invited has the account and the role of the invitation, and nothing else', async () => {
    const secretary = await somebody('Jan', { role: 'SECRETARIAT' });
    const organisation = await make.organisation();
    await act('invite', { email: 'zaproszona@example.org', role: 'ADVISOR', organisation: organisation.slug }, secretary.token, 'sent');
    const { token } = await signIn({ sub: 'b1', email: 'zaproszona@example.org', email_verified: true, name: 'Zaproszona Osoba' });
    expect((await ask('{ me { name roles { role } } }', {}, token)).me).toEqual({ name: 'Zaproszona Osoba', roles: [{ role: 'ADVISOR' }] });
    expect(await run('select 1 from invitation')).toEqual([]);
  });

  test('nobody else: being seen by a provider makes no account and gives no right', async () => {
    await somebody('Cela', { role: 'ADMINISTRATOR' });
    const before = await run('select count(*) from account');
    for (const known of [
      { sub: 'c1', email: 'obca@example.org', email_verified: true },
      { sub: 'c2', email: 'cela@example.org', email_verified: false },
      { sub: 'c3', email: 'cela@example.org' },
      { sub: 'c4', email: 'cela@example.org', email_verified: 'true' as never },
      { sub: 'c5' },
    ])
      expect((await signIn(known)).userErrors, JSON.stringify(known)).toMatchObject(unknown);
    expect([await run('select count(*) from account'), await run('select 1 from identity')]).toEqual([before, []]);
  });

  test('an address that was given to somebody new does not lead to the account of whoever had it before', async () => {
    await somebody('Daria');
    await signIn({ sub: 'd1', email: 'daria@example.org', email_verified: true });
    expect((await signIn({ sub: 'd2', email: 'daria@example.org', email_verified: true })).userErrors).toMatchObject(unknown);
  });

  test('once: an answer of the provider is good for the browser that asked, and for nothing more', async () => {
    await somebody('Eryk');
    provider.is({ sub: 'e1', email: 'eryk@example.org', email_verified: true });
    const [first, second] = [await begin(), await begin()];
    expect((await enter(second.exchange, first.came)).userErrors, 'the answer to another asking').toMatchObject(unknown);
    expect((await enter(first.exchange, first.came)).token).toMatch(/^[\w-]{32}$/);
    expect((await enter(first.exchange, first.came)).userErrors, 'the same one again').toMatchObject(unknown);
    const third = await begin();
    const forged = new URL(third.came);
    forged.searchParams.set('state', 'x');
    expect((await enter(third.exchange, forged)).userErrors, 'another state').toMatchObject(unknown);
    const fourth = await begin();
    const elsewhere = new URL(fourth.came);
    elsewhere.searchParams.set('iss', 'https://evil.example.org');
    expect((await enter(fourth.exchange, elsewhere)).userErrors, 'another issuer').toMatchObject(unknown);
  });

  test('with a proof that only who asked holds, and an answer that is bound to the asking', async () => {
    const { searchParams } = new URL((await begin()).address);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      redirect_uri: back,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  test('not while the provider is away, and again when it is back', async () => {
    await somebody('Feliks');
    provider.is({ sub: 'f1', email: 'feliks@example.org', email_verified: true });
    const { exchange, came } = await begin();
    provider.leave();
    expect((await enter(exchange, came)).userErrors).toHaveLength(1);
    await provider.open(back);
    expect((await signIn({ sub: 'f1', email: 'feliks@example.org', email_verified: true })).token).toBeTruthy();
  });

  test('visitors can see how it is called', async () => {
    expect((await ask('{ signInProvider }')).signInProvider).toBe('Urząd Miasta');
    expect(
      (await asked('mutation { requestProviderSignIn { address } }', {}, undefined, { origin: 'https://evil.example.org' })).status,
    ).toBe(403);
  });
});

describe('The operator names a provider', () => {
  const whole = {
    OIDC_ISSUER: 'https://id.example.org',
    OIDC_CLIENT_ID: 'splot',
    OIDC_CLIENT_SECRET: 'x',
    SITE_URL: 'https://splot.example.org',
  };
  test('with all that goes with it', () => {
    expect(readEnv(whole)).toMatchObject(whole);
    for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'SITE_URL'])
      expect(() => readEnv({ ...whole, [name]: '' }), name).toThrow(name);
    expect(() => readEnv({ ...whole, OIDC_ISSUER: 'http://id.example.org' }), 'without TLS').toThrow('https');
  });
});
