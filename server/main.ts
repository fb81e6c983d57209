import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { createApp } from './http/app.ts';
import { draining } from './http/draining.ts';
import { openDataFolder } from './database/data-folder.ts';
import { openDatabase, type Database } from './database/db.ts';
import { readEnv, WrongEnvironment, type Env } from './env.ts';
import { Refusal } from './errors.ts';
import { openGraph } from './open.ts';
import { shares } from './graph/shares.ts';
import { log, setLogLevel } from './log.ts';
import { retention } from './people/retention.ts';
import { databaseTrouble } from './database/trouble.ts';
import { migrate } from './database/migrate.ts';

async function start(env: Env) {
  setLogLevel(env.LOG_LEVEL);
  Object.assign(retention, { sessionDays: env.SESSION_DAYS, logMonths: env.LOG_MONTHS });
  const { db, release } = await openStore(env);
  const graph = await openGraph(
    db,
    env.MEILI_URL ? { url: env.MEILI_URL, key: env.MEILI_KEY } : undefined,
    { url: env.SMTP_URL, folder: join(env.DATA_DIR, 'outbox'), from: env.MAIL_FROM },
    providerOf(env),
    shares(env.MEMORY_MB).rows,
  );
  await migrate(db, graph.kinds);
  if (env.SEED === 'on') await (await import('./seed/seed.ts')).seed(db);
  await graph.search.start();
  let ending = false;
  const collector = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  const tracing = collector ? new (await import('./http/tracing.ts')).Tracing(collector) : undefined;
  const { app, stop } = await createApp(graph, {
    trustedProxies: env.TRUSTED_PROXIES,
    siteUrl: env.SITE_URL,
    metricsToken: env.METRICS_TOKEN,
    memoryMb: env.MEMORY_MB,
    tracing,
    isEnding: () => ending,
  });
  const server = createServer(app);
  const drain = draining(server);
  await listen(server, env);
  const end = async () => {
    if (ending) return;
    ending = true;
    await drain();
    setTimeout(() => process.exit(1), 4_000).unref(); // something does not let go
    await stop();
    await tracing?.stop();
    await graph.alerts.stop();
    await graph.search.stop();
    await graph.memory.close();
    await db.close(true);
    release();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);

  const { port } = server.address() as { port: number };
  const address = `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${port}`;
  graph.alerts.start(env.SITE_URL ?? address);
  console.log(`Splot answers at ${address}`);
}

/** The provider by which people sign in too, where one is named. */
const providerOf = ({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client, OIDC_CLIENT_SECRET: secret, OIDC_NAME: name }: Env) =>
  issuer && client && secret ? { issuer, client, secret, name: name ?? new URL(issuer).host } : undefined;

/** The database: PostgreSQL at an address, or the embedded one in the data folder. */
async function openStore(env: Env): Promise<{ db: Database; release: () => void }> {
  if (env.DATABASE_URL) {
    const db = await openDatabase({ url: env.DATABASE_URL });
    await db.em
      .getConnection()
      .execute('select 1')
      .catch((error: Error) => {
        throw new Refusal(
          `The PostgreSQL server at DATABASE_URL does not let us in: ${error.message || 'nothing answers there'}. Is the address right, and is the server running?`,
        );
      });
    return { db, release: () => {} };
  }
  const { database, release } = await openDataFolder(env.DATA_DIR);
  try {
    const db = await openDatabase({ folder: database });
    await db.em.getConnection().execute('select 1');
    return { db, release };
  } catch (error) {
    log.debug('opening the database failed', { error: String(error) });
    throw new Refusal(
      `The database in ${database} cannot be opened: it is damaged or was made by another version of PGlite. Restore a backup, or move the folder away to start anew; nothing was changed.`,
    );
  }
}

function listen(server: Server, { PORT, HOST }: Env): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = {
        EADDRINUSE: `Port ${PORT} is taken.`,
        EACCES: `Port ${PORT} may not be used by this user.`,
        EADDRNOTAVAIL: `${HOST} is not an address of this machine.`,
        ENOTFOUND: `${HOST} is not a known host.`,
      }[error.code ?? ''];
      reject(
        new Refusal(
          why
            ? `${why} Choose another with ${error.code?.startsWith('EADDRN') || error.code === 'ENOTFOUND' ? 'HOST' : 'PORT'}.`
            : error.message,
        ),
      );
    });
    server.listen(PORT, HOST, () => resolve(server));
  });
}

try {
  await start(readEnv());
} catch (error) {
  if (error instanceof Refusal) console.error(error.message);
  else if (error instanceof WrongEnvironment) console.error(`The environment holds values that Splot cannot start with:\n${error.message}`);
  else if (databaseTrouble(error)?.code === 'DISK_FULL')
    console.error(
      'The disk of the database is full. Make room (1 GB is plenty for the data that ships) and start again: nothing is half done.',
    );
  else console.error(error);
  process.exit(1);
}
