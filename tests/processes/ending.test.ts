import { createServer, request, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { NO_POSTGRES, startPostgres } from '../kit/postgres.ts';
import { startProgram, type Program } from '../kit/program.ts';
import { send } from '../kit/serve.ts';

const server = await startPostgres().catch((error: Error) => {
  if (error.message === NO_POSTGRES) return null;
  throw error;
});
const folder = mkdtempSync(join(tmpdir(), 'splot-ending-'));
const running: Program[] = [];
const start = (environment: Record<string, string>) => {
  const program = startProgram({ SEED: 'off', ...environment });
  running.push(program);
  return program;
};
afterAll(async () => {
  await Promise.all(running.map((program) => program.end('SIGKILL')));
  server?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const addressOf = (address: string, at: number) =>
  `${address}/graphql?${new URLSearchParams({ query: `{ search(query: "woda ${at}", first: 100) { totalCount facets { name values { count } } } }` })}`;
const ask = (address: string, at: number) =>
  send(addressOf(address, at)).then(
    ({ status, body, text }) => (body?.data ? `${status} ok` : `${status} ${text}`),
    (error: Error) => String((error.cause as { code?: string } | undefined)?.code ?? error.message),
  );
/** A request of which it is known that the program has it: it says "go on" to its head. Gives what is answered. */
async function underWay(address: string, at: number): Promise<{ answer: Promise<string> }> {
  const sent = request(addressOf(address, at), { headers: { expect: '100-continue' }, agent: false });
  const answer = new Promise<string>((resolve, reject) => {
    sent.once('error', reject).once('response', (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (piece: string) => (text += piece))
        .once('end', () => resolve(`${response.statusCode} ${text}`));
    });
  });
  await Promise.race([answer, new Promise((resolve) => sent.once('continue', resolve).end())]);
  return { answer };
}

/** Sends each request to the next of the processes, and to another when one does not let it in or cuts the connection before it answers: as nginx does with a GET. */
function proxy(upstreams: string[]): Server {
  let turn = 0;
  return createServer((incoming, outgoing) => {
    const body: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => body.push(piece)).on('end', () => attempt(0));
    function attempt(tried: number) {
      const target = upstreams[turn++ % upstreams.length]!;
      const sent = request(
        new URL(incoming.url!, target),
        { method: incoming.method!, headers: incoming.headers, agent: false },
        (answer) => {
          outgoing.writeHead(answer.statusCode!, answer.headers);
          answer.pipe(outgoing);
        },
      );
      sent.on('error', (error: NodeJS.ErrnoException) => {
        if (!outgoing.headersSent && tried < 5) attempt(tried + 1);
        else outgoing.writeHead(502).end(error.code);
      });
      sent.end(Buffer.concat(body));
    }
  });
}

describe('A process that is told to end', () => {
  test('answers what is under way, then nothing, and ends with 0', async () => {
    const program = start({ DATA_DIR: join(folder, 'data') });
    const address = await program.address;
    const requests = await Promise.all(Array.from({ length: 12 }, (_, at) => underWay(address, at)));
    const ended = program.end('SIGTERM');
    for (const { answer } of requests) expect(await answer).toMatch(/^200 \{"data":\{"search":/);
    expect((await ended).code).toBe(0);
    await expect(fetch(`${address}/health`)).rejects.toThrow();
  }, 180_000);
});

describe.skipIf(!server)(`Two processes behind a proxy${server ? '' : ` (skipped: ${NO_POSTGRES})`}`, () => {
  test('are replaced in turn under load, and no request fails', async () => {
    const environment = { DATABASE_URL: server!.url };
    const programs = [start(environment), start(environment)];
    const upstreams = await Promise.all(programs.map(({ address }) => address));
    const entry = proxy(upstreams).listen(0, '127.0.0.1');
    await new Promise((resolve) => entry.once('listening', resolve));
    const address = `http://127.0.0.1:${(entry.address() as { port: number }).port}`;

    let goes = true;
    const answers: string[] = [];
    const load = Array.from({ length: 4 }, async (_, visitor) => {
      for (let at = 0; goes; at++) answers.push(await ask(address, visitor * 1_000 + at));
    });
    for (const at of [0, 1]) {
      await expect.poll(() => answers.length, { timeout: 60_000 }).toBeGreaterThan(20 * (at + 1));
      expect((await programs[at]!.end('SIGTERM')).code).toBe(0);
      programs[at] = start(environment);
      upstreams[at] = await programs[at]!.address;
    }
    const before = answers.length;
    await expect.poll(() => answers.length, { timeout: 60_000 }).toBeGreaterThan(before + 20);
    goes = false;
    await Promise.all(load);
    entry.close();
    expect(answers.filter((answer) => answer !== '200 ok')).toEqual([]);
  }, 180_000);
});
