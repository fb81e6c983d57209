import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const main = fileURLToPath(new URL('../../build/index.js', import.meta.url));

/** The website as a process of its own, which asks the graph of the server at `origin`. */
export async function startWebsite(origin: string): Promise<{ address: string; stop: () => void }> {
  const port = await freePort();
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: `${port}`,
      GRAPHQL_URL: `${origin}/graphql`,
      PROTOCOL_HEADER: 'x-forwarded-proto',
    },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  try {
    await expect
      .poll(
        () =>
          fetch(`${address}/favicon.svg`, { headers: { 'x-forwarded-proto': 'http' } }).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 30_000, interval: 100 },
      )
      .toBe(true);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    address,
    stop: () => {
      child.kill('SIGKILL');
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
