import { Migration } from '@mikro-orm/migrations';

export class Migration20261125000004_facets_hash extends Migration {

  override name = 'Migration20261125000004_facets_hash';

  override up(): void | Promise<void> {
    // what is there is written anew at the next start: its revisions are of another shape
    this.addSql(`alter table "search_document" add "facets_hash" bigint not null default 0;`);
    this.addSql(`alter table "search_document" alter column "facets_hash" drop default;`);
    this.addSql(`comment on column "search_document"."facets_hash" is 'Tells sets of facets apart: numbers are counted sooner than lists.';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "search_document" drop column "facets_hash";`);
  }
}
