import { parse, type OperationDefinitionNode } from 'graphql';
import { everybody } from '../../server/graph/viewer.ts';
import { CompiledReads } from '../../server/graph/compiled-reads.ts';
import { openDatabase } from '../../server/database/db.ts';
import { openGraph } from '../../server/open.ts';
import { canonical } from './canonical.ts';
import { median } from './servers.ts';
import { makeWorld } from './world.ts';

type Query = (text: string, values?: unknown[]) => Promise<unknown>;

const firstPage =
  '{ pilots(first: 20, orderBy: { by: TITLE }) { nodes { slug title { pl } city { title { pl } } } pageInfo { hasNextPage endCursor } } }';
const tenThousand = '{ cities(first: 100) { nodes { slug ledPilots(first: 100) { nodes { slug title { pl } phase } } } } }';

/** What does not depend on load: the first page of a growing list, ten thousand rows at once, compiling. */
export async function measureScale(url: string, query: Query) {
  const times = new Map<number, number>();
  for (const pilots of [1_000, 1_000_000]) {
    await query('truncate pilot, guidance, city, county, voivodeship, organisation, challenge, record_change restart identity cascade');
    await makeWorld({ query }, { pilots, guidance: 1_000, cities: 1_000, organisations: 500 });
    await using reads = await open(url);
    for (const [name, text] of [
      ['first page by title', firstPage],
      ['canonical query', canonical],
    ] as const) {
      const each: number[] = [];
      for (let round = 0; round < 60; round++)
        each.push(await timed(() => reads.answer(text, { challenge: [`wyzwanie-${1 + (round % 59)}`] })));
      const key = name === 'canonical query' ? pilots + 1 : pilots;
      times.set(key, median(each.slice(10)));
      console.log(`${name}, ${pilots} pilots: ${times.get(key)!.toFixed(2)} ms`);
    }
    if (pilots < 1_000_000) continue;
    console.log(
      `first page by title, 1,000,000 to 1,000 pilots: ${(times.get(1_000_000)! / times.get(1_000)!).toFixed(2)} times; canonical query: ${(times.get(1_000_001)! / times.get(1_001)!).toFixed(2)} times`,
    );
    await reads.answer(tenThousand, {});
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const each: number[] = [];
    for (let round = 0; round < 5; round++) each.push(await timed(() => reads.answer(tenThousand, {})));
    console.log(
      `10,000 rows (100 × 100): ${median(each).toFixed(0)} ms, heap grown by ${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(0)} MB`,
    );
    const compileMany = async (from: number) => {
      const started = performance.now();
      for (let index = from; index < from + 1_000; index++) await reads.compileOnly(canonical.replace('Canonical', `Canonical${index}`));
      const each = (performance.now() - started) / 1_000;
      globalThis.gc?.();
      return { each, heap: process.memoryUsage().heapUsed / 1e6 };
    };
    globalThis.gc?.();
    const heap = process.memoryUsage().heapUsed / 1e6;
    const [first, second, third] = [await compileMany(0), await compileMany(1_000), await compileMany(2_000)];
    console.log(
      `compiling 1,000 different operations: ${first.each.toFixed(2)} ms each, heap ${heap.toFixed(0)} MB before, ${first.heap.toFixed(0)} after; ${second.heap.toFixed(0)} and ${third.heap.toFixed(0)} after 1,000 and 2,000 more`,
    );
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

async function open(url: string) {
  const db = await openDatabase({ url });
  const graph = await openGraph(db);
  const compiled = new CompiledReads(graph.schema, graph.kinds, graph.memory);
  const ask = (text: string, variables: Record<string, unknown>, read = graph.read) => {
    const document = parse(text);
    return compiled.answer(
      { document, definition: document.definitions[0] as OperationDefinitionNode, key: text, variables },
      { read: (statement) => read(statement), pause: () => undefined, viewer: everybody, context: null },
    );
  };
  return {
    answer: ask,
    /** Compiles and runs without a database: every read is empty. */
    compileOnly: (text: string) => ask(text, { challenge: ['wyzwanie-1'] }, async () => []),
    [Symbol.asyncDispose]: async () => {
      await graph.memory.close();
      await db.close(true);
    },
  };
}
