import { isIP } from 'node:net';
import { z } from 'zod';
import { NO_SENDER } from './mail/mail-server.ts';

/** Networks by name, as Express knows them. */
const NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

/** An address, a network as 10.0.0.0/8, or one of the names above. */
function isNetwork(text: string): boolean {
  if (NETWORKS.includes(text)) return true;
  const [address, bits, ...rest] = text.split('/');
  const version = isIP(address!);
  return version > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)));
}

const schema = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().min(1).default('localhost'),
    DATA_DIR: z.string().min(1).default('.data'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
    MEILI_KEY: z.string().min(1).optional(),
    SITE_URL: z
      .url({ protocol: /^https?$/ })
      .transform((url) => new URL(url).origin)
      .optional(),
    TRUSTED_PROXIES: z
      .string()
      .transform((text) => text.split(',').map((network) => network.trim()))
      .refine((networks) => networks.every(isNetwork), {
        message: 'Addresses or networks with commas between them, such as 10.0.0.0/8, or the names loopback, linklocal, uniquelocal.',
      })
      .optional(),
    METRICS_TOKEN: z.string().min(16).optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.email().default(NO_SENDER),
    OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_NAME: z.string().min(1).max(60).optional(),
    SESSION_DAYS: z.coerce.number().int().min(1).max(180).default(30),
    LOG_MONTHS: z.coerce.number().int().min(1).max(120).default(24),
    CONTACT_EMAIL: z.email().optional(),
    SEED: z.enum(['on', 'off']).default('on'),
    MEMORY_MB: z.coerce.number().int().min(0).max(65536).default(256),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    if (env.OIDC_ISSUER) {
      for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'SITE_URL'] as const)
        if (!env[name])
          context.addIssue({
            code: 'custom',
            path: [name],
            message: 'OIDC_ISSUER is set, so people sign in by a provider: this goes with it.',
          });
      const { protocol, hostname } = new URL(env.OIDC_ISSUER);
      if (protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
        context.addIssue({
          code: 'custom',
          path: ['OIDC_ISSUER'],
          message: 'A provider elsewhere than on this machine is asked by https alone.',
        });
    }
    if (!env.SMTP_URL) return;
    // who gets an e-mail has to see who wrote it, and its links have to lead somewhere
    if (!env.SITE_URL)
      context.addIssue({
        code: 'custom',
        path: ['SITE_URL'],
        message: 'SMTP_URL is set, so e-mails are sent: say at which address people see the website.',
      });
    if (env.MAIL_FROM.endsWith('@localhost.localdomain'))
      context.addIssue({ code: 'custom', path: ['MAIL_FROM'], message: 'SMTP_URL is set, so e-mails are sent: say from which address.' });
  });
export type Env = z.infer<typeof schema>;

/** Thrown when the environment holds values the program cannot start with; the message lists them all. */
export class WrongEnvironment extends Error {}

/**
 * Reads the environment once, at start. An empty value counts as not set.
 * @throws {WrongEnvironment} with every wrong value and what is allowed instead
 */
export function readEnv(values: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new WrongEnvironment(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
}

/** The website's handler reads the environment by itself: it takes the protocol from the header that is given here. */
export const tellWebsite = (): string => (process.env.PROTOCOL_HEADER = 'x-forwarded-proto');
