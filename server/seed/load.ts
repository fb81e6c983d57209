import { fileURLToPath } from 'node:url';
import { City } from '../city/city.ts';
import type { Database } from '../database/db.ts';
import { readAdoptions } from './adoptions.ts';
import { readOrganisations, readServices } from './advice.ts';
import { Bodies } from './bodies.ts';
import { readChallenges } from './challenges.ts';
import { English } from './english.ts';
import { SeedFiles } from './files.ts';
import { readFunding } from './funding.ts';
import { readGuidance } from './guidance.ts';
import { readNetworks } from './networks.ts';
import { readNews } from './news.ts';
import { Publishers } from './publishers.ts';
import { readPilots } from './pilots.ts';
import { readPlaces } from './places.ts';
import { readProjects } from './projects.ts';
import type { Reading } from './reading.ts';
import type { SeedKind, SeedRecord, SeedReport } from './record.ts';
import { TownReader } from './town-reader.ts';
import { readReform, recommendationsKind } from './reform.ts';
import { conditionsShape, editingShape, englishShape, publishersShape, sourceTitleShape, townNamesShape } from './shapes/ours.ts';
import { townContactRow } from './shapes/collected.ts';
import { bodyNamesShape, datasetShape, readingShape } from './shapes/known.ts';
import { SourceBook } from './sources.ts';
import { Writer, type Progress, type RunSql } from './writer.ts';

export { SeedError } from './files.ts';
export type { LoadCounts, SeedReport, Unresolved } from './record.ts';

/** One load at a time, whichever process begins it. */
const LOCK = 7_716_815;

/**
 * Loads the real data that ships with the program. All or nothing; again and again with the same result;
 * what people have changed is left alone.
 * @throws {SeedError} when a data file is malformed: the message names file, row and reason
 */
export async function loadSeed(db: Database, options: { progress?: Progress; folder?: string } = {}): Promise<SeedReport> {
  const folder = new SeedFiles(options.folder ?? fileURLToPath(new URL('./data', import.meta.url)));
  return db.em.fork().transactional(async (em) => {
    const run: RunSql = (sql, params = []) => em.getConnection().execute(sql, params, 'all', em.getTransactionContext());
    await run('select pg_advisory_xact_lock(?)', [LOCK]);
    const writer = new Writer(db, run, options.progress ?? (() => {}));
    for (const kind of await readAll(folder, (where, reason) => writer.unresolved(where, reason))) await writer.write(kind);
    return writer.report;
  });
}

/** Every kind in an order in which links lead to kinds that are there already. */
async function readAll(folder: SeedFiles, unresolved: Reading['unresolved']): Promise<SeedKind[]> {
  const datasets = await folder.array('ours/datasets.json', datasetShape);
  const publishers = new Publishers(
    await folder.object('ours/publishers.json', publishersShape),
    (await folder.table('cities/town-contacts.csv', townContactRow)).map(({ data }) => data),
  );
  const book = new SourceBook(datasets, await folder.array('ours/source-titles.json', sourceTitleShape), publishers);
  const ours = await folder.object('ours/reading.json', readingShape);
  const editing = await folder.object('ours/editing.json', editingShape);
  const conditions = await folder.object('ours/conditions.json', conditionsShape);
  const english = new English({
    'ours/english.json': await folder.object('ours/english.json', englishShape),
    'ours/english-stories.json': await folder.object('ours/english-stories.json', englishShape),
  });
  const bodies = new Bodies(await folder.object('ours/organisation-names.json', bodyNamesShape), english);
  const { kinds: places, towns } = await readPlaces(folder, book, unresolved);
  const owners = new TownReader(towns.rows, await folder.object('ours/town-names.json', townNamesShape));
  const reading: Reading = { folder, book, bodies, ours, editing, conditions, english, towns, owners, memberships: [], unresolved };
  const challenges = await readChallenges(reading);
  await readOrganisations(reading);
  const { kinds: networks, memberships, recommendations } = await readNetworks(reading);
  reading.memberships = memberships;
  const services = await readServices(reading);
  const funding = await readFunding(reading);
  const { kinds: pilots, cases } = await readPilots(reading);
  const reform = await readReform(reading);
  const rest = [
    services,
    ...funding,
    ...pilots,
    await readAdoptions(reading, cases),
    reform.barriers,
    recommendationsKind(recommendations, reform.recommendations),
    reform.assessments,
    await readGuidance(reading),
    ...(await readNews(reading)),
    await readProjects(reading),
  ];
  bodies.joinTowns(owners, places.find(({ entity }) => entity === City)!.records as SeedRecord[]);
  const kinds = [book.kind(), ...places, challenges, bodies.kind(), ...networks, ...rest].map((kind) =>
    book.dated(english.translated(kind)),
  );
  english.checkUsed();
  return kinds;
}
