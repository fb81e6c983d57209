import { Migration } from '@mikro-orm/migrations';

/**
 * Long texts and their lexemes are kept apart, so that counting and ordering many documents looks at fewer pages. What is there is
 * derived from the records and is built anew at the start that follows.
 */
export class Migration20261130085500_narrow_search_rows extends Migration {

  override name = 'Migration20261130085500_narrow_search_rows';

  override up(): void | Promise<void> {
    this.addSql(`truncate "search_document", "search_term";`);
    this.addSql(`alter table "search_document" set (toast_tuple_target = 512);`);
    this.addSql(`alter table "search_document" alter column "title_vector" set storage main, alter column "facets" set storage main;`);
    this.addSql(`comment on column "search_document"."title_vector" is 'Keys of the title, its words as written (after =), and their first letters (after ^).';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`truncate "search_document", "search_term";`);
    this.addSql(`alter table "search_document" reset (toast_tuple_target);`);
    this.addSql(`alter table "search_document" alter column "title_vector" set storage extended, alter column "facets" set storage extended;`);
  }

}
