import { Migration } from '@mikro-orm/migrations';

export class Migration20261125000005_alerts extends Migration {

  override name = 'Migration20261125000005_alerts';

  override up(): void | Promise<void> {
    this.addSql(`create table "mail" ("id" uuid not null default gen_random_uuid(), "recipient" text not null, "subject" text not null, "body" text not null, "headers" jsonb not null, "queued_at" timestamptz not null default now(), "due_at" timestamptz not null default now(), "attempts" smallint not null default 0, "problem" text null, primary key ("id"));`);
    this.addSql(`comment on table "mail" is 'An e-mail that is still to be sent. Deleted as soon as the mail server has taken it.';`);
    this.addSql(`comment on column "mail"."id" is 'Also its Message-ID.';`);
    this.addSql(`comment on column "mail"."recipient" is 'The address it goes to.';`);
    this.addSql(`comment on column "mail"."body" is 'Plain text.';`);
    this.addSql(`comment on column "mail"."headers" is 'Further headers, by name.';`);
    this.addSql(`comment on column "mail"."due_at" is 'Not before this moment.';`);
    this.addSql(`comment on column "mail"."attempts" is 'How often it has failed.';`);
    this.addSql(`comment on column "mail"."problem" is 'Why it failed last, as a code; null when it has not.';`);
    this.addSql(`create index "mail_due_at_index" on "mail" ("due_at");`);

    this.addSql(`create table "saved_search" ("id" serial primary key, "email" text not null, "language" text not null, "every" text not null, "name" text not null, "search" jsonb not null, "search_hash" text not null, "key" text not null, "address_key" text not null, "asked_at" timestamptz not null, "asked" smallint not null, "confirmed_at" timestamptz null, "told_until" timestamptz null, "due_at" timestamptz null);`);
    this.addSql(`comment on table "saved_search" is 'A search whose news somebody wants by e-mail. Deleted, address and all, when they end it.';`);
    this.addSql(`comment on column "saved_search"."email" is 'Where the news go. Never shown, logged or exported.';`);
    this.addSql(`comment on column "saved_search"."language" is 'The language of the e-mails.';`);
    this.addSql(`comment on column "saved_search"."every" is 'How often there is a digest, when there is anything new.';`);
    this.addSql(`comment on column "saved_search"."name" is 'What is searched for, in words of that language.';`);
    this.addSql(`comment on column "saved_search"."search" is 'What is searched for.';`);
    this.addSql(`comment on column "saved_search"."search_hash" is 'Tells searches apart.';`);
    this.addSql(`comment on column "saved_search"."key" is 'Its secret name.';`);
    this.addSql(`comment on column "saved_search"."address_key" is 'The secret name of the address, the same for all its searches. Only e-mails to it tell it: whoever knows it reads them.';`);
    this.addSql(`comment on column "saved_search"."asked_at" is 'When an e-mail to confirm it was last asked for.';`);
    this.addSql(`comment on column "saved_search"."asked" is 'How many such e-mails were sent in a day.';`);
    this.addSql(`comment on column "saved_search"."confirmed_at" is 'When the address was found to be theirs; nothing is sent before.';`);
    this.addSql(`comment on column "saved_search"."told_until" is 'Changes until this moment have been told.';`);
    this.addSql(`comment on column "saved_search"."due_at" is 'When the next digest is due.';`);
    this.addSql(`alter table "saved_search" add constraint "saved_search_key_unique" unique ("key");`);
    this.addSql(`create index "saved_search_address_key_index" on "saved_search" ("address_key");`);
    this.addSql(`create index "saved_search_due_at_index" on "saved_search" ("due_at");`);
    this.addSql(`alter table "saved_search" add constraint "saved_search_email_search_hash_unique" unique ("email", "search_hash");`);

    this.addSql(`alter table "saved_search" add constraint "saved_search_language_check" check ("language" in ('PL', 'EN'));`);
    this.addSql(`alter table "saved_search" add constraint "saved_search_every_check" check ("every" in ('DAY', 'WEEK'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "mail" cascade;`);
    this.addSql(`drop table if exists "saved_search" cascade;`);
  }

}
