import autocannon from 'autocannon';

export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  bytes: number;
}

/** Posts these bodies in turn over so many connections for so long. Gives requests per second and latencies in milliseconds. */
export async function load(url: string, bodies: string[], connections: number, seconds: number): Promise<Measured> {
  const requests = bodies.map((body) => ({ method: 'POST' as const, headers: { 'content-type': 'application/json' }, body }));
  const result = await autocannon({ url, connections, duration: seconds, requests });
  if (result.non2xx || result.errors) throw new Error(`${url}: ${result.non2xx} answers other than 200, ${result.errors} failures`);
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: result.throughput.average / result.requests.average,
  };
}
