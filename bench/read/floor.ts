// A bare HTTP server that answers with one hand-written SQL statement: what nothing in front of a database can beat by much.
import { createServer } from 'node:http';
import pg from 'pg';
import { floor } from './canonical.ts';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
pool.on('error', () => process.exit(0)); // the measurement is over, the database went first
createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => { body += chunk; });
  request.on('end', async () => {
    const { variables } = JSON.parse(body) as { variables: { challenge: string[] } };
    const { rows } = await pool.query({ name: 'floor', text: floor, values: [variables.challenge[0]], rowMode: 'array' });
    response.setHeader('content-type', 'application/json');
    response.end(rows[0]![0]);
  });
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'));
