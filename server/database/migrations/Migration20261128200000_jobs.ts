import { Migration } from '@mikro-orm/migrations';

export class Migration20261128200000_jobs extends Migration {

  override name = 'Migration20261128200000_jobs';

  override up(): void | Promise<void> {
    this.addSql(`create table "job" ("id" bigserial primary key, "kind" text not null, "key" text not null, "payload" jsonb not null, "queued_at" timestamptz not null default now(), "due_at" timestamptz not null default now(), "attempts" smallint not null default 0, "problem" text null);`);
    this.addSql(`comment on table "job" is 'Work that is still to be done. Put in the transaction that asks for it, deleted when it is done.';`);
    this.addSql(`comment on column "job"."kind" is 'Who does it.';`);
    this.addSql(`comment on column "job"."key" is 'What it is about: there is one job of a kind and key.';`);
    this.addSql(`comment on column "job"."payload" is 'What else is needed to do it.';`);
    this.addSql(`comment on column "job"."due_at" is 'Not before this moment; whoever takes it moves it on until they must be done.';`);
    this.addSql(`comment on column "job"."attempts" is 'How often it has failed.';`);
    this.addSql(`comment on column "job"."problem" is 'Why it failed last, as a code; null when it has not.';`);
    this.addSql(`create index "job_due" on "job" ("kind", "due_at");`);
    this.addSql(`alter table "job" add constraint "job_once" unique ("kind", "key");`);

    // what waits is not lost
    this.addSql(`insert into job (kind, key, payload, queued_at, due_at, attempts, problem) select 'mail', id::text, jsonb_build_object('recipient', recipient, 'subject', subject, 'body', body, 'headers', headers), queued_at, due_at, attempts, problem from mail;`);
    this.addSql(`insert into job (kind, key, payload, due_at, attempts, problem) select 'search', kind || '-' || record_id, 'null', due_at, attempts, problem from search_job;`);
    this.addSql(`drop table if exists "mail" cascade;`);
    this.addSql(`drop table if exists "search_job" cascade;`);
  }
}
