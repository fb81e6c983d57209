import { Migration } from '@mikro-orm/migrations';

export class Migration20261123000001_search extends Migration {

  override name = 'Migration20261123000001_search';

  override up(): void | Promise<void> {
    this.addSql(`create table "search_document" ("id" serial primary key, "kind" text not null, "record_id" int not null, "slug" text not null, "rev" text not null, "changed_at" timestamptz not null, "facets" text[] not null, "texts" jsonb not null, "words" int not null, "title_words" smallint not null, "title_vector" tsvector not null, "vector" tsvector not null);`);
    this.addSql(`comment on table "search_document" is 'A public record as it is searched. Derived from the records and rebuilt at will.';`);
    this.addSql(`comment on column "search_document"."rev" is 'Changes whenever anything of the row does, and with the analysis.';`);
    this.addSql(`comment on column "search_document"."facets" is 'Facet values as facet:value, and kind:Kind.';`);
    this.addSql(`comment on column "search_document"."texts" is 'Title, names of linked records, summary and body in both languages, for highlights.';`);
    this.addSql(`comment on column "search_document"."words" is 'How many words it has.';`);
    this.addSql(`comment on column "search_document"."title_words" is 'How many words its Polish title has, stop words left out.';`);
    this.addSql(`comment on column "search_document"."title_vector" is 'Keys of the title, and its words as written (after =).';`);
    this.addSql(`comment on column "search_document"."vector" is 'Keys of everything weighted by field, and its words as written (after =).';`);
    // without a pending list, which nothing would ever clear in the embedded database
    this.addSql(`create index "search_document_title" on "search_document" using gin ("title_vector") with (fastupdate = off);`);
    this.addSql(`create index "search_document_all" on "search_document" using gin ("vector") with (fastupdate = off);`);
    this.addSql(`alter table "search_document" add constraint "search_document_record" unique ("kind", "record_id");`);

    this.addSql(`create table "search_job" ("kind" text not null, "record_id" int not null, "due_at" timestamptz not null default now(), "attempts" smallint not null default 0, "problem" text null, primary key ("kind", "record_id"));`);
    this.addSql(`comment on table "search_job" is 'A record that Meilisearch has still to be told about. Written in the transaction that changed its search document.';`);
    this.addSql(`comment on column "search_job"."due_at" is 'Not before this moment.';`);
    this.addSql(`comment on column "search_job"."attempts" is 'How often it has failed.';`);
    this.addSql(`comment on column "search_job"."problem" is 'Why it failed last; null when it has not.';`);
    this.addSql(`create index "search_job_due_at_index" on "search_job" ("due_at");`);

    this.addSql(`create table "search_term" ("word" text collate "C" not null, "documents" int not null, "written" text null, primary key ("word"));`);
    this.addSql(`comment on table "search_term" is 'A lexeme of the search documents: the key of a word, or a word as written (after =). The empty one stands for every document.';`);
    this.addSql(`comment on column "search_term"."documents" is 'How many documents have it.';`);
    this.addSql(`comment on column "search_term"."written" is 'For a word as written: with its capital letters small and its marks on.';`);
  }

  override down(): void | Promise<void> {
    for (const table of ['search_term', 'search_job', 'search_document']) this.addSql(`drop table if exists "${table}";`);
  }
}
