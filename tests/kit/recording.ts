// A process that carries out a verb without end. It says how many times it has begun to.
import { openDataFolder } from '../../server/database/data-folder.ts';
import { openDatabase } from '../../server/database/db.ts';
import { migrate } from '../../server/database/migrate.ts';
import { contextOf } from '../../server/http/context.ts';
import { setLogLevel } from '../../server/log.ts';
import { openGraph } from '../../server/open.ts';
import { verbs } from '../../server/verbs.ts';
import { maker } from './make.ts';
import { recordOutcome } from './record-outcome.ts';

verbs.push(recordOutcome);
const { database, folder } = JSON.parse(process.argv[2]!) as { database?: string; folder: string };
setLogLevel('error');
const db = await openDatabase(database ? { url: database } : { folder: (await openDataFolder(folder)).database });
const graph = await openGraph(db);
await migrate(db, graph.kinds);
const [kept] = await db.em.getConnection().execute<{ hypothesis: string }[]>(`select hypothesis from pilot where slug = 'killed'`);
if (!kept) await maker(db).pilot({ slug: 'killed', hypothesis: '0' });
for (let count = Number(kept?.hypothesis ?? 0) + 1; ; count += 1) {
  process.stdout.write(`${count}\n`);
  const input = { pilot: 'killed', outcome: 'CONFIRMED', hypothesis: `${count}` };
  await recordOutcome.resolve(undefined, { input }, contextOf(graph), { path: { key: 'recordOutcome' } });
}
