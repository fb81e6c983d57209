import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../server/database/db.ts';
import { openGraph } from '../../server/open.ts';
import { startProgram, type Program } from '../kit/program.ts';
import { worldOf } from '../kit/world.ts';

/** The built program with the data that ships with it, and a record of every kind of which it ships none. */
export interface Visited {
  origin: string;
  /** The slug of one record of each kind. */
  slugs: Map<string, string>;
  /** A pilot that changed its slug. */
  moved: { from: string; to: string };
  stop: () => Promise<void>;
}

export async function startVisited(): Promise<Visited> {
  if (!existsSync(fileURLToPath(new URL('../../build/handler.js', import.meta.url))))
    throw new Error('The website is not built: run npm run build.');
  const folder = mkdtempSync(join(tmpdir(), 'splot-visit-'));
  const environment = { DATA_DIR: folder, CONTACT_EMAIL: 'sekretariat@splot.example.org' };
  let program: Program = startProgram(environment);
  const clear = async () => {
    await program.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await program.address;
    await program.end();
    const { slugs, moved } = await complete(join(folder, 'database'));
    program = startProgram(environment);
    return { origin: await program.address, slugs, moved, stop: clear };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** Adds what the pages need that the shipped data does not hold. */
async function complete(database: string): Promise<Pick<Visited, 'slugs' | 'moved'>> {
  const db = await openDatabase({ folder: database });
  const { kinds, memory } = await openGraph(db);
  const world = worldOf(db, kinds);
  const slugs = new Map<string, string>();
  for (const kind of world.ordered) {
    const some = await world.em.find(kind.entity, {} as never, { limit: 3 });
    if (some.length) world.made.set(kind.name, some);
    else if (kind.isRecord) {
      const properties = db
        .getMetadata()
        .get(kind.entity)
        .props.map((prop) => prop.name);
      world.add(
        kind,
        {
          filled: () => true,
          one: (_, from) => from[0],
          many: (_, from) => from.slice(0, 2),
          second: false,
          text: () => 'Zdanie o tym, co tu opisano.',
          number: (least, most) => (least + most) / 2,
          pick: (of) => of[0]!,
        },
        {
          title: { pl: `Przykład: ${kind.name}`, en: `Example: ${kind.name}` },
          ...(properties.includes('address') && { address: 'https://example.org/dokument' }),
          externalRefs: [],
        },
      );
      await world.flush();
    }
    if (kind.isRecord) slugs.set(kind.name, world.made.get(kind.name)![0].slug);
  }
  const from = slugs.get('Pilot')!;
  const moved = { from, to: `${from}-pod-nowa-nazwa` };
  await db.em.getConnection().execute('update pilot set slug = ? where slug = ?', [moved.to, from]);
  slugs.set('Pilot', moved.to);
  await memory.close();
  await db.close(true);
  return { slugs, moved };
}
