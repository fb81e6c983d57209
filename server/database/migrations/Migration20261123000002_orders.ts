import { Migration } from '@mikro-orm/migrations';

export class Migration20261123000002_orders extends Migration {

  override name = 'Migration20261123000002_orders';

  override up(): void | Promise<void> {
    this.addSql(`create index "barrier_sort_title_index" on "barrier" ("sort_title");`);

    this.addSql(`create index "challenge_sort_title_index" on "challenge" ("sort_title");`);

    this.addSql(`create index "source_sort_title_index" on "source" ("sort_title");`);

    this.addSql(`create index "voivodeship_sort_title_index" on "voivodeship" ("sort_title");`);

    this.addSql(`create index "organisation_sort_title_index" on "organisation" ("sort_title");`);

    this.addSql(`create index "solution_sort_title_index" on "solution" ("sort_title");`);

    this.addSql(`create index "joint_project_sort_title_index" on "joint_project" ("sort_title");`);

    this.addSql(`create index "impact_assessment_sort_title_index" on "impact_assessment" ("sort_title");`);

    this.addSql(`create index "guidance_sort_title_index" on "guidance" ("sort_title");`);

    this.addSql(`create index "funding_programme_sort_title_index" on "funding_programme" ("sort_title");`);

    this.addSql(`create index "funding_call_sort_title_index" on "funding_call" ("sort_title");`);

    this.addSql(`create index "edition_sort_title_index" on "edition" ("sort_title");`);

    this.addSql(`create index "network_sort_title_index" on "network" ("sort_title");`);

    this.addSql(`create index "recommendation_sort_title_index" on "recommendation" ("sort_title");`);

    this.addSql(`create index "evaluation_sort_title_index" on "evaluation" ("sort_title");`);

    this.addSql(`create index "advisory_service_sort_title_index" on "advisory_service" ("sort_title");`);

    this.addSql(`create index "county_sort_title_index" on "county" ("sort_title");`);

    this.addSql(`create index "city_sort_title_index" on "city" ("sort_title");`);

    this.addSql(`create index "pilot_sort_title_index" on "pilot" ("sort_title");`);

    this.addSql(`create index "membership_sort_title_index" on "membership" ("sort_title");`);

    this.addSql(`create index "funded_project_sort_title_index" on "funded_project" ("sort_title");`);

    this.addSql(`create index "event_sort_title_index" on "event" ("sort_title");`);

    this.addSql(`create index "material_sort_title_index" on "material" ("sort_title");`);

    this.addSql(`create index "adoption_sort_title_index" on "adoption" ("sort_title");`);

    this.addSql(`create index "action_plan_sort_title_index" on "action_plan" ("sort_title");`);

    this.addSql(`create index "update_sort_title_index" on "update" ("sort_title");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "action_plan_sort_title_index";`);

    this.addSql(`drop index "adoption_sort_title_index";`);

    this.addSql(`drop index "advisory_service_sort_title_index";`);

    this.addSql(`drop index "barrier_sort_title_index";`);

    this.addSql(`drop index "challenge_sort_title_index";`);

    this.addSql(`drop index "city_sort_title_index";`);

    this.addSql(`drop index "county_sort_title_index";`);

    this.addSql(`drop index "edition_sort_title_index";`);

    this.addSql(`drop index "evaluation_sort_title_index";`);

    this.addSql(`drop index "event_sort_title_index";`);

    this.addSql(`drop index "funded_project_sort_title_index";`);

    this.addSql(`drop index "funding_call_sort_title_index";`);

    this.addSql(`drop index "funding_programme_sort_title_index";`);

    this.addSql(`drop index "guidance_sort_title_index";`);

    this.addSql(`drop index "impact_assessment_sort_title_index";`);

    this.addSql(`drop index "joint_project_sort_title_index";`);

    this.addSql(`drop index "material_sort_title_index";`);

    this.addSql(`drop index "membership_sort_title_index";`);

    this.addSql(`drop index "network_sort_title_index";`);

    this.addSql(`drop index "organisation_sort_title_index";`);

    this.addSql(`drop index "pilot_sort_title_index";`);

    this.addSql(`drop index "recommendation_sort_title_index";`);

    this.addSql(`drop index "solution_sort_title_index";`);

    this.addSql(`drop index "source_sort_title_index";`);

    this.addSql(`drop index "update_sort_title_index";`);

    this.addSql(`drop index "voivodeship_sort_title_index";`);
  }

}
