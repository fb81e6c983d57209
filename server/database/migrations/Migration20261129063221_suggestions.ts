import { Migration } from '@mikro-orm/migrations';

export class Migration20261129063221_suggestions extends Migration {

  override name = 'Migration20261129063221_suggestions';

  override up(): void | Promise<void> {

    this.addSql(`alter table "suggestion" add "field" varchar(255) null, add "value" text null, add "place" text null, add "address" text null, add "confirmed_at" timestamptz null, add "decided_at" timestamptz null, add "decided_by_id" int null, add "reason" text null;`);
    this.addSql(`comment on column "suggestion"."field" is 'The field that is wrong, such as contact.phone; null when it is about no single one.';`);
    this.addSql(`comment on column "suggestion"."value" is 'What should stand there, when that was said.';`);
    this.addSql(`comment on column "suggestion"."place" is 'Where, in words.';`);
    this.addSql(`comment on column "suggestion"."address" is 'A page about it.';`);
    this.addSql(`comment on column "suggestion"."reason" is 'What was told to whoever suggested it.';`);
    this.addSql(`alter table "suggestion" add constraint "suggestion_decided_by_id_foreign" foreign key ("decided_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`create index "suggestion_decided_by_id_index" on "suggestion" ("decided_by_id", "id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "suggestion" drop constraint "suggestion_decided_by_id_foreign";`);

    this.addSql(`drop index "suggestion_decided_by_id_index";`);
    this.addSql(`alter table "suggestion" drop column "field", drop column "value", drop column "place", drop column "address", drop column "confirmed_at", drop column "decided_at", drop column "decided_by_id", drop column "reason";`);
  }

}
