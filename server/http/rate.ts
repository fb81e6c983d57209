import { createHmac } from 'node:crypto';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Statements } from '../database/statements.ts';
import { tooManyRequests } from '../errors.ts';
import { bounds } from './bounds.ts';

const SECONDS = 60;
/** What one network spends is told to the other processes as soon as it is this much: whoever asks little costs no statement. */
const TOLD_FROM = bounds.costAMinute / 20;

/** What is left to a network, and in how many seconds it has everything again. */
export interface Left {
  cost: number;
  seconds: number;
}

/** What the operations of each network cost in a minute: in memory and, where several processes share a database, by it. */
export class Rate {
  readonly #here = new RateLimiterMemory({ points: bounds.costAMinute, duration: SECONDS });
  readonly #everywhere: Shared | null;
  readonly #untold = new Map<string, number>();

  constructor(shared: Shared | null) {
    this.#everywhere = shared;
  }

  /**
   * Takes what an operation costs from what its network has left.
   * @throws TOO_MANY_REQUESTS when that is less; nothing is taken then
   */
  async pay(network: string, cost: number): Promise<Left> {
    const known = await this.#here.get(network);
    if (known && known.remainingPoints < cost) {
      const seconds = Math.max(1, Math.ceil(known.msBeforeNext / 1000));
      throw tooManyRequests(
        `What you ask for may cost ${bounds.costAMinute} a minute, for everybody who shares your address together. Please try again in ${seconds} s.`,
        { retryAfter: seconds, maximum: bounds.costAMinute, left: { cost: known.remainingPoints, seconds } satisfies Left },
      );
    }
    const { remainingPoints, msBeforeNext } = await this.#here.consume(network, cost).catch((spent) => spent);
    if (this.#everywhere) this.#tell(this.#everywhere, network, cost);
    return { cost: remainingPoints, seconds: Math.ceil(msBeforeNext / 1000) };
  }

  /** Nobody waits for it: what others let in meanwhile is known a moment later. */
  #tell(everywhere: Shared, network: string, cost: number) {
    const untold = (this.#untold.get(network) ?? 0) + cost;
    if (untold < TOLD_FROM) {
      this.#untold.set(network, untold);
      // what is never told is forgotten with its minute
      if (untold === cost) setTimeout(() => this.#untold.delete(network), SECONDS * 1000).unref();
      return;
    }
    this.#untold.delete(network);
    everywhere
      .spent(network, untold)
      .then(({ consumed, ms }) => this.#here.set(network, consumed, Math.max(1, Math.ceil(ms / 1000))))
      .catch(() => {}); // without the database each process counts for itself
  }
}

/** The same count in a table that all processes share. No address is in it, only what nobody can turn back into one. */
export class Shared {
  readonly #limiter: RateLimiterPostgres;
  readonly #secret: Promise<string>;

  constructor({ run }: Pick<Statements, 'run'>) {
    const query = async ({ text, values }: { text: string; values: unknown[] }) => {
      const rows = await run({ text, values });
      return { rows: rows.map(([points, expire]) => ({ points, expire })) };
    };
    this.#limiter = new RateLimiterPostgres({
      storeClient: { query },
      storeType: 'client',
      tableName: 'spent',
      tableCreated: true,
      clearExpiredByTimeout: true,
      keyPrefix: '',
      points: bounds.costAMinute,
      duration: SECONDS,
    });
    this.#secret = secretOf(run);
    this.#secret.catch(() => {}); // whoever needs it is told
  }

  /** Adds what a network has spent; gives what it has spent with all processes, and until when that counts. */
  async spent(network: string, cost: number): Promise<{ consumed: number; ms: number }> {
    const key = createHmac('sha256', await this.#secret)
      .update(network)
      .digest('base64url');
    const { consumedPoints, msBeforeNext } = await this.#limiter.penalty(key, cost);
    return { consumed: consumedPoints, ms: msBeforeNext };
  }
}

/** A secret that all processes know. */
async function secretOf(run: Statements['run']): Promise<string> {
  await run({ text: `insert into state (name, value) values ('rate secret', gen_random_uuid()::text) on conflict do nothing`, values: [] });
  const [row] = await run({ text: `select value from state where name = 'rate secret'`, values: [] });
  return row![0] as string;
}
