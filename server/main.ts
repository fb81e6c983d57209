import { createApp } from './app.ts';
import { openDatabase } from './db.ts';
import { readEnv } from './env.ts';
import { openGraph } from './graph.ts';
import { migrate } from './migrate.ts';
import { mkdirSync } from 'node:fs';

const env = readEnv();
if (!env.DATABASE_URL) mkdirSync(env.DATA_DIR, { recursive: true });
const db = await openDatabase(env.DATABASE_URL ? { url: env.DATABASE_URL } : { folder: `${env.DATA_DIR}/pglite` });
const graph = await openGraph(db);
await migrate(db, graph.kinds);
const { app } = await createApp(graph);
app.listen(env.PORT, env.HOST, () => console.log(`Splot: http://${env.HOST}:${env.PORT}`));
