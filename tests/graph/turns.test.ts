import { describe, expect, test } from 'vitest';
import { inSlices, pause } from '../../server/http/turns.ts';

/** Takes so many milliseconds of the processor. */
function work(ms: number) {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

describe('Time is shared out among those who ask', () => {
  test('whoever takes little is next, however often they had to wait while others worked', async () => {
    const served: string[] = [];
    let isOver = false;
    const greedy = async (name: string) => {
      while (!isOver) {
        await pause(name);
        served.push(name);
        work(10);
      }
    };
    const all = ['one', 'two', 'three', 'four'].flatMap((name) => [greedy(name), greedy(name)]);
    const before: number[] = [];
    for (let time = 0; time < 20; time++) {
      await new Promise((resolve) => setTimeout(resolve, 15));
      const count = served.length;
      await pause('modest');
      before.push(served.length - count);
    }
    isOver = true;
    await Promise.all(all);
    expect(new Set(served).size).toBe(4);
    // at first nobody has had anything yet
    expect(Math.max(...before.slice(3))).toBeLessThanOrEqual(1);
  });

  test('long work lets others in between, and comes to its end', async () => {
    const seen: string[] = [];
    const long = inSlices(
      (function* () {
        for (let step = 0; step < 20; step++) {
          work(2);
          seen.push('step');
          yield;
        }
        return 'done';
      })(),
      'long',
    );
    const others = (async () => {
      for (let time = 0; time < 3; time++) {
        await new Promise(setImmediate);
        seen.push('other');
      }
    })();
    expect(await long).toBe('done');
    await others;
    expect(seen.indexOf('other')).toBeLessThan(seen.lastIndexOf('step'));
    expect(seen.filter((what) => what === 'step')).toHaveLength(20);
  });
});
