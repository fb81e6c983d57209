import { Migration } from '@mikro-orm/migrations';

export class Migration20261129061103_conditions extends Migration {

  override name = 'Migration20261129061103_conditions';

  override up(): void | Promise<void> {

    this.addSql(`alter table "condition" add "city_kind" text null, add "voivodeship_teryt" varchar(2) null;`);
    this.addSql(`comment on column "condition"."city_kind" is 'The kind of town it is limited to; null when it is not limited to one or it is not told. COUNTY_RIGHTS: a town that is a county as well. URBAN_COMMUNE: another town that is a commune of its own. TOWN_IN_MIXED_COMMUNE: the town of an urban-rural commune.';`);
    this.addSql(`comment on column "condition"."voivodeship_teryt" is 'The two-digit TERYT code of the region it is limited to; null when it is not limited to one or it is not told.';`);
    this.addSql(`alter table "condition" add constraint "condition_city_kind_check" check ("city_kind" in ('COUNTY_RIGHTS', 'URBAN_COMMUNE', 'TOWN_IN_MIXED_COMMUNE'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "condition" drop constraint "condition_city_kind_check";`);
    this.addSql(`alter table "condition" drop column "city_kind", drop column "voivodeship_teryt";`);
  }

}
