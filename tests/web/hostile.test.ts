import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { codeIn, keyIn, servedPeople } from '../kit/people.ts';

const { origin, somebody, mail, act, ask, run } = await servedPeople();
interface Sent {
  status: number;
  location: string | undefined;
  cookies: string[];
  headers: Record<string, string | string[] | undefined>;
  text: string;
}
/** Sends a form as a browser would, or as nobody should. `fetch` would not let a test say whose host it asks for. */
function form(path: string, fields: Record<string, string> | null, headers: Record<string, string> = {}): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const body = fields && new URLSearchParams(fields).toString();
    const asking = request(
      `${origin}${path}`,
      {
        method: body === null ? 'GET' : 'POST',
        headers: { accept: 'text/html', ...(body !== null && { origin, 'content-type': 'application/x-www-form-urlencoded' }), ...headers },
      },
      (response) => {
        let text = '';
        response
          .setEncoding('utf8')
          .on('data', (piece) => (text += piece))
          .on('end', () =>
            resolve({
              status: response.statusCode!,
              location: response.headers.location,
              cookies: response.headers['set-cookie'] ?? [],
              headers: response.headers,
              text,
            }),
          );
      },
    );
    asking.on('error', reject);
    asking.end(body ?? undefined);
  });
}
const session = (token: string) => ({ cookie: `splot=${token}` });

describe('Who does not belong gets nowhere', () => {
  test('the page of another website cannot send any of our forms in the name of those who look at it', async () => {
    const { token, email } = await somebody('Ala');
    for (const [path, fields] of [
      ['/konto?/erase', { email }],
      ['/konto?/signOut', {}],
      ['/konto?/change', { name: 'Inna', language: 'PL' }],
      ['/konto?/setPassword', { password: 'kasztan rower lampa 7' }],
      ['/konto?/tell', { ABOUT: 'x' }],
      ['/konto/kontakty/csv', { network: 'x' }],
      ['/zaloguj?/send', { email }],
      ['/redakcja', { kind: 'GUIDANCE', title: 'x' }],
      ['/redakcja/R3VpZGFuY2U6MQ?/approve', { hash: 'x' }],
      ['/redakcja/R3VpZGFuY2U6MQ?/archive', { reason: 'x' }],
      ['/redakcja/R3VpZGFuY2U6MQ/polacz', { other: 'x' }],
      ['/biurko?/suggestion', { id: '1' }],
      ['/zglos', { title: 'x', body: 'x', email }],
      ['/powiadomienia', { email }],
    ] as const)
      for (const from of ['https://evil.example.org', 'null'])
        expect((await form(path, fields, { ...session(token), origin: from })).status, `${path} from ${from}`).toBe(403);
    expect((await ask('{ me { name hasPassword } }', {}, token)).me).toEqual({ name: 'Ala', hasPassword: false });
    expect(await run(`select 1 from job where kind = 'mail'`)).toEqual([]);
  });

  test('a session that somebody put into the browser before is not the one that signing in begins', async () => {
    await somebody('Bea');
    const planted = 'x'.repeat(32);
    const asking = await form('/zaloguj?/send', { email: 'bea@example.org' }, session(planted));
    expect(asking.status).toBe(200);
    const key = keyIn(await mail('bea@example.org'));
    const entered = await form(`/zaloguj/${key}`, {}, session(planted));
    expect(entered.status).toBe(303);
    const cookie = entered.cookies.find((each) => each.startsWith('splot='))!;
    expect(cookie).toMatch(/^splot=[\w-]{32}; /);
    expect(cookie).not.toContain(planted);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect((await ask('{ me { name } }', {}, planted)).me).toBeNull();
  });

  test('signing in leads to our own pages alone, whatever an address asks for', async () => {
    await somebody('Cela');
    for (const evil of ['https://evil.example.org', '//evil.example.org', '/\\evil.example.org', 'javascript:alert(1)', '..%2f..%2fevil']) {
      const shown = await form(
        `/zaloguj?record=${encodeURIComponent(evil)}&next=${encodeURIComponent(evil)}&redirect=${encodeURIComponent(evil)}`,
        null,
      );
      expect(shown.cookies.join()).not.toContain('evil');
      await act('requestSignIn', { email: 'cela@example.org' }, undefined, 'request');
      const entered = await form(
        `/zaloguj/${keyIn(await mail('cela@example.org'))}?next=${encodeURIComponent(evil)}`,
        {},
        {
          cookie: `splot-record=${encodeURIComponent(evil)}`,
        },
      );
      expect([entered.status, entered.location]).toEqual([303, '/redakcja']);
      await run('delete from attempt');
    }
  });

  test('links in e-mails lead to the site that the operator named, whatever host or proxy a request claims', async () => {
    await somebody('Daga');
    await form(
      '/zaloguj?/send',
      { email: 'daga@example.org' },
      {
        'x-forwarded-host': 'evil.example.org',
        'x-forwarded-proto': 'http',
        forwarded: 'host=evil.example.org',
      },
    );
    const letter = await mail('daga@example.org');
    expect(letter.text).not.toContain('evil');
    expect(letter.text).toContain(`https://splot.example.org/zaloguj/${keyIn(letter)}`);
    const claimed = await form('/zaloguj', null, { host: 'evil.example.org' });
    expect(claimed.text).not.toContain('evil.example.org');
  });

  test.each(['daga@example.org\r\nBcc: evil@example.org', 'daga@example.org%0aBcc:evil@example.org', '"a\r\nb"@example.org'])(
    '%j as an address puts no line into an e-mail',
    async (email) => {
      await form('/zaloguj?/send', { email });
      await form('/zaloguj?/ask', { email, name: 'x\r\nBcc: evil@example.org', reason: 'x' });
      expect(await run(`select 1 from job where kind = 'mail'`)).toEqual([]);
      const answer = await form('/zaloguj?record=a%0d%0aset-cookie:evil=1', null);
      expect(answer.cookies.join()).not.toContain('evil');
    },
  );

  test('a name with lines and markup in it stays a name', async () => {
    const { token } = await somebody('Ewa');
    await form('/konto?/change', { name: 'Ewa\r\nX: y <img src=x onerror=alert(1)>', language: 'PL' }, session(token));
    const page = await form('/konto', null, session(token));
    expect(page.text).not.toContain('<img src=x');
    expect(page.text).toContain('&lt;img src=x');
  });

  test('programs that look for harm open every link of an e-mail, and nothing happens', async () => {
    await somebody('Fela');
    const secretary = await somebody('Jan', { role: 'SECRETARIAT' });
    await act('requestSignIn', { email: 'fela@example.org' }, undefined, 'request');
    await act(
      'invite',
      { email: 'nowy@example.org', role: 'SECRETARIAT' },
      (await somebody('Olaf', { role: 'ADMINISTRATOR' })).token,
      'sent',
    );
    const links = [`/zaloguj/${keyIn(await mail('fela@example.org'))}`, `/zaproszenie/${keyIn(await mail('nowy@example.org'))}`];
    for (const link of links)
      for (let scans = 0; scans < 3; scans++) {
        const seen = await form(link, null);
        expect([seen.status, seen.cookies.filter((each) => each.startsWith('splot='))]).toEqual([200, []]);
        expect(seen.headers['cache-control']).toContain('no-store');
      }
    expect((await form(links[0]!, {})).status).toBe(303);
    expect((await ask('{ accounts { email } }', {}, secretary.token)).accounts.map(({ email }: any) => email)).not.toContain(
      'nowy@example.org',
    );
  });

  test('a code is good only where it was asked for, and a page never shows whether an address is known', async () => {
    await somebody('Gala');
    const [known, unknown] = [
      await form('/zaloguj?/send', { email: 'gala@example.org' }),
      await form('/zaloguj?/send', { email: 'nikt@example.org' }),
    ];
    const plain = ({ text }: Sent) => text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id').replace(/gala|nikt/g, 'kto');
    expect(plain(known)).toBe(plain(unknown));
    const code = codeIn(await mail('gala@example.org'));
    const idOf = ({ text }: Sent) => /name="request" value="([^"]+)"/.exec(text)![1]!;
    expect((await form('/zaloguj?/code', { request: idOf(unknown), email: 'gala@example.org', code })).status).toBe(400);
    expect((await form('/zaloguj?/code', { request: idOf(known), email: 'gala@example.org', code })).status).toBe(303);
  });

  test('the policy of every page lets in nothing but this site: no script, style or frame that is written into it', async () => {
    const { token } = await somebody('Hania', { role: 'SECRETARIAT' });
    for (const path of [
      '/',
      '/en',
      '/szukaj?q=x',
      '/pilotaze',
      '/zaloguj',
      '/konto',
      '/konto/kontakty',
      '/redakcja',
      '/powiadomienia',
      '/nie-ma',
      `/zaproszenie/${'x'.repeat(32)}`,
    ]) {
      const { headers, text } = await form(path, null, session(token));
      const policy = String(headers['content-security-policy']);
      expect(policy, path).toContain("default-src 'self'");
      expect(policy, path).not.toMatch(/unsafe-|https?:|\*|data:(?!;)(?= *script)/);
      expect(policy, path).toMatch(/style-src 'self'(;|$)/);
      expect(policy, path).toMatch(/frame-ancestors 'self'/);
      expect(text, path).not.toMatch(/<[^>]+\sstyle=|<style[\s>]|<[^>]+\son[a-z]+=/i);
    }
  });
});
