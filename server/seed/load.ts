import { fileURLToPath } from 'node:url';
import type { Database } from '../database/db.ts';
import { readFunding, readOrganisations, readServices } from './advice.ts';
import { readChallenges } from './challenges.ts';
import { DataFolder } from './files.ts';
import { organisationsKind, readNetworks } from './networks.ts';
import { readPilots } from './pilots.ts';
import { readPlaces } from './places.ts';
import { readProjects } from './projects.ts';
import type { Reading } from './reading.ts';
import type { SeedKind, SeedReport } from './record.ts';
import { datasetShape, readingShape } from './shapes.ts';
import { SourceBook } from './sources.ts';
import { Writer, type Progress, type Run } from './writer.ts';

export { SeedError } from './files.ts';
export type { Counts, SeedReport, Unresolved } from './record.ts';

/** One load at a time, whichever process begins it. */
const LOCK = 7_716_815;

/**
 * Loads the real data that ships with the program. All or nothing; again and again with the same result;
 * what people have changed is left alone.
 * @throws {SeedError} when a data file is malformed: the message names file, row and reason
 */
export async function loadSeed(db: Database, options: { progress?: Progress; folder?: string } = {}): Promise<SeedReport> {
  const folder = new DataFolder(options.folder ?? fileURLToPath(new URL('./data', import.meta.url)));
  return db.em.fork().transactional(async (em) => {
    const run: Run = (sql, params = []) => em.getConnection().execute(sql, params, 'all', em.getTransactionContext());
    await run('select pg_advisory_xact_lock(?)', [LOCK]);
    const writer = new Writer(db, run, options.progress ?? (() => {}));
    for (const kind of await readAll(folder, (where, reason) => writer.unresolved(where, reason))) await writer.write(kind);
    return writer.report;
  });
}

/** Every kind in an order in which links lead to kinds that are there already. */
async function readAll(folder: DataFolder, unresolved: Reading['unresolved']): Promise<SeedKind[]> {
  const book = new SourceBook(await folder.array('ours/datasets.json', datasetShape));
  const ours = await folder.object('ours/reading.json', readingShape);
  const { kinds: places, towns } = await readPlaces(folder, book, unresolved);
  const reading: Reading = { folder, book, ours, towns, memberships: [], unresolved };
  const challenges = await readChallenges(reading);
  const listed = await readOrganisations(reading);
  const { kinds: networks, organisations: members, memberships } = await readNetworks(reading);
  reading.memberships = memberships;
  const rest = [
    await readServices(reading),
    ...(await readFunding(reading)),
    ...(await readPilots(reading)),
    await readProjects(reading, listed.byBeneficiary),
  ];
  return [book.kind(), ...places, challenges, organisationsKind(listed.records, members), ...networks, ...rest];
}
