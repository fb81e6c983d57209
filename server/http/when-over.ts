import type { ServerResponse } from 'node:http';

const waiting = new WeakMap<ServerResponse, (() => void)[]>();

/**
 * Does something when a response is over: sent, given up or cut off. All that waits for it is one listener: sending a file
 * takes Node eight of its own, and from eleven on it warns of a leak.
 */
export function whenOver(response: ServerResponse, work: () => void): void {
  const known = waiting.get(response);
  if (known) return void known.push(work);
  const all = [work];
  waiting.set(response, all);
  response.once('close', () => all.forEach((each) => each()));
}
