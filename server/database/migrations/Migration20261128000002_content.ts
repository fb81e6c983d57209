import { Migration } from '@mikro-orm/migrations';

export class Migration20261128000002_content extends Migration {

  override name = 'Migration20261128000002_content';

  override up(): void | Promise<void> {
    this.addSql(`create table "condition" ("id" serial primary key, "pilot_id" int null, "solution_id" int null, "position" smallint not null, "type" text not null, "text" text not null, "minimum" double precision null, "maximum" double precision null, "currency" text null, "basis" text not null, "citation" smallint null);`);
    this.addSql(`comment on table "condition" is 'Something another town needs in order to repeat a pilot or a solution, or that limits where it can work.';`);
    this.addSql(`comment on column "condition"."pilot_id" is 'The pilot it belongs to.';`);
    this.addSql(`comment on column "condition"."solution_id" is 'The solution it belongs to.';`);
    this.addSql(`comment on column "condition"."type" is 'POPULATION: size of the town. KIND: kind of town or place. LEGAL_BASIS: an act or a resolution. ASSET_OWNER: who owns what is used. STAFF: people. DATA: data needed. PARTNER: whom one cannot do without. BUDGET: money.';`);
    this.addSql(`comment on column "condition"."text" is 'The condition in words; in Polish.';`);
    this.addSql(`comment on column "condition"."minimum" is 'The least that works or is allowed: inhabitants for POPULATION, money for BUDGET; null when not told.';`);
    this.addSql(`comment on column "condition"."maximum" is 'The most: inhabitants for POPULATION, money for BUDGET; null when not told.';`);
    this.addSql(`comment on column "condition"."currency" is 'The currency of a BUDGET; null for other conditions.';`);
    this.addSql(`comment on column "condition"."basis" is 'STATED: a law, a rule or the owner demands it. OBSERVED: it held where the case worked, and nobody says it has to.';`);
    this.addSql(`comment on column "condition"."citation" is 'The number of the source in \`citations\`; null when it has none.';`);
    this.addSql(`create index "condition_pilot_id_index" on "condition" ("pilot_id", "id");`);
    this.addSql(`create index "condition_solution_id_index" on "condition" ("solution_id", "id");`);

    this.addSql(`alter table "guidance" drop constraint "guidance_organisation_id_foreign";`);

    this.addSql(`alter table "barrier" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null, add "resolution" text null, add "resolution_note" text null;`);
    this.addSql(`comment on column "barrier"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "barrier"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "barrier"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`comment on column "barrier"."resolution" is 'How it was resolved, wholly or in part. LAW_CHANGED: the law was changed. PILOT: a pilot tries other rules. WITHIN_LAW: a way was found within the law. REFUSED: those who could remove it will not. Null when it is not resolved.';`);
    this.addSql(`comment on column "barrier"."resolution_note" is 'What was done or why it was refused; in Polish; null when not resolved or not recorded.';`);
    this.addSql(`create index "barrier_trust_index" on "barrier" ("trust");`);
    this.addSql(`create index "barrier_resolution_index" on "barrier" ("resolution");`);
    this.addSql(`alter table "barrier" add constraint "barrier_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);
    this.addSql(`alter table "barrier" add constraint "barrier_resolution_check" check ("resolution" in ('LAW_CHANGED', 'PILOT', 'WITHIN_LAW', 'REFUSED'));`);

    this.addSql(`alter table "challenge" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null;`);
    this.addSql(`comment on column "challenge"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "challenge"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "challenge"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`create index "challenge_trust_index" on "challenge" ("trust");`);
    this.addSql(`alter table "challenge" add constraint "challenge_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "source" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null;`);
    this.addSql(`comment on column "source"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "source"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "source"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`create index "source_trust_index" on "source" ("trust");`);
    this.addSql(`alter table "source" add constraint "source_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "voivodeship" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null;`);
    this.addSql(`comment on column "voivodeship"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "voivodeship"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "voivodeship"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`create index "voivodeship_trust_index" on "voivodeship" ("trust");`);
    this.addSql(`alter table "voivodeship" add constraint "voivodeship_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "organisation" drop constraint "organisation_kind_check";`);
    this.addSql(`alter table "organisation" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null, add "contact_bip" varchar(2048) null, add "contact_email" varchar(320) null, add "contact_phone" varchar(40) null, add "contact_address" text null, add "contact_edelivery" varchar(255) null, add "contact_source" text null, add "contact_told_on" varchar(10) null;`);
    this.addSql(`comment on column "organisation"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "organisation"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "organisation"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`comment on column "organisation"."contact_bip" is 'Its page of public information (BIP); null when not recorded.';`);
    this.addSql(`comment on column "organisation"."contact_email" is 'The mailbox of the office or of a role; null when not recorded.';`);
    this.addSql(`comment on column "organisation"."contact_phone" is 'The telephone of the office, with the country code; null when not recorded.';`);
    this.addSql(`comment on column "organisation"."contact_address" is 'The postal address; null when not recorded.';`);
    this.addSql(`comment on column "organisation"."contact_edelivery" is 'The address for electronic delivery: e-Doręczenia (AE:…) or the older box (ePUAP:…); null when not recorded.';`);
    this.addSql(`comment on column "organisation"."contact_source" is 'Who told it: a register or the address of a page; null when not recorded.';`);
    this.addSql(`comment on column "organisation"."contact_told_on" is 'When the source told it; null when not recorded.';`);
    this.addSql(`alter table "organisation" rename column "website" to "contact_website";`);
    this.addSql(`create index "organisation_trust_index" on "organisation" ("trust");`);
    this.addSql(`alter table "organisation" add constraint "organisation_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);
    this.addSql(`alter table "organisation" add constraint "organisation_kind_check" check ("kind" in ('MINISTRY', 'AGENCY', 'LOCAL_GOVERNMENT', 'ASSOCIATION', 'FUNCTIONAL_AREA', 'METROPOLIS', 'BANK', 'FUND', 'UNIVERSITY', 'INSTITUTE', 'NGO', 'COMPANY', 'INTERNATIONAL', 'MEDIA', 'OTHER'));`);

    this.addSql(`alter table "solution" drop constraint "solution_phase_check";`);
    this.addSql(`alter table "solution" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null, add "announced" boolean not null default false, add "starts_on" varchar(10) null, add "ends_on" varchar(10) null, add "outcome" text null, add "decision" text null, add "problem" text null, add "steps" text[] not null default '{}', add "partners" text null, add "cost_note" text null, add "funding" text null, add "timeline" jsonb not null default '[]', add "results" text null, add "failures" text null, add "decision_note" text null, add "appraisals" jsonb not null default '[]', add "citations" jsonb not null default '[]', add "legal_basis" text null;`);
    this.addSql(`comment on column "solution"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "solution"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "solution"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`comment on column "solution"."announced" is 'Whether the sources only announce it: nobody has yet told that it was done.';`);
    this.addSql(`comment on column "solution"."starts_on" is 'Since when it has been in use; null when not recorded.';`);
    this.addSql(`comment on column "solution"."ends_on" is 'When it ended; null when not recorded or still in use.';`);
    this.addSql(`comment on column "solution"."outcome" is 'Whether it did what was hoped; null when nobody has recorded it.';`);
    this.addSql(`comment on column "solution"."decision" is 'What was decided afterwards; null when not decided or not recorded.';`);
    this.addSql(`comment on column "solution"."problem" is 'What was wrong before, and what was wanted; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "solution"."steps" is 'What was done, step by step; in Polish; empty when not recorded.';`);
    this.addSql(`comment on column "solution"."partners" is 'Who took part; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "solution"."cost_note" is 'What the amount is for, and of which year; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "solution"."funding" is 'Where the money came from; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "solution"."timeline" is 'What happened when, in order; empty when not recorded.';`);
    this.addSql(`comment on column "solution"."results" is 'What came of it; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "solution"."failures" is 'What did not work; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "solution"."decision_note" is 'What was decided afterwards and what has become of it; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "solution"."appraisals" is 'The evaluations that were published.';`);
    this.addSql(`comment on column "solution"."citations" is 'The sources by their numbers in the texts; empty where texts name none.';`);
    this.addSql(`comment on column "solution"."legal_basis" is 'The act it rests on; in Polish; null when not recorded.';`);
    this.addSql(`alter table "solution" alter column "nature" drop not null;`);
    this.addSql(`comment on column "solution"."nature" is 'By what means it works; null when not recorded.';`);
    this.addSql(`comment on column "solution"."lessons" is 'What was learned, one lesson a line; in Polish; null when not recorded.';`);
    this.addSql(`create index "solution_trust_index" on "solution" ("trust");`);
    this.addSql(`create index "solution_starts_on_index" on "solution" ("starts_on");`);
    this.addSql(`create index "solution_outcome_index" on "solution" ("outcome");`);
    this.addSql(`create index "solution_decision_index" on "solution" ("decision");`);
    this.addSql(`alter table "solution" add constraint "solution_dates_in_order" check (ends_on is null or starts_on is null or left(ends_on, length(starts_on)) >= left(starts_on, length(ends_on)));`);
    this.addSql(`alter table "solution" add constraint "solution_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);
    this.addSql(`alter table "solution" add constraint "solution_outcome_check" check ("outcome" in ('CONFIRMED', 'PARTLY_CONFIRMED', 'NOT_CONFIRMED', 'INCONCLUSIVE', 'STOPPED'));`);
    this.addSql(`alter table "solution" add constraint "solution_decision_check" check ("decision" in ('SCALED', 'SCALED_WITH_CHANGES', 'CONTINUED', 'LESSONS_USED', 'ENDED'));`);
    this.addSql(`alter table "solution" add constraint "solution_phase_check" check ("phase" in ('PLANNED', 'IN_USE', 'ENDED', 'STOPPED', 'UNKNOWN'));`);

    this.addSql(`alter table "joint_project" drop constraint "joint_project_phase_check";`);
    this.addSql(`alter table "joint_project" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null, add "lead" text null;`);
    this.addSql(`comment on column "joint_project"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "joint_project"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "joint_project"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`comment on column "joint_project"."lead" is 'Who leads it, in words, when it is no body recorded here: a town abroad; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "joint_project"."phase" is 'How far it has come; UNKNOWN when no source says.';`);
    this.addSql(`create index "joint_project_trust_index" on "joint_project" ("trust");`);
    this.addSql(`alter table "joint_project" add constraint "joint_project_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);
    this.addSql(`alter table "joint_project" add constraint "joint_project_phase_check" check ("phase" in ('SEEKING_PARTNERS', 'IN_PROGRESS', 'COMPLETED', 'ABANDONED', 'UNKNOWN'));`);

    this.addSql(`alter table "impact_assessment" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null;`);
    this.addSql(`comment on column "impact_assessment"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "impact_assessment"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "impact_assessment"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`create index "impact_assessment_trust_index" on "impact_assessment" ("trust");`);
    this.addSql(`alter table "impact_assessment" add constraint "impact_assessment_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "guidance" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null, add "language" text not null default 'PL', add "original_title" text null, add "audience" text null, add "supersedes_id" int null, add "copy" boolean not null default false;`);
    this.addSql(`comment on column "guidance"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "guidance"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "guidance"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`comment on column "guidance"."language" is 'The language it is written in: Polish or English.';`);
    this.addSql(`comment on column "guidance"."original_title" is 'The title it bears in its own language; null when \`title\` is that.';`);
    this.addSql(`comment on column "guidance"."audience" is 'Whom it is for, as the source puts it; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "guidance"."supersedes_id" is 'The earlier resource it takes the place of; null when it replaces none.';`);
    this.addSql(`comment on column "guidance"."copy" is 'Whether the address leads to a copy on another site than the publisher’s.';`);
    this.addSql(`alter table "guidance" add constraint "guidance_supersedes_id_foreign" foreign key ("supersedes_id") references "guidance" ("id") on delete set null;`);
    this.addSql(`alter table "guidance" alter column "organisation_id" drop not null;`);
    this.addSql(`alter table "guidance" alter column "issued_on" type varchar(10) using ("issued_on"::varchar(10));`);
    this.addSql(`comment on column "guidance"."organisation_id" is 'The body that published it; null when the copy at hand does not name it.';`);
    this.addSql(`comment on column "guidance"."issued_on" is 'When it was issued; null when not recorded.';`);
    this.addSql(`alter table "guidance" add constraint "guidance_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete set null;`);
    this.addSql(`create index "guidance_trust_index" on "guidance" ("trust");`);
    this.addSql(`create index "guidance_language_index" on "guidance" ("language");`);
    this.addSql(`create index "guidance_issued_on_index" on "guidance" ("issued_on");`);
    this.addSql(`create index "guidance_supersedes_id_index" on "guidance" ("supersedes_id", "id");`);
    this.addSql(`alter table "guidance" add constraint "guidance_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);
    this.addSql(`alter table "guidance" add constraint "guidance_language_check" check ("language" in ('PL', 'EN'));`);

    this.addSql(`alter table "funding_programme" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null, add "recurring" boolean null, add "address" varchar(2048) null;`);
    this.addSql(`comment on column "funding_programme"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "funding_programme"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "funding_programme"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`comment on column "funding_programme"."recurring" is 'Whether its calls come again; null when not recorded.';`);
    this.addSql(`comment on column "funding_programme"."address" is 'Where to read more or to apply; null when not recorded.';`);
    this.addSql(`create index "funding_programme_trust_index" on "funding_programme" ("trust");`);
    this.addSql(`alter table "funding_programme" add constraint "funding_programme_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "funding_call" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null, add "opens_text" text null, add "closes_text" text null, add "address" varchar(2048) null;`);
    this.addSql(`comment on column "funding_call"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "funding_call"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "funding_call"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`comment on column "funding_call"."opens_text" is 'When it opens, in the words of the source, where it gives no day; in Polish; null otherwise.';`);
    this.addSql(`comment on column "funding_call"."closes_text" is 'When it closes, in the words of the source, where a day does not tell it; in Polish; null otherwise.';`);
    this.addSql(`comment on column "funding_call"."address" is 'Where to read more or to apply; null when not recorded.';`);
    this.addSql(`alter table "funding_call" alter column "currency" drop not null;`);
    this.addSql(`comment on column "funding_call"."currency" is 'The currency of the two amounts, by its ISO 4217 code; null when none is known.';`);
    this.addSql(`create index "funding_call_trust_index" on "funding_call" ("trust");`);
    this.addSql(`alter table "funding_call" add constraint "funding_call_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "edition" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null;`);
    this.addSql(`comment on column "edition"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "edition"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "edition"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`create index "edition_trust_index" on "edition" ("trust");`);
    this.addSql(`alter table "edition" add constraint "edition_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "network" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null;`);
    this.addSql(`comment on column "network"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "network"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "network"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`create index "network_trust_index" on "network" ("trust");`);
    this.addSql(`alter table "network" add constraint "network_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "recommendation" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null, add "progress_set_on" date null, add "progress_set_by" text null, add "progress_reason" text null, add "next_check_on" date null;`);
    this.addSql(`comment on column "recommendation"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "recommendation"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "recommendation"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`comment on column "recommendation"."progress_set_on" is 'The day the progress was last set; null when never.';`);
    this.addSql(`comment on column "recommendation"."progress_set_by" is 'Who set the progress: those who keep the record, never the addressee; null when never set.';`);
    this.addSql(`comment on column "recommendation"."progress_reason" is 'Why the progress is what it is; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "recommendation"."next_check_on" is 'The day the progress is to be checked next; null when it is closed.';`);
    this.addSql(`alter table "recommendation" alter column "code" drop not null;`);
    this.addSql(`comment on column "recommendation"."code" is 'The code in the improvement plan; null when it is from none.';`);
    this.addSql(`comment on column "recommendation"."answers" is 'The official answers of the addressee, oldest first; they do not set the progress.';`);
    this.addSql(`create index "recommendation_trust_index" on "recommendation" ("trust");`);
    this.addSql(`create index "recommendation_next_check_on_index" on "recommendation" ("next_check_on");`);
    this.addSql(`alter table "recommendation" add constraint "recommendation_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);
    this.addSql(`comment on table "recommendation" is 'What an improvement plan, an association or an auditor asks of a ministry or another body.';`);

    this.addSql(`alter table "evaluation" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null;`);
    this.addSql(`comment on column "evaluation"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "evaluation"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "evaluation"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`create index "evaluation_trust_index" on "evaluation" ("trust");`);
    this.addSql(`alter table "evaluation" add constraint "evaluation_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "advisory_service" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null, add "contact_website" varchar(2048) null, add "contact_bip" varchar(2048) null, add "contact_email" varchar(320) null, add "contact_phone" varchar(40) null, add "contact_address" text null, add "contact_edelivery" varchar(255) null, add "contact_source" text null, add "contact_told_on" varchar(10) null;`);
    this.addSql(`comment on column "advisory_service"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "advisory_service"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "advisory_service"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`comment on column "advisory_service"."contact_website" is 'Its own website; null when not recorded.';`);
    this.addSql(`comment on column "advisory_service"."contact_bip" is 'Its page of public information (BIP); null when not recorded.';`);
    this.addSql(`comment on column "advisory_service"."contact_email" is 'The mailbox of the office or of a role; null when not recorded.';`);
    this.addSql(`comment on column "advisory_service"."contact_phone" is 'The telephone of the office, with the country code; null when not recorded.';`);
    this.addSql(`comment on column "advisory_service"."contact_address" is 'The postal address; null when not recorded.';`);
    this.addSql(`comment on column "advisory_service"."contact_edelivery" is 'The address for electronic delivery: e-Doręczenia (AE:…) or the older box (ePUAP:…); null when not recorded.';`);
    this.addSql(`comment on column "advisory_service"."contact_source" is 'Who told it: a register or the address of a page; null when not recorded.';`);
    this.addSql(`comment on column "advisory_service"."contact_told_on" is 'When the source told it; null when not recorded.';`);
    this.addSql(`create index "advisory_service_trust_index" on "advisory_service" ("trust");`);
    this.addSql(`alter table "advisory_service" add constraint "advisory_service_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "county" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null;`);
    this.addSql(`comment on column "county"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "county"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "county"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`create index "county_trust_index" on "county" ("trust");`);
    this.addSql(`alter table "county" add constraint "county_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "city" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null, add "contact_website" varchar(2048) null, add "contact_bip" varchar(2048) null, add "contact_email" varchar(320) null, add "contact_phone" varchar(40) null, add "contact_address" text null, add "contact_edelivery" varchar(255) null, add "contact_source" text null, add "contact_told_on" varchar(10) null;`);
    this.addSql(`comment on column "city"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "city"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "city"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`comment on column "city"."contact_website" is 'Its own website; null when not recorded.';`);
    this.addSql(`comment on column "city"."contact_bip" is 'Its page of public information (BIP); null when not recorded.';`);
    this.addSql(`comment on column "city"."contact_email" is 'The mailbox of the office or of a role; null when not recorded.';`);
    this.addSql(`comment on column "city"."contact_phone" is 'The telephone of the office, with the country code; null when not recorded.';`);
    this.addSql(`comment on column "city"."contact_address" is 'The postal address; null when not recorded.';`);
    this.addSql(`comment on column "city"."contact_edelivery" is 'The address for electronic delivery: e-Doręczenia (AE:…) or the older box (ePUAP:…); null when not recorded.';`);
    this.addSql(`comment on column "city"."contact_source" is 'Who told it: a register or the address of a page; null when not recorded.';`);
    this.addSql(`comment on column "city"."contact_told_on" is 'When the source told it; null when not recorded.';`);
    this.addSql(`create index "city_trust_index" on "city" ("trust");`);
    this.addSql(`alter table "city" add constraint "city_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "pilot" drop constraint "pilot_dates_in_order";`);
    this.addSql(`alter table "pilot" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null, add "planned_ends_on" varchar(10) null, add "prolongations" jsonb not null default '[]', add "announced" boolean not null default false, add "problem" text null, add "steps" text[] not null default '{}', add "partners" text null, add "cost_note" text null, add "funding" text null, add "timeline" jsonb not null default '[]', add "results" text null, add "failures" text null, add "decision_note" text null, add "appraisals" jsonb not null default '[]', add "citations" jsonb not null default '[]', add "derogations" jsonb not null default '[]', add "end_rule" text null;`);
    this.addSql(`comment on column "pilot"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "pilot"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "pilot"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`comment on column "pilot"."planned_ends_on" is 'When it was to end at first; null when no end was planned or it is not recorded.';`);
    this.addSql(`comment on column "pilot"."prolongations" is 'Each time it was prolonged, oldest first.';`);
    this.addSql(`comment on column "pilot"."announced" is 'Whether the sources only announce it: nobody has yet told that it began.';`);
    this.addSql(`comment on column "pilot"."problem" is 'What was wrong before, and what was wanted; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."steps" is 'What was done, step by step; in Polish; empty when not recorded.';`);
    this.addSql(`comment on column "pilot"."partners" is 'Who took part; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."cost_note" is 'What the amount is for, and of which year; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."funding" is 'Where the money came from; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."timeline" is 'What happened when, in order; empty when not recorded.';`);
    this.addSql(`comment on column "pilot"."results" is 'What came of it; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."failures" is 'What did not work; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."decision_note" is 'What was decided afterwards and what has become of it; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."appraisals" is 'The evaluations that were published.';`);
    this.addSql(`comment on column "pilot"."citations" is 'The sources by their numbers in the texts; empty where texts name none.';`);
    this.addSql(`comment on column "pilot"."derogations" is 'The provisions that do not hold within a legislative pilot.';`);
    this.addSql(`comment on column "pilot"."end_rule" is 'What the law says must be decided when a legislative pilot ends; in Polish; null when it says nothing or it is not recorded.';`);
    this.addSql(`alter table "pilot" alter column "nature" drop not null;`);
    this.addSql(`alter table "pilot" alter column "starts_on" type varchar(10) using ("starts_on"::varchar(10));`);
    this.addSql(`alter table "pilot" alter column "ends_on" type varchar(10) using ("ends_on"::varchar(10));`);
    this.addSql(`alter table "pilot" alter column "evaluation_on" type varchar(10) using ("evaluation_on"::varchar(10));`);
    this.addSql(`comment on column "pilot"."nature" is 'By what means it works; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."starts_on" is 'When it began; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."ends_on" is 'When it ended; null when not recorded or still open.';`);
    this.addSql(`comment on column "pilot"."lessons" is 'What was learned, one lesson a line; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."legal_basis" is 'The act it rests on; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."evaluation_on" is 'When its evaluation is due; null when not recorded.';`);
    this.addSql(`create index "pilot_trust_index" on "pilot" ("trust");`);
    this.addSql(`create index "pilot_planned_ends_on_index" on "pilot" ("planned_ends_on");`);
    this.addSql(`alter table "pilot" add constraint "pilot_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);
    this.addSql(`alter table "pilot" add constraint "pilot_dates_in_order" check (ends_on is null or starts_on is null or left(ends_on, length(starts_on)) >= left(starts_on, length(ends_on)));`);

    this.addSql(`alter table "indicator" add "solution_id" int null, add "year" varchar(12) null, add "citation" smallint null;`);
    this.addSql(`comment on column "indicator"."solution_id" is 'The solution it judges.';`);
    this.addSql(`comment on column "indicator"."year" is 'The year, or years, of the value reached or hoped for; null when not recorded.';`);
    this.addSql(`comment on column "indicator"."citation" is 'The number of the source in \`citations\`; null when the sources of the record tell it.';`);
    this.addSql(`alter table "indicator" add constraint "indicator_solution_id_foreign" foreign key ("solution_id") references "solution" ("id") on delete cascade;`);
    this.addSql(`alter table "indicator" alter column "pilot_id" drop not null;`);
    this.addSql(`comment on column "indicator"."baseline" is 'The value before; null when not recorded.';`);
    this.addSql(`create index "indicator_solution_id_index" on "indicator" ("solution_id", "id");`);
    this.addSql(`alter table "indicator" add constraint "indicator_one_owner" check (num_nonnulls(pilot_id, solution_id) = 1);`);
    this.addSql(`comment on table "indicator" is 'A measure by which a pilot or a solution is judged.';`);

    this.addSql(`alter table "membership" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null;`);
    this.addSql(`comment on column "membership"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "membership"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "membership"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`create index "membership_trust_index" on "membership" ("trust");`);
    this.addSql(`alter table "membership" add constraint "membership_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "funded_project" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null;`);
    this.addSql(`comment on column "funded_project"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "funded_project"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "funded_project"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`create index "funded_project_trust_index" on "funded_project" ("trust");`);
    this.addSql(`alter table "funded_project" add constraint "funded_project_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`drop index "event_starts_at_index";`);
    this.addSql(`alter table "event" drop constraint "event_dates_in_order";`);
    this.addSql(`alter table "event" drop constraint "event_form_check";`);
    this.addSql(`alter table "event" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null, add "starts_on" varchar(10) null, add "ends_on" varchar(10) null, add "hours" text null, add "place" text null, add "edition_id" int null;`);
    this.addSql(`update "event" set "starts_on" = ("starts_at" at time zone 'Europe/Warsaw')::date::text, "ends_on" = ("ends_at" at time zone 'Europe/Warsaw')::date::text;`);
    this.addSql(`alter table "event" drop column "starts_at", drop column "ends_at";`);
    this.addSql(`comment on column "event"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "event"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "event"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`comment on column "event"."starts_on" is 'The first day, or the month or the year where the day is not known; null when not announced.';`);
    this.addSql(`comment on column "event"."ends_on" is 'The last day; null when it lasts a day or it is not announced.';`);
    this.addSql(`comment on column "event"."hours" is 'The hours, as announced; in Polish; null when not announced.';`);
    this.addSql(`comment on column "event"."place" is 'Where it takes place, when it is none of the towns here; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "event"."edition_id" is 'The edition it is held for; null when it is for none.';`);
    this.addSql(`alter table "event" add constraint "event_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on delete set null;`);
    this.addSql(`comment on column "event"."network_id" is 'The network of an edition it is held for; null when it is for none or for everybody.';`);
    this.addSql(`create index "event_trust_index" on "event" ("trust");`);
    this.addSql(`create index "event_starts_on_index" on "event" ("starts_on");`);
    this.addSql(`create index "event_edition_id_index" on "event" ("edition_id", "id");`);
    this.addSql(`alter table "event" add constraint "event_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);
    this.addSql(`alter table "event" add constraint "event_dates_in_order" check (ends_on is null or starts_on is null or left(ends_on, length(starts_on)) >= left(starts_on, length(ends_on)));`);
    this.addSql(`alter table "event" add constraint "event_form_check" check ("form" in ('MEETING', 'ONLINE', 'STUDY_VISIT', 'CONFERENCE', 'TRAINING', 'CONTEST'));`);

    this.addSql(`alter table "material" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null;`);
    this.addSql(`comment on column "material"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "material"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "material"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`create index "material_trust_index" on "material" ("trust");`);
    this.addSql(`alter table "material" add constraint "material_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "adoption" drop constraint "adoption_one_adopter";`);
    this.addSql(`alter table "adoption" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null, add "adopter" text null, add "origin" text null;`);
    this.addSql(`comment on column "adoption"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "adoption"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "adoption"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`comment on column "adoption"."adopter" is 'Who took it over, in words, when it is neither a town nor a body recorded here; in Polish. Exactly one of city, organisation and adopter is set.';`);
    this.addSql(`comment on column "adoption"."origin" is 'Where it was taken from, in words: a place abroad, several places; in Polish; null when \`from\` says it or it is not recorded.';`);
    this.addSql(`alter table "adoption" alter column "adopted_on" type varchar(10) using ("adopted_on"::varchar(10));`);
    this.addSql(`comment on column "adoption"."city_id" is 'The town that took it over. Exactly one of city, organisation and adopter is set.';`);
    this.addSql(`comment on column "adoption"."organisation_id" is 'The body that took it over. Exactly one of city, organisation and adopter is set.';`);
    this.addSql(`comment on column "adoption"."from_id" is 'The town it was taken from; null when it is none of these or not recorded.';`);
    this.addSql(`comment on column "adoption"."adopted_on" is 'When it was taken over; null when not recorded.';`);
    this.addSql(`create index "adoption_trust_index" on "adoption" ("trust");`);
    this.addSql(`alter table "adoption" add constraint "adoption_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);
    this.addSql(`alter table "adoption" add constraint "adoption_one_adopter" check (num_nonnulls(city_id, organisation_id, adopter) = 1);`);

    this.addSql(`alter table "action_plan" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null;`);
    this.addSql(`comment on column "action_plan"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "action_plan"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "action_plan"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`create index "action_plan_trust_index" on "action_plan" ("trust");`);
    this.addSql(`alter table "action_plan" add constraint "action_plan_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "update" add "confirmed_on" date null, add "trust" text generated always as (case when confirmed_on is not null then 'CONFIRMED_BY_OWNER' when confidence = 'CONFIRMED' then 'CONFIRMED_IN_SOURCE' else 'NOT_CONFIRMED' end) stored not null, add "trust_on" date generated always as (case when confirmed_on is not null then confirmed_on when confidence = 'CONFIRMED' then verified_on else null::date end) stored null;`);
    this.addSql(`comment on column "update"."confirmed_on" is 'The day the owner of the record last confirmed it; null when never.';`);
    this.addSql(`comment on column "update"."trust" is 'How far the record and its figures can be relied on. CONFIRMED_BY_OWNER: the owner confirmed it. CONFIRMED_IN_SOURCE: a source says all of it. NOT_CONFIRMED: nobody could confirm it, or a rule of ours concluded part of it.';`);
    this.addSql(`comment on column "update"."trust_on" is 'The day of that confirmation; null when not confirmed or the day is not recorded.';`);
    this.addSql(`alter table "update" alter column "posted_on" type varchar(10) using ("posted_on"::varchar(10));`);
    this.addSql(`comment on column "update"."posted_on" is 'When it was news.';`);
    this.addSql(`create index "update_trust_index" on "update" ("trust");`);
    this.addSql(`alter table "update" add constraint "update_trust_check" check ("trust" in ('CONFIRMED_BY_OWNER', 'CONFIRMED_IN_SOURCE', 'NOT_CONFIRMED'));`);

    this.addSql(`alter table "condition" add constraint "condition_pilot_id_foreign" foreign key ("pilot_id") references "pilot" ("id") on delete cascade;`);
    this.addSql(`alter table "condition" add constraint "condition_solution_id_foreign" foreign key ("solution_id") references "solution" ("id") on delete cascade;`);
    this.addSql(`alter table "condition" add constraint "condition_one_owner" check (num_nonnulls(pilot_id, solution_id) = 1);`);
    this.addSql(`alter table "condition" add constraint "condition_bounds_in_order" check (maximum is null or minimum is null or maximum >= minimum);`);
    this.addSql(`alter table "condition" add constraint "condition_type_check" check ("type" in ('POPULATION', 'KIND', 'LEGAL_BASIS', 'ASSET_OWNER', 'STAFF', 'DATA', 'PARTNER', 'BUDGET', 'OTHER'));`);
    this.addSql(`alter table "condition" add constraint "condition_currency_check" check ("currency" in ('PLN', 'EUR', 'CHF'));`);
    this.addSql(`alter table "condition" add constraint "condition_basis_check" check ("basis" in ('STATED', 'OBSERVED'));`);
    this.addSql(`comment on column "barrier"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "challenge"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "source"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "voivodeship"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "organisation"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "solution"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "joint_project"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "impact_assessment"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "guidance"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "funding_programme"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "funding_call"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "edition"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "network"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "recommendation"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "evaluation"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "advisory_service"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "county"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "city"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "pilot"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "membership"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "funded_project"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "event"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "material"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "adoption"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "action_plan"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
    this.addSql(`comment on column "update"."updated_at" is 'When somebody last changed the record; as \`createdAt\` while nobody has: loading newer data is no change.';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "condition" cascade;`);

    this.addSql(`alter table "event" drop constraint "event_edition_id_foreign";`);

    this.addSql(`alter table "guidance" drop constraint "guidance_supersedes_id_foreign";`);
    this.addSql(`alter table "guidance" drop constraint "guidance_organisation_id_foreign";`);

    this.addSql(`alter table "indicator" drop constraint "indicator_solution_id_foreign";`);

    this.addSql(`drop index "action_plan_trust_index";`);
    this.addSql(`alter table "action_plan" drop constraint "action_plan_trust_check";`);
    this.addSql(`alter table "action_plan" drop column "confirmed_on", drop column "trust", drop column "trust_on";`);

    this.addSql(`drop index "adoption_trust_index";`);
    this.addSql(`alter table "adoption" drop constraint "adoption_trust_check";`);
    this.addSql(`alter table "adoption" drop constraint "adoption_one_adopter";`);
    this.addSql(`alter table "adoption" drop column "confirmed_on", drop column "trust", drop column "trust_on", drop column "adopter", drop column "origin";`);
    this.addSql(`alter table "adoption" alter column "adopted_on" type date using ("adopted_on"::date);`);
    this.addSql(`comment on column "adoption"."city_id" is 'The town that took it over. Exactly one of city and organisation is set.';`);
    this.addSql(`comment on column "adoption"."organisation_id" is 'The body that took it over. Exactly one of city and organisation is set.';`);
    this.addSql(`comment on column "adoption"."from_id" is 'The town it was taken from; null when not recorded.';`);
    this.addSql(`comment on column "adoption"."adopted_on" is 'The day it was taken over; null when not recorded to the day.';`);
    this.addSql(`alter table "adoption" add constraint "adoption_one_adopter" check (num_nonnulls(city_id, organisation_id) = 1);`);

    this.addSql(`drop index "advisory_service_trust_index";`);
    this.addSql(`alter table "advisory_service" drop constraint "advisory_service_trust_check";`);
    this.addSql(`alter table "advisory_service" drop column "confirmed_on", drop column "trust", drop column "trust_on", drop column "contact_website", drop column "contact_bip", drop column "contact_email", drop column "contact_phone", drop column "contact_address", drop column "contact_edelivery", drop column "contact_source", drop column "contact_told_on";`);

    this.addSql(`drop index "barrier_trust_index";`);
    this.addSql(`drop index "barrier_resolution_index";`);
    this.addSql(`alter table "barrier" drop constraint "barrier_trust_check";`);
    this.addSql(`alter table "barrier" drop constraint "barrier_resolution_check";`);
    this.addSql(`alter table "barrier" drop column "confirmed_on", drop column "trust", drop column "trust_on", drop column "resolution", drop column "resolution_note";`);

    this.addSql(`drop index "challenge_trust_index";`);
    this.addSql(`alter table "challenge" drop constraint "challenge_trust_check";`);
    this.addSql(`alter table "challenge" drop column "confirmed_on", drop column "trust", drop column "trust_on";`);

    this.addSql(`drop index "city_trust_index";`);
    this.addSql(`alter table "city" drop constraint "city_trust_check";`);
    this.addSql(`alter table "city" drop column "confirmed_on", drop column "trust", drop column "trust_on", drop column "contact_website", drop column "contact_bip", drop column "contact_email", drop column "contact_phone", drop column "contact_address", drop column "contact_edelivery", drop column "contact_source", drop column "contact_told_on";`);

    this.addSql(`drop index "county_trust_index";`);
    this.addSql(`alter table "county" drop constraint "county_trust_check";`);
    this.addSql(`alter table "county" drop column "confirmed_on", drop column "trust", drop column "trust_on";`);

    this.addSql(`drop index "edition_trust_index";`);
    this.addSql(`alter table "edition" drop constraint "edition_trust_check";`);
    this.addSql(`alter table "edition" drop column "confirmed_on", drop column "trust", drop column "trust_on";`);

    this.addSql(`drop index "evaluation_trust_index";`);
    this.addSql(`alter table "evaluation" drop constraint "evaluation_trust_check";`);
    this.addSql(`alter table "evaluation" drop column "confirmed_on", drop column "trust", drop column "trust_on";`);

    this.addSql(`drop index "event_trust_index";`);
    this.addSql(`drop index "event_starts_on_index";`);
    this.addSql(`drop index "event_edition_id_index";`);
    this.addSql(`alter table "event" drop constraint "event_trust_check";`);
    this.addSql(`alter table "event" drop constraint "event_dates_in_order";`);
    this.addSql(`alter table "event" drop constraint "event_form_check";`);
    this.addSql(`alter table "event" drop column "confirmed_on", drop column "trust", drop column "trust_on", drop column "starts_on", drop column "ends_on", drop column "hours", drop column "place", drop column "edition_id";`);
    this.addSql(`alter table "event" add "starts_at" timestamptz(6) not null, add "ends_at" timestamptz(6) null;`);
    this.addSql(`comment on column "event"."starts_at" is 'When it begins.';`);
    this.addSql(`comment on column "event"."ends_at" is 'When it ends; null when not announced.';`);
    this.addSql(`comment on column "event"."network_id" is 'The network it is held for; null when it is for everybody.';`);
    this.addSql(`create index "event_starts_at_index" on "event" ("starts_at");`);
    this.addSql(`alter table "event" add constraint "event_dates_in_order" check ((ends_at IS NULL) OR (ends_at >= starts_at));`);
    this.addSql(`alter table "event" add constraint "event_form_check" check ("form" in ('MEETING', 'ONLINE', 'STUDY_VISIT', 'CONFERENCE', 'TRAINING'));`);

    this.addSql(`drop index "funded_project_trust_index";`);
    this.addSql(`alter table "funded_project" drop constraint "funded_project_trust_check";`);
    this.addSql(`alter table "funded_project" drop column "confirmed_on", drop column "trust", drop column "trust_on";`);

    this.addSql(`drop index "funding_call_trust_index";`);
    this.addSql(`alter table "funding_call" drop constraint "funding_call_trust_check";`);
    this.addSql(`alter table "funding_call" drop column "confirmed_on", drop column "trust", drop column "trust_on", drop column "opens_text", drop column "closes_text", drop column "address";`);
    this.addSql(`alter table "funding_call" alter column "currency" set not null;`);
    this.addSql(`comment on column "funding_call"."currency" is 'The currency of the two amounts, by its ISO 4217 code.';`);

    this.addSql(`drop index "funding_programme_trust_index";`);
    this.addSql(`alter table "funding_programme" drop constraint "funding_programme_trust_check";`);
    this.addSql(`alter table "funding_programme" drop column "confirmed_on", drop column "trust", drop column "trust_on", drop column "recurring", drop column "address";`);

    this.addSql(`drop index "guidance_trust_index";`);
    this.addSql(`drop index "guidance_language_index";`);
    this.addSql(`drop index "guidance_issued_on_index";`);
    this.addSql(`drop index "guidance_supersedes_id_index";`);
    this.addSql(`alter table "guidance" drop constraint "guidance_trust_check";`);
    this.addSql(`alter table "guidance" drop constraint "guidance_language_check";`);
    this.addSql(`alter table "guidance" drop column "confirmed_on", drop column "trust", drop column "trust_on", drop column "language", drop column "original_title", drop column "audience", drop column "supersedes_id", drop column "copy";`);
    this.addSql(`alter table "guidance" alter column "organisation_id" set not null;`);
    this.addSql(`alter table "guidance" alter column "issued_on" type date using ("issued_on"::date);`);
    this.addSql(`comment on column "guidance"."organisation_id" is 'The body that wrote it and keeps it fresh.';`);
    this.addSql(`comment on column "guidance"."issued_on" is 'The day it was issued; null when not recorded.';`);
    this.addSql(`alter table "guidance" add constraint "guidance_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on update no action on delete no action;`);

    this.addSql(`drop index "impact_assessment_trust_index";`);
    this.addSql(`alter table "impact_assessment" drop constraint "impact_assessment_trust_check";`);
    this.addSql(`alter table "impact_assessment" drop column "confirmed_on", drop column "trust", drop column "trust_on";`);

    this.addSql(`drop index "indicator_solution_id_index";`);
    this.addSql(`alter table "indicator" drop constraint "indicator_one_owner";`);
    this.addSql(`alter table "indicator" drop column "solution_id", drop column "year", drop column "citation";`);
    this.addSql(`alter table "indicator" alter column "pilot_id" set not null;`);
    this.addSql(`comment on column "indicator"."baseline" is 'The value before the pilot; null when not recorded.';`);
    this.addSql(`comment on table "indicator" is 'A measure by which a pilot is judged.';`);

    this.addSql(`drop index "joint_project_trust_index";`);
    this.addSql(`alter table "joint_project" drop constraint "joint_project_trust_check";`);
    this.addSql(`alter table "joint_project" drop constraint "joint_project_phase_check";`);
    this.addSql(`alter table "joint_project" drop column "confirmed_on", drop column "trust", drop column "trust_on", drop column "lead";`);
    this.addSql(`comment on column "joint_project"."phase" is 'How far it has come.';`);
    this.addSql(`alter table "joint_project" add constraint "joint_project_phase_check" check ("phase" in ('SEEKING_PARTNERS', 'IN_PROGRESS', 'COMPLETED', 'ABANDONED'));`);

    this.addSql(`drop index "material_trust_index";`);
    this.addSql(`alter table "material" drop constraint "material_trust_check";`);
    this.addSql(`alter table "material" drop column "confirmed_on", drop column "trust", drop column "trust_on";`);

    this.addSql(`drop index "membership_trust_index";`);
    this.addSql(`alter table "membership" drop constraint "membership_trust_check";`);
    this.addSql(`alter table "membership" drop column "confirmed_on", drop column "trust", drop column "trust_on";`);

    this.addSql(`drop index "network_trust_index";`);
    this.addSql(`alter table "network" drop constraint "network_trust_check";`);
    this.addSql(`alter table "network" drop column "confirmed_on", drop column "trust", drop column "trust_on";`);

    this.addSql(`drop index "organisation_trust_index";`);
    this.addSql(`alter table "organisation" drop constraint "organisation_trust_check";`);
    this.addSql(`alter table "organisation" drop constraint "organisation_kind_check";`);
    this.addSql(`alter table "organisation" drop column "confirmed_on", drop column "trust", drop column "trust_on", drop column "contact_bip", drop column "contact_email", drop column "contact_phone", drop column "contact_address", drop column "contact_edelivery", drop column "contact_source", drop column "contact_told_on";`);
    this.addSql(`alter table "organisation" rename column "contact_website" to "website";`);
    this.addSql(`alter table "organisation" add constraint "organisation_kind_check" check ("kind" in ('MINISTRY', 'AGENCY', 'LOCAL_GOVERNMENT', 'ASSOCIATION', 'FUNCTIONAL_AREA', 'METROPOLIS', 'BANK', 'FUND', 'UNIVERSITY', 'INSTITUTE', 'NGO', 'COMPANY', 'INTERNATIONAL', 'OTHER'));`);

    this.addSql(`drop index "pilot_trust_index";`);
    this.addSql(`drop index "pilot_planned_ends_on_index";`);
    this.addSql(`alter table "pilot" drop constraint "pilot_trust_check";`);
    this.addSql(`alter table "pilot" drop constraint "pilot_dates_in_order";`);
    this.addSql(`alter table "pilot" drop column "confirmed_on", drop column "trust", drop column "trust_on", drop column "planned_ends_on", drop column "prolongations", drop column "announced", drop column "problem", drop column "steps", drop column "partners", drop column "cost_note", drop column "funding", drop column "timeline", drop column "results", drop column "failures", drop column "decision_note", drop column "appraisals", drop column "citations", drop column "derogations", drop column "end_rule";`);
    this.addSql(`alter table "pilot" alter column "nature" set not null;`);
    this.addSql(`alter table "pilot" alter column "starts_on" type date using ("starts_on"::date);`);
    this.addSql(`alter table "pilot" alter column "ends_on" type date using ("ends_on"::date);`);
    this.addSql(`alter table "pilot" alter column "evaluation_on" type date using ("evaluation_on"::date);`);
    this.addSql(`comment on column "pilot"."nature" is 'By what means it works.';`);
    this.addSql(`comment on column "pilot"."starts_on" is 'The first day; null when not recorded to the day.';`);
    this.addSql(`comment on column "pilot"."ends_on" is 'The last day; null when not recorded to the day or still open.';`);
    this.addSql(`comment on column "pilot"."lessons" is 'What was learned; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."legal_basis" is 'The act that allows a legislative pilot; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."evaluation_on" is 'The day its evaluation is due or was published; null when not recorded.';`);
    this.addSql(`alter table "pilot" add constraint "pilot_dates_in_order" check ((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on));`);

    this.addSql(`drop index "recommendation_trust_index";`);
    this.addSql(`drop index "recommendation_next_check_on_index";`);
    this.addSql(`alter table "recommendation" drop constraint "recommendation_trust_check";`);
    this.addSql(`alter table "recommendation" drop column "confirmed_on", drop column "trust", drop column "trust_on", drop column "progress_set_on", drop column "progress_set_by", drop column "progress_reason", drop column "next_check_on";`);
    this.addSql(`alter table "recommendation" alter column "code" set not null;`);
    this.addSql(`comment on column "recommendation"."code" is 'The code in the improvement plan.';`);
    this.addSql(`comment on column "recommendation"."answers" is 'The official answers, oldest first.';`);
    this.addSql(`comment on table "recommendation" is 'What an improvement plan asks of a ministry or another body.';`);

    this.addSql(`drop index "solution_trust_index";`);
    this.addSql(`drop index "solution_starts_on_index";`);
    this.addSql(`drop index "solution_outcome_index";`);
    this.addSql(`drop index "solution_decision_index";`);
    this.addSql(`alter table "solution" drop constraint "solution_dates_in_order";`);
    this.addSql(`alter table "solution" drop constraint "solution_trust_check";`);
    this.addSql(`alter table "solution" drop constraint "solution_outcome_check";`);
    this.addSql(`alter table "solution" drop constraint "solution_decision_check";`);
    this.addSql(`alter table "solution" drop constraint "solution_phase_check";`);
    this.addSql(`alter table "solution" drop column "confirmed_on", drop column "trust", drop column "trust_on", drop column "announced", drop column "starts_on", drop column "ends_on", drop column "outcome", drop column "decision", drop column "problem", drop column "steps", drop column "partners", drop column "cost_note", drop column "funding", drop column "timeline", drop column "results", drop column "failures", drop column "decision_note", drop column "appraisals", drop column "citations", drop column "legal_basis";`);
    this.addSql(`alter table "solution" alter column "nature" set not null;`);
    this.addSql(`comment on column "solution"."nature" is 'By what means it works.';`);
    this.addSql(`comment on column "solution"."lessons" is 'What was learned; in Polish; null when not recorded.';`);
    this.addSql(`alter table "solution" add constraint "solution_phase_check" check ("phase" in ('IN_USE', 'ENDED', 'UNKNOWN'));`);

    this.addSql(`drop index "source_trust_index";`);
    this.addSql(`alter table "source" drop constraint "source_trust_check";`);
    this.addSql(`alter table "source" drop column "confirmed_on", drop column "trust", drop column "trust_on";`);

    this.addSql(`drop index "update_trust_index";`);
    this.addSql(`alter table "update" drop constraint "update_trust_check";`);
    this.addSql(`alter table "update" drop column "confirmed_on", drop column "trust", drop column "trust_on";`);
    this.addSql(`alter table "update" alter column "posted_on" type date using ("posted_on"::date);`);
    this.addSql(`comment on column "update"."posted_on" is 'The day of the news.';`);

    this.addSql(`drop index "voivodeship_trust_index";`);
    this.addSql(`alter table "voivodeship" drop constraint "voivodeship_trust_check";`);
    this.addSql(`alter table "voivodeship" drop column "confirmed_on", drop column "trust", drop column "trust_on";`);
  }

}
