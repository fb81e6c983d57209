import { randomUUID } from 'node:crypto';
import type { Reader } from '../database/reader.ts';
import type { Statements } from '../database/statements.ts';
import { backlogOf, done, giveUp, postpone, put, take, type Backlog, type TakenJob } from '../jobs/queue.ts';
import { log } from '../log.ts';
import { problemOf, type MailServer, type Message } from './mail-server.ts';

/** The kind of its jobs. Their keys are also the Message-IDs. */
export const MAIL = 'mail';
const BATCH = 20;
/** An e-mail taken by a process that died is taken again after this long. */
const LEASE = '10 minutes';
/** What cannot be delivered for so long is given up. */
const KEPT = '7 days';
/** In how many seconds an e-mail that failed is tried again. */
const pause = (attempts: number) => Math.min(60 * 2 ** attempts, 3_600);

type Mail = TakenJob<Message>;

/** Keeps e-mails until the mail server has taken them. Each is sent at least once, whatever is killed meanwhile. */
export class Outbox {
  readonly #run: Reader;
  readonly #server: MailServer;

  constructor({ run }: Pick<Statements, 'run'>, server: MailServer) {
    this.#run = run;
    this.#server = server;
  }

  stop(): Promise<void> {
    return this.#server.close();
  }

  /** Queues e-mails within the transaction of `run`. */
  put(run: Reader, messages: Message[]): Promise<void> {
    return put(
      run,
      MAIL,
      messages.map((payload) => ({ key: randomUUID(), payload })),
    );
  }

  /** Forgets what waits to be sent to an address. */
  async takeBack(run: Reader, recipient: string): Promise<void> {
    await run({ text: `delete from job where kind = '${MAIL}' and payload ->> 'recipient' = $1`, values: [recipient] });
    await this.#server.forget(recipient);
  }

  /** Sends every e-mail that is due. What fails stays and is tried again. */
  async work(): Promise<void> {
    for (;;) {
      await this.#giveUpOld();
      const due = await take<Message>(this.#run, MAIL, { most: BATCH, lease: LEASE });
      for (const [at, mail] of due.entries()) {
        const problem = await this.#send(mail);
        if (problem === null) continue;
        if (problem.isForGood) {
          log.warn('an e-mail went to a mailbox that does not exist and was given up', { problem: problem.code });
          await giveUp(this.#run, [mail], problem.code);
          continue;
        }
        // when the server itself is in trouble, nobody else's mail would fare better now
        const failed = problem.isOfMessage ? [mail] : due.slice(at);
        log.warn('the mail server did not take e-mails; they are tried again', { mails: failed.length, problem: problem.code });
        await postpone(this.#run, failed, problem.code, pause);
        if (!problem.isOfMessage) return;
      }
      if (due.length < BATCH) return;
    }
  }

  /** The e-mails that wait to be sent. */
  backlog(): Promise<Backlog> {
    return backlogOf(this.#run, MAIL);
  }

  async #giveUpOld(): Promise<void> {
    const old = await this.#run({
      text: `select id, problem from job where kind = '${MAIL}' and due_at < 'infinity' and queued_at < clock_timestamp() - $1::interval`,
      values: [KEPT],
    });
    if (old.length === 0) return;
    const problem = old[0]![1] ?? 'TOO_OLD';
    log.error('e-mails could not be delivered and were given up', { mails: old.length, problem });
    await giveUp(
      this.#run,
      old.map(([id]) => ({ id })),
      problem,
    );
  }

  /** Null when the server has taken it. */
  async #send(mail: Mail): Promise<ReturnType<typeof problemOf> | null> {
    try {
      await this.#server.send(mail.key, mail.payload);
    } catch (error) {
      return problemOf(error);
    }
    await done(this.#run, [mail]);
    return null;
  }
}
