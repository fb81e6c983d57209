import { Migration } from '@mikro-orm/migrations';

export class Migration20261129055831_ways_in extends Migration {

  override name = 'Migration20261129055831_ways_in';

  override up(): void | Promise<void> {
    this.addSql(`create table "exchange" ("id" uuid not null default gen_random_uuid(), "what" text not null, "account_id" int null, "secrets" jsonb not null, "expires_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`comment on table "exchange" is 'Something asked of a device or of another provider, which it answers once. Forgotten when it expires.';`);
    this.addSql(`comment on column "exchange"."id" is 'Known to the browser that asked: only there the answer counts.';`);
    this.addSql(`comment on column "exchange"."account_id" is 'Who asked, where they are signed in.';`);
    this.addSql(`comment on column "exchange"."secrets" is 'What the answer has to fit.';`);
    this.addSql(`create index "exchange_account_id_index" on "exchange" ("account_id", "id");`);

    this.addSql(`create table "identity" ("id" serial primary key, "account_id" int not null, "issuer" text not null, "subject" text not null, "linked_at" timestamptz not null default now());`);
    this.addSql(`comment on table "identity" is 'As whom another provider (OpenID Connect) knows somebody.';`);
    this.addSql(`comment on column "identity"."subject" is 'Their lasting name there; addresses are given to others in time.';`);
    this.addSql(`create index "identity_account_id_index" on "identity" ("account_id", "id");`);
    this.addSql(`alter table "identity" add constraint "identity_issuer_subject_unique" unique ("issuer", "subject");`);
    this.addSql(`alter table "identity" add constraint "identity_account_id_issuer_unique" unique ("account_id", "issuer");`);

    this.addSql(`create table "passkey" ("id" serial primary key, "account_id" int not null, "name" text not null, "credential" text not null, "public_key" text not null, "counter" bigint not null default '0', "transports" jsonb not null, "created_at" timestamptz not null default now(), "used_at" timestamptz null);`);
    this.addSql(`comment on table "passkey" is 'A key in somebody’s device that lets them in instead of an e-mail.';`);
    this.addSql(`comment on column "passkey"."name" is 'How its owner calls it.';`);
    this.addSql(`comment on column "passkey"."credential" is 'By which the device knows it (base64url).';`);
    this.addSql(`comment on column "passkey"."public_key" is 'By which its signatures are checked (COSE, base64url).';`);
    this.addSql(`comment on column "passkey"."counter" is 'How often it has signed, where the device counts: a copy of it would fall behind.';`);
    this.addSql(`comment on column "passkey"."transports" is 'How the device is reached, as browsers call it.';`);
    this.addSql(`alter table "passkey" add constraint "passkey_credential_unique" unique ("credential");`);
    this.addSql(`create index "passkey_account_id_index" on "passkey" ("account_id", "id");`);

    this.addSql(`create table "password" ("account_id" int not null, "hash" text not null, "set_at" timestamptz not null default now(), primary key ("account_id"));`);
    this.addSql(`comment on table "password" is 'A password, for those who want one; nobody needs any.';`);
    this.addSql(`comment on column "password"."hash" is 'scrypt with its parameters and salt.';`);

    this.addSql(`alter table "exchange" add constraint "exchange_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;`);
    this.addSql(`alter table "exchange" add constraint "exchange_what_check" check ("what" in ('NEW_PASSKEY', 'PASSKEY', 'PROVIDER'));`);

    this.addSql(`alter table "identity" add constraint "identity_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;`);

    this.addSql(`alter table "passkey" add constraint "passkey_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;`);

    this.addSql(`alter table "password" add constraint "password_account_id_foreign" foreign key ("account_id") references "account" ("id") on update cascade on delete cascade;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "exchange" cascade;`);
    this.addSql(`drop table if exists "identity" cascade;`);
    this.addSql(`drop table if exists "passkey" cascade;`);
    this.addSql(`drop table if exists "password" cascade;`);
  }

}
