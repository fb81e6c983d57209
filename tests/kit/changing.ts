// A process that changes records without end and says of each change when it begins and when it is done.
import { openDataFolder } from '../../server/database/data-folder.ts';
import { openDatabase } from '../../server/database/db.ts';
import { openGraph } from '../../server/open.ts';
import { setLogLevel } from '../../server/log.ts';
import { migrate } from '../../server/database/migrate.ts';
import { Pilot } from '../../server/pilot/pilot.ts';
import { maker } from './make.ts';
import { randomOf } from './random.ts';

const { database, folder, meilisearch, index, seed, number } = JSON.parse(process.argv[2]!) as {
  database?: string;
  folder: string;
  meilisearch: string;
  index: string;
  seed: number;
  number: number;
};
setLogLevel('error');
const db = await openDatabase(database ? { url: database } : { folder: (await openDataFolder(folder)).database });
const graph = await openGraph(db, { url: meilisearch, index });
await migrate(db, graph.kinds);
await graph.search.start();

const random = randomOf(seed * 1_000 + number);
const make = maker(db);
const words = ['retencja', 'zieleń', 'rewitalizacja', 'ciepło', 'transport', 'odpady', 'woda', 'park'];
const title = () => `${random.pick(words)} ${random.pick(words)} ${random.whole(1_000)}`;
const run = <Row>(text: string, values: unknown[]) => db.em.getConnection().execute<Row[]>(text, values);
const slugs = async (table: string): Promise<string[]> =>
  (await run<{ slug: string }>(`select slug from ${table} order by slug`, [])).map(({ slug }) => slug);
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** Makes one change; before it is begun and after it is acknowledged, says what the record is then: its title and status, or null when it is gone. */
async function change(record: string, becomes: { title?: string; status?: string } | null, work: () => Promise<unknown>) {
  say({ record, becomes, done: false });
  await work();
  say({ record, becomes, done: true });
}

/** Towns, and pilots that lie in them, under names that no other process has used. */
const name = (kind: string, count: number) => `${kind}-${number}-${count}`;
for (let count = 0; ; count += 1) {
  const cities = await slugs('city');
  const pilots = await slugs('pilot');
  const newTitle = title();
  const what =
    cities.length < 2
      ? 'found'
      : pilots.length < 5
        ? 'create'
        : random.pick([
            'create',
            'create',
            'rename',
            'hide',
            'publish',
            'delete',
            'delete past',
            'rename city',
            'rename city past',
            'move past',
            'many',
          ]);
  if (what === 'found') {
    const slug = name('miasto', count);
    const voivodeship = await make.voivodeship({ slug: name('wojewodztwo', count), teryt: `${10 + ((number * 10 + count) % 90)}` });
    const county = await make.county({ voivodeship, slug: name('powiat', count), teryt: `${1_000 + number * 10 + count}` });
    await change(`city ${slug}`, { title: newTitle, status: 'PUBLISHED' }, () =>
      make.city({ slug, county, teryt: `${1_000_000 + number * 10 + count}`, title: { pl: newTitle, en: null } }),
    );
  } else if (what === 'create') {
    const slug = name('pilotaz', count);
    const [city] = await run<{ id: number }>('select id from city order by slug limit 1 offset ?', [random.whole(cities.length)]);
    await change(`pilot ${slug}`, { title: newTitle, status: 'PUBLISHED' }, () =>
      make.pilot({ slug, title: { pl: newTitle, en: null }, city: city!.id, cities: [city!.id] }),
    );
  } else if (what === 'many') {
    // one statement, many records
    for (const pilot of pilots) say({ record: `pilot ${pilot}`, becomes: { title: newTitle }, done: false });
    await run('update pilot set title_pl = ?', [newTitle]);
    for (const pilot of pilots) say({ record: `pilot ${pilot}`, becomes: { title: newTitle }, done: true });
  } else if (what.startsWith('rename city')) {
    const city = random.pick(cities);
    await change(`city ${city}`, { title: newTitle }, async () => {
      if (what === 'rename city past') return run('update city set title_pl = ? where slug = ?', [newTitle, city]);
      return db.em
        .fork()
        .transactional((em) =>
          em.getConnection().execute('update city set title_pl = ? where slug = ?', [newTitle, city], 'run', em.getTransactionContext()),
        );
    });
  } else {
    const pilot = random.pick(pilots);
    const em = db.em.fork();
    const edit = async (facts: Partial<Pilot>) => {
      Object.assign(await em.findOneOrFail(Pilot, { slug: pilot }), facts);
      await em.flush();
    };
    if (what === 'rename') await change(`pilot ${pilot}`, { title: newTitle }, () => edit({ title: { pl: newTitle, en: null } }));
    if (what === 'hide') await change(`pilot ${pilot}`, { status: 'DRAFT' }, () => edit({ status: 'DRAFT' }));
    if (what === 'publish') await change(`pilot ${pilot}`, { status: 'PUBLISHED' }, () => edit({ status: 'PUBLISHED' }));
    if (what === 'delete')
      await change(`pilot ${pilot}`, null, async () => em.remove(await em.findOneOrFail(Pilot, { slug: pilot })).flush());
    if (what === 'delete past') await change(`pilot ${pilot}`, null, () => run('delete from pilot where slug = ?', [pilot]));
    if (what === 'move past')
      await change(`pilot ${pilot}`, {}, () =>
        run('update pilot set city_id = (select id from city order by slug limit 1 offset ?) where slug = ?', [
          random.whole(cities.length),
          pilot,
        ]),
      );
  }
}
