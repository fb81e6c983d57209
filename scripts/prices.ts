// npm run prices: writes the table of what queries cost into both guides for partners.
import { readFileSync, writeFileSync } from 'node:fs';
import { openDatabase } from '../server/database/db.ts';
import { readModel } from '../server/graph/model.ts';
import { withPrices } from '../server/http/price-list.ts';
import { model } from '../server/model.ts';
import { buildGraph } from '../server/schema.ts';

const db = await openDatabase({});
const schema = buildGraph(readModel(model, db.getMetadata()), db.getMetadata());
for (const [language, path] of Object.entries({ en: 'docs/partner-guide.md', pl: 'docs/przewodnik-dla-partnerow.md' }))
  writeFileSync(path, withPrices(readFileSync(path, 'utf8'), schema, language as 'en' | 'pl'));
await db.close(true);
