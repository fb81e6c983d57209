import { Migration } from '@mikro-orm/migrations';

export class Migration20261125000003_link_order extends Migration {

  override name = 'Migration20261125000003_link_order';

  override up(): void | Promise<void> {
    this.addSql(`drop index "challenge_broader_id_index";`);
    this.addSql(`create index "challenge_broader_id_index" on "challenge" ("broader_id", "id");`);

    this.addSql(`drop index "organisation_voivodeship_id_index";`);
    this.addSql(`create index "organisation_voivodeship_id_index" on "organisation" ("voivodeship_id", "id");`);

    this.addSql(`drop index "solution_owner_id_index";`);
    this.addSql(`create index "solution_owner_id_index" on "solution" ("owner_id", "id");`);

    this.addSql(`drop index "joint_project_coordinator_id_index";`);
    this.addSql(`create index "joint_project_coordinator_id_index" on "joint_project" ("coordinator_id", "id");`);

    this.addSql(`drop index "impact_assessment_proposer_id_index";`);
    this.addSql(`create index "impact_assessment_proposer_id_index" on "impact_assessment" ("proposer_id", "id");`);

    this.addSql(`drop index "guidance_organisation_id_index";`);
    this.addSql(`create index "guidance_organisation_id_index" on "guidance" ("organisation_id", "id");`);

    this.addSql(`drop index "funding_programme_operator_id_index";`);
    this.addSql(`create index "funding_programme_operator_id_index" on "funding_programme" ("operator_id", "id");`);

    this.addSql(`drop index "funding_call_programme_id_index";`);
    this.addSql(`create index "funding_call_programme_id_index" on "funding_call" ("programme_id", "id");`);

    this.addSql(`drop index "edition_partner_id_index";`);
    this.addSql(`create index "edition_partner_id_index" on "edition" ("partner_id", "id");`);

    this.addSql(`drop index "network_edition_id_index";`);
    this.addSql(`create index "network_edition_id_index" on "network" ("edition_id", "id");`);

    this.addSql(`drop index "recommendation_addressee_id_index";`);
    this.addSql(`drop index "recommendation_edition_id_index";`);
    this.addSql(`drop index "recommendation_network_id_index";`);
    this.addSql(`create index "recommendation_addressee_id_index" on "recommendation" ("addressee_id", "id");`);
    this.addSql(`create index "recommendation_edition_id_index" on "recommendation" ("edition_id", "id");`);
    this.addSql(`create index "recommendation_network_id_index" on "recommendation" ("network_id", "id");`);

    this.addSql(`drop index "evaluation_edition_id_index";`);
    this.addSql(`create index "evaluation_edition_id_index" on "evaluation" ("edition_id", "id");`);

    this.addSql(`drop index "figure_evaluation_id_index";`);
    this.addSql(`create index "figure_evaluation_id_index" on "figure" ("evaluation_id", "id");`);

    this.addSql(`drop index "advisory_service_provider_id_index";`);
    this.addSql(`create index "advisory_service_provider_id_index" on "advisory_service" ("provider_id", "id");`);

    this.addSql(`drop index "county_voivodeship_id_index";`);
    this.addSql(`create index "county_voivodeship_id_index" on "county" ("voivodeship_id", "id");`);

    this.addSql(`drop index "city_county_id_index";`);
    this.addSql(`drop index "city_voivodeship_id_index";`);
    this.addSql(`create index "city_county_id_index" on "city" ("county_id", "id");`);
    this.addSql(`create index "city_voivodeship_id_index" on "city" ("voivodeship_id", "id");`);

    this.addSql(`drop index "pilot_city_id_index";`);
    this.addSql(`drop index "pilot_owner_id_index";`);
    this.addSql(`drop index "pilot_solution_id_index";`);
    this.addSql(`drop index "pilot_supervisor_id_index";`);
    this.addSql(`create index "pilot_city_id_index" on "pilot" ("city_id", "id");`);
    this.addSql(`create index "pilot_owner_id_index" on "pilot" ("owner_id", "id");`);
    this.addSql(`create index "pilot_solution_id_index" on "pilot" ("solution_id", "id");`);
    this.addSql(`create index "pilot_supervisor_id_index" on "pilot" ("supervisor_id", "id");`);

    this.addSql(`drop index "indicator_pilot_id_index";`);
    this.addSql(`create index "indicator_pilot_id_index" on "indicator" ("pilot_id", "id");`);

    this.addSql(`drop index "membership_city_id_index";`);
    this.addSql(`drop index "membership_edition_id_index";`);
    this.addSql(`drop index "membership_network_id_index";`);
    this.addSql(`drop index "membership_organisation_id_index";`);
    this.addSql(`create index "membership_city_id_index" on "membership" ("city_id", "id");`);
    this.addSql(`create index "membership_edition_id_index" on "membership" ("edition_id", "id");`);
    this.addSql(`create index "membership_network_id_index" on "membership" ("network_id", "id");`);
    this.addSql(`create index "membership_organisation_id_index" on "membership" ("organisation_id", "id");`);

    this.addSql(`drop index "funded_project_city_id_index";`);
    this.addSql(`drop index "funded_project_organisation_id_index";`);
    this.addSql(`create index "funded_project_city_id_index" on "funded_project" ("city_id", "id");`);
    this.addSql(`create index "funded_project_organisation_id_index" on "funded_project" ("organisation_id", "id");`);

    this.addSql(`drop index "event_city_id_index";`);
    this.addSql(`drop index "event_network_id_index";`);
    this.addSql(`drop index "event_organiser_id_index";`);
    this.addSql(`create index "event_city_id_index" on "event" ("city_id", "id");`);
    this.addSql(`create index "event_network_id_index" on "event" ("network_id", "id");`);
    this.addSql(`create index "event_organiser_id_index" on "event" ("organiser_id", "id");`);

    this.addSql(`drop index "material_author_id_index";`);
    this.addSql(`drop index "material_event_id_index";`);
    this.addSql(`drop index "material_network_id_index";`);
    this.addSql(`create index "material_author_id_index" on "material" ("author_id", "id");`);
    this.addSql(`create index "material_event_id_index" on "material" ("event_id", "id");`);
    this.addSql(`create index "material_network_id_index" on "material" ("network_id", "id");`);

    this.addSql(`drop index "adoption_city_id_index";`);
    this.addSql(`drop index "adoption_from_id_index";`);
    this.addSql(`drop index "adoption_organisation_id_index";`);
    this.addSql(`drop index "adoption_pilot_id_index";`);
    this.addSql(`drop index "adoption_solution_id_index";`);
    this.addSql(`create index "adoption_city_id_index" on "adoption" ("city_id", "id");`);
    this.addSql(`create index "adoption_from_id_index" on "adoption" ("from_id", "id");`);
    this.addSql(`create index "adoption_organisation_id_index" on "adoption" ("organisation_id", "id");`);
    this.addSql(`create index "adoption_pilot_id_index" on "adoption" ("pilot_id", "id");`);
    this.addSql(`create index "adoption_solution_id_index" on "adoption" ("solution_id", "id");`);

    this.addSql(`drop index "action_plan_city_id_index";`);
    this.addSql(`drop index "action_plan_network_id_index";`);
    this.addSql(`create index "action_plan_city_id_index" on "action_plan" ("city_id", "id");`);
    this.addSql(`create index "action_plan_network_id_index" on "action_plan" ("network_id", "id");`);

    this.addSql(`drop index "update_action_plan_id_index";`);
    this.addSql(`drop index "update_city_id_index";`);
    this.addSql(`drop index "update_network_id_index";`);
    this.addSql(`create index "update_action_plan_id_index" on "update" ("action_plan_id", "id");`);
    this.addSql(`create index "update_city_id_index" on "update" ("city_id", "id");`);
    this.addSql(`create index "update_network_id_index" on "update" ("network_id", "id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "action_plan_city_id_index";`);
    this.addSql(`drop index "action_plan_network_id_index";`);
    this.addSql(`create index "action_plan_city_id_index" on "action_plan" ("city_id");`);
    this.addSql(`create index "action_plan_network_id_index" on "action_plan" ("network_id");`);

    this.addSql(`drop index "adoption_solution_id_index";`);
    this.addSql(`drop index "adoption_pilot_id_index";`);
    this.addSql(`drop index "adoption_city_id_index";`);
    this.addSql(`drop index "adoption_organisation_id_index";`);
    this.addSql(`drop index "adoption_from_id_index";`);
    this.addSql(`create index "adoption_solution_id_index" on "adoption" ("solution_id");`);
    this.addSql(`create index "adoption_pilot_id_index" on "adoption" ("pilot_id");`);
    this.addSql(`create index "adoption_city_id_index" on "adoption" ("city_id");`);
    this.addSql(`create index "adoption_organisation_id_index" on "adoption" ("organisation_id");`);
    this.addSql(`create index "adoption_from_id_index" on "adoption" ("from_id");`);

    this.addSql(`drop index "advisory_service_provider_id_index";`);
    this.addSql(`create index "advisory_service_provider_id_index" on "advisory_service" ("provider_id");`);

    this.addSql(`drop index "challenge_broader_id_index";`);
    this.addSql(`create index "challenge_broader_id_index" on "challenge" ("broader_id");`);

    this.addSql(`drop index "city_voivodeship_id_index";`);
    this.addSql(`drop index "city_county_id_index";`);
    this.addSql(`create index "city_voivodeship_id_index" on "city" ("voivodeship_id");`);
    this.addSql(`create index "city_county_id_index" on "city" ("county_id");`);

    this.addSql(`drop index "county_voivodeship_id_index";`);
    this.addSql(`create index "county_voivodeship_id_index" on "county" ("voivodeship_id");`);

    this.addSql(`drop index "edition_partner_id_index";`);
    this.addSql(`create index "edition_partner_id_index" on "edition" ("partner_id");`);

    this.addSql(`drop index "evaluation_edition_id_index";`);
    this.addSql(`create index "evaluation_edition_id_index" on "evaluation" ("edition_id");`);

    this.addSql(`drop index "event_city_id_index";`);
    this.addSql(`drop index "event_network_id_index";`);
    this.addSql(`drop index "event_organiser_id_index";`);
    this.addSql(`create index "event_city_id_index" on "event" ("city_id");`);
    this.addSql(`create index "event_network_id_index" on "event" ("network_id");`);
    this.addSql(`create index "event_organiser_id_index" on "event" ("organiser_id");`);

    this.addSql(`drop index "figure_evaluation_id_index";`);
    this.addSql(`create index "figure_evaluation_id_index" on "figure" ("evaluation_id");`);

    this.addSql(`drop index "funded_project_organisation_id_index";`);
    this.addSql(`drop index "funded_project_city_id_index";`);
    this.addSql(`create index "funded_project_organisation_id_index" on "funded_project" ("organisation_id");`);
    this.addSql(`create index "funded_project_city_id_index" on "funded_project" ("city_id");`);

    this.addSql(`drop index "funding_call_programme_id_index";`);
    this.addSql(`create index "funding_call_programme_id_index" on "funding_call" ("programme_id");`);

    this.addSql(`drop index "funding_programme_operator_id_index";`);
    this.addSql(`create index "funding_programme_operator_id_index" on "funding_programme" ("operator_id");`);

    this.addSql(`drop index "guidance_organisation_id_index";`);
    this.addSql(`create index "guidance_organisation_id_index" on "guidance" ("organisation_id");`);

    this.addSql(`drop index "impact_assessment_proposer_id_index";`);
    this.addSql(`create index "impact_assessment_proposer_id_index" on "impact_assessment" ("proposer_id");`);

    this.addSql(`drop index "indicator_pilot_id_index";`);
    this.addSql(`create index "indicator_pilot_id_index" on "indicator" ("pilot_id");`);

    this.addSql(`drop index "joint_project_coordinator_id_index";`);
    this.addSql(`create index "joint_project_coordinator_id_index" on "joint_project" ("coordinator_id");`);

    this.addSql(`drop index "material_event_id_index";`);
    this.addSql(`drop index "material_network_id_index";`);
    this.addSql(`drop index "material_author_id_index";`);
    this.addSql(`create index "material_event_id_index" on "material" ("event_id");`);
    this.addSql(`create index "material_network_id_index" on "material" ("network_id");`);
    this.addSql(`create index "material_author_id_index" on "material" ("author_id");`);

    this.addSql(`drop index "membership_edition_id_index";`);
    this.addSql(`drop index "membership_network_id_index";`);
    this.addSql(`drop index "membership_city_id_index";`);
    this.addSql(`drop index "membership_organisation_id_index";`);
    this.addSql(`create index "membership_edition_id_index" on "membership" ("edition_id");`);
    this.addSql(`create index "membership_network_id_index" on "membership" ("network_id");`);
    this.addSql(`create index "membership_city_id_index" on "membership" ("city_id");`);
    this.addSql(`create index "membership_organisation_id_index" on "membership" ("organisation_id");`);

    this.addSql(`drop index "network_edition_id_index";`);
    this.addSql(`create index "network_edition_id_index" on "network" ("edition_id");`);

    this.addSql(`drop index "organisation_voivodeship_id_index";`);
    this.addSql(`create index "organisation_voivodeship_id_index" on "organisation" ("voivodeship_id");`);

    this.addSql(`drop index "pilot_city_id_index";`);
    this.addSql(`drop index "pilot_owner_id_index";`);
    this.addSql(`drop index "pilot_solution_id_index";`);
    this.addSql(`drop index "pilot_supervisor_id_index";`);
    this.addSql(`create index "pilot_city_id_index" on "pilot" ("city_id");`);
    this.addSql(`create index "pilot_owner_id_index" on "pilot" ("owner_id");`);
    this.addSql(`create index "pilot_solution_id_index" on "pilot" ("solution_id");`);
    this.addSql(`create index "pilot_supervisor_id_index" on "pilot" ("supervisor_id");`);

    this.addSql(`drop index "recommendation_edition_id_index";`);
    this.addSql(`drop index "recommendation_network_id_index";`);
    this.addSql(`drop index "recommendation_addressee_id_index";`);
    this.addSql(`create index "recommendation_edition_id_index" on "recommendation" ("edition_id");`);
    this.addSql(`create index "recommendation_network_id_index" on "recommendation" ("network_id");`);
    this.addSql(`create index "recommendation_addressee_id_index" on "recommendation" ("addressee_id");`);

    this.addSql(`drop index "solution_owner_id_index";`);
    this.addSql(`create index "solution_owner_id_index" on "solution" ("owner_id");`);

    this.addSql(`drop index "update_action_plan_id_index";`);
    this.addSql(`drop index "update_city_id_index";`);
    this.addSql(`drop index "update_network_id_index";`);
    this.addSql(`create index "update_action_plan_id_index" on "update" ("action_plan_id");`);
    this.addSql(`create index "update_city_id_index" on "update" ("city_id");`);
    this.addSql(`create index "update_network_id_index" on "update" ("network_id");`);
  }

}
