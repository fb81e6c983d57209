// The program as it runs where nothing it sends is kept: rows are in memory, pages and answers are made anew each time.
import { createServer } from 'node:http';
import { openDataFolder } from '../server/database/data-folder.ts';
import { openDatabase } from '../server/database/db.ts';
import { createApp } from '../server/http/app.ts';
import { openGraph } from '../server/open.ts';

const { DATABASE_URL: url, DATA_DIR: folder } = process.env;
const graph = await openGraph(await openDatabase(url ? { url } : { folder: (await openDataFolder(folder!)).database }));
await graph.search.start();
const { app } = await createApp(graph, { memoryMb: 0 });
const server = createServer(app).listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${(server.address() as { port: number }).port}`),
);
