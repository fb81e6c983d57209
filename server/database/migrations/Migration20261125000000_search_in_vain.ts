import { Migration } from '@mikro-orm/migrations';

export class Migration20261125000000_search_in_vain extends Migration {

  override name = 'Migration20261125000000_search_in_vain';

  override up(): void | Promise<void> {
    this.addSql(`create table "search_in_vain" ("day" date not null, "keys" text not null, "filters" text not null, "query" text not null, "hits" int not null, "times" int not null, "askers" bit(64) not null, primary key ("day", "keys", "filters"));`);
    this.addSql(`comment on table "search_in_vain" is 'A query of one day that had few results or none. It holds nothing of those who asked but how many they were at least.';`);
    this.addSql(`comment on column "search_in_vain"."keys" is 'The keys of its words in alphabetical order, one space between.';`);
    this.addSql(`comment on column "search_in_vain"."filters" is 'The kinds and facets asked for as JSON, their values in alphabetical order.';`);
    this.addSql(`comment on column "search_in_vain"."query" is 'Its words as they were first written that day, in small letters.';`);
    this.addSql(`comment on column "search_in_vain"."hits" is 'How many results it had at most.';`);
    this.addSql(`comment on column "search_in_vain"."times" is 'How often it was searched for.';`);
    this.addSql(`comment on column "search_in_vain"."askers" is 'Each asker has set one bit, which many share; the bits set are at most as many as the askers.';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "search_in_vain";`);
  }
}
