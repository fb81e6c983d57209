import type * as OpenId from 'openid-client';
import { service } from '../graph/context.ts';

/** Another provider by which people sign in (OpenID Connect), as the operator names it. */
export interface ProviderAt {
  issuer: string;
  client: string;
  secret: string;
  /** How people call it. */
  name: string;
}
/** Whom a provider has seen: their lasting name there, and an address that is theirs for sure. */
export interface Seen {
  issuer: string;
  subject: string;
  email: string | null;
  name: string | null;
}
/** The provider does not answer, or not as it should. */
export class ProviderAway extends Error {}

/** So long it may take to answer, in seconds. */
const PATIENCE = 8;
/** What it is asked for: who they are, and at which address. */
const SCOPE = 'openid email profile';

/** Asks another provider who somebody is. Its library and what the provider says of itself are loaded with the first asking, and again when it was away. */
export class Provider {
  readonly #at: ProviderAt;
  #opened: Promise<{ library: typeof OpenId; config: OpenId.Configuration }> | undefined;

  constructor(at: ProviderAt) {
    this.#at = at;
  }

  get name(): string {
    return this.#at.name;
  }

  /** Where somebody is sent to say who they are, and what the answer will have to fit. */
  async ask(back: string): Promise<{ address: string; secrets: Record<string, string> }> {
    const { library, config } = await this.#open();
    const [verifier, state, nonce] = [library.randomPKCECodeVerifier(), library.randomState(), library.randomNonce()];
    const address = library.buildAuthorizationUrl(config, {
      redirect_uri: back,
      scope: SCOPE,
      state,
      nonce,
      code_challenge: await library.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, secrets: { verifier, state, nonce } };
  }

  /** Whom the provider has seen, by the address to which it sent them back; null when the answer does not fit. */
  async seen(back: string, { verifier, state, nonce }: Record<string, string>): Promise<Seen | null> {
    const { library, config } = await this.#open();
    try {
      const tokens = await library.authorizationCodeGrant(config, new URL(back), {
        pkceCodeVerifier: verifier!,
        expectedState: state!,
        expectedNonce: nonce!,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      const told = claims.email === undefined ? await library.fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
      const isTheirs = told.email_verified === true && typeof told.email === 'string';
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: isTheirs ? (told.email as string).trim().toLowerCase() : null,
        name: typeof told.name === 'string' ? told.name : null,
      };
    } catch (error) {
      if (isAway(error)) throw new ProviderAway();
      return null; // whatever else is wrong with it is not ours to mend
    }
  }

  #open() {
    return (this.#opened ??= this.#discover().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    }));
  }

  async #discover() {
    const library = await import('openid-client');
    const { issuer, client, secret } = this.#at;
    const server = new URL(issuer);
    // on this machine a provider may be tried without a certificate
    const isHere = server.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname);
    const config = await library
      .discovery(server, client, secret, undefined, { timeout: PATIENCE, ...(isHere && { execute: [library.allowInsecureRequests] }) })
      .catch(() => {
        throw new ProviderAway();
      });
    return { library, config };
  }
}

/** Whether nothing, or nothing sound, has answered; what the provider refuses is an answer. */
const isAway = (error: unknown) =>
  error instanceof TypeError || ['OAUTH_TIMEOUT', 'OAUTH_ABORT'].includes((error as { code?: string }).code ?? '');

/** The provider of the operator; null where there is none. */
export const provider = service<Provider | null>('provider');
