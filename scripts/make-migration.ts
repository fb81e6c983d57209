// npm run migration -- <name>: writes the migration from what the migrations make to what the model says.
import { readFileSync, writeFileSync } from 'node:fs';
import { openDatabase } from '../server/database/db.ts';

const name = process.argv[2] ?? 'change';
const db = await openDatabase({});
await db.migrator.up();
const { fileName } = await db.migrator.create('server/database/migrations', false, false, name);
if (fileName) {
  // the model does not know the triggers that every table gets (server/graph/triggers.ts)
  const path = `server/database/migrations/${fileName}`;
  writeFileSync(
    path,
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => !/`drop (trigger|function) if exists/.test(line))
      .join('\n'),
  );
}
console.log(fileName ? `server/database/migrations/${fileName}: read it before you commit it.` : 'The model has not changed.');
await db.close(true);
