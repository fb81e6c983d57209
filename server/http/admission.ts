import { AsyncResource } from 'node:async_hooks';
import type { RequestHandler, Response } from 'express';
import { FairQueue } from '../jobs/fair-queue.ts';
import { bounds } from './bounds.ts';
import { timedOut } from '../errors.ts';
import { refuse } from './failed.ts';
import { networkOf } from './network.ts';
import type { Left, Rate } from './rate.ts';
import { whenOver } from './when-over.ts';

/** So many requests of one address wait for those before them; more are refused. */
const MOST_WAITING = 100;
/** What costs no more never waits for others, nor for what else its own address asks. */
export const LIGHT = 500;
/** So much may be answered at a time by operations that are not light, whoever asks: what an answer is made from is in memory meanwhile. */
const MOST_UNDER_WAY = bounds.cost;

/** How one operation comes in. */
export interface Admission {
  /**
   * Pays for what is known already and keeps nobody waiting.
   * @throws TOO_MANY_REQUESTS
   */
  pay(cost: number): Promise<void>;
  /**
   * Pays for an operation and waits for its turn.
   * @throws TOO_MANY_REQUESTS, or TIMED_OUT when the signal goes off before
   */
  enter(cost: number, signal?: AbortSignal): Promise<void>;
  /** It is answered, whether or not it came in. */
  leave(): void;
}

interface Lane {
  underWay: number;
  waiting: (() => void)[];
}

/** Lets requests in: a few of one address at a time, and of what costs much only so much at once, in turn by address. */
export class Admissions {
  readonly #lanes = new Map<string, Lane>();
  readonly #costly = new FairQueue<{ lane: string; cost: number; begin: () => void }>();
  /** How many costly operations of each lane are under way. */
  readonly #costlyOf = new Map<string, number>();
  readonly #rate: Rate;
  #underWay = 0;

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /**
   * Middleware: of the requests of one address so many are under way at a time. Each such use is a lane of its own.
   * An answer that is not taken off the line for `longest` milliseconds is given up.
   */
  lane(use: string, atOnce: number, longest?: number): RequestHandler {
    return (request, response, next) => {
      if (request.method === 'OPTIONS') return next();
      const lane = `${use} ${networkOf(request.ip, 56) ?? ''}`;
      // whoever waits in another lane besides is still who they are
      response.locals.lane ??= lane;
      this.#wait(lane, atOnce, response, () => {
        if (longest !== undefined) giveUpLate(response, longest);
        next();
      });
    };
  }

  #wait(name: string, atOnce: number, response: Response, next: () => void) {
    let lane = this.#lanes.get(name);
    if (!lane) this.#lanes.set(name, (lane = { underWay: 0, waiting: [] }));
    const { waiting } = lane;
    if (waiting.length >= MOST_WAITING) return void tooManyAtOnce(response);
    const begin = () => {
      lane.underWay++;
      next();
    };
    const isFree = lane.underWay < atOnce;
    // whoever makes room begins it: it works for this request all the same
    const turn = isFree ? begin : AsyncResource.bind(begin);
    whenOver(response, () => {
      const at = waiting.indexOf(turn);
      if (at >= 0) return void waiting.splice(at, 1);
      lane.underWay--;
      waiting.shift()?.();
      if (lane.underWay === 0) this.#lanes.delete(name);
    });
    if (isFree) begin();
    else waiting.push(turn);
  }

  /** How an operation comes in that has a lane; `response` is told what is left to its address. Pages pay nothing. */
  admission(lane: string, response?: Response): Admission {
    let entered = 0;
    const network = lane.slice(lane.indexOf(' ') + 1);
    const pay = async (cost: number) => {
      if (!response) return;
      try {
        tell(response, await this.#rate.pay(network, cost));
        response.locals.paid = cost;
      } catch (error) {
        const left = (error as { extensions?: { left?: Left } }).extensions?.left;
        if (left) tell(response, left);
        throw error;
      }
    };
    return {
      pay,
      enter: async (cost, signal) => {
        await pay(cost);
        if (cost <= LIGHT) return;
        await this.#costlyTurn(lane, cost, signal);
        entered = cost;
      },
      leave: () => {
        if (entered === 0) return;
        this.#underWay -= entered;
        entered = 0;
        const left = this.#costlyOf.get(lane)! - 1;
        if (left > 0) this.#costlyOf.set(lane, left);
        else this.#costlyOf.delete(lane);
        this.#begin();
      },
    };
  }

  #costlyTurn(lane: string, cost: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const given = () =>
        reject(
          timedOut(
            `It was not your turn within ${bounds.seconds} seconds: others ask for much as well. Please try again, or ask for less.`,
            { retryAfter: 5 },
          ),
        );
      signal?.addEventListener('abort', given, { once: true });
      this.#costly.add(lane, {
        lane,
        cost,
        begin: () => {
          signal?.removeEventListener('abort', given);
          if (signal?.aborted) return;
          this.#underWay += cost;
          this.#costlyOf.set(lane, (this.#costlyOf.get(lane) ?? 0) + 1);
          this.#costly.had(lane, cost);
          resolve();
        },
      });
      this.#begin();
    });
  }

  #begin() {
    const next = () =>
      this.#costly.next(
        ({ lane }) => (this.#costlyOf.get(lane) ?? 0) < bounds.atOnce,
        ({ cost }) => this.#underWay + cost <= MOST_UNDER_WAY,
      );
    for (let found = next(); found; found = next()) found.item.begin();
  }
}

/** Whom the time of a request is shared out to; empty where nobody waits. */
export const laneOf = (response: Response): string => (response.locals.lane as string | undefined) ?? '';

/** What the operation of a request was paid for with. */
export const paidBy = (response: Response): number => (response.locals.paid as number | undefined) ?? 0;

const POLICY = `"cost";q=${bounds.costAMinute};w=60`;
/** As draft 11 of the IETF's RateLimit header fields has it. */
function tell(response: Response, { cost, seconds }: Left) {
  response.setHeader('ratelimit-policy', POLICY);
  response.setHeader('ratelimit', `"cost";r=${cost};t=${seconds}`);
}

function tooManyAtOnce(response: Response) {
  response.set('retry-after', '1');
  refuse(response, 429, 'TOO_MANY_REQUESTS', `Of one address ${MOST_WAITING} requests may wait; wait for answers before you send more.`);
}

function giveUpLate(response: Response, longest: number) {
  const timer = setTimeout(() => response.destroy(), longest);
  whenOver(response, () => clearTimeout(timer));
}
