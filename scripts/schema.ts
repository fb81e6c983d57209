// npm run schema: writes schema.graphql anew from the model.
import { writeFileSync } from 'node:fs';
import { openDatabase } from '../server/database/db.ts';
import { readModel } from '../server/graph/model.ts';
import { model } from '../server/model.ts';
import { buildGraph, printGraph } from '../server/schema.ts';

const db = await openDatabase({});
writeFileSync(new URL('../schema.graphql', import.meta.url), printGraph(buildGraph(readModel(model, db.getMetadata()), db.getMetadata())));
await db.close(true);
console.log('schema.graphql is as the model says; what changed shows in git diff.');
