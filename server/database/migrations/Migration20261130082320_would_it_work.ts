import { Migration } from '@mikro-orm/migrations';

export class Migration20261130082320_would_it_work extends Migration {

  override name = 'Migration20261130082320_would_it_work';

  override up(): void | Promise<void> {

    this.addSql(`alter table "condition" drop constraint "condition_city_kind_check";`);
    this.addSql(`alter table "condition" add "law" text null, add "network" varchar(255) null;`);
    this.addSql(`comment on column "condition"."law" is 'What the law leaves to a town. EVERY_COMMUNE: an act in force gives it to every commune or demands it of every one. COUNTY_RIGHTS: it does so for towns that are a county as well; elsewhere it depends. OWN_DECISION: the council or the mayor of each town has to decide. OTHER_BODY: somebody else decides, such as a region, a ministry or an office. Null when it is not a matter of law or not told.';`);
    this.addSql(`comment on column "condition"."network" is 'The network or joint project that a town takes part in: its code or its slug; null when it takes none or it is not told.';`);
    this.addSql(`comment on column "condition"."city_kind" is 'The kind of town it is limited to; null when it is not limited to one or it is not told. COUNTY_RIGHTS: a town that is a county as well. URBAN_COMMUNE: another town that is a commune of its own. TOWN_IN_MIXED_COMMUNE: the town of an urban-rural commune. VOIVODESHIP_SEAT: a town from which a region is governed. FORMER_VOIVODESHIP_SEAT: a town from which one of the 49 regions of 1975 to 1998 was.';`);
    this.addSql(`alter table "condition" add constraint "condition_law_check" check ("law" in ('EVERY_COMMUNE', 'COUNTY_RIGHTS', 'OWN_DECISION', 'OTHER_BODY'));`);
    this.addSql(`alter table "condition" add constraint "condition_city_kind_check" check ("city_kind" in ('COUNTY_RIGHTS', 'URBAN_COMMUNE', 'TOWN_IN_MIXED_COMMUNE', 'VOIVODESHIP_SEAT', 'FORMER_VOIVODESHIP_SEAT'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "condition" drop constraint "condition_law_check";`);
    this.addSql(`alter table "condition" drop constraint "condition_city_kind_check";`);
    this.addSql(`alter table "condition" drop column "law", drop column "network";`);
    this.addSql(`comment on column "condition"."city_kind" is 'The kind of town it is limited to; null when it is not limited to one or it is not told. COUNTY_RIGHTS: a town that is a county as well. URBAN_COMMUNE: another town that is a commune of its own. TOWN_IN_MIXED_COMMUNE: the town of an urban-rural commune.';`);
    this.addSql(`alter table "condition" add constraint "condition_city_kind_check" check ("city_kind" in ('COUNTY_RIGHTS', 'URBAN_COMMUNE', 'TOWN_IN_MIXED_COMMUNE'));`);
  }

}
