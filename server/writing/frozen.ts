import type { Reader } from '../database/reader.ts';

/** Lets `change` touch revisions that are frozen, which nothing else may. */
export async function unfrozen(run: Reader, change: () => Promise<unknown>): Promise<void> {
  await run({ text: `select set_config('splot.redacting', 'on', true)`, values: [] });
  await change();
  await run({ text: `select set_config('splot.redacting', 'off', true)`, values: [] });
}
