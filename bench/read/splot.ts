// The server as it runs, without the loading of data and the search index that it would begin with.
import { createServer } from 'node:http';
import { createApp } from '../../server/http/app.ts';
import { openDatabase } from '../../server/database/db.ts';
import { shares } from '../../server/graph/shares.ts';
import { openGraph } from '../../server/open.ts';

const { DATABASE_URL: url, FOLDER: folder, MEMORY_MB: memoryMb = '256', ROWS_MB: rowsMb = '256' } = process.env;
const rows = shares(Number(rowsMb)).rows;
const graph = await openGraph(await openDatabase({ url, folder }), undefined, undefined, undefined, rows);
const { app } = await createApp(graph, { memoryMb: Number(memoryMb), trustedProxies: ['loopback'] });
const server = createServer(app).listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${(server.address() as { port: number }).port}/graphql`),
);
