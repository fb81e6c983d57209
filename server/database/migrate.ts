import { createHash } from 'node:crypto';
import type { Database } from './db.ts';
import { Refusal } from '../errors.ts';
import type { Kind } from '../graph/model.ts';
import { triggers } from '../graph/triggers.ts';
import { migrations } from './migrations/index.ts';
import { State } from './state.ts';

/**
 * Brings the database to the shape this version needs; several processes may try at once.
 * @throws {Refusal} when a newer version of the program has already changed it
 */
export async function migrate(db: Database, kinds: Kind[]): Promise<{ applied: string[] }> {
  const known = new Set(migrations.map((migration) => migration.name));
  // of processes that start at once on an empty database one makes the table of migrations: the others fail at it, and find it when they ask again
  const executed = await db.migrator.getExecuted().catch(() => db.migrator.getExecuted());
  const unknown = executed.find((each) => !known.has(each.name));
  if (unknown)
    throw new Refusal(
      `The database was last used by a newer version of Splot (it has the migration ${unknown.name}). Start that version or restore a backup; nothing was changed.`,
    );
  const statements = triggers(kinds);
  const digest = createHash('sha256').update(statements.join()).digest('base64url');
  const pending = await db.migrator.getPending();
  if (pending.length === 0 && (await digestOf(db.em)) === digest) return { applied: [] };
  // one process at a time, and all or nothing, triggers included
  return db.em.fork().transactional(async (em) => {
    const transaction = em.getTransactionContext();
    const run = (statement: string) => em.getConnection().execute(statement, [], 'run', transaction);
    await run('select pg_advisory_xact_lock(7071707)');
    const applied = await db.migrator.up({ transaction });
    for (const statement of statements) await run(statement);
    const note = 'insert into state (name, value) values (?, ?) on conflict (name) do update set value = excluded.value';
    await em.getConnection().execute(note, [TRIGGERS, digest], 'run', transaction);
    return { applied: applied.map((each) => each.name) };
  });
}

/** Under this name it is noted which triggers the database has: others are put in their place. */
const TRIGGERS = 'triggers';
const digestOf = async (em: Database['em']) => (await em.fork().findOne(State, TRIGGERS))?.value;
