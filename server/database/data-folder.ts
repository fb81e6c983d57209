import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { hasRoom } from './embedded/room.ts';
import { Refusal } from '../errors.ts';

/** What an empty database takes: PostgreSQL's own catalogue and the first of its log. */
const EMPTY_DATABASE_BYTES = 48 * 2 ** 20;

/** How long a statement on the empty database may take, in milliseconds. */
const LONGEST_MAKING = 60_000;

/** The embedded database's folder, kept for this process alone until it ends. */
export interface DataFolder {
  database: string;
  release: () => void;
}

/**
 * Makes the data folder ready: one process at a time, and a database that is either whole or not there yet.
 * @throws {Refusal} when the folder cannot be written, is in use, or does not hold a database of ours
 */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  try {
    makeFolder(resolve(folder));
  } catch (error) {
    throw unwritable(folder, error);
  }
  const release = lock(folder);
  const database = join(folder, 'database');
  try {
    // with no room to write, PGlite neither opens nor makes a database, and does not say so
    if (!hasRoom(folder, existsSync(database) ? 0 : EMPTY_DATABASE_BYTES)) throw Object.assign(new Error(), { code: 'ENOSPC' });
    if (!existsSync(database)) await createDatabase(folder, database);
    else if (!existsSync(join(database, 'PG_VERSION')))
      throw new Refusal(
        `${database} does not hold a whole database. Restore a backup, or move the folder away to start anew; nothing was changed.`,
      );
  } catch (error) {
    release();
    throw error instanceof Refusal ? error : unwritable(folder, error);
  }
  return { database, release };
}

/** One folder after the other: Node's own recursive way never ends below /proc. */
function makeFolder(folder: string) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** The cluster is made beside its place and moved there when whole, so that a crash leaves none or a whole one. */
async function createDatabase(folder: string, database: string) {
  const making = join(folder, 'database.making');
  rmSync(making, { recursive: true, force: true });
  const { EmbeddedDatabase } = await import('./embedded/database.ts');
  const cluster = new EmbeddedDatabase(making, LONGEST_MAKING);
  await cluster.waitReady;
  await cluster.close();
  renameSync(making, database);
}

function lock(folder: string): () => void {
  const file = join(folder, 'lock');
  const free = () => rmSync(file, { force: true });
  try {
    // a link is there at once and whole: nobody ever reads a lock without its number
    const written = `${file}.${process.pid}`;
    writeFileSync(written, `${process.pid}`);
    try {
      linkSync(written, file);
    } finally {
      rmSync(written, { force: true });
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(folder, error);
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder !== process.pid && isRunning(holder))
      throw new Refusal(
        `Another Splot (process ${holder}) is using the data folder ${folder}. Stop it, or give this one a folder of its own with DATA_DIR.`,
      );
    free(); // left behind by a process that was killed
    return lock(folder);
  }
  process.once('exit', free);
  return free;
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // after a crash the number may belong to somebody else by now, or to a thread of this very process
  if (existsSync(`/proc/self/task/${pid}`)) return false;
  const command = `/proc/${pid}/cmdline`;
  return !existsSync(command) || readFileSync(command, 'utf8').includes('server/main');
}

function unwritable(folder: string, error: unknown): Refusal {
  const { code } = error as NodeJS.ErrnoException;
  const why =
    {
      EACCES: 'it may not be written',
      EPERM: 'it may not be written',
      EROFS: 'the disk is read-only',
      ENOTDIR: 'a part of the path is a file',
      EEXIST: 'a file is in its place',
    }[code ?? ''] ?? String((error as Error)?.message ?? error);
  if (code === 'ENOSPC')
    return new Refusal(
      `The data folder ${folder} cannot be used: the disk is full. Make room (1 GB is plenty for the data that ships) and start again, or choose another one with DATA_DIR; nothing was changed.`,
    );
  return new Refusal(`The data folder ${folder} cannot be used: ${why}. Choose another one with DATA_DIR.`);
}
