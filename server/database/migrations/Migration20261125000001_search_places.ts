import { Migration } from '@mikro-orm/migrations';

export class Migration20261125000001_search_places extends Migration {

  override name = 'Migration20261125000001_search_places';

  override up(): void | Promise<void> {
    this.addSql(`alter table "search_document" add "latitude" double precision null, add "longitude" double precision null;`);
    this.addSql(`comment on column "search_document"."latitude" is 'Where it lies, in degrees (WGS 84); null when nowhere in particular. © OpenStreetMap contributors, ODbL 1.0.';`);
    this.addSql(`comment on column "search_document"."longitude" is 'Set together with latitude.';`);
    // finds what shares a challenge; without a pending list, like the others
    this.addSql(`create index "search_document_facets" on "search_document" using gin ("facets") with (fastupdate = off);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "search_document_facets";`);
    this.addSql(`alter table "search_document" drop column "latitude", drop column "longitude";`);
  }
}
