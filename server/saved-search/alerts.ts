import type { Backlog } from '../jobs/queue.ts';
import type { Kind } from '../graph/model.ts';
import { MAIL, type Outbox } from '../mail/outbox.ts';
import { JobRunner } from '../jobs/runner.ts';
import { Letters } from '../people/letters.ts';
import { forgetExpired } from '../people/sessions.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { Statements } from '../database/statements.ts';
import type { Alerting } from './alerting.ts';
import { Reminders } from '../writing/freshness.ts';
import { Digests } from './digests.ts';
import { forgetUnconfirmed } from './saved-searches.ts';

/** How often it is looked which digests are due, and what nobody confirmed or what has expired is forgotten. */
const EVERY_SECONDS = 60;

/** How often it is looked which records run out: each is told of on three days. */
const REMIND_SECONDS = 3600;

/** Tells people by e-mail what is new for the searches they saved. */
export class Alerts implements Alerting {
  readonly outbox: Outbox;
  readonly #statements: Statements;
  readonly #digests: Digests;
  readonly reminders: Reminders;
  readonly #jobs: JobRunner;
  #site = 'http://localhost:3000';
  readonly site = () => this.#site;

  constructor(statements: Statements, kinds: Kind[], engine: SearchEngine, outbox: Outbox) {
    this.#statements = statements;
    this.outbox = outbox;
    this.#digests = new Digests(statements, kinds, engine, outbox, this.site);
    this.reminders = new Reminders(statements, kinds, new Letters(outbox, this.site));
    this.#jobs = new JobRunner(statements);
    this.#jobs.on(MAIL, () => outbox.work());
    this.#jobs.every(EVERY_SECONDS, 'digests', () => this.work());
    this.#jobs.every(REMIND_SECONDS, 'reminders', () => this.reminders.work());
  }

  start(site: string): void {
    this.#site = site;
    this.#jobs.start();
  }

  async stop(): Promise<void> {
    await this.#jobs.stop();
    await this.outbox.stop();
  }

  /** Queues all digests that are due now. */
  async work(): Promise<void> {
    await forgetUnconfirmed(this.#statements.run);
    await forgetExpired(this.#statements.run);
    await this.#digests.work();
  }

  /** The e-mails that wait to be sent. */
  backlog(): Promise<Backlog> {
    return this.outbox.backlog();
  }
}
