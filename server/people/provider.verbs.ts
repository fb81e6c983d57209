import { ID } from 'type-graphql';
import { plain } from '../graph/input.ts';
import { query } from '../graph/query.ts';
import { anybody, verb } from '../graph/verb.ts';
import { limits } from './attempts.ts';
import { begin, take } from './exchange.ts';
import { linked } from './linking.ts';
import { device, lettersOf, line, token } from './people.types.ts';
import { provider, ProviderAway, type Provider } from './provider.ts';
import { beginSession } from './signing-in.ts';
import { count } from './signing-in.verbs.ts';
import type { Context } from '../graph/context.ts';

/** Where the provider sends people back to; it is registered there. */
const backAt = (use: Context['use']) => `${lettersOf(use).site}/zaloguj/dostawca`;
const sentences = {
  PROVIDER_AWAY: 'The provider does not answer. Please try again later, or sign in by e-mail.',
  PROVIDER_UNKNOWN: 'This account lets nobody in here: nobody was invited at its address. Sign in by e-mail, or ask for an account.',
} as const;

export const signInProvider = query(
  'signInProvider',
  'How the provider is called by which people can sign in too; null where there is none.',
  {
    args: {},
    type: () => String,
    nullable: true,
    resolve: (_, { use }) => use(provider)?.name ?? null,
  },
);

export const requestProviderSignIn = verb(
  'requestProviderSignIn',
  'Begins signing in by the provider that the operator has named (OpenID Connect).',
  {
    for: anybody,
    input: {},
    refuses: { PROVIDER_AWAY: sentences.PROVIDER_AWAY },
    payload: {
      exchange: {
        type: () => ID,
        nullable: true,
        description: 'To what the answer belongs: only the browser that asked can use it, once.',
      },
      address: { type: () => String, nullable: true, description: 'Where somebody says who they are; it leads back.' },
    },
    async before(_, { context, use, refuse }) {
      await count(context, limits.asksFrom);
      return heard(use(provider), refuse, (known) => known.ask(backAt(use)));
    },
    does: async (_, act, { address, secrets }) => ({ exchange: await begin(act, 'PROVIDER', secrets), address }),
  },
);

export const signInByProvider = verb(
  'signInByProvider',
  'Lets in whom the provider has seen, when an account or an invitation has their verified address. It gives no rights by itself.',
  {
    for: anybody,
    input: {
      exchange: plain(ID, 'What `requestProviderSignIn` answered.'),
      answer: line('What stood behind the question mark of the address to which the provider led back.', 8_000),
      device,
    },
    refuses: sentences,
    payload: { token },
    async before({ exchange, answer }, { context, use, refuse }) {
      await count(context, limits.triesFrom);
      const secrets = await context.change((transaction) => take(transaction, 'PROVIDER', exchange));
      if (!secrets) return refuse('PROVIDER_UNKNOWN', 'exchange');
      return heard(use(provider), refuse, (known) => known.seen(`${backAt(use)}?${answer.replace(/^\?/, '')}`, secrets));
    },
    async does({ device }, act, seen) {
      const account = seen && (await linked(act, seen, lettersOf(act.use)));
      if (!account) return act.refuse('PROVIDER_UNKNOWN', 'answer');
      return { token: await beginSession(act, account, device ?? '') };
    },
  },
);

/** Asks the provider, where there is one that answers. */
async function heard<Answer>(
  known: Provider | null,
  refuse: (code: 'PROVIDER_AWAY') => never,
  ask: (known: Provider) => Promise<Answer>,
): Promise<Answer> {
  if (!known) return refuse('PROVIDER_AWAY');
  try {
    return await ask(known);
  } catch (error) {
    if (error instanceof ProviderAway) return refuse('PROVIDER_AWAY');
    throw error;
  }
}
