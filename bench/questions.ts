/**
 * Measures how often a question that city staff would type leads to records on its topic, in the shipped data.
 * Usage: npm run bench:questions [-- <questions.tsv>] [--engine postgres|meilisearch]… [--list] [--json FILE]
 * A line is a question, a tab, and the codes of the challenges it is about; without a file, tests/questions/questions.tsv.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openEngines, type EngineName } from '../tests/relevance/engines.ts';

const {
  values,
  positionals: [file],
} = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', multiple: true, default: ['postgres'] },
    list: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const questions = readFileSync(file ?? new URL('../tests/questions/questions.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([text, codes]) => ({ text: text!, codes: codes!.split(',') }));

/** Kinds that a town can neither use nor ask. */
const notPractical = new Set(['FundedProject', 'Source', 'Challenge', 'City', 'County', 'Voivodeship']);
const engines = await openEngines();
const topics = await engines.topicsOf();
/** The very sub-topic, or its theme as a whole; a theme takes all its sub-topics. */
const isOn = (record: string, wanted: string[]) => {
  const codes = topics.get(record) ?? [];
  return wanted.some(
    (code) =>
      codes.includes(code) ||
      codes.includes(code.split('.')[0]!) ||
      (!code.includes('.') && codes.some((each) => each.startsWith(`${code}.`))),
  );
};

const results: Record<string, Record<string, number>> = {};
for (const engine of values.engine as EngineName[]) {
  const sums = { first: 0, top3: 0, top10: 0, practicalTop5: 0, precision10: 0, empty: 0, noise: 0 };
  for (const { text, codes } of questions) {
    const hits = await engines.find(engine, text);
    const good = hits.map((record) => isOn(record, codes));
    const practical = hits.filter((record) => !notPractical.has(record.slice(0, record.indexOf('/'))));
    const count = good.filter(Boolean).length;
    sums.first += Number(good[0] ?? false);
    sums.top3 += Number(good.slice(0, 3).some(Boolean));
    sums.top10 += Number(count > 0);
    sums.practicalTop5 += Number(practical.slice(0, 5).some((record) => isOn(record, codes)));
    sums.precision10 += hits.length > 0 ? count / hits.length : 0;
    sums.empty += Number(hits.length === 0);
    sums.noise += Number(hits.length > 0 && count === 0);
    if (values.list) console.log(`${good[0] ? '++' : count > 0 ? '+ ' : '- '} ${text} [${codes}]: ${hits.slice(0, 3).join(' | ')}`);
  }
  results[engine] = Object.fromEntries(
    Object.entries(sums).map(([name, sum]) => [name, Math.round((1_000 * sum) / questions.length) / 1_000]),
  );
  console.log(
    `${engine}, ${questions.length} questions: ${Object.entries(results[engine])
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
  );
}
await engines.close();
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
