import express from 'express';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { compressed } from '../../server/http/compressed.ts';

test('a long list that is sent piece by piece, whenever there is room, arrives whole and leaves nobody waiting', async () => {
  const pieces = Array.from({ length: 40 }, () => randomBytes(100_000).toString('base64'));
  let waited = 0;
  let listening = 0;
  const app = express();
  app.use(compressed);
  app.use(async (_, response) => {
    response.type('text/csv');
    for (const piece of pieces) {
      if (response.write(piece)) continue;
      waited++;
      await once(response, 'drain');
    }
    listening = response.listenerCount('drain');
    response.end();
  });
  const warned: string[] = [];
  const note = ({ message }: Error) => warned.push(message);
  process.on('warning', note);
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as { port: number };
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect(answer.headers.get('content-encoding')).not.toBeNull();
    expect(await answer.text()).toBe(pieces.join(''));
    await new Promise(setImmediate);
    expect(waited).toBeGreaterThan(10);
    expect(warned).toEqual([]);
    expect(listening).toBeLessThan(3);
  } finally {
    process.off('warning', note);
    server.closeAllConnections();
    server.close();
  }
});
