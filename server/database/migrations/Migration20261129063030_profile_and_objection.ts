import { Migration } from '@mikro-orm/migrations';

export class Migration20261129063030_profile_and_objection extends Migration {

  override name = 'Migration20261129063030_profile_and_objection';

  override up(): void | Promise<void> {
    this.addSql(`create table "profile_field" ("account_id" int not null, "field" text not null, "value" text not null, "seen_by" text not null, "agreed_at" timestamptz not null default now(), "wording" varchar(255) not null, primary key ("account_id", "field"));`);
    this.addSql(`comment on table "profile_field" is 'Something that somebody tells of themselves, to those they chose. There is none that they have not chosen.';`);
    this.addSql(`comment on column "profile_field"."value" is 'Empty for EMAIL: it is that of the account.';`);
    this.addSql(`comment on column "profile_field"."seen_by" is 'Who sees it.';`);
    this.addSql(`comment on column "profile_field"."agreed_at" is 'When they chose so.';`);
    this.addSql(`comment on column "profile_field"."wording" is 'Which wording of the question they were shown.';`);
    this.addSql(`create index "profile_field_account_id_index" on "profile_field" ("account_id", "field");`);

    this.addSql(`create table "unwanted" ("whom" varchar(255) not null, "since" timestamptz not null default now(), primary key ("whom"));`);
    this.addSql(`comment on table "unwanted" is 'A mailbox whose owner does not want to be written to, unless they ask themselves. Its digest alone is kept, so that this can be honoured.';`);
    this.addSql(`comment on column "unwanted"."whom" is 'SHA-256 of the address.';`);


    this.addSql(`alter table "saved_search" drop column "asked";`);

    this.addSql(`alter table "profile_field" add constraint "profile_field_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;`);
    this.addSql(`alter table "profile_field" add constraint "profile_field_field_check" check ("field" in ('POSITION', 'EMAIL', 'PHONE', 'ABOUT'));`);
    this.addSql(`alter table "profile_field" add constraint "profile_field_seen_by_check" check ("seen_by" in ('NOBODY', 'NETWORK', 'MEMBERS', 'ALL'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "profile_field" cascade;`);
    this.addSql(`drop table if exists "unwanted" cascade;`);
    this.addSql(`alter table "saved_search" add "asked" smallint not null default 0;`);
  }

}
