import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { maker } from '../kit/make.ts';
import { codes, json, send, serve, type Served } from '../kit/serve.ts';

let served: Served;
let make: ReturnType<typeof maker>;
let city: any;
beforeAll(async () => {
  served = await serve();
  make = maker(served.graph.db);
  city = await make.city();
});
afterAll(() => served.close());

const query = 'query ($slug: String) { city(slug: $slug) { title { pl } } }';
const asked = () => ({ query, variables: { slug: city.slug } });
const rename = async (pl: string) => {
  city.title = { pl, en: null };
  await make.em.flush();
};
/** How many statements it takes. */
const statements = async (work: () => Promise<unknown>) => {
  served.graph.statements.length = 0;
  await work();
  return served.graph.statements.length;
};

describe('A request that is known byte for byte', () => {
  test('is answered as when it was new: the same text, the same headers', async () => {
    const first = await served.post(asked());
    const second = await served.post(asked());
    expect([second.status, second.text]).toEqual([200, first.text]);
    const named = ({ headers }: typeof first) =>
      Object.fromEntries([...headers].filter(([name]) => !['date', 'ratelimit', 'x-request-id'].includes(name)));
    expect(named(second)).toEqual(named(first));
    expect(first.body.extensions.cost.requested).toBeGreaterThan(0);
  });

  test('is never answered with what was before a change', async () => {
    for (let round = 0; round < 10; round++) {
      await rename(`nazwa ${round}`);
      for (let time = 0; time < 2; time++) expect((await served.post(asked())).body.data.city.title.pl).toBe(`nazwa ${round}`);
    }
  });

  test('is answered anew where somebody may be known, or wants to know how it is answered', async () => {
    await served.post(asked());
    const known: Record<string, string>[] = [{ cookie: 'splot=tajne' }, { authorization: 'Bearer tajne' }];
    for (const headers of known) expect((await served.post(asked(), headers)).body.data.city).toBeDefined();
    expect((await served.post(asked(), { 'x-splot-explain': '1' })).body.extensions.way).toBe('compiled');
    expect((await served.post(asked())).body.extensions.way).toBeUndefined();
  });

  test('takes another answer in another form', async () => {
    await served.post(asked());
    const other = await served.post(asked(), { accept: 'application/graphql-response+json' });
    expect(other.headers.get('content-type')).toMatch(/^application\/graphql-response\+json/);
    expect((await served.post(asked())).headers.get('content-type')).toMatch(/^application\/json/);
  });

  test('is sent to everybody as they take it, compressed or not', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `nazwaMiastaNapisanaPoRaz${index}: title { pl en }`).join(' ');
    const long = { query: `query ($slug: String) { city(slug: $slug) { ${names} } }`, variables: { slug: city.slug } };
    const texts = new Set<string>();
    for (const encoding of ['gzip', 'identity', 'br'])
      for (let time = 0; time < 4; time++) {
        const { headers, text } = await served.post(long, { 'accept-encoding': encoding });
        expect(headers.get('content-encoding') ?? 'identity').toBe(encoding);
        texts.add(text);
      }
    expect(texts.size).toBe(1);
    expect([...texts].join()).toContain('"nazwaMiastaNapisanaPoRaz29":');
  });

  test.each<[string, object]>([
    ['names a record that is none', { query: `{ city(id: "x", slug: "y") { id } }` }],
    ['cannot be parsed', { query: '{ cities(' }],
    ['asks for what is not there', { query: '{ cities { nodes { nonsense } } }' }],
    [
      'asks for too much',
      {
        query: '{ cities(first: 100) { nodes { pilots(first: 100) { nodes { cities { slug pilots(first: 100) { nodes { id } } } } } } } }',
      },
    ],
  ])('is refused every time when it %s', async (_what, body) => {
    const [first, second] = [await served.post(body), await served.post(body)];
    expect(second.status).toBe(first.status);
    expect(codes(second)).toEqual(codes(first));
    const ids = [first, second].map(({ body: told }) => told.errors[0].extensions.requestId);
    expect(ids[0]).not.toBe(ids[1]);
  });

  test('is searched for again when the index has changed, and only then', async () => {
    const body = { query: '{ search(query: "Jasnogród") { totalCount } }' };
    for (let time = 0; time < 2; time++) expect((await served.post(body)).body.data.search.totalCount).toBe(0);
    expect(await statements(() => served.post(body))).toBe(0);
    await rename('Jasnogród');
    expect((await served.post(body)).body.data.search.totalCount).toBe(1);
  });

  test('may come in any pieces, and be followed by another on the same connection', async () => {
    const text = JSON.stringify(asked());
    const pieces = async () =>
      send(served.address, {
        method: 'POST',
        headers: json,
        body: new ReadableStream({
          async start(controller) {
            for (const piece of [text.slice(0, 10), text.slice(10)]) {
              controller.enqueue(new TextEncoder().encode(piece));
              await new Promise((resolve) => setTimeout(resolve, 20));
            }
            controller.close();
          },
        }),
        duplex: 'half',
      } as RequestInit);
    const whole = await served.post(asked());
    expect((await pieces()).text).toBe(whole.text);
    const answers = await Promise.all(Array.from({ length: 20 }, () => served.post(asked())));
    expect(new Set(answers.map((answer) => answer.text))).toEqual(new Set([whole.text]));
  });

  test('whose body is no JSON, or longer than it may be, is told so every time', async () => {
    const raw = (body: string) => send(served.address, { method: 'POST', headers: json, body });
    for (let time = 0; time < 2; time++) {
      expect((await raw('{"query":')).status).toBe(400);
      expect((await raw(`"${'x'.repeat(300_000)}"`)).status).toBe(413);
    }
  });

  test('of one record does not answer for another', async () => {
    const other = await make.city();
    expect(globalId('City', other.id)).not.toBe(globalId('City', city.id));
    await served.post(asked());
    expect((await served.post({ query, variables: { slug: other.slug } })).body.data.city.title.pl).toBe(other.title.pl);
  });

  test('takes no statement from the third time on', async () => {
    for (let time = 0; time < 2; time++) await served.post(asked());
    expect(await statements(() => served.post(asked()))).toBe(0);
  });
});
