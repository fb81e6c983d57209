import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../server/database/db.ts';
import { setLogLevel } from '../../server/log.ts';
import { MailServer } from '../../server/mail/mail-server.ts';
import { Outbox } from '../../server/mail/outbox.ts';
import { statementsOf } from '../../server/database/statements.ts';
import { openTestGraph } from '../kit/graph.ts';
import { linkIn, openMailbox } from '../kit/mail.ts';
import { startProgram } from '../kit/program.ts';
import { json, send } from '../kit/serve.ts';

setLogLevel('silent');
const graph = await openTestGraph();
const statements = await statementsOf(graph.db);
let mailbox = await openMailbox();
const outbox = new Outbox(statements, new MailServer({ url: mailbox.url, from: 'splot@example.org' }));
afterAll(async () => {
  await outbox.stop();
  await mailbox.close();
  await graph.close();
});
beforeEach(async () => {
  await statements.run({ text: 'delete from job', values: [] });
  mailbox.mails.length = 0;
  mailbox.refused.clear();
});

const put = (...recipients: string[]) =>
  statements.transaction(({ run }) =>
    outbox.put(
      run,
      recipients.map((recipient) => ({ recipient, subject: 'Żółw', body: 'Zażółć gęślą jaźń\n', headers: {} })),
    ),
  );
const waits = () => statements.run({ text: `update job set due_at = now()`, values: [] });

describe('E-mails are kept until the mail server has taken them', () => {
  test('one goes out as it was written, and is forgotten', async () => {
    await put('anna@example.org');
    await outbox.work();
    const mail = await mailbox.next('anna@example.org');
    expect([mail.subject, mail.text?.trim(), mail.from?.address]).toEqual(['Żółw', 'Zażółć gęślą jaźń', 'splot@example.org']);
    expect(await outbox.backlog()).toEqual({ waiting: 0, failing: 0, problem: null, dead: 0 });
  });

  test('what was queued and rolled back is not sent', async () => {
    await expect(
      statements.transaction(async ({ run }) => {
        await outbox.put(run, [{ recipient: 'anna@example.org', subject: 'a', body: 'b', headers: {} }]);
        throw new Error('something else went wrong');
      }),
    ).rejects.toThrow('something else');
    await outbox.work();
    expect(mailbox.mails).toEqual([]);
  });

  test('one that is refused holds up nobody else, and is tried again', async () => {
    mailbox.refused.add('gone@example.org');
    await put('gone@example.org', 'anna@example.org', 'bartek@example.org');
    await outbox.work();
    expect(mailbox.mails.map(({ to }) => to![0]!.address).sort()).toEqual(['anna@example.org', 'bartek@example.org']);
    expect(await outbox.backlog()).toEqual({ waiting: 1, failing: 1, problem: 'EENVELOPE 550', dead: 0 });
    mailbox.refused.clear();
    await outbox.work();
    expect((await outbox.backlog()).waiting, 'not before its time').toBe(1);
    await waits();
    await outbox.work();
    expect((await mailbox.next('gone@example.org')).subject).toBe('Żółw');
  });

  test('one to a mailbox that does not exist is given up at once', async () => {
    mailbox.missing.add('nobody@example.org');
    await put('nobody@example.org', 'anna@example.org');
    await outbox.work();
    expect([mailbox.mails.length, (await outbox.backlog()).waiting]).toEqual([1, 0]);
  });

  test('without a mail server they wait, and go out when there is one again', async () => {
    const port = Number(new URL(mailbox.url).port);
    await mailbox.close();
    await put('anna@example.org', 'bartek@example.org');
    await outbox.work();
    expect(await outbox.backlog()).toEqual({
      waiting: 2,
      failing: 2,
      problem: expect.stringMatching(/^(ESOCKET|ECONNECTION|ECONNREFUSED)/),
      dead: 0,
    });
    mailbox = await openMailbox(port);
    await waits();
    await outbox.work();
    expect(mailbox.mails).toHaveLength(2);
  });

  test('two that send at once send each e-mail once', async () => {
    const all = Array.from({ length: 30 }, (_, i) => `reader${i}@example.org`);
    await put(...all);
    await Promise.all([outbox.work(), outbox.work()]);
    expect(mailbox.mails.map(({ to }) => to![0]!.address).sort()).toEqual(all.sort());
  });

  test('what cannot be delivered in seven days is given up', async () => {
    await put('anna@example.org');
    await statements.run({ text: `update job set queued_at = now() - interval '8 days'`, values: [] });
    await outbox.work();
    expect([mailbox.mails, (await outbox.backlog()).waiting]).toEqual([[], 0]);
  });
});

describe('The program', () => {
  const saving = (address: string, email: string) =>
    send(`${address}/graphql`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({
        query: 'mutation ($email: String!) { saveSearch(input: { email: $email, query: "retencja" }) { userErrors { code } } }',
        variables: { email },
      }),
    });
  const folder = () => mkdtempSync(join(tmpdir(), 'splot-mail-'));

  test('loses no e-mail that it promised when it is killed, and writes no address into its log', async () => {
    const data = folder();
    const own = { DATA_DIR: data, SEED: 'off', LOG_LEVEL: 'debug', SITE_URL: 'https://splot.example.org/', MAIL_FROM: 'splot@example.org' };
    try {
      const first = startProgram({ ...own, SMTP_URL: 'smtp://127.0.0.1:9' });
      expect((await saving(await first.address, 'anna@example.org')).body.data.saveSearch.userErrors).toEqual([]);
      await first.prints(/did not take e-mails/);
      const { body: health } = await send(`${await first.address}/health`);
      expect(health).toMatchObject({ status: 'ok', mail: { waiting: 1, failing: 1 } });
      await first.end('SIGKILL');
      expect(first.printed()).not.toContain('anna');

      const db = await openDatabase({ folder: join(data, 'database') });
      await db.em.getConnection().execute('update job set due_at = now()');
      await db.close(true);
      const second = startProgram({ ...own, SMTP_URL: mailbox.url });
      await second.address;
      const mail = await mailbox.next('anna@example.org');
      expect(linkIn(mail).link).toContain('https://splot.example.org/powiadomienia/');
      await second.end();
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  }, 180_000);

  test('writes e-mails to a folder where it has no mail server, with links that lead to itself, and says where', async () => {
    const data = folder();
    try {
      const program = startProgram({ DATA_DIR: data, SEED: 'off' });
      const address = await program.address;
      await saving(address, 'anna@example.org');
      await program.prints(/An e-mail was written to \S+, because SMTP_URL is not set/);
      const [file] = readdirSync(join(data, 'outbox'));
      expect(readFileSync(join(data, 'outbox', file!), 'utf8')).toMatch(
        new RegExp(`To: anna@example.org[^]*${address}/powiadomienia/[\\w-]{32}`),
      );
      expect(program.printed()).not.toContain('anna@');
      await program.end();
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  });
});
