import { createServer, type Server } from 'node:http';

/** Somebody as the provider knows them. */
export interface Known {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}
export const client = { id: 'splot', secret: 'a-secret-of-the-tests-alone' };

/** A provider of OpenID Connect of the test's own, on loopback: whoever comes is at once signed in as `person`. */
export async function openProvider() {
  let person: Known = { sub: 'nobody' };
  let answer: (request: any, response: any) => void = (_, response) => response.writeHead(503).end();
  const server: Server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    issuer,
    at: { issuer, client: client.id, secret: client.secret, name: 'Urząd Miasta' },
    is: (known: Known) => {
      person = known;
    },
    /** Lets people be sent back to an address; before, nothing answers. */
    async open(back: string) {
      const { Provider } = (await import('oidc-provider' as string)) as { Provider: new (issuer: string, options: object) => any };
      const provider = new Provider(issuer, {
        clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [back] }],
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
        cookies: { keys: ['of the tests alone'] },
        features: { devInteractions: { enabled: false } },
        findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ ...person, sub: id }) }),
        interactions: { url: (_: unknown, { uid }: { uid: string }) => `/enter/${uid}` },
        async loadExistingGrant({ oidc }: any) {
          const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
          grant.addOIDCScope('openid email profile');
          await grant.save();
          return grant;
        },
      });
      const usual = provider.callback();
      answer = (request, response) =>
        request.url.startsWith('/enter/')
          ? void provider.interactionFinished(request, response, { login: { accountId: person.sub } })
          : usual(request, response);
    },
    /** Nothing answers any more. */
    leave: () => {
      answer = (_, response) => response.writeHead(503).end();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Goes where a browser would be sent, until the provider leads back: to which address. */
export async function ledBack(address: string, back: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let at = address;
  for (let steps = 0; steps < 10; steps++) {
    if (at.startsWith(back)) return new URL(at);
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const each of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(each)!;
      cookies.set(name!, value!);
    }
    const next = response.headers.get('location');
    if (!next) throw new Error(`The provider answers ${response.status}: ${(await response.text()).slice(0, 500)}`);
    at = new URL(next, at).href;
  }
  throw new Error('The provider leads in circles.');
}
