import { Agent, request } from 'node:http';

export interface Measured { perSecond: number; p50: number; p99: number; bytes: number }

/** Posts one body again and again over so many connections for so long. Gives requests per second and latencies in milliseconds. */
export async function load(url: string, body: (round: number) => string, connections: number, seconds: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let bytes = 0;
  let round = 0;
  const until = performance.now() + seconds * 1000;
  const post = () => new Promise<void>((resolve, reject) => {
    const started = performance.now();
    const text = body(round++);
    const call = request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } }, (response) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => { size += chunk.length; });
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}`));
        times.push(performance.now() - started);
        bytes = size;
        resolve();
      });
    });
    call.on('error', reject);
    call.end(text);
  });
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, async () => { while (performance.now() < until) await post(); }));
  const elapsed = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { perSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99), bytes };
}
