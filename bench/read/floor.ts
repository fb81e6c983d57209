// A bare HTTP server that answers with one hand-written SQL statement: what nothing in front of a database can beat by much.
import { PGlite } from '@electric-sql/pglite';
import { createServer } from 'node:http';
import pg from 'pg';
import { floor } from './canonical.ts';

const { DATABASE_URL, FOLDER } = process.env;

async function answering(): Promise<(challenge: string) => Promise<string>> {
  if (FOLDER) {
    const pglite = await PGlite.create(FOLDER);
    return async (challenge) => (await pglite.query<[string]>(floor, [challenge], { rowMode: 'array' })).rows[0]![0];
  }
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
  pool.on('error', () => process.exit(0)); // the measurement is over, the database went first
  return async (challenge) => (await pool.query({ name: 'floor', text: floor, values: [challenge], rowMode: 'array' })).rows[0]![0];
}

const answer = await answering();
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', async () => {
    const { variables } = JSON.parse(body) as { variables: { challenge: [string] } };
    response.setHeader('content-type', 'application/json');
    response.end(await answer(variables.challenge[0]));
  });
}).listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as { port: number }).port}/`));
