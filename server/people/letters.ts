import type { Reader } from '../database/reader.ts';
import type { Outbox } from '../mail/outbox.ts';

/** E-mails to people: queued in the transaction they are about, with links to where the website is. */
export class Letters {
  readonly #outbox: Pick<Outbox, 'put' | 'takeBack'>;
  readonly #site: () => string;

  constructor(outbox: Pick<Outbox, 'put' | 'takeBack'>, site: () => string) {
    this.#outbox = outbox;
    this.#site = site;
  }

  /** The address of the website, with nothing behind its host. */
  get site(): string {
    return this.#site();
  }

  send(run: Reader, recipient: string, words: { subject: string; body: string }): Promise<void> {
    return this.#outbox.put(run, [{ recipient, headers: {}, ...words }]);
  }

  /** Forgets what waits to be sent to an address. */
  takeBack(run: Reader, recipient: string): Promise<void> {
    return this.#outbox.takeBack(run, recipient);
  }
}
