import { backlogOf, type Backlog } from '../jobs/backlog.ts';
import type { Reader } from '../database/reader.ts';
import { log } from '../log.ts';
import { repeat } from '../jobs/repeat.ts';
import type { Statements } from '../database/statements.ts';
import { problemOf, type MailServer, type Message } from './mail-server.ts';

/** How soon an e-mail that another process queued is noticed. */
const LOOK_EVERY_MS = 5_000;
const BATCH = 20;
/** An e-mail taken by a process that died is taken again after this long. */
const LEASE = '10 minutes';
/** What cannot be delivered for so long is given up. */
const KEPT = '7 days';

/** Keeps e-mails until the mail server has taken them. Each is sent at least once, whatever is killed meanwhile. */
export class Outbox {
  readonly #statements: Statements;
  readonly #server: MailServer;
  readonly #looks;

  constructor(statements: Statements, server: MailServer) {
    this.#statements = statements;
    this.#server = server;
    this.#looks = repeat(
      LOOK_EVERY_MS,
      () => this.work(),
      (error) => log.error('e-mails could not be looked for; it is tried again', { error: String(error) }),
    );
  }

  start(): void {
    this.#looks.start();
  }

  async stop(): Promise<void> {
    await this.#looks.stop();
    await this.#server.close();
  }

  /** Queues e-mails within the transaction of `run`. */
  async put(run: Reader, messages: Message[]): Promise<void> {
    if (messages.length === 0) return;
    await run({
      text: 'insert into mail (recipient, subject, body, headers) select recipient, subject, body, headers::jsonb from unnest($1::text[], $2::text[], $3::text[], $4::text[]) m(recipient, subject, body, headers)',
      values: [
        messages.map(({ recipient }) => recipient),
        messages.map(({ subject }) => subject),
        messages.map(({ body }) => body),
        messages.map(({ headers }) => JSON.stringify(headers)),
      ],
    });
  }

  /** Forgets what waits to be sent to an address. */
  async takeBack(run: Reader, recipient: string): Promise<void> {
    await run({ text: 'delete from mail where recipient = $1', values: [recipient] });
  }

  /** Sends every e-mail that is due. What fails stays and is tried again. */
  async work(): Promise<void> {
    for (;;) {
      const due = await this.#take();
      for (const [at, mail] of due.entries()) {
        const problem = await this.#send(mail);
        if (problem === null) continue;
        if (problem.isForGood) {
          log.warn('an e-mail went to a mailbox that does not exist and was given up', { problem: problem.code });
          await this.#forget(mail);
          continue;
        }
        // when the server itself is in trouble, nobody else's mail would fare better now
        await this.#postpone(problem.isOfMessage ? [mail] : due.slice(at), problem.code);
        if (!problem.isOfMessage) return;
      }
      if (due.length < BATCH) return;
    }
  }

  /** Has what was just queued sent now; nobody waits for it. */
  hurry(): void {
    void this.work().catch(() => {}); // it is told and tried again by the next look
  }

  /** The e-mails that wait to be sent. */
  backlog(): Promise<Backlog> {
    return backlogOf('mail', this.#statements.run);
  }

  async #take(): Promise<(Message & { id: string })[]> {
    const given = await this.#statements.run({
      text: 'delete from mail where queued_at < clock_timestamp() - $1::interval returning problem',
      values: [KEPT],
    });
    if (given.length > 0) log.error('e-mails could not be delivered and were given up', { mails: given.length, problem: given[0]![0] });
    const rows = await this.#statements.run({
      text: `update mail m set due_at = clock_timestamp() + $2::interval from (select id from mail where due_at <= clock_timestamp() order by due_at limit $1 for update skip locked) due
        where m.id = due.id returning m.id, m.recipient, m.subject, m.body, m.headers`,
      values: [BATCH, LEASE],
    });
    return rows.map(([id, recipient, subject, body, headers]) => ({ id, recipient, subject, body, headers }));
  }

  /** Null when the server has taken it. */
  async #send(mail: Message & { id: string }): Promise<ReturnType<typeof problemOf> | null> {
    try {
      await this.#server.send(mail.id, mail);
    } catch (error) {
      return problemOf(error);
    }
    await this.#forget(mail);
    return null;
  }

  async #forget({ id }: { id: string }) {
    await this.#statements.run({ text: 'delete from mail where id = $1', values: [id] });
  }

  async #postpone(mails: { id: string }[], problem: string) {
    log.warn('the mail server did not take e-mails; they are tried again', { mails: mails.length, problem });
    await this.#statements.run({
      text: `update mail set attempts = least(attempts + 1, 1000), problem = $2, due_at = clock_timestamp() + least(interval '1 minute' * power(2, attempts), interval '1 hour') where id = any($1::uuid[])`,
      values: [mails.map(({ id }) => id), problem],
    });
  }
}
