import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('localhost'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_KEY: z.string().min(1).optional(),
  SEED: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
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

/** The website's handler reads the environment by itself: it takes the protocol from this header. */
export function tellWebsite(): string {
  const header = (process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto');
  return header.toLowerCase();
}
