import type { Client } from 'pg';
import type { Changes } from '../graph/memory/memory.ts';

/** On which channel everybody is told of changed records; the message is the kind and the key. */
export const CHANGES = 'splot_record';
const RETRY_MS = 1_000;

/**
 * Changes on PostgreSQL, by LISTEN. The server tells a listener of all commits that were signalled to it before it
 * answers the listener's next statement, so an empty statement there and back means: nothing is missing.
 */
export function postgresChanges(connect: () => Promise<Client>, channel: string): Changes {
  let client: Client | null = null;
  let closed = false;
  let tell: (message: string | null) => void = () => {};

  const open = async () => {
    try {
      const opened = await connect();
      opened.on('notification', ({ payload }) => tell(payload ?? null));
      opened.on('error', () => lose(opened));
      opened.on('end', () => lose(opened));
      await opened.query(`listen ${channel}`);
      tell(null);
      client = opened;
    } catch {
      retry();
    }
  };
  const lose = (lost: Client) => {
    if (client !== lost) return;
    client = null;
    tell(null);
    retry();
  };
  const retry = () => {
    if (!closed) setTimeout(open, RETRY_MS).unref();
  };

  return {
    listen: async (changed) => {
      tell = changed;
      await open();
    },
    caughtUp: async () => {
      const asked = client;
      if (!asked) return false;
      await asked.query('');
      return client === asked;
    },
    close: async () => {
      closed = true;
      await client?.end();
    },
  };
}

/** Changes on PGlite: it tells this process, the only one, before the change itself returns. */
export function embeddedChanges(
  database: { listen: (channel: string, heard: (payload: string) => void) => Promise<() => Promise<void>> },
  channel: string,
): Changes {
  let stop: () => Promise<void> = async () => {};
  return {
    listen: async (changed) => {
      stop = await database.listen(channel, changed);
    },
    caughtUp: async () => true,
    close: () => stop(),
  };
}
