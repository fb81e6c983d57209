import type { ServerResponse } from 'node:http';

const waiting = Symbol('what is done when it is over');
type Watched = ServerResponse & { [waiting]?: (() => void)[] | undefined };

/**
 * Does something when a response is over: sent, given up or cut off. All that waits for it is one listener: sending a file
 * takes Node eight of its own, and from eleven on it warns of a leak.
 */
export function whenOver(response: ServerResponse, work: () => void): void {
  const watched = response as Watched;
  if (watched[waiting]) return void watched[waiting].push(work);
  const all = (watched[waiting] = [work]);
  response.once('close', () => {
    // Node holds a response for longer than it lasts: with what hangs on it, it would grow old and be collected late
    watched[waiting] = undefined;
    for (const each of all.splice(0)) each();
  });
}
