// The server as it runs, without the loading of data and the search index that it would begin with.
import { createServer } from 'node:http';
import { createApp } from '../../server/app.ts';
import { openDatabase } from '../../server/db.ts';
import { openGraph } from '../../server/graph.ts';

const graph = await openGraph(await openDatabase({ url: process.env.DATABASE_URL!, folder: process.env.FOLDER! }));
const { app } = await createApp(graph);
createServer(app).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'));
process.on('SIGINT', () => process.exit(0));
