import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transporter } from 'nodemailer';

/** An e-mail in plain text. `headers` go beside the usual ones. */
export interface Message {
  recipient: string;
  subject: string;
  body: string;
  headers: Record<string, string>;
}
/** The mail server as a URL (smtp:// or smtps://), and the address that mails come from. Without a server they are written to a folder, else printed. */
export interface MailServerAt {
  url?: string | undefined;
  folder?: string;
  from: string;
}

/** Where e-mails come from while nobody has said so: no address that anybody could answer. */
export const NO_SENDER = 'splot@localhost.localdomain';

/** Hands e-mails to a mail server by SMTP; where there is none, to a folder for whoever runs the program. */
export class MailServer {
  readonly #at: MailServerAt;
  #transporter: Promise<Transporter> | undefined;

  constructor(at: MailServerAt) {
    this.#at = at;
  }

  /**
   * Settles when the server has taken the message. `id` stays the same when it is sent again: who gets it twice can tell.
   * @throws what the server answers, see `problemOf`
   */
  async send(id: string, { recipient, subject, body, headers }: Message): Promise<void> {
    const { url, folder, from } = this.#at;
    if (!url) return folder ? write(folder, id, recipient, subject, body) : print(recipient, subject, body);
    const transporter = await (this.#transporter ??= connect(url));
    await transporter.sendMail({
      from: { name: 'Splot', address: from },
      to: { name: '', address: recipient },
      subject,
      text: body,
      messageId: `<${id}@${from.replace(/^.*@/, '')}>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    });
  }

  /** Forgets what was written to a folder for an address, where there is no server. */
  async forget(recipient: string): Promise<void> {
    const { url, folder } = this.#at;
    if (url || !folder) return;
    const names = await readdir(folder).catch(() => []); // there is none before the first e-mail
    for (const path of names.filter((name) => name.endsWith('.txt')).map((name) => join(folder, name)))
      if ((await readFile(path, 'utf8')).startsWith(`To: ${recipient}\n`)) await rm(path, { force: true });
  }

  async close(): Promise<void> {
    (await this.#transporter)?.close();
  }
}

/** Loaded with the first e-mail: most programs send none for a long time. */
async function connect(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

const print = (recipient: string, subject: string, body: string) =>
  console.log(`\n── e-mail, printed because SMTP_URL is not set ──\nTo: ${recipient}\nSubject: ${subject}\n\n${body}\n──`);

/** Writes a mail where only whoever runs the program reads it; the output tells where, and nothing of what it says. */
async function write(folder: string, id: string, recipient: string, subject: string, body: string) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${new Date().toISOString().replace(/\W/g, '').slice(0, 15)}-${id.slice(0, 8)}.txt`);
  await writeFile(path, `To: ${recipient}\nSubject: ${subject}\n\n${body}`, { mode: 0o600 });
  console.log(`An e-mail was written to ${path}, because SMTP_URL is not set.`);
}

/** What went wrong as a code, with nothing of the message in it; whether it is about this one message alone, and whether it always will be (RFC 3463: 5.1.x, no such mailbox). */
export function problemOf(error: unknown): { code: string; isOfMessage: boolean; isForGood: boolean } {
  const { code, responseCode, response, command } = (error ?? {}) as {
    code?: string;
    responseCode?: number;
    response?: string;
    command?: string;
  };
  const isOfMessage = code === 'EENVELOPE' || code === 'EMESSAGE' || /^(RCPT TO|DATA)$/.test(command ?? '');
  return {
    code: [code ?? 'FAILED', responseCode].filter(Boolean).join(' '),
    isOfMessage,
    isForGood: isOfMessage && /^5\d\d[ -]5\.1\.\d/.test(response ?? ''),
  };
}
