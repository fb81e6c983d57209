import { Migration } from '@mikro-orm/migrations';

export class Migration20261128000001_challenge_words extends Migration {

  override name = 'Migration20261128000001_challenge_words';

  override up(): void | Promise<void> {
    this.addSql(`create table "challenge_related" ("challenge_1_id" int not null, "challenge_2_id" int not null, primary key ("challenge_1_id", "challenge_2_id"));`);
    this.addSql(`create index "challenge_related_back_index" on "challenge_related" ("challenge_2_id", "challenge_1_id");`);

    this.addSql(`alter table "challenge" add "scope_note_pl" text null, add "scope_note_en" text null, add "alt_labels" jsonb not null default '[]';`);
    this.addSql(`comment on column "challenge"."scope_note_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "challenge"."scope_note_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "challenge"."alt_labels" is 'Other words that lead here.';`);
    this.addSql(`comment on table "challenge" is 'An urban challenge, in a thesaurus of two levels: themes and their sub-themes.';`);

    this.addSql(`alter table "challenge_related" add constraint "challenge_related_challenge_1_id_foreign" foreign key ("challenge_1_id") references "challenge" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "challenge_related" add constraint "challenge_related_challenge_2_id_foreign" foreign key ("challenge_2_id") references "challenge" ("id") on update cascade on delete cascade;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "challenge_related" cascade;`);

    this.addSql(`alter table "challenge" drop column "scope_note_pl", drop column "scope_note_en", drop column "alt_labels";`);
    this.addSql(`comment on table "challenge" is 'An urban challenge, in a taxonomy of two levels: themes and their sub-themes.';`);
  }

}
