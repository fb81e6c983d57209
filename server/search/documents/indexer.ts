import type { Kind, Link } from '../../graph/model.ts';
import type { Reader } from '../../database/reader.ts';
import { seen, tied } from '../../graph/seen.ts';
import { everybody, program, unbound } from '../../graph/viewer.ts';
import { DocumentBuilder } from './documents.ts';
import type { RecordName, SearchDocument } from '../engine.ts';
import { indexed, lockWriters, removeDocuments, tellIndexed, writeDocuments, type Indexed } from '../postgres/write.ts';
import { queueJobs } from './search-jobs.ts';
import type { Statements } from '../../database/statements.ts';

/** Records indexed in one transaction: few, so that searches and other work come in between. */
const BATCH = 50;

/** Facets that records pass on to those that link to them. */
const PASSED_ON = /^(city|voivodeship|network|challenge|populationBand):/;

/**
 * Keeps the search documents in step with the records. Every change of a record leaves a row in `record_change`, in
 * the transaction that made it; `drain` works them off and deletes them in the transaction that writes the documents.
 */
export class Indexer {
  readonly #statements: Statements;
  readonly #kinds: Kind[];
  readonly #builder: DocumentBuilder;
  readonly #written: (documents: SearchDocument[]) => void;
  readonly #queueJobs: boolean;
  #running: Promise<void> | null = null;
  #again: Promise<void> | null = null;

  /** `written` hears of every document written here; with `queueJobs`, Meilisearch is told of every change later. */
  constructor(
    statements: Statements,
    kinds: Kind[],
    { written, queueJobs }: { written: (documents: SearchDocument[]) => void; queueJobs: boolean },
  ) {
    this.#statements = statements;
    this.#kinds = kinds.filter((kind) => kind.isRecord);
    this.#builder = new DocumentBuilder(kinds);
    this.#written = written;
    this.#queueJobs = queueJobs;
  }

  /** What the rev of every document begins with that is built as now. */
  get revPrefix(): string {
    return this.#builder.revPrefix;
  }

  /** Indexes everything that was changed, and committed, before the call. */
  drain(): Promise<void> {
    if (!this.#running) return this.#begin();
    this.#again ??= this.#running.catch(() => undefined).then(() => this.#begin());
    return this.#again;
  }

  #begin(): Promise<void> {
    this.#again = null;
    const running = this.#drain().finally(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }

  async #drain() {
    let isMore = await this.#anyChange();
    while (isMore) {
      const batch = await this.#statements.transaction(({ run }) => this.#batch(run));
      this.#written(batch.written);
      isMore = batch.isMore;
      // other work of this process first
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #anyChange(): Promise<boolean> {
    return (await this.#statements.run({ text: 'select 1 from record_change limit 1', values: [] })).length > 0;
  }

  /** Works off some changes; tells what was written, and whether there may be more to do. */
  async #batch(run: Reader): Promise<{ written: SearchDocument[]; isMore: boolean }> {
    await lockWriters(run);
    const changed = await run({
      text: `delete from record_change using (select distinct kind, record_id from (select kind, record_id from record_change order by id limit $1) first) due
        where record_change.kind = due.kind and record_change.record_id = due.record_id returning record_change.kind, record_change.record_id`,
      values: [BATCH],
    });
    const names = [...new Map(changed.map(([kind, key]): [string, RecordName] => [`${kind}:${key}`, { kind, key }])).values()];
    const before = new Map((await indexed(run, names)).map((each) => [nameOf(each), each]));
    const built = await this.#builder.build(run, names);
    const stay = new Set(built.map(nameOf));
    const gone = [...before.values()].filter((each) => !stay.has(nameOf(each)));
    const fresh = built.filter((document) => before.get(nameOf(document))?.rev !== document.rev);
    await removeDocuments(run, gone);
    await writeDocuments(run, fresh, (name) => !before.has(nameOf(name)));
    if (gone.length + fresh.length > 0) await tellIndexed(run);
    const isQueued = await this.#queueNeighbours(run, [
      ...gone,
      ...fresh.filter((document) => !sameForNeighbours(document, before.get(nameOf(document)))),
    ]);
    if (this.#queueJobs) await queueJobs(run, [...gone, ...fresh]);
    return { written: fresh, isMore: isQueued || changed.length >= BATCH };
  }

  /** Records that show something of the named ones are indexed next; tells whether there are any. */
  async #queueNeighbours(run: Reader, names: RecordName[]): Promise<boolean> {
    let isQueued = false;
    for (const [kind, same] of Map.groupBy(names, (name) => name.kind)) {
      const keys = same.map(({ key }) => key);
      const links = this.#builder.plans.flatMap((plan) =>
        plan.neighbours.filter((link) => link.target.name === kind).map((link) => linkingRows(plan.kind, link)),
      );
      if (links.length === 0) continue;
      const queued = await run({
        text: `insert into record_change (kind, record_id) select n.kind, n.id from (${links.join(' union ')}) n
          where not exists (select from record_change c where c.kind = n.kind and c.record_id = n.id) returning 1`,
        values: [keys],
      });
      isQueued ||= queued.length > 0;
    }
    return isQueued;
  }

  /** Queues every record, or only what the index lacks, has too much, or has from another version of the program. */
  async queue(what: 'EVERYTHING' | 'DIFFERENCES'): Promise<void> {
    for (const kind of this.#kinds) {
      const values: unknown[] = [this.revPrefix, what === 'EVERYTHING'];
      const open = seen(kind, 't', everybody, (value) => `$${values.push(value)}`);
      await this.#statements.run({
        text: `insert into record_change (kind, record_id)
          select '${kind.name}', coalesce(t.id, d.record_id) from ${open}
          full join (select record_id, rev from search_document where kind = '${kind.name}') d on d.record_id = t.id
          where (t.id is null or d.record_id is null or not starts_with(d.rev, $1) or $2) and not exists (select from record_change c where c.kind = '${kind.name}' and c.record_id = coalesce(t.id, d.record_id))`,
        values,
      });
    }
  }
}

const nameOf = ({ kind, key }: RecordName) => `${kind}:${key}`;

function sameForNeighbours(document: SearchDocument, before: Indexed | undefined): boolean {
  const passedOn = (facets: string[]) => facets.filter((entry) => PASSED_ON.test(entry)).join();
  return (
    before !== undefined &&
    before.slug === document.slug &&
    before.titlePl === document.texts.title.pl &&
    before.titleEn === document.texts.title.en &&
    passedOn(before.facets) === passedOn(document.facets) &&
    before.location?.latitude === document.location?.latitude &&
    before.location?.longitude === document.location?.longitude
  );
}

function linkingRows(kind: Kind, { via }: Link): string {
  if (via.by === 'pivot') return `select '${kind.name}' as kind, ${via.from} as id from ${tied(via, 'p')} where ${via.to} = any($1::int[])`;
  return `select '${kind.name}' as kind, id from ${seen(kind, 't', program, unbound)} where ${via.column} = any($1::int[])`;
}
