// A thread that asks something simple again and again, from 'begin' to 'end', and tells how long it waited each time, in milliseconds.
import { setTimeout as passed } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const { url, slugs } = workerData as { url: string; slugs: string[] };
/** Of another town each time, so that most are not known yet. */
const query = 'query Town($slug: String!) { city(slug: $slug) { slug population } }';
let asked = 0;
let isAsking = false;

async function ask() {
  const waits: number[] = [];
  while (isAsking) {
    const began = performance.now();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.7' },
      body: JSON.stringify({ query, variables: { slug: slugs[asked++ % slugs.length] } }),
    });
    const text = await response.text();
    if (!text.includes('population')) throw new Error(text.slice(0, 300));
    waits.push(performance.now() - began);
    await passed(50);
  }
  parentPort!.postMessage(waits);
}

parentPort!.on('message', (said: 'begin' | 'end') => {
  isAsking = said === 'begin';
  if (isAsking) void ask();
});
parentPort!.postMessage('ready');
