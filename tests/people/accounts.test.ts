import { describe, expect, test } from 'vitest';
import { codeIn, keyIn, servedPeople } from '../kit/people.ts';
import { codes } from '../kit/serve.ts';

const { graph, origin, asked, ask, act, mail, mailbox, make, run, somebody, alerts } = await servedPeople();
const me = async (token?: string) =>
  (await ask('{ me { name email roles { role organisation { title { pl } } } sessions { id isThis } mayDo } }', {}, token)).me;
const request = async (email: string) => (await act('requestSignIn', { email }, undefined, 'request')).request as string;

describe('Somebody signs in by e-mail', () => {
  test('by the link: looking at it uses nothing up, the button lets them in, once', async () => {
    await somebody('Anna');
    await request('anna@example.org');
    const letter = await mail('anna@example.org');
    const key = keyIn(letter);
    expect(letter.text).toContain(`https://splot.example.org/zaloguj/${key}`);
    for (let scans = 0; scans < 3; scans++)
      expect((await ask('query ($key: ID!) { signInLink(key: $key) }', { key })).signInLink).toBe(true);
    const { token } = await act('signInByLink', { key, device: 'Firefox, Linux' }, undefined, 'token');
    expect(await me(token)).toMatchObject({ name: 'Anna', email: 'anna@example.org' });
    expect((await act('signInByLink', { key }, undefined, 'token')).userErrors).toMatchObject([{ field: 'key', code: 'LINK_USED' }]);
    expect((await ask('query ($key: ID!) { signInLink(key: $key) }', { key })).signInLink).toBe(false);
  });

  test('by the code, where they asked; five wrong ones end it', async () => {
    await somebody('Bartek');
    const id = await request('bartek@example.org');
    const code = codeIn(await mail('bartek@example.org'));
    const other = await request('bartek@example.org');
    expect((await act('signInByCode', { request: other, code }, undefined, 'token')).userErrors).toMatchObject([{ code: 'CODE_WRONG' }]);
    expect((await act('signInByCode', { request: id, code: `${code.slice(0, 3)} ${code.slice(3)}` }, undefined, 'token')).token).toMatch(
      /^[\w-]{32}$/,
    );

    const again = await request('bartek@example.org');
    await mail('bartek@example.org');
    const right = codeIn(await mail('bartek@example.org'));
    const wrong = right === '000000' ? '111111' : '000000';
    for (let tries = 0; tries < 5; tries++) await act('signInByCode', { request: again, code: wrong }, undefined, 'token');
    expect((await act('signInByCode', { request: again, code: right }, undefined, 'token')).userErrors).toMatchObject([
      { code: 'CODE_WRONG' },
    ]);
  });

  test('nothing tells whether an address is known, and an unknown one gets no e-mail', async () => {
    await somebody('Celina');
    const [known, unknown] = [
      await asked(`mutation { requestSignIn(input: { email: "celina@example.org" }) { request userErrors { code } } }`),
      await asked(`mutation { requestSignIn(input: { email: "nikt@example.org" }) { request userErrors { code } } }`),
    ];
    const shape = (answer: typeof known) => JSON.stringify(answer.body).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');
    expect(shape(known)).toBe(shape(unknown));
    await mail('celina@example.org');
    expect(await run(`select 1 from job where kind = 'mail' and payload ->> 'recipient' = 'nikt@example.org'`)).toEqual([]);
    expect(mailbox.mails).toEqual([]);
    expect(
      (await act('signInByCode', { request: unknown.body.data.requestSignIn.request, code: '123456' }, undefined, 'token')).userErrors,
    ).toMatchObject([{ code: 'CODE_WRONG' }]);
  });

  test('a mailbox is not flooded, however its address is written and whoever asks', async () => {
    await somebody('Darek');
    for (let times = 0; times < 14; times++) {
      const { body } = await asked(
        `mutation ($email: String!) { requestSignIn(input: { email: $email }) { request } }`,
        { email: 'darek@example.org' },
        undefined,
        { 'x-forwarded-for': `203.0.113.${times}` },
      );
      expect(body.data.requestSignIn.request).toBeTruthy();
    }
    await expect
      .poll(async () => {
        await alerts.outbox.work();
        return mailbox.mails.length;
      })
      .toBe(10);
  });

  test('codes of one person are guessed thirty times a day at most, from however many networks; nothing tells it from an unknown address', async () => {
    await somebody('Gustaw');
    const guess = async (id: string, code: string, network: number) => {
      const query =
        'mutation ($id: ID!, $code: String!) { signInByCode(input: { request: $id, code: $code }) { token userErrors { code } } }';
      return (await asked(query, { id, code }, undefined, { 'x-forwarded-for': `192.0.2.${network}` })).body;
    };
    const wrong = { data: { signInByCode: { token: null, userErrors: [{ code: 'CODE_WRONG' }] } } };
    for (let network = 0; network < 31; network++) {
      for (const id of [await request('gustaw@example.org'), await request('nikt@example.org')])
        expect(await guess(id, 'żaden', network)).toMatchObject(wrong);
      await run(`delete from attempt where what in ('mail', 'ask')`);
    }
    for (let mails = 0; mails < 31; mails++) await mail('gustaw@example.org');
    const id = await request('gustaw@example.org');
    expect(await guess(id, codeIn(await mail('gustaw@example.org')), 99), 'the right one, too').toMatchObject(wrong);
    expect(await guess(await request('nikt@example.org'), '123456', 99)).toMatchObject(wrong);
  });

  test('who guesses is stopped, by network', async () => {
    let refused;
    for (let tries = 0; tries < 105 && !refused; tries++) {
      const answer = await asked(`mutation { signInByLink(input: { key: "${'x'.repeat(32)}" }) { token } }`, {}, undefined, {
        'x-forwarded-for': '198.51.100.9',
      });
      if (answer.body.errors) refused = codes(answer);
    }
    expect(refused).toEqual(['TOO_MANY_REQUESTS']);
  });

  test.each(['', 'x', '\0', "' or true --", 'ą'.repeat(32), '0'.repeat(5_000)])('%j is no token, no link and no asking', async (wrong) => {
    expect(
      (await asked('{ me { name } }', {}, undefined, { authorization: `Bearer ${encodeURIComponent(wrong)}` })).body.data.me,
    ).toBeNull();
    expect((await act('signInByLink', { key: wrong }, undefined, 'token')).userErrors).toHaveLength(1);
    expect((await act('signInByCode', { request: wrong, code: '123456' }, undefined, 'token')).userErrors).toHaveLength(1);
  });
});

describe('A session', () => {
  test('is listed, can be ended one by one and all others at once', async () => {
    const first = await somebody('Ewa');
    const second = await somebody('Ewa');
    const third = await somebody('Ewa');
    const { sessions } = await me(first.token);
    expect(sessions.map(({ isThis }: any) => isThis).filter(Boolean)).toHaveLength(1);
    const [, , [own]] = [0, 0, (await me(second.token)).sessions.filter(({ isThis }: any) => isThis)];
    expect(await act('endSession', { id: own.id }, first.token, 'ended')).toMatchObject({ ended: true });
    expect(await me(second.token)).toBeNull();
    expect(await act('endOtherSessions', {}, first.token, 'ended')).toMatchObject({ ended: true });
    expect([await me(third.token), await me(first.token)]).toMatchObject([null, { name: 'Ewa' }]);
    await act('signOut', {}, first.token, 'ended');
    expect(await me(first.token)).toBeNull();
  });

  test('of somebody else cannot be ended', async () => {
    const [mine, theirs] = [await somebody('Filip'), await somebody('Gosia')];
    const [{ id }] = (await me(theirs.token)).sessions;
    expect(await act('endSession', { id }, mine.token, 'ended')).toMatchObject({ ended: false });
    expect(await me(theirs.token)).toMatchObject({ name: 'Gosia' });
  });

  test.each([
    ['thirty days unused', `used_at = now() - interval '31 days'`],
    ['half a year old', `created_at = now() - interval '181 days'`],
  ])('ends when it is %s', async (_, aged) => {
    const { token } = await somebody('Halina');
    expect(await me(token)).toMatchObject({ name: 'Halina' });
    await run(`update account_session set ${aged}`);
    expect(await me(token)).toBeNull();
    await run('delete from account_session');
  });

  test('is kept by the browser in a cookie; what the page of another website asks is asked by a visitor', async () => {
    const { token } = await somebody('Iga');
    const cookie = `other=1; splot=${token}`;
    const own = await asked('{ me { name } }', {}, undefined, { cookie, origin });
    expect([own.body.data.me, own.headers.get('cache-control')]).toEqual([{ name: 'Iga' }, 'private, no-store']);
    expect((await asked('{ me { name } }', {}, undefined, { cookie, origin: 'https://evil.example.org' })).body.data.me).toBeNull();
    expect(
      (await asked('{ me { name } }', {}, undefined, { cookie, 'x-forwarded-proto': 'https' })).body.data.me,
      'only a cookie of this very host counts by https',
    ).toBeNull();
    expect(
      (await asked('{ me { name } }', {}, undefined, { cookie: `__Host-splot=${token}`, 'x-forwarded-proto': 'https' })).body.data.me,
    ).toEqual({ name: 'Iga' });
  });

  test('costs visitors no statement', async () => {
    await ask('{ me { name } }');
    graph.statements.length = 0;
    await ask('{ me { name } }');
    expect(graph.statements).toEqual([]);
  });
});

describe('The secretariat lets people in', () => {
  test('by an invitation, which is accepted once', async () => {
    const organisation = await make.organisation({ title: { pl: 'Instytut Miast', en: null } });
    const { token } = await somebody('Jan', { role: 'SECRETARIAT' });
    expect(
      await act('invite', { email: 'nowa@example.org', role: 'ADVISOR', organisation: organisation.slug }, token, 'sent'),
    ).toMatchObject({ sent: true, userErrors: [] });
    const key = keyIn(await mail('nowa@example.org'));
    const offered = 'query ($key: ID!) { invitation(key: $key) { email role organisation { title { pl } } } }';
    expect((await ask(offered, { key })).invitation).toEqual({
      email: 'nowa@example.org',
      role: 'ADVISOR',
      organisation: { title: { pl: 'Instytut Miast' } },
    });
    const accepted = await act('acceptInvitation', { key, name: 'Nowa Osoba' }, undefined, 'token');
    expect(await me(accepted.token)).toMatchObject({
      name: 'Nowa Osoba',
      roles: [{ role: 'ADVISOR', organisation: { title: { pl: 'Instytut Miast' } } }],
    });
    expect((await act('acceptInvitation', { key, name: 'Ktoś inny' }, undefined, 'token')).userErrors).toMatchObject([
      { code: 'LINK_USED' },
    ]);
    expect((await ask(offered, { key })).invitation).toBeNull();
  });

  test('by approving who asks; who is declined is told and forgotten', async () => {
    const { token } = await somebody('Jan', { role: 'SECRETARIAT' });
    const city = await make.city();
    for (const name of ['karol', 'lena'])
      await act('requestAccount', { email: `${name}@example.org`, name, reason: 'Urząd Miasta, wydział środowiska' }, undefined, 'asked');
    const { accountRequests } = await ask('{ accountRequests { id name reason } }', {}, token);
    expect(accountRequests.map(({ name }: any) => name)).toEqual(['karol', 'lena']);
    await act('decideAccountRequest', { id: accountRequests[0].id, approve: true, role: 'MEMBER', city: city.slug }, token, 'decided');
    await act('decideAccountRequest', { id: accountRequests[1].id, approve: false }, token, 'decided');
    expect((await mail('karol@example.org')).text).toContain('https://splot.example.org/zaloguj');
    expect((await mail('lena@example.org')).text).toContain('usunęliśmy');
    expect(await run(`select name from account where email in ('karol@example.org', 'lena@example.org')`)).toEqual([{ name: 'karol' }]);
    expect(await run('select 1 from account_request')).toEqual([]);
  });

  test('nobody else may, and only administrators give the roles of the secretariat', async () => {
    const [member, secretary, administrator] = [
      await somebody('Maja', { role: 'MEMBER' }),
      await somebody('Jan', { role: 'SECRETARIAT' }),
      await somebody('Olaf', { role: 'ADMINISTRATOR' }),
    ];
    const inviting = `mutation { invite(input: { email: "x@example.org", role: SECRETARIAT }) { sent userErrors { code } } }`;
    expect(codes(await asked(inviting))).toEqual(['FORBIDDEN']);
    expect(codes(await asked(inviting, {}, member.token))).toEqual(['FORBIDDEN']);
    expect(codes(await asked('{ accounts { email } }', {}, member.token))).toEqual(['FORBIDDEN']);
    expect((await asked(inviting, {}, secretary.token)).body.data.invite).toEqual({ sent: false, userErrors: [{ code: 'NOT_FOUND' }] });
    expect((await asked(inviting, {}, administrator.token)).body.data.invite).toMatchObject({ sent: true });
    await mail('x@example.org');
  });

  test('a role that ended gives nothing any more', async () => {
    const admin = await somebody('Olaf', { role: 'ADMINISTRATOR' });
    const { token } = await somebody('Piotr', { role: 'SECRETARIAT' });
    expect((await me(token)).mayDo).toContain('INVITE');
    const { accounts } = await ask('{ accounts { name roles { id role } } }', {}, admin.token);
    const [{ id }] = accounts.find(({ name }: any) => name === 'Piotr').roles;
    await act('endRole', { id }, admin.token, 'ended');
    expect(await me(token)).toMatchObject({ roles: [], mayDo: [] });
  });
});

describe('Somebody’s data', () => {
  test('is theirs to take: nothing of anybody else is in it', async () => {
    const [mine] = [await somebody('Renata'), await somebody('Stefan')];
    const { myData } = await ask('{ myData }', {}, mine.token);
    expect(myData.account).toMatchObject({ email: 'renata@example.org', name: 'Renata' });
    expect(JSON.stringify(myData)).not.toContain('stefan');
    expect((await ask('{ myData }')).myData).toBeNull();
  });

  test('is erased by themselves; the address then stands in no table', async () => {
    const { token, email } = await somebody('Teresa', { role: 'SECRETARIAT' });
    await act('requestSignIn', { email }, undefined, 'request');
    await act('requestAccount', { email, name: 'Teresa', reason: 'raz jeszcze' }, undefined, 'asked');
    await act('invite', { email, role: 'ADVISOR', organisation: (await make.organisation()).slug }, token, 'sent');
    expect((await act('eraseAccount', { email: 'inna@example.org' }, token, 'erased')).userErrors).toMatchObject([
      { code: 'ADDRESS_DIFFERS' },
    ]);
    expect(await act('eraseAccount', { email }, token, 'erased')).toMatchObject({ erased: true, userErrors: [] });
    expect(await me(token)).toBeNull();
    const columns = await run(
      `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public' and data_type in ('text', 'character varying', 'jsonb', 'ARRAY')`,
    );
    expect(columns.length).toBeGreaterThan(100);
    for (const { table, column } of columns)
      expect(
        await run(`select 1 as found from "${table}" where "${column}"::text ilike '%teresa@%' limit 1`),
        `${table}.${column}`,
      ).toEqual([]);
  });
});
