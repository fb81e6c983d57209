// The embedded PostgreSQL, in a thread of its own: a broad query then keeps nobody else waiting.
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { plannerSettings } from '../planner.ts';
import { emptyCluster } from './cluster.ts';
import type { Reply, Ask } from './messages.ts';
import { PreparedStatements } from './prepared.ts';

/** What PGlite keeps of its files in our memory. The system keeps them as well, so that reading one again costs little. */
const BUFFERS = '16MB';

const port = parentPort!;
let transaction: Transaction | null = null;
let end: (commit: boolean) => void = () => {};

const { folder } = workerData as { folder: string };
const isNew = folder.startsWith('memory:') || !existsSync(join(folder, 'PG_VERSION'));
const database = await PGlite.create(folder, {
  startParams: [...PGlite.defaultStartParams, '-c', `shared_buffers=${BUFFERS}`],
  ...(isNew && { loadDataDir: await emptyCluster() }),
});
for (const [name, value] of Object.entries(plannerSettings)) await database.query('select set_config($1, $2, false)', [name, value]);
const statements = new PreparedStatements(database);
port.postMessage({ ready: true } satisfies Reply);

async function carryOut(ask: Ask): Promise<unknown> {
  if (ask.op === 'query') {
    const run = () => statements.run(ask.text, ask.values, ask.comesAgain);
    return ask.inTransaction ? run() : database._runExclusiveTransaction(run);
  }
  if (ask.op === 'script') return void (await (ask.inTransaction ? transaction! : database).exec(ask.text));
  if (ask.op === 'begin') return begin();
  if (ask.op === 'listen')
    return void (await database.listen(ask.channel, (payload) => port.postMessage({ channel: ask.channel, payload } satisfies Reply)));
  if (ask.op === 'close') return database.close();
  end(ask.op === 'commit');
  return ended;
}

let ended: Promise<void> = Promise.resolve();
/** Resolves when the transaction has begun; `ended` when it is over. */
function begin(): Promise<void> {
  return new Promise((begun, failed) => {
    ended = database
      .transaction(async (opened) => {
        transaction = opened;
        const over = new Promise<boolean>((resolve) => {
          end = resolve;
        });
        begun();
        if (!(await over)) await opened.rollback();
      })
      .finally(() => {
        transaction = null;
      });
    ended.catch(failed);
  });
}

port.on('message', async ({ id, ...ask }: Ask & { id: number }) => {
  try {
    port.postMessage({ id, value: await carryOut(ask as Ask) } satisfies Reply);
  } catch (error) {
    const { message, ...facts } = error as Error;
    port.postMessage({ id, error: { ...JSON.parse(JSON.stringify(facts)), message } } satisfies Reply);
  }
  if (ask.op === 'close') port.close();
});
