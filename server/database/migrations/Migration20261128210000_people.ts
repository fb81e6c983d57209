import { Migration } from '@mikro-orm/migrations';

export class Migration20261128210000_people extends Migration {

  override name = 'Migration20261128210000_people';

  override up(): void | Promise<void> {
    this.addSql(`create table "account" ("id" serial primary key, "email" text not null, "name" text not null, "language" text not null, "created_at" timestamptz not null default now());`);
    this.addSql(`comment on table "account" is 'A person who signs in. Outside the public graph; erased, address and all, when they wish.';`);
    this.addSql(`comment on column "account"."email" is 'In lower case. Never shown to others, logged or exported.';`);
    this.addSql(`comment on column "account"."name" is 'How they are called on the pages of those who write.';`);
    this.addSql(`comment on column "account"."language" is 'The language of the e-mails to them.';`);
    this.addSql(`alter table "account" add constraint "account_email_unique" unique ("email");`);

    this.addSql(`create table "account_request" ("id" serial primary key, "email" text not null, "name" text not null, "reason" text not null, "language" text not null, "asked_at" timestamptz not null default now());`);
    this.addSql(`comment on table "account_request" is 'Somebody asks for an account; the secretariat decides. Forgotten once decided.';`);
    this.addSql(`comment on column "account_request"."reason" is 'Whom they act for and what they want to do, in their words.';`);
    this.addSql(`alter table "account_request" add constraint "account_request_email_unique" unique ("email");`);

    this.addSql(`create table "account_session" ("id" serial primary key, "account_id" int not null, "token_hash" text not null, "device" text not null, "created_at" timestamptz not null default now(), "used_at" timestamptz not null default now());`);
    this.addSql(`comment on table "account_session" is 'A browser or program in which somebody is signed in.';`);
    this.addSql(`comment on column "account_session"."token_hash" is 'SHA-256 of the token, which is kept by the browser alone.';`);
    this.addSql(`comment on column "account_session"."device" is 'The browser and system, in a few words.';`);
    this.addSql(`comment on column "account_session"."used_at" is 'To the hour.';`);
    this.addSql(`alter table "account_session" add constraint "account_session_token_hash_unique" unique ("token_hash");`);
    this.addSql(`create index "account_session_account_id_index" on "account_session" ("account_id", "id");`);

    this.addSql(`create table "attempt" ("what" varchar(255) not null, "whom" varchar(255) not null, "since" timestamptz not null, "times" int not null, primary key ("what", "whom", "since"));`);
    this.addSql(`comment on table "attempt" is 'How often something was tried, so that nobody guesses or floods. Forgotten after a day.';`);
    this.addSql(`comment on column "attempt"."whom" is 'SHA-256 of an address of e-mail or of a network.';`);
    this.addSql(`comment on column "attempt"."since" is 'The start of the hour or day that is counted.';`);

    this.addSql(`create table "log_entry" ("id" bigserial primary key, "at" timestamptz not null default now(), "account_id" int null, "verb" varchar(255) not null, "kind" varchar(255) null, "record_id" int null, "facts" jsonb not null);`);
    this.addSql(`comment on table "log_entry" is 'Who did what, for those who have to answer for it. Ids and codes alone, never text.';`);
    this.addSql(`create index "log_entry_at_index" on "log_entry" ("at");`);
    this.addSql(`create index "log_entry_account_id_index" on "log_entry" ("account_id", "id");`);

    this.addSql(`create table "sign_in" ("id" uuid not null default gen_random_uuid(), "account_id" int null, "key_hash" text not null, "code_hash" text not null, "tries" smallint not null default 0, "expires_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`comment on table "sign_in" is 'Somebody asked to be let in by e-mail. Made for unknown addresses too, so that nothing tells them apart.';`);
    this.addSql(`comment on column "sign_in"."id" is 'Known to the browser that asked: only there the code counts.';`);
    this.addSql(`comment on column "sign_in"."account_id" is 'Whose address it is; null when nobody’s.';`);
    this.addSql(`comment on column "sign_in"."key_hash" is 'SHA-256 of the key in the link.';`);
    this.addSql(`comment on column "sign_in"."code_hash" is 'SHA-256 of the id and the six digits.';`);
    this.addSql(`comment on column "sign_in"."tries" is 'How many wrong codes were typed.';`);
    this.addSql(`alter table "sign_in" add constraint "sign_in_key_hash_unique" unique ("key_hash");`);
    this.addSql(`create index "sign_in_account_id_index" on "sign_in" ("account_id", "id");`);

    this.addSql(`create table "role_grant" ("id" serial primary key, "account_id" int not null, "role" text not null, "organisation_id" int null, "city_id" int null, "challenge_id" int null, "alone" boolean not null default false, "granted_by_id" int null, "from" timestamptz not null default now(), "until" timestamptz null);`);
    this.addSql(`comment on table "role_grant" is 'What somebody may be, from one day to another.';`);
    this.addSql(`comment on column "role_grant"."organisation_id" is 'The body they act for.';`);
    this.addSql(`comment on column "role_grant"."city_id" is 'The town they act for.';`);
    this.addSql(`comment on column "role_grant"."challenge_id" is 'The theme they review, everything narrower included.';`);
    this.addSql(`comment on column "role_grant"."alone" is 'Whether they are the only one of their body: nobody else there could look at what they wrote.';`);
    this.addSql(`comment on column "role_grant"."until" is 'When it ended or will end; null while nobody has said so.';`);
    this.addSql(`create index "role_grant_account_id_index" on "role_grant" ("account_id", "id");`);
    this.addSql(`create index "role_grant_organisation_id_index" on "role_grant" ("organisation_id", "id");`);
    this.addSql(`create index "role_grant_city_id_index" on "role_grant" ("city_id", "id");`);
    this.addSql(`create index "role_grant_challenge_id_index" on "role_grant" ("challenge_id", "id");`);
    this.addSql(`create index "role_grant_granted_by_id_index" on "role_grant" ("granted_by_id", "id");`);

    this.addSql(`create table "invitation" ("id" serial primary key, "key_hash" text not null, "email" text not null, "language" text not null, "role" text not null, "organisation_id" int null, "city_id" int null, "challenge_id" int null, "invited_by_id" int null, "expires_at" timestamptz not null);`);
    this.addSql(`comment on table "invitation" is 'A role that waits for somebody to accept it from an e-mail. Forgotten when it expires.';`);
    this.addSql(`comment on column "invitation"."organisation_id" is 'The body they act for.';`);
    this.addSql(`comment on column "invitation"."city_id" is 'The town they act for.';`);
    this.addSql(`comment on column "invitation"."challenge_id" is 'The theme they review, everything narrower included.';`);
    this.addSql(`alter table "invitation" add constraint "invitation_key_hash_unique" unique ("key_hash");`);
    this.addSql(`create index "invitation_organisation_id_index" on "invitation" ("organisation_id", "id");`);
    this.addSql(`create index "invitation_city_id_index" on "invitation" ("city_id", "id");`);
    this.addSql(`create index "invitation_challenge_id_index" on "invitation" ("challenge_id", "id");`);
    this.addSql(`create index "invitation_invited_by_id_index" on "invitation" ("invited_by_id", "id");`);

    this.addSql(`alter table "account" add constraint "account_language_check" check ("language" in ('PL', 'EN'));`);

    this.addSql(`alter table "account_request" add constraint "account_request_language_check" check ("language" in ('PL', 'EN'));`);

    this.addSql(`alter table "account_session" add constraint "account_session_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;`);

    this.addSql(`alter table "log_entry" add constraint "log_entry_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete set null;`);

    this.addSql(`alter table "sign_in" add constraint "sign_in_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;`);

    this.addSql(`alter table "role_grant" add constraint "role_grant_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;`);
    this.addSql(`alter table "role_grant" add constraint "role_grant_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete cascade;`);
    this.addSql(`alter table "role_grant" add constraint "role_grant_city_id_foreign" foreign key ("city_id") references "city" ("id") on delete cascade;`);
    this.addSql(`alter table "role_grant" add constraint "role_grant_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on delete cascade;`);
    this.addSql(`alter table "role_grant" add constraint "role_grant_granted_by_id_foreign" foreign key ("granted_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "role_grant" add constraint "role_grant_role_check" check ("role" in ('MEMBER', 'ADVISOR', 'REVIEWER', 'SECRETARIAT', 'ADMINISTRATOR'));`);

    this.addSql(`alter table "invitation" add constraint "invitation_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete cascade;`);
    this.addSql(`alter table "invitation" add constraint "invitation_city_id_foreign" foreign key ("city_id") references "city" ("id") on delete cascade;`);
    this.addSql(`alter table "invitation" add constraint "invitation_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on delete cascade;`);
    this.addSql(`alter table "invitation" add constraint "invitation_invited_by_id_foreign" foreign key ("invited_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "invitation" add constraint "invitation_language_check" check ("language" in ('PL', 'EN'));`);
    this.addSql(`alter table "invitation" add constraint "invitation_role_check" check ("role" in ('MEMBER', 'ADVISOR', 'REVIEWER', 'SECRETARIAT', 'ADMINISTRATOR'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "account_session" drop constraint "account_session_account_id_foreign";`);
    this.addSql(`alter table "log_entry" drop constraint "log_entry_account_id_foreign";`);
    this.addSql(`alter table "sign_in" drop constraint "sign_in_account_id_foreign";`);
    this.addSql(`alter table "role_grant" drop constraint "role_grant_account_id_foreign";`);
    this.addSql(`alter table "role_grant" drop constraint "role_grant_granted_by_id_foreign";`);
    this.addSql(`alter table "invitation" drop constraint "invitation_invited_by_id_foreign";`);

    this.addSql(`drop table if exists "account" cascade;`);
    this.addSql(`drop table if exists "account_request" cascade;`);
    this.addSql(`drop table if exists "account_session" cascade;`);
    this.addSql(`drop table if exists "attempt" cascade;`);
    this.addSql(`drop table if exists "log_entry" cascade;`);
    this.addSql(`drop table if exists "sign_in" cascade;`);
    this.addSql(`drop table if exists "role_grant" cascade;`);
    this.addSql(`drop table if exists "invitation" cascade;`);
  }

}
