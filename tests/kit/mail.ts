import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail server of the test's own, which keeps what it is sent. */
export interface Mailbox {
  /** Where it is, as SMTP_URL says it. */
  url: string;
  /** The e-mails that came so far, the oldest first. */
  mails: Email[];
  /** Gives the next e-mail to an address as soon as it is there, and forgets it. */
  next: (recipient: string) => Promise<Email>;
  /** Addresses that it refuses for now, and those that it says do not exist. */
  refused: Set<string>;
  missing: Set<string>;
  close: () => Promise<void>;
}

/** Opens a mail server on loopback, at any free port or the one given. */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const mails: Email[] = [];
  const [refused, missing] = [new Set<string>(), new Set<string>()];
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 200,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _, done) =>
      done(
        refused.has(address) || missing.has(address)
          ? Object.assign(new Error(missing.has(address) ? '5.1.1 No such mailbox' : '5.7.1 Not now'), { responseCode: 550 })
          : null,
      ),
    onData: (stream, _, done) => {
      const chunks: Buffer[] = [];
      stream
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          void PostalMime.parse(Buffer.concat(chunks))
            .then((mail) => {
              mails.push(mail);
            })
            .then(() => done(), done);
        });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: at } = server.server.address() as { port: number };
  const to = (mail: Email, recipient: string) => mail.to?.some(({ address }) => address === recipient);
  return {
    mails,
    refused,
    missing,
    url: `smtp://127.0.0.1:${at}`,
    async next(recipient) {
      for (let tries = 0; tries < 1_500; tries++) {
        const index = mails.findIndex((mail) => to(mail, recipient));
        if (index !== -1) return mails.splice(index, 1)[0]!;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`No e-mail came to ${recipient}.`);
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The address in an e-mail that leads to the page of saved searches, and the key in it. */
export function linkIn({ text }: Email): { link: string; key: string } {
  const [link, key] = /https?:\/\/\S+\/(?:powiadomienia|alerts)\/([\w-]+)/.exec(text ?? '')!;
  return { link, key: key! };
}
