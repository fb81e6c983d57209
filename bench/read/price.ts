import { load } from './load.ts';
import { median, processorMs, start } from './servers.ts';

const ROUNDS = 9;
const CONNECTIONS = 10;
/** Before that V8 still makes the code better that answers, in seconds. */
const WARM_UP = 12;

/**
 * What bounds, payment, metrics and the log of requests add to an answer: the server as it runs and one without them in turns, for answers
 * that are known, for those made anew of rows in memory and for those made by statements. Each round compares both, so that what else the
 * machine does falls on both.
 */
export async function measurePrice(env: Record<string, string>, bodies: string[], seconds: number) {
  for (const [name, own] of [
    ['known', {}],
    ['anew', { MEMORY_MB: '0' }],
    ['SQL', { MEMORY_MB: '0', ROWS_MB: '0' }],
  ] as const) {
    const servers = [await start('unbounded.ts', { ...env, ...own }), await start('splot.ts', { ...env, ...own })];
    const rounds: { rates: number[]; times: number[] }[] = [];
    for (const { url } of servers) await load(url, bodies, CONNECTIONS, WARM_UP);
    for (let round = 0; round < ROUNDS; round++) {
      const told: { rates: number[]; times: number[] } = { rates: [], times: [] };
      // each goes first in every other round
      for (const index of round % 2 ? [1, 0] : [0, 1]) {
        const { url, pid } = servers[index]!;
        const before = processorMs(pid);
        const { perSecond, requests } = await load(url, bodies, CONNECTIONS, seconds);
        told.rates[index] = perSecond;
        told.times[index] = ((processorMs(pid) - before) * 1e3) / requests;
      }
      rounds.push(told);
    }
    for (const { stop } of servers) await stop();
    const of = (kind: 'rates' | 'times', index: number) => median(rounds.map((each) => each[kind][index]!)).toFixed(0);
    const more = (ratio: (round: (typeof rounds)[number]) => number) => `${(100 * (median(rounds.map(ratio)) - 1)).toFixed(1)} %`;
    console.log(
      `${name.padEnd(6)} req/s ${of('rates', 0)} → ${of('rates', 1)}, price ${more(({ rates }) => rates[0]! / rates[1]!)}; µs of a processor ${of('times', 0)} → ${of('times', 1)}, price ${more(({ times }) => times[1]! / times[0]!)}`,
    );
  }
}
