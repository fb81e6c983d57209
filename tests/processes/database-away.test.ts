import { connect, createServer, type Server, type Socket } from 'node:net';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { NO_POSTGRES, startPostgres } from '../kit/postgres.ts';
import { startProgram } from '../kit/program.ts';
import { json, send } from '../kit/serve.ts';

const server = await startPostgres().catch((error: Error) => {
  if (error.message === NO_POSTGRES) return null;
  throw error;
});
afterAll(() => server?.stop());
const hasPages = existsSync(fileURLToPath(new URL('../../build/handler.js', import.meta.url)));

/** A way to the database that can be cut, and mended at the same address. */
async function wayTo(port: number) {
  const sockets = new Set<Socket>();
  let listening: Server;
  const open = (at: number) =>
    new Promise<number>((resolve) => {
      listening = createServer((from) => {
        const to = connect(port, '127.0.0.1');
        for (const socket of [from, to]) sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
        from.pipe(to).pipe(from);
      }).listen(at, '127.0.0.1', () => resolve((listening.address() as { port: number }).port));
    });
  const at = await open(0);
  return {
    port: at,
    cut: () => {
      listening.close();
      for (const socket of sockets) socket.destroy();
    },
    mend: () => open(at),
  };
}

describe.skipIf(!server)(`While the database is away${server ? '' : ` (skipped: ${NO_POSTGRES})`}`, () => {
  test('the graph and the pages say so with 503, and answer again when it is back, without a restart', async () => {
    const way = await wayTo(Number(new URL(server!.url).port));
    const url = new URL(server!.url);
    url.port = String(way.port);
    const program = startProgram({ DATABASE_URL: url.href, SEED: 'off', LOG_LEVEL: 'silent' });
    const address = await program.address;
    const ask = () =>
      send(`${address}/graphql`, { method: 'POST', headers: json, body: JSON.stringify({ query: '{ pilots { totalCount } }' }) });
    const page = () => send(`${address}/pilotaze`, { headers: { accept: 'text/html' } });
    expect((await ask()).status).toBe(200);

    way.cut();
    for (let at = 0; at < 5; at++) {
      const answer = await ask();
      expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([503, 'DATABASE_AWAY']);
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    expect((await send(`${address}/health/ready`)).status).toBe(503);
    expect((await send(`${address}/health/live`)).status).toBe(200);
    if (hasPages) {
      const shown = await page();
      expect(shown.status).toBe(503);
      expect(shown.text).toContain('Chwilowo nieczynne');
      expect((await send(`${address}/pilotaze.csv`)).status).toBe(503);
    }

    await way.mend();
    await expect.poll(async () => (await ask()).status, { timeout: 20_000 }).toBe(200);
    if (hasPages) expect((await page()).status).toBe(200);
    expect((await send(`${address}/health/ready`)).status).toBe(200);
    expect((await program.end('SIGTERM')).code).toBe(0);
    way.cut();
  });
});
