// npm run freeze:relevance: accepts how well search does now as what it may not fall below.
import { writeFileSync } from 'node:fs';
import { engineNames, missing, openEngines } from './engines.ts';
import { frozenFile, losses, measure, readFrozen } from './measure.ts';

const frozen = readFrozen();
const engines = await openEngines();
for (const engine of engineNames) {
  const now = await measure(engines, engine);
  for (const line of losses(frozen.engines[engine], now, 0)) console.log(`${engine}, worse than before: ${line}`);
  frozen.engines[engine] = now;
}
await engines.close();
writeFileSync(frozenFile, `${JSON.stringify(frozen, null, 1)}\n`);
console.log(
  `frozen.json is as measured${missing ? `, but for Meilisearch, which stays as it was: ${missing}` : ''}; what changed shows in git diff.`,
);
