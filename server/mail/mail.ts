import { defineEntity, p } from '@mikro-orm/core';

const MailSchema = defineEntity({
  name: 'Mail',
  comment: 'An e-mail that is still to be sent. Deleted as soon as the mail server has taken it.',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()').comment('Also its Message-ID.'),
    recipient: p.text().comment('The address it goes to.'),
    subject: p.text(),
    body: p.text().comment('Plain text.'),
    headers: p.json<Record<string, string>>().comment('Further headers, by name.'),
    queuedAt: p.datetime().defaultRaw('now()'),
    dueAt: p.datetime().defaultRaw('now()').index().comment('Not before this moment.'),
    attempts: p.smallint().default(0).comment('How often it has failed.'),
    problem: p.text().nullable().comment('Why it failed last, as a code; null when it has not.'),
  },
});
export class Mail extends MailSchema.class {}
MailSchema.setClass(Mail);
