import { createHook } from 'node:async_hooks';
import { describe, expect, test } from 'vitest';
import { servedPeople } from '../kit/people.ts';
import { codes } from '../kit/serve.ts';

const { asked, ask, act, mail, run, somebody } = await servedPeople();
const nameOf = async (token: string) => (await ask('{ me { name } }', {}, token)).me?.name;
const signIn = (email: string, password: string) => act('signInByPassword', { email, password }, undefined, 'token');
const good = 'kasztan rower lampa 7';

describe('A password is for those who want one', () => {
  test('nobody has one unless they set it; then it lets them in, and they are told by e-mail', async () => {
    const { token, email } = await somebody('Ala');
    expect((await ask('{ me { hasPassword } }', {}, token)).me).toEqual({ hasPassword: false });
    expect(await act('setAccountPassword', { password: good }, token, 'set')).toEqual({ set: true, userErrors: [] });
    expect((await mail(email)).text).toContain('ustawiono hasło');
    const entered = await signIn('ALA@example.org', good);
    expect(await nameOf(entered.token)).toBe('Ala');
    expect((await ask('{ me { hasPassword } }', {}, token)).me).toEqual({ hasPassword: true });
  });

  test('setting it ends all other sessions, removing it ends its use', async () => {
    const [here, elsewhere] = [await somebody('Bolek'), await somebody('Bolek')];
    await act('setAccountPassword', { password: good }, here.token, 'set');
    expect([await nameOf(here.token), await nameOf(elsewhere.token)]).toEqual(['Bolek', undefined]);
    expect(await act('removeAccountPassword', {}, here.token, 'removed')).toMatchObject({ removed: true });
    expect((await signIn('bolek@example.org', good)).userErrors).toMatchObject([{ code: 'PASSWORD_WRONG' }]);
  });

  test('is kept in no form in which it could be read', async () => {
    const { token } = await somebody('Cezary');
    await act('setAccountPassword', { password: good }, token, 'set');
    const [{ hash }] = await run(`select hash from password p join account a on a.id = p.account_id where a.name = 'Cezary'`);
    expect(hash).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    const other = await somebody('Cecylia');
    await act('setAccountPassword', { password: good }, other.token, 'set');
    const hashes = await run('select distinct hash from password');
    expect(hashes.length, 'two people with one password cannot be seen to have it').toBe((await run('select 1 from password')).length);
  });

  test.each(['krótkie', 'aaaaaaaaaaaaaaaaaaaa', 'dorota@splot', 'abababababababab', 'x'.repeat(300)])(
    '%j would be guessed',
    async (weak) => {
      const { token } = await somebody('Dorota');
      expect((await act('setAccountPassword', { password: weak }, token, 'set')).userErrors).toMatchObject([{ code: 'PASSWORD_WEAK' }]);
    },
  );

  test('a letter written in two ways is one letter, and spaces count', async () => {
    const { token } = await somebody('Emil');
    await act('setAccountPassword', { password: 'żółta łódź pod wodą' }, token, 'set');
    expect((await signIn('emil@example.org', 'żółta łódź pod wodą'.normalize('NFD'))).token).toMatch(/^[\w-]{32}$/);
    expect((await signIn('emil@example.org', ' żółta łódź pod wodą')).userErrors).toHaveLength(1);
  });

  test('nothing tells an unknown address from a wrong password or an account without one', async () => {
    const { token } = await somebody('Fela');
    await act('setAccountPassword', { password: good }, token, 'set');
    await somebody('Gucio');
    const answers = await Promise.all(
      ['fela', 'gucio', 'nikt'].map((name) =>
        asked(
          `mutation { signInByPassword(input: { email: "${name}@example.org", password: "nie to hasło" }) { token userErrors { field code message } } }`,
        ),
      ),
    );
    expect(new Set(answers.map(({ text }) => text.replace(/"requestId":"[^"]*"/, ''))).size).toBe(1);
  });

  test('works as much for an unknown address: a hash is made for it too, outside of the thread that serves everybody', async () => {
    const { token } = await somebody('Hela');
    await act('setAccountPassword', { password: good }, token, 'set');
    let hashes = 0;
    const watch = createHook({
      init: (_, type) => {
        if (type === 'SCRYPTREQUEST') hashes++;
      },
    }).enable();
    const made: number[] = [];
    for (const email of ['hela@example.org', 'nikt@example.org']) {
      hashes = 0;
      await signIn(email, 'nie to hasło');
      made.push(hashes);
    }
    watch.disable();
    expect(made).toEqual([1, 1]);
  });

  test('who guesses is stopped by address, whoever asks, however it is written and whether or not anybody has it', async () => {
    await somebody('Iza');
    for (const email of ['iza@example.org', 'nikogo-takiego@example.org']) {
      const guess = async (from: number) => {
        const { body } = await asked(
          `mutation ($email: String!) { signInByPassword(input: { email: $email, password: "zgaduję" }) { token } }`,
          { email: email.replace('@', `+${from}@`) },
          undefined,
          { 'x-forwarded-for': `203.0.113.${from}` },
        );
        return body.errors ? codes({ body }) : 'answered';
      };
      expect([await guess(1), await guess(2)]).toEqual(['answered', 'answered']);
      // as if there had been as many as may be in a day
      expect(await run(`update attempt set times = times + 17 where what = 'password' returning times`)).toEqual([{ times: 19 }]);
      expect([await guess(3), await guess(4)], email).toEqual(['answered', ['TOO_MANY_REQUESTS']]);
      await run('delete from attempt');
    }
  });
});

describe('A passkey', () => {
  const begin = async (name: 'requestPasskey' | 'requestPasskeySignIn', token?: string) => act(name, {}, token, 'exchange options');

  test('is asked for as this site, and asks for whoever holds it to be looked at', async () => {
    const { token } = await somebody('Jola');
    const { options } = await begin('requestPasskey', token);
    expect(options).toMatchObject({
      rp: { id: 'splot.example.org', name: 'Splot' },
      user: { name: 'jola@example.org' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    });
    expect(Buffer.from(options.challenge, 'base64url').length).toBeGreaterThanOrEqual(32);
    const { options: entering } = await begin('requestPasskeySignIn');
    expect(entering).toMatchObject({ rpId: 'splot.example.org', userVerification: 'required' });
    expect(entering.allowCredentials ?? [], 'no key of anybody is named to strangers').toEqual([]);
  });

  test.each([
    null,
    1,
    'x',
    {},
    [],
    { id: 'x' },
    { id: 'x'.repeat(100_000), response: {} },
    { id: 'x', rawId: 'x', type: 'public-key', response: { clientDataJSON: 'e30', attestationObject: 'oA' } },
  ])('%j is no answer of a device', async (answer) => {
    const { token } = await somebody('Kuba');
    const made = await begin('requestPasskey', token);
    const entering = await begin('requestPasskeySignIn');
    const adding = await asked(
      'mutation ($input: AddPasskeyInput!) { addPasskey(input: $input) { added userErrors { code } } }',
      { input: { exchange: made.exchange, answer, name: 'x' } },
      token,
    );
    const signing = await asked(
      'mutation ($input: SignInByPasskeyInput!) { signInByPasskey(input: $input) { token userErrors { code } } }',
      {
        input: { exchange: entering.exchange, answer },
      },
    );
    if (answer === null) return expect([adding.status, signing.status]).toEqual([400, 400]);
    expect(adding.body.data.addPasskey).toEqual({ added: false, userErrors: [{ code: 'PASSKEY_UNFIT' }] });
    expect(signing.body.data.signInByPasskey).toEqual({ token: null, userErrors: [{ code: 'PASSKEY_UNKNOWN' }] });
    expect(await run('select 1 from exchange where id in (?, ?)', [made.exchange, entering.exchange]), 'there is no second try').toEqual(
      [],
    );
  });

  test('what one person was asked another cannot answer, nor remove a key that is not theirs', async () => {
    const [mine, theirs] = [await somebody('Lidka'), await somebody('Marek')];
    const { exchange } = await begin('requestPasskey', mine.token);
    await act('addPasskey', { exchange, answer: {}, name: 'x' }, theirs.token, 'added');
    expect(await run('select 1 from exchange where id = ?', [exchange])).toHaveLength(1);
    const [{ id }] = await run(
      `insert into passkey (account_id, name, credential, public_key, transports) values (?, 'telefon', 'abc', 'x', '[]') returning id`,
      [mine.id],
    );
    expect(await act('removePasskey', { id: `${id}` }, theirs.token, 'removed')).toMatchObject({ removed: false });
    expect((await ask('{ me { passkeys { name } } }', {}, mine.token)).me.passkeys).toEqual([{ name: 'telefon' }]);
    expect(await act('removePasskey', { id: `${id}` }, mine.token, 'removed')).toMatchObject({ removed: true });
  });

  test('visitors make none', async () => {
    expect(codes(await asked('mutation { requestPasskey { exchange } }'))).toEqual(['FORBIDDEN']);
  });
});
