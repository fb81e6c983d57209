import { Migration } from '@mikro-orm/migrations';

export class Migration20261129102500_stale_since extends Migration {

  override name = 'Migration20261129102500_stale_since';

  override up(): void | Promise<void> {
    this.addSql(`alter table "barrier" add "stale_since" date null;`);
    this.addSql(`comment on column "barrier"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "challenge" add "stale_since" date null;`);
    this.addSql(`comment on column "challenge"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "source" add "stale_since" date null;`);
    this.addSql(`comment on column "source"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "voivodeship" add "stale_since" date null;`);
    this.addSql(`comment on column "voivodeship"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "organisation" add "stale_since" date null;`);
    this.addSql(`comment on column "organisation"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "solution" add "stale_since" date null;`);
    this.addSql(`comment on column "solution"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "joint_project" add "stale_since" date null;`);
    this.addSql(`comment on column "joint_project"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "impact_assessment" add "stale_since" date null;`);
    this.addSql(`comment on column "impact_assessment"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "guidance" add "stale_since" date null;`);
    this.addSql(`comment on column "guidance"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "funding_programme" add "stale_since" date null;`);
    this.addSql(`comment on column "funding_programme"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "funding_call" add "stale_since" date null;`);
    this.addSql(`comment on column "funding_call"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "edition" add "stale_since" date null;`);
    this.addSql(`comment on column "edition"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "network" add "stale_since" date null;`);
    this.addSql(`comment on column "network"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "recommendation" add "stale_since" date null;`);
    this.addSql(`comment on column "recommendation"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "evaluation" add "stale_since" date null;`);
    this.addSql(`comment on column "evaluation"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "advisory_service" add "stale_since" date null;`);
    this.addSql(`comment on column "advisory_service"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "county" add "stale_since" date null;`);
    this.addSql(`comment on column "county"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "city" add "stale_since" date null;`);
    this.addSql(`comment on column "city"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "pilot" add "stale_since" date null;`);
    this.addSql(`comment on column "pilot"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "membership" add "stale_since" date null;`);
    this.addSql(`comment on column "membership"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "funded_project" add "stale_since" date null;`);
    this.addSql(`comment on column "funded_project"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "event" add "stale_since" date null;`);
    this.addSql(`comment on column "event"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "material" add "stale_since" date null;`);
    this.addSql(`comment on column "material"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "adoption" add "stale_since" date null;`);
    this.addSql(`comment on column "adoption"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "action_plan" add "stale_since" date null;`);
    this.addSql(`comment on column "action_plan"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "update" add "stale_since" date null;`);
    this.addSql(`comment on column "update"."stale_since" is 'Since which day the record may be out of date, because nobody confirmed it in time; null while it counts as up to date.';`);
    this.addSql(`alter table "search_document" add "is_stale" boolean not null default false;`);
    this.addSql(`comment on column "search_document"."is_stale" is 'Whether nobody confirmed it in time: it comes after what is otherwise as good.';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "barrier" drop column "stale_since";`);
    this.addSql(`alter table "challenge" drop column "stale_since";`);
    this.addSql(`alter table "source" drop column "stale_since";`);
    this.addSql(`alter table "voivodeship" drop column "stale_since";`);
    this.addSql(`alter table "organisation" drop column "stale_since";`);
    this.addSql(`alter table "solution" drop column "stale_since";`);
    this.addSql(`alter table "joint_project" drop column "stale_since";`);
    this.addSql(`alter table "impact_assessment" drop column "stale_since";`);
    this.addSql(`alter table "guidance" drop column "stale_since";`);
    this.addSql(`alter table "funding_programme" drop column "stale_since";`);
    this.addSql(`alter table "funding_call" drop column "stale_since";`);
    this.addSql(`alter table "edition" drop column "stale_since";`);
    this.addSql(`alter table "network" drop column "stale_since";`);
    this.addSql(`alter table "recommendation" drop column "stale_since";`);
    this.addSql(`alter table "evaluation" drop column "stale_since";`);
    this.addSql(`alter table "advisory_service" drop column "stale_since";`);
    this.addSql(`alter table "county" drop column "stale_since";`);
    this.addSql(`alter table "city" drop column "stale_since";`);
    this.addSql(`alter table "pilot" drop column "stale_since";`);
    this.addSql(`alter table "membership" drop column "stale_since";`);
    this.addSql(`alter table "funded_project" drop column "stale_since";`);
    this.addSql(`alter table "event" drop column "stale_since";`);
    this.addSql(`alter table "material" drop column "stale_since";`);
    this.addSql(`alter table "adoption" drop column "stale_since";`);
    this.addSql(`alter table "action_plan" drop column "stale_since";`);
    this.addSql(`alter table "update" drop column "stale_since";`);
    this.addSql(`alter table "search_document" drop column "is_stale";`);
  }

}
