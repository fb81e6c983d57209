import type { Statements } from '../database/statements.ts';
import { log } from '../log.ts';
import { take } from './queue.ts';
import { repeat } from './repeat.ts';

/** How soon a job is noticed whose news was lost, or whose time has come. */
const LOOK_EVERY_MS = 5_000;

interface Worker {
  work: () => Promise<void>;
  running: Promise<void> | null;
  /** Whether something was put while it worked. */
  isCalled: boolean;
  hasFailed: boolean;
}

/** Has jobs done as soon as they are put, or their time has come; each kind by one worker a process. */
export class JobRunner {
  readonly #statements: Pick<Statements, 'run' | 'jobs'>;
  readonly #workers = new Map<string, Worker>();
  readonly #recurring: string[] = [];
  readonly #looks;

  constructor(statements: Pick<Statements, 'run' | 'jobs'>) {
    this.#statements = statements;
    this.#looks = repeat(
      LOOK_EVERY_MS,
      () => this.#look(),
      (error) => log.error('jobs could not be looked for; it is tried again', { error: String(error) }),
    );
  }

  /** `work` does every job of the kind that is due. What fails is tried with the next look. */
  on(kind: string, work: () => Promise<void>): void {
    this.#workers.set(kind, { work, running: null, isCalled: false, hasFailed: false });
  }

  /** `work` is done every so many seconds, by one process at a time: a job that is never done, and due again so long after it was taken. */
  every(seconds: number, kind: string, work: () => Promise<void>): void {
    this.#recurring.push(kind);
    this.on(kind, async () => {
      const taken = await take(this.#statements.run, kind, { most: 1, lease: `${seconds} seconds` });
      if (taken.length > 0) await work();
    });
  }

  start(): void {
    const { jobs } = this.#statements;
    void jobs.listen((kind) => (kind === null ? [...this.#workers.keys()] : [kind]).forEach((each) => this.#call(each)));
    this.#looks.start();
  }

  async stop(): Promise<void> {
    await this.#looks.stop();
    await this.#statements.jobs.close();
    await Promise.all([...this.#workers.values()].map(({ running }) => running));
  }

  async #look(): Promise<void> {
    const rows = await this.#statements.run({
      text: `with missing as (insert into job (kind, key, payload) select kind, '', 'null' from unnest($2::text[]) n(kind) on conflict (kind, key) do nothing returning kind)
        select distinct kind from job where kind = any($1::text[]) and due_at <= clock_timestamp() union select kind from missing`,
      values: [[...this.#workers.keys()], this.#recurring],
    });
    for (const [kind] of rows) this.#call(kind);
  }

  #call(kind: string): void {
    const worker = this.#workers.get(kind);
    if (!worker) return;
    worker.isCalled = true;
    worker.running ??= this.#run(kind, worker).finally(() => {
      worker.running = null;
    });
  }

  async #run(kind: string, worker: Worker): Promise<void> {
    try {
      while (worker.isCalled) {
        worker.isCalled = false;
        await worker.work();
      }
      worker.hasFailed = false;
    } catch (error) {
      // told once until it goes well again; the text of such an error could repeat what people wrote
      if (!worker.hasFailed)
        log.error('jobs could not be done; they are tried again', { kind, code: (error as { code?: string }).code ?? 'FAILED' });
      worker.hasFailed = true;
    }
  }
}
