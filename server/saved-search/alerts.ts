import type { Backlog } from '../jobs/backlog.ts';
import { service } from '../graph/context.ts';
import type { Kind } from '../graph/model.ts';
import { log } from '../log.ts';
import type { Outbox } from '../mail/outbox.ts';
import { repeat } from '../jobs/repeat.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { Statements } from '../database/statements.ts';
import { Digests } from './digests.ts';
import { forgetUnconfirmed } from './saved-searches.ts';

/** How often it is looked which digests are due, and what nobody confirmed is forgotten. */
const LOOK_EVERY_MS = 60_000;

/** What verbs about saved searches work with. */
export interface Alerting {
  outbox: Outbox;
  /** Where the website is; the links in e-mails lead there. */
  site: () => string;
}
export const alerting = service<Alerting>('alerts');

/** Tells people by e-mail what is new for the searches they saved. */
export class Alerts implements Alerting {
  readonly outbox: Outbox;
  readonly #statements: Statements;
  readonly #digests: Digests;
  readonly #looks;
  #site = 'http://localhost:3000';
  readonly site = () => this.#site;

  constructor(statements: Statements, kinds: Kind[], engine: SearchEngine, outbox: Outbox) {
    this.#statements = statements;
    this.outbox = outbox;
    this.#digests = new Digests(statements, kinds, engine, outbox, this.site);
    this.#looks = repeat(
      LOOK_EVERY_MS,
      () => this.work(),
      (error) => log.error('digests could not be written; it is tried again', { error: String(error) }),
    );
  }

  start(site: string): void {
    this.#site = site;
    this.outbox.start();
    this.#looks.start();
  }

  async stop(): Promise<void> {
    await this.#looks.stop();
    await this.outbox.stop();
  }

  /** Queues all digests that are due now. */
  async work(): Promise<void> {
    await forgetUnconfirmed(this.#statements.run);
    await this.#digests.work();
  }

  /** The e-mails that wait to be sent. */
  backlog(): Promise<Backlog> {
    return this.outbox.backlog();
  }
}
