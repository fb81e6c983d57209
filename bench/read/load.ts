import autocannon from 'autocannon';

/** From so many addresses in turn is asked that none asks for more than it may in a minute. */
export const ADDRESSES = 4096;

export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  bytes: number;
  requests: number;
}

/** Posts these bodies in turn over so many connections for so long. Gives requests per second and latencies in milliseconds. */
export async function load(url: string, bodies: string[], connections: number, seconds: number): Promise<Measured> {
  const headers = { 'content-type': 'application/json' };
  let asked = 0;
  const address = () => {
    const turn = asked++ % ADDRESSES;
    return `10.0.${turn >> 8}.${turn & 255}`;
  };
  const requests = bodies.map((body) => ({
    method: 'POST' as const,
    headers,
    body,
    setupRequest: (request: object) => ({ ...request, headers: { ...headers, 'x-forwarded-for': address() } }),
  }));
  const result = await autocannon({ url, connections, duration: seconds, requests });
  if (result.non2xx || result.errors) throw new Error(`${url}: ${result.non2xx} answers other than 200, ${result.errors} failures`);
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: result.throughput.average / result.requests.average,
    requests: result.requests.total,
  };
}
