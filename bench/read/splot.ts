// The server as it runs, without the loading of data and the search index that it would begin with.
import { createServer } from 'node:http';
import { createApp } from '../../server/http/app.ts';
import { openDatabase } from '../../server/database/db.ts';
import { openGraph } from '../../server/open.ts';

const { DATABASE_URL: url, FOLDER: folder, MEMORY_MB: memoryMb = '256' } = process.env;
const graph = await openGraph(await openDatabase({ url, folder }));
const { app } = await createApp(graph, { memoryMb: Number(memoryMb) });
const server = createServer(app).listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${(server.address() as { port: number }).port}/graphql`),
);
