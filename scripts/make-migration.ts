// npm run migration -- <name>: writes the migration from what the migrations make to what the model says.
import { openDatabase } from '../server/db.ts';

const name = process.argv[2] ?? 'change';
const db = await openDatabase({});
await db.migrator.up();
const { fileName } = await db.migrator.create('server/migrations', false, false, name);
console.log(fileName ? `server/migrations/${fileName}: read it, then add it to server/migrations/index.ts` : 'The model has not changed.');
await db.close(true);
