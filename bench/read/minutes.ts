import { canonical } from './canonical.ts';
import { load } from './load.ts';
import { start } from './servers.ts';

const CONNECTIONS = 10;
/** Different requests of each minute. */
const REQUESTS = 600;
const CHANGE_EVERY_MS = 200;

/** Any of the challenges of the generated world, by their slugs. */
const anyChallenge = () => `wyzwanie-${1 + Math.floor(Math.random() * 59)}`;

/**
 * Whether memory stays within its bound for so many minutes: ten connections ask what is in part new, as documents and as variables,
 * while records change; after each minute it says how large the server is (in MB) and what rows it keeps, as it weighs them.
 */
export async function measureMinutes(
  minutes: number,
  env: Record<string, string>,
  { query, rowsKept }: { query: (text: string, values: unknown[]) => Promise<unknown>; rowsKept: (url: string) => Promise<string> },
) {
  const server = await start('splot.ts', env);
  let changes = 0;
  const changing = setInterval(() => {
    changes++;
    const pilot = `pilotaz-${1 + Math.floor(Math.random() * 20_000)}`;
    query('update pilot set title_en = $1 where slug = $2', [`City pilot, changed for the ${changes}th time`, pilot]).catch(console.error);
  }, CHANGE_EVERY_MS);
  const sizes: number[] = [];
  console.log('\nminute   req/s   changes   MB of the server   MB of rows');
  for (let minute = 1; minute <= minutes; minute++) {
    const bodies = Array.from({ length: REQUESTS }, (_, index) =>
      JSON.stringify({
        query: index % 2 ? canonical : canonical.replace('query Canonical', `query Minute${minute}`),
        variables: { challenge: [anyChallenge(), anyChallenge()] },
      }),
    );
    const { perSecond } = await load(server.url, bodies, CONNECTIONS, 60);
    sizes.push(server.memory());
    const told = [minute, perSecond.toFixed(0), changes, sizes.at(-1), await rowsKept(server.url)];
    console.log([6, 8, 10, 19, 13].map((width, column) => `${told[column]}`.padStart(width)).join(''));
  }
  clearInterval(changing);
  console.log(`MB of the server: ${Math.min(...sizes)} to ${Math.max(...sizes)}`);
  await server.stop();
}
