import { Migration } from '@mikro-orm/migrations';

export class Migration20261123000000_initial extends Migration {

  override name = 'Migration20261123000000_initial';

  override up(): void | Promise<void> {
    this.addSql(`create table "barrier" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "type" text not null, "legal_basis" text null, "progress" text not null);`);
    this.addSql(`comment on table "barrier" is 'Something that keeps cities from doing what they need to do.';`);
    this.addSql(`comment on column "barrier"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "barrier"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "barrier"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "barrier"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "barrier"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "barrier"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "barrier"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "barrier"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "barrier"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "barrier"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "barrier"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "barrier"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "barrier"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "barrier"."type" is 'What the barrier is made of.';`);
    this.addSql(`comment on column "barrier"."legal_basis" is 'The provision in the way; in Polish; null when there is none or it is not recorded.';`);
    this.addSql(`comment on column "barrier"."progress" is 'How far its removal has come.';`);
    this.addSql(`alter table "barrier" add constraint "barrier_slug_unique" unique ("slug");`);
    this.addSql(`create index "barrier_status_index" on "barrier" ("status");`);
    this.addSql(`alter table "barrier" add constraint "barrier_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "barrier_type_index" on "barrier" ("type");`);
    this.addSql(`create index "barrier_progress_index" on "barrier" ("progress");`);
    this.addSql(`alter table "barrier" add constraint "barrier_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "barrier" add constraint "barrier_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "barrier" add constraint "barrier_type_check" check ("type" in ('REGULATION', 'FUNDING', 'KNOWLEDGE', 'ORGANISATION'));`);
    this.addSql(`alter table "barrier" add constraint "barrier_progress_check" check ("progress" in ('REPORTED', 'ACKNOWLEDGED', 'BEING_REMOVED', 'REMOVED', 'REFUSED'));`);

    this.addSql(`create table "challenge" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "code" varchar(8) not null, "broader_id" int null, "kpm2030" varchar(255) null, "urban_agenda" text[] not null default '{}', "sdg" text[] not null default '{}', "leipzig" text[] not null default '{}');`);
    this.addSql(`comment on table "challenge" is 'An urban challenge, in a taxonomy of two levels: themes and their sub-themes.';`);
    this.addSql(`comment on column "challenge"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "challenge"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "challenge"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "challenge"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "challenge"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "challenge"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "challenge"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "challenge"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "challenge"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "challenge"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "challenge"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "challenge"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "challenge"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "challenge"."code" is 'The code in the taxonomy: T06 for a theme, T06.3 for a sub-theme.';`);
    this.addSql(`comment on column "challenge"."broader_id" is 'The theme this sub-theme belongs to; null for a theme.';`);
    this.addSql(`comment on column "challenge"."kpm2030" is 'The goal of the National Urban Policy 2030 it serves, by its Polish adjective; null when none is assigned.';`);
    this.addSql(`comment on column "challenge"."urban_agenda" is 'The partnerships and themes of the Urban Agenda for the EU it touches.';`);
    this.addSql(`comment on column "challenge"."sdg" is 'The UN Sustainable Development Goals or targets it serves, by number.';`);
    this.addSql(`comment on column "challenge"."leipzig" is 'The dimensions of the New Leipzig Charter it belongs to: just, green, productive, digital, governance.';`);
    this.addSql(`alter table "challenge" add constraint "challenge_slug_unique" unique ("slug");`);
    this.addSql(`create index "challenge_status_index" on "challenge" ("status");`);
    this.addSql(`alter table "challenge" add constraint "challenge_seed_key_unique" unique ("seed_key");`);
    this.addSql(`alter table "challenge" add constraint "challenge_code_unique" unique ("code");`);
    this.addSql(`create index "challenge_broader_id_index" on "challenge" ("broader_id");`);
    this.addSql(`alter table "challenge" add constraint "challenge_two_levels" check ((broader_id is null) = (code !~ '[.]'));`);
    this.addSql(`alter table "challenge" add constraint "challenge_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "challenge" add constraint "challenge_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);

    this.addSql(`create table "barrier_challenges" ("barrier_id" int not null, "challenge_id" int not null, primary key ("barrier_id", "challenge_id"));`);
    this.addSql(`create index "barrier_challenges_back_index" on "barrier_challenges" ("challenge_id", "barrier_id");`);

    this.addSql(`create table "old_slug" ("kind" varchar(255) not null, "slug" varchar(255) not null, "record_id" int not null, primary key ("kind", "slug"));`);
    this.addSql(`comment on table "old_slug" is 'A slug that a record once had. Written by the database whenever a slug changes.';`);

    this.addSql(`create table "record_change" ("id" bigserial primary key, "kind" varchar(255) not null, "record_id" int not null, "changed_at" timestamptz not null default now());`);
    this.addSql(`comment on table "record_change" is 'A record that changed, in the transaction that changed it. What follows from it is done later.';`);

    this.addSql(`create table "source" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "address" varchar(2048) not null, "accessed_on" date null, "publisher" varchar(255) null, "licence" varchar(255) null);`);
    this.addSql(`comment on table "source" is 'A publication or page that facts on the platform rest on.';`);
    this.addSql(`comment on column "source"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "source"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "source"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "source"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "source"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "source"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "source"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "source"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "source"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "source"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "source"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "source"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "source"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "source"."address" is 'The address (URL) of the publication.';`);
    this.addSql(`comment on column "source"."accessed_on" is 'The day it was last read; null when not recorded.';`);
    this.addSql(`comment on column "source"."publisher" is 'Who published it; null when not recorded.';`);
    this.addSql(`comment on column "source"."licence" is 'Under which licence the data is shared; null when the source states none.';`);
    this.addSql(`alter table "source" add constraint "source_slug_unique" unique ("slug");`);
    this.addSql(`create index "source_status_index" on "source" ("status");`);
    this.addSql(`alter table "source" add constraint "source_seed_key_unique" unique ("seed_key");`);
    this.addSql(`alter table "source" add constraint "source_address_unique" unique ("address");`);
    this.addSql(`alter table "source" add constraint "source_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "source" add constraint "source_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);

    this.addSql(`create table "challenge_sources" ("challenge_id" int not null, "source_id" int not null, primary key ("challenge_id", "source_id"));`);
    this.addSql(`create index "challenge_sources_back_index" on "challenge_sources" ("source_id", "challenge_id");`);

    this.addSql(`create table "barrier_sources" ("barrier_id" int not null, "source_id" int not null, primary key ("barrier_id", "source_id"));`);
    this.addSql(`create index "barrier_sources_back_index" on "barrier_sources" ("source_id", "barrier_id");`);

    this.addSql(`create table "state" ("name" varchar(255) not null, "value" text not null, primary key ("name"));`);
    this.addSql(`comment on table "state" is 'What the program notes about its own data, such as which seed was loaded.';`);

    this.addSql(`create table "voivodeship" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "teryt" varchar(2) not null, "population" int not null, "area_ha" int not null, "outline" jsonb null);`);
    this.addSql(`comment on table "voivodeship" is 'One of the sixteen regions of Poland (województwo).';`);
    this.addSql(`comment on column "voivodeship"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "voivodeship"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "voivodeship"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "voivodeship"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "voivodeship"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "voivodeship"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "voivodeship"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "voivodeship"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "voivodeship"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "voivodeship"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "voivodeship"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "voivodeship"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "voivodeship"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "voivodeship"."teryt" is 'The two-digit TERYT code of the region.';`);
    this.addSql(`comment on column "voivodeship"."population" is 'Inhabitants on 31 December 2023. Source: GUS.';`);
    this.addSql(`comment on column "voivodeship"."area_ha" is 'Area in hectares. Source: GUS.';`);
    this.addSql(`comment on column "voivodeship"."outline" is 'The border as a GeoJSON geometry, simplified, as of 2019. Exterior rings run clockwise. Source: GUGiK PRG.';`);
    this.addSql(`alter table "voivodeship" add constraint "voivodeship_slug_unique" unique ("slug");`);
    this.addSql(`create index "voivodeship_status_index" on "voivodeship" ("status");`);
    this.addSql(`alter table "voivodeship" add constraint "voivodeship_seed_key_unique" unique ("seed_key");`);
    this.addSql(`alter table "voivodeship" add constraint "voivodeship_teryt_unique" unique ("teryt");`);
    this.addSql(`alter table "voivodeship" add constraint "voivodeship_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "voivodeship" add constraint "voivodeship_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);

    this.addSql(`create table "organisation" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "kind" text not null, "website" varchar(2048) null, "voivodeship_id" int null);`);
    this.addSql(`comment on table "organisation" is 'Any body that acts for or with cities; it may stand for several of them.';`);
    this.addSql(`comment on column "organisation"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "organisation"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "organisation"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "organisation"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "organisation"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "organisation"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "organisation"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "organisation"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "organisation"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "organisation"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "organisation"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "organisation"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "organisation"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "organisation"."kind" is 'What sort of body it is; OTHER when no source says.';`);
    this.addSql(`comment on column "organisation"."website" is 'Its own website; null when not recorded.';`);
    this.addSql(`comment on column "organisation"."voivodeship_id" is 'The region it is seated in; null when it is nationwide or not recorded.';`);
    this.addSql(`alter table "organisation" add constraint "organisation_slug_unique" unique ("slug");`);
    this.addSql(`create index "organisation_status_index" on "organisation" ("status");`);
    this.addSql(`alter table "organisation" add constraint "organisation_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "organisation_kind_index" on "organisation" ("kind");`);
    this.addSql(`create index "organisation_voivodeship_id_index" on "organisation" ("voivodeship_id");`);
    this.addSql(`alter table "organisation" add constraint "organisation_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "organisation" add constraint "organisation_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "organisation" add constraint "organisation_kind_check" check ("kind" in ('MINISTRY', 'AGENCY', 'LOCAL_GOVERNMENT', 'ASSOCIATION', 'FUNCTIONAL_AREA', 'METROPOLIS', 'BANK', 'FUND', 'UNIVERSITY', 'INSTITUTE', 'NGO', 'COMPANY', 'INTERNATIONAL', 'OTHER'));`);

    this.addSql(`create table "solution" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "nature" text not null, "place" text null, "owner_id" int null, "phase" text not null, "scope_time" text null, "scope_territory" text null, "scope_subjects" text null, "cost_amount" numeric(16,2) null, "cost_currency" text null, "lessons" text null, "transfer_conditions" text null);`);
    this.addSql(`comment on table "solution" is 'Something a city did that works and can be repeated.';`);
    this.addSql(`comment on column "solution"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "solution"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "solution"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "solution"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "solution"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "solution"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "solution"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "solution"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "solution"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "solution"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "solution"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "solution"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "solution"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "solution"."nature" is 'By what means it works.';`);
    this.addSql(`comment on column "solution"."place" is 'Where it was done, when the sources give a phrase instead of towns; in Polish.';`);
    this.addSql(`comment on column "solution"."owner_id" is 'The body that can tell more; null when not recorded.';`);
    this.addSql(`comment on column "solution"."phase" is 'Whether it is still in use; UNKNOWN when no source says.';`);
    this.addSql(`comment on column "solution"."scope_time" is 'The limit in time; null when there is none or it is not recorded.';`);
    this.addSql(`comment on column "solution"."scope_territory" is 'The limit in territory; null when there is none or it is not recorded.';`);
    this.addSql(`comment on column "solution"."scope_subjects" is 'Whom it applies to; null when everybody or not recorded.';`);
    this.addSql(`comment on column "solution"."cost_amount" is 'The amount in whole units of the currency, with its hundredths after the point.';`);
    this.addSql(`comment on column "solution"."cost_currency" is 'The currency by its ISO 4217 code.';`);
    this.addSql(`comment on column "solution"."lessons" is 'What was learned; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "solution"."transfer_conditions" is 'What another town needs in order to repeat it; in Polish; null when not recorded.';`);
    this.addSql(`alter table "solution" add constraint "solution_slug_unique" unique ("slug");`);
    this.addSql(`create index "solution_status_index" on "solution" ("status");`);
    this.addSql(`alter table "solution" add constraint "solution_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "solution_nature_index" on "solution" ("nature");`);
    this.addSql(`create index "solution_owner_id_index" on "solution" ("owner_id");`);
    this.addSql(`create index "solution_phase_index" on "solution" ("phase");`);
    this.addSql(`alter table "solution" add constraint "solution_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "solution" add constraint "solution_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "solution" add constraint "solution_nature_check" check ("nature" in ('TECHNOLOGY', 'SERVICE', 'ORGANISATIONAL', 'SPATIAL', 'FINANCIAL', 'LEGAL'));`);
    this.addSql(`alter table "solution" add constraint "solution_phase_check" check ("phase" in ('IN_USE', 'ENDED', 'UNKNOWN'));`);
    this.addSql(`alter table "solution" add constraint "solution_cost_currency_check" check ("cost_currency" in ('PLN', 'EUR', 'CHF'));`);

    this.addSql(`create table "solution_sources" ("solution_id" int not null, "source_id" int not null, primary key ("solution_id", "source_id"));`);
    this.addSql(`create index "solution_sources_back_index" on "solution_sources" ("source_id", "solution_id");`);

    this.addSql(`create table "solution_challenges" ("solution_id" int not null, "challenge_id" int not null, primary key ("solution_id", "challenge_id"));`);
    this.addSql(`create index "solution_challenges_back_index" on "solution_challenges" ("challenge_id", "solution_id");`);

    this.addSql(`create table "organisation_sources" ("organisation_id" int not null, "source_id" int not null, primary key ("organisation_id", "source_id"));`);
    this.addSql(`create index "organisation_sources_back_index" on "organisation_sources" ("source_id", "organisation_id");`);

    this.addSql(`create table "joint_project" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "phase" text not null, "seeks" text null, "answer_by" date null, "coordinator_id" int null);`);
    this.addSql(`comment on table "joint_project" is 'A project that looks for partners or brings several cities together.';`);
    this.addSql(`comment on column "joint_project"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "joint_project"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "joint_project"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "joint_project"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "joint_project"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "joint_project"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "joint_project"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "joint_project"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "joint_project"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "joint_project"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "joint_project"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "joint_project"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "joint_project"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "joint_project"."phase" is 'How far it has come.';`);
    this.addSql(`comment on column "joint_project"."seeks" is 'Which partners are sought, in Polish; null when none are.';`);
    this.addSql(`comment on column "joint_project"."answer_by" is 'Until when partners may answer; null when open-ended.';`);
    this.addSql(`comment on column "joint_project"."coordinator_id" is 'The body that coordinates it; null when a city does or it is not recorded.';`);
    this.addSql(`alter table "joint_project" add constraint "joint_project_slug_unique" unique ("slug");`);
    this.addSql(`create index "joint_project_status_index" on "joint_project" ("status");`);
    this.addSql(`alter table "joint_project" add constraint "joint_project_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "joint_project_phase_index" on "joint_project" ("phase");`);
    this.addSql(`create index "joint_project_coordinator_id_index" on "joint_project" ("coordinator_id");`);
    this.addSql(`alter table "joint_project" add constraint "joint_project_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "joint_project" add constraint "joint_project_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "joint_project" add constraint "joint_project_phase_check" check ("phase" in ('SEEKING_PARTNERS', 'IN_PROGRESS', 'COMPLETED', 'ABANDONED'));`);

    this.addSql(`create table "joint_project_sources" ("joint_project_id" int not null, "source_id" int not null, primary key ("joint_project_id", "source_id"));`);
    this.addSql(`create index "joint_project_sources_back_index" on "joint_project_sources" ("source_id", "joint_project_id");`);

    this.addSql(`create table "joint_project_challenges" ("joint_project_id" int not null, "challenge_id" int not null, primary key ("joint_project_id", "challenge_id"));`);
    this.addSql(`create index "joint_project_challenges_back_index" on "joint_project_challenges" ("challenge_id", "joint_project_id");`);

    this.addSql(`create table "impact_assessment" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "register_number" varchar(255) null, "stage" text not null, "proposer_id" int null, "affected" text null, "findings" text null);`);
    this.addSql(`comment on table "impact_assessment" is 'A light territorial card for a government draft or act: who is affected where (karta OSR).';`);
    this.addSql(`comment on column "impact_assessment"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "impact_assessment"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "impact_assessment"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "impact_assessment"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "impact_assessment"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "impact_assessment"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "impact_assessment"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "impact_assessment"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "impact_assessment"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "impact_assessment"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "impact_assessment"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "impact_assessment"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "impact_assessment"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "impact_assessment"."register_number" is 'The number in the government’s register of works, such as UD294; null when there is none.';`);
    this.addSql(`comment on column "impact_assessment"."stage" is 'EX_ANTE: before the act takes effect. EX_POST: afterwards.';`);
    this.addSql(`comment on column "impact_assessment"."proposer_id" is 'The body that drafts the act; null when not recorded.';`);
    this.addSql(`comment on column "impact_assessment"."affected" is 'Who is affected where; in Polish; null when not assessed yet.';`);
    this.addSql(`comment on column "impact_assessment"."findings" is 'What the assessment found; in Polish; null when not assessed yet.';`);
    this.addSql(`alter table "impact_assessment" add constraint "impact_assessment_slug_unique" unique ("slug");`);
    this.addSql(`create index "impact_assessment_status_index" on "impact_assessment" ("status");`);
    this.addSql(`alter table "impact_assessment" add constraint "impact_assessment_seed_key_unique" unique ("seed_key");`);
    this.addSql(`alter table "impact_assessment" add constraint "impact_assessment_register_number_unique" unique ("register_number");`);
    this.addSql(`create index "impact_assessment_stage_index" on "impact_assessment" ("stage");`);
    this.addSql(`create index "impact_assessment_proposer_id_index" on "impact_assessment" ("proposer_id");`);
    this.addSql(`alter table "impact_assessment" add constraint "impact_assessment_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "impact_assessment" add constraint "impact_assessment_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "impact_assessment" add constraint "impact_assessment_stage_check" check ("stage" in ('EX_ANTE', 'EX_POST'));`);

    this.addSql(`create table "impact_assessment_sources" ("impact_assessment_id" int not null, "source_id" int not null, primary key ("impact_assessment_id", "source_id"));`);
    this.addSql(`create index "impact_assessment_sources_back_index" on "impact_assessment_sources" ("source_id", "impact_assessment_id");`);

    this.addSql(`create table "impact_assessment_challenges" ("impact_assessment_id" int not null, "challenge_id" int not null, primary key ("impact_assessment_id", "challenge_id"));`);
    this.addSql(`create index "impact_assessment_challenges_back_index" on "impact_assessment_challenges" ("challenge_id", "impact_assessment_id");`);

    this.addSql(`create table "guidance" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "form" text not null, "organisation_id" int not null, "body" text null, "address" varchar(2048) null, "issued_on" date null);`);
    this.addSql(`comment on table "guidance" is 'An advisory resource: it tells how to do something.';`);
    this.addSql(`comment on column "guidance"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "guidance"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "guidance"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "guidance"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "guidance"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "guidance"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "guidance"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "guidance"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "guidance"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "guidance"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "guidance"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "guidance"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "guidance"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "guidance"."form" is 'What sort of resource it is.';`);
    this.addSql(`comment on column "guidance"."organisation_id" is 'The body that wrote it and keeps it fresh.';`);
    this.addSql(`comment on column "guidance"."body" is 'The whole text; in Polish; null when it is only linked.';`);
    this.addSql(`comment on column "guidance"."address" is 'Where it can be had; null when the text is here.';`);
    this.addSql(`comment on column "guidance"."issued_on" is 'The day it was issued; null when not recorded.';`);
    this.addSql(`alter table "guidance" add constraint "guidance_slug_unique" unique ("slug");`);
    this.addSql(`create index "guidance_status_index" on "guidance" ("status");`);
    this.addSql(`alter table "guidance" add constraint "guidance_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "guidance_form_index" on "guidance" ("form");`);
    this.addSql(`create index "guidance_organisation_id_index" on "guidance" ("organisation_id");`);
    this.addSql(`alter table "guidance" add constraint "guidance_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "guidance" add constraint "guidance_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "guidance" add constraint "guidance_form_check" check ("form" in ('GUIDE', 'TEMPLATE', 'LEGAL_INTERPRETATION', 'CHECKLIST', 'TOOL', 'TRAINING'));`);

    this.addSql(`create table "guidance_sources" ("guidance_id" int not null, "source_id" int not null, primary key ("guidance_id", "source_id"));`);
    this.addSql(`create index "guidance_sources_back_index" on "guidance_sources" ("source_id", "guidance_id");`);

    this.addSql(`create table "guidance_solutions" ("guidance_id" int not null, "solution_id" int not null, primary key ("guidance_id", "solution_id"));`);
    this.addSql(`create index "guidance_solutions_back_index" on "guidance_solutions" ("solution_id", "guidance_id");`);

    this.addSql(`create table "guidance_challenges" ("guidance_id" int not null, "challenge_id" int not null, primary key ("guidance_id", "challenge_id"));`);
    this.addSql(`create index "guidance_challenges_back_index" on "guidance_challenges" ("challenge_id", "guidance_id");`);

    this.addSql(`create table "funding_programme" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "code" varchar(32) not null, "form" text not null, "needs" text[] not null, "operator_id" int null, "eligibility" text null);`);
    this.addSql(`comment on table "funding_programme" is 'A programme that pays for what cities do. It stays when its calls close.';`);
    this.addSql(`comment on column "funding_programme"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "funding_programme"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "funding_programme"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "funding_programme"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "funding_programme"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "funding_programme"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "funding_programme"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "funding_programme"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "funding_programme"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "funding_programme"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "funding_programme"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "funding_programme"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "funding_programme"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "funding_programme"."code" is 'A short stable code of the programme.';`);
    this.addSql(`comment on column "funding_programme"."form" is 'In what form it pays.';`);
    this.addSql(`comment on column "funding_programme"."needs" is 'The needs it pays for: preparing applications, analyses and studies, carrying out, running costs.';`);
    this.addSql(`comment on column "funding_programme"."operator_id" is 'The body that runs it; null when not recorded.';`);
    this.addSql(`comment on column "funding_programme"."eligibility" is 'Who may apply, as the source puts it; in Polish; null when not recorded.';`);
    this.addSql(`alter table "funding_programme" add constraint "funding_programme_slug_unique" unique ("slug");`);
    this.addSql(`create index "funding_programme_status_index" on "funding_programme" ("status");`);
    this.addSql(`alter table "funding_programme" add constraint "funding_programme_seed_key_unique" unique ("seed_key");`);
    this.addSql(`alter table "funding_programme" add constraint "funding_programme_code_unique" unique ("code");`);
    this.addSql(`create index "funding_programme_form_index" on "funding_programme" ("form");`);
    this.addSql(`create index "funding_programme_operator_id_index" on "funding_programme" ("operator_id");`);
    this.addSql(`alter table "funding_programme" add constraint "funding_programme_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "funding_programme" add constraint "funding_programme_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "funding_programme" add constraint "funding_programme_form_check" check ("form" in ('GRANT', 'LOAN', 'LUMP_SUM', 'TECHNICAL_ASSISTANCE'));`);
    this.addSql(`alter table "funding_programme" add constraint "funding_programme_needs_check" check ("needs" <@ array['PREPARATION'::text, 'ANALYSIS'::text, 'IMPLEMENTATION'::text, 'OPERATION'::text]);`);

    this.addSql(`create table "funding_call" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "programme_id" int not null, "opens_on" date null, "closes_on" date null, "availability" text not null, "currency" text not null, "min_amount" numeric(16,2) null, "max_amount" numeric(16,2) null, "rate_percent" double precision null, "remarks" text null);`);
    this.addSql(`comment on table "funding_call" is 'A call for applications of a funding programme.';`);
    this.addSql(`comment on column "funding_call"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "funding_call"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "funding_call"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "funding_call"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "funding_call"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "funding_call"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "funding_call"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "funding_call"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "funding_call"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "funding_call"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "funding_call"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "funding_call"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "funding_call"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "funding_call"."programme_id" is 'The programme it belongs to.';`);
    this.addSql(`comment on column "funding_call"."opens_on" is 'The first day of applying; null when not recorded.';`);
    this.addSql(`comment on column "funding_call"."closes_on" is 'The last day of applying; null when open-ended or not recorded.';`);
    this.addSql(`comment on column "funding_call"."availability" is 'Whether one can apply, as last verified; UNKNOWN when no source says.';`);
    this.addSql(`comment on column "funding_call"."currency" is 'The currency of the two amounts, by its ISO 4217 code.';`);
    this.addSql(`comment on column "funding_call"."min_amount" is 'The least one project can get, in whole units of the currency; null when not limited or not recorded.';`);
    this.addSql(`comment on column "funding_call"."max_amount" is 'The most one project can get, in whole units of the currency; null when not limited or not recorded.';`);
    this.addSql(`comment on column "funding_call"."rate_percent" is 'The share of the costs it pays at most, in per cent; null when not recorded.';`);
    this.addSql(`comment on column "funding_call"."remarks" is 'What else to know, such as the total budget; in Polish; null when there is nothing.';`);
    this.addSql(`alter table "funding_call" add constraint "funding_call_slug_unique" unique ("slug");`);
    this.addSql(`create index "funding_call_status_index" on "funding_call" ("status");`);
    this.addSql(`alter table "funding_call" add constraint "funding_call_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "funding_call_programme_id_index" on "funding_call" ("programme_id");`);
    this.addSql(`create index "funding_call_opens_on_index" on "funding_call" ("opens_on");`);
    this.addSql(`create index "funding_call_closes_on_index" on "funding_call" ("closes_on");`);
    this.addSql(`create index "funding_call_availability_index" on "funding_call" ("availability");`);
    this.addSql(`alter table "funding_call" add constraint "funding_call_dates_in_order" check (closes_on is null or opens_on is null or closes_on >= opens_on);`);
    this.addSql(`alter table "funding_call" add constraint "funding_call_amounts_in_order" check (max_amount is null or min_amount is null or max_amount >= min_amount);`);
    this.addSql(`alter table "funding_call" add constraint "funding_call_rate" check (rate_percent::numeric >= 0 and rate_percent::numeric <= 100);`);
    this.addSql(`alter table "funding_call" add constraint "funding_call_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "funding_call" add constraint "funding_call_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "funding_call" add constraint "funding_call_availability_check" check ("availability" in ('OPEN', 'ANNOUNCED', 'CLOSED', 'UNKNOWN'));`);
    this.addSql(`alter table "funding_call" add constraint "funding_call_currency_check" check ("currency" in ('PLN', 'EUR', 'CHF'));`);

    this.addSql(`create table "funding_call_sources" ("funding_call_id" int not null, "source_id" int not null, primary key ("funding_call_id", "source_id"));`);
    this.addSql(`create index "funding_call_sources_back_index" on "funding_call_sources" ("source_id", "funding_call_id");`);

    this.addSql(`create table "funding_programme_sources" ("funding_programme_id" int not null, "source_id" int not null, primary key ("funding_programme_id", "source_id"));`);
    this.addSql(`create index "funding_programme_sources_back_index" on "funding_programme_sources" ("source_id", "funding_programme_id");`);

    this.addSql(`create table "funding_programme_challenges" ("funding_programme_id" int not null, "challenge_id" int not null, primary key ("funding_programme_id", "challenge_id"));`);
    this.addSql(`create index "funding_programme_challenges_back_index" on "funding_programme_challenges" ("challenge_id", "funding_programme_id");`);

    this.addSql(`create table "edition" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "code" varchar(16) not null, "start_year" smallint not null, "end_year" smallint not null, "partner_id" int null, "members_at_start" smallint null, "members_later" smallint null, "applicants" smallint null);`);
    this.addSql(`comment on table "edition" is 'One run of the Cities’ Partnership Initiative (PIM), with its networks.';`);
    this.addSql(`comment on column "edition"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "edition"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "edition"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "edition"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "edition"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "edition"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "edition"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "edition"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "edition"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "edition"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "edition"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "edition"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "edition"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "edition"."code" is 'The code of the edition, such as PIM3.';`);
    this.addSql(`comment on column "edition"."start_year" is 'The year it began.';`);
    this.addSql(`comment on column "edition"."end_year" is 'The year it ends or ended.';`);
    this.addSql(`comment on column "edition"."partner_id" is 'The body that advised it as a whole; null when there was none.';`);
    this.addSql(`comment on column "edition"."members_at_start" is 'How many members it began with; null when not recorded.';`);
    this.addSql(`comment on column "edition"."members_later" is 'How many members it had later on; null when not recorded.';`);
    this.addSql(`comment on column "edition"."applicants" is 'How many applied; null when not recorded.';`);
    this.addSql(`alter table "edition" add constraint "edition_slug_unique" unique ("slug");`);
    this.addSql(`create index "edition_status_index" on "edition" ("status");`);
    this.addSql(`alter table "edition" add constraint "edition_seed_key_unique" unique ("seed_key");`);
    this.addSql(`alter table "edition" add constraint "edition_code_unique" unique ("code");`);
    this.addSql(`create index "edition_partner_id_index" on "edition" ("partner_id");`);
    this.addSql(`alter table "edition" add constraint "edition_years_in_order" check (start_year <= end_year);`);
    this.addSql(`alter table "edition" add constraint "edition_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "edition" add constraint "edition_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);

    this.addSql(`create table "network" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "code" varchar(32) not null, "edition_id" int not null, "type" text not null, "members_complete" boolean not null);`);
    this.addSql(`comment on table "network" is 'A group of cities that work on one challenge together within an edition.';`);
    this.addSql(`comment on column "network"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "network"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "network"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "network"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "network"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "network"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "network"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "network"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "network"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "network"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "network"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "network"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "network"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "network"."code" is 'The code of the network, such as PIM3-MIE.';`);
    this.addSql(`comment on column "network"."edition_id" is 'The edition it belongs to.';`);
    this.addSql(`comment on column "network"."type" is 'ACTION_PLANNING: members write action plans. SOLUTION_TRANSFER: members take over a solution that works elsewhere.';`);
    this.addSql(`comment on column "network"."members_complete" is 'Whether every member is listed here. False: the list is partial, because no full one was published.';`);
    this.addSql(`alter table "network" add constraint "network_slug_unique" unique ("slug");`);
    this.addSql(`create index "network_status_index" on "network" ("status");`);
    this.addSql(`alter table "network" add constraint "network_seed_key_unique" unique ("seed_key");`);
    this.addSql(`alter table "network" add constraint "network_code_unique" unique ("code");`);
    this.addSql(`create index "network_edition_id_index" on "network" ("edition_id");`);
    this.addSql(`create index "network_type_index" on "network" ("type");`);
    this.addSql(`alter table "network" add constraint "network_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "network" add constraint "network_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "network" add constraint "network_type_check" check ("type" in ('ACTION_PLANNING', 'SOLUTION_TRANSFER'));`);

    this.addSql(`create table "recommendation" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "code" varchar(32) not null, "type" text not null, "area_pl" text null, "area_en" text null, "edition_id" int null, "network_id" int null, "addressee_id" int null, "text" text null, "progress" text not null, "answers" jsonb not null default '[]');`);
    this.addSql(`comment on table "recommendation" is 'What an improvement plan asks of a ministry or another body.';`);
    this.addSql(`comment on column "recommendation"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "recommendation"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "recommendation"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "recommendation"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "recommendation"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "recommendation"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "recommendation"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "recommendation"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "recommendation"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "recommendation"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "recommendation"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "recommendation"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "recommendation"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "recommendation"."code" is 'The code in the improvement plan.';`);
    this.addSql(`comment on column "recommendation"."type" is 'What it asks to change.';`);
    this.addSql(`comment on column "recommendation"."area_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "recommendation"."area_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "recommendation"."edition_id" is 'The edition whose plan it is from; null when it is from none.';`);
    this.addSql(`comment on column "recommendation"."network_id" is 'The network that made it; null for the horizontal plan.';`);
    this.addSql(`comment on column "recommendation"."addressee_id" is 'The body it is addressed to; null when not recorded.';`);
    this.addSql(`comment on column "recommendation"."text" is 'The recommendation in full; in Polish; null when only its heading is known.';`);
    this.addSql(`comment on column "recommendation"."progress" is 'What has become of it; UNKNOWN when no source says.';`);
    this.addSql(`comment on column "recommendation"."answers" is 'The official answers, oldest first.';`);
    this.addSql(`alter table "recommendation" add constraint "recommendation_slug_unique" unique ("slug");`);
    this.addSql(`create index "recommendation_status_index" on "recommendation" ("status");`);
    this.addSql(`alter table "recommendation" add constraint "recommendation_seed_key_unique" unique ("seed_key");`);
    this.addSql(`alter table "recommendation" add constraint "recommendation_code_unique" unique ("code");`);
    this.addSql(`create index "recommendation_type_index" on "recommendation" ("type");`);
    this.addSql(`create index "recommendation_edition_id_index" on "recommendation" ("edition_id");`);
    this.addSql(`create index "recommendation_network_id_index" on "recommendation" ("network_id");`);
    this.addSql(`create index "recommendation_addressee_id_index" on "recommendation" ("addressee_id");`);
    this.addSql(`create index "recommendation_progress_index" on "recommendation" ("progress");`);
    this.addSql(`alter table "recommendation" add constraint "recommendation_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "recommendation" add constraint "recommendation_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "recommendation" add constraint "recommendation_type_check" check ("type" in ('REGULATION', 'FUNDING', 'KNOWLEDGE', 'ORGANISATION'));`);
    this.addSql(`alter table "recommendation" add constraint "recommendation_progress_check" check ("progress" in ('PROPOSED', 'ACCEPTED', 'IN_PROGRESS', 'CARRIED_OUT', 'REJECTED', 'UNKNOWN'));`);

    this.addSql(`create table "recommendation_sources" ("recommendation_id" int not null, "source_id" int not null, primary key ("recommendation_id", "source_id"));`);
    this.addSql(`create index "recommendation_sources_back_index" on "recommendation_sources" ("source_id", "recommendation_id");`);

    this.addSql(`create table "recommendation_challenges" ("recommendation_id" int not null, "challenge_id" int not null, primary key ("recommendation_id", "challenge_id"));`);
    this.addSql(`create index "recommendation_challenges_back_index" on "recommendation_challenges" ("challenge_id", "recommendation_id");`);

    this.addSql(`create table "recommendation_barriers" ("recommendation_id" int not null, "barrier_id" int not null, primary key ("recommendation_id", "barrier_id"));`);
    this.addSql(`create index "recommendation_barriers_back_index" on "recommendation_barriers" ("barrier_id", "recommendation_id");`);

    this.addSql(`create table "network_sources" ("network_id" int not null, "source_id" int not null, primary key ("network_id", "source_id"));`);
    this.addSql(`create index "network_sources_back_index" on "network_sources" ("source_id", "network_id");`);

    this.addSql(`create table "network_challenges" ("network_id" int not null, "challenge_id" int not null, primary key ("network_id", "challenge_id"));`);
    this.addSql(`create index "network_challenges_back_index" on "network_challenges" ("challenge_id", "network_id");`);

    this.addSql(`create table "evaluation" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "edition_id" int not null, "held_on" date null);`);
    this.addSql(`comment on table "evaluation" is 'A survey in which the members of an edition judge it themselves.';`);
    this.addSql(`comment on column "evaluation"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "evaluation"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "evaluation"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "evaluation"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "evaluation"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "evaluation"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "evaluation"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "evaluation"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "evaluation"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "evaluation"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "evaluation"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "evaluation"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "evaluation"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "evaluation"."edition_id" is 'The edition that was judged.';`);
    this.addSql(`comment on column "evaluation"."held_on" is 'The day its results were published; null when not recorded.';`);
    this.addSql(`alter table "evaluation" add constraint "evaluation_slug_unique" unique ("slug");`);
    this.addSql(`create index "evaluation_status_index" on "evaluation" ("status");`);
    this.addSql(`alter table "evaluation" add constraint "evaluation_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "evaluation_edition_id_index" on "evaluation" ("edition_id");`);
    this.addSql(`alter table "evaluation" add constraint "evaluation_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "evaluation" add constraint "evaluation_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);

    this.addSql(`create table "figure" ("id" serial primary key, "evaluation_id" int not null, "position" smallint not null, "metric" varchar(255) not null, "label_pl" text not null, "label_en" text null, "value" double precision not null, "bound" text not null default 'EXACTLY', "out_of" double precision null, "unit" text not null);`);
    this.addSql(`comment on table "figure" is 'One result of an evaluation.';`);
    this.addSql(`comment on column "figure"."evaluation_id" is 'The evaluation it belongs to.';`);
    this.addSql(`comment on column "figure"."metric" is 'What was measured, as a stable code.';`);
    this.addSql(`comment on column "figure"."label_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "figure"."label_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "figure"."value" is 'The result, in the unit of \`unit\`.';`);
    this.addSql(`comment on column "figure"."bound" is 'MORE_THAN: the source gives only a lower bound.';`);
    this.addSql(`comment on column "figure"."out_of" is 'The highest possible value or the number asked; null for percentages.';`);
    this.addSql(`comment on column "figure"."unit" is 'What the value counts.';`);
    this.addSql(`create index "figure_evaluation_id_index" on "figure" ("evaluation_id");`);
    this.addSql(`alter table "figure" add constraint "figure_metric_once" unique ("evaluation_id", "metric");`);
    this.addSql(`alter table "figure" add constraint "figure_bound_check" check ("bound" in ('EXACTLY', 'MORE_THAN'));`);
    this.addSql(`alter table "figure" add constraint "figure_unit_check" check ("unit" in ('POINTS', 'PERCENT', 'TEAMS'));`);

    this.addSql(`create table "evaluation_sources" ("evaluation_id" int not null, "source_id" int not null, primary key ("evaluation_id", "source_id"));`);
    this.addSql(`create index "evaluation_sources_back_index" on "evaluation_sources" ("source_id", "evaluation_id");`);

    this.addSql(`create table "edition_sources" ("edition_id" int not null, "source_id" int not null, primary key ("edition_id", "source_id"));`);
    this.addSql(`create index "edition_sources_back_index" on "edition_sources" ("source_id", "edition_id");`);

    this.addSql(`create table "advisory_service" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "provider_id" int not null, "forms" text[] not null, "stages" text[] not null default '{}', "audiences" text[] not null, "audience" text null, "price" text not null default 'UNKNOWN', "how_to_ask_pl" text not null, "how_to_ask_en" text null, "address" varchar(2048) null, "answers_within_days" smallint null, "availability" text not null);`);
    this.addSql(`comment on table "advisory_service" is 'Advice that cities can ask for: who advises whom on what, and how to ask.';`);
    this.addSql(`comment on column "advisory_service"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "advisory_service"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "advisory_service"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "advisory_service"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "advisory_service"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "advisory_service"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "advisory_service"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "advisory_service"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "advisory_service"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "advisory_service"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "advisory_service"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "advisory_service"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "advisory_service"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "advisory_service"."provider_id" is 'The body that advises.';`);
    this.addSql(`comment on column "advisory_service"."forms" is 'The forms the advice takes.';`);
    this.addSql(`comment on column "advisory_service"."stages" is 'The stages of a city’s work it helps at; empty when not recorded.';`);
    this.addSql(`comment on column "advisory_service"."audiences" is 'The groups it is for, by our reading of the audience.';`);
    this.addSql(`comment on column "advisory_service"."audience" is 'Whom it is for, as the source puts it; in Polish.';`);
    this.addSql(`comment on column "advisory_service"."price" is 'What it costs the one who asks; UNKNOWN when no source says.';`);
    this.addSql(`comment on column "advisory_service"."how_to_ask_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "advisory_service"."how_to_ask_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "advisory_service"."address" is 'Where to ask or read more; null when not recorded.';`);
    this.addSql(`comment on column "advisory_service"."answers_within_days" is 'Within how many days an answer is promised; null when nothing is promised.';`);
    this.addSql(`comment on column "advisory_service"."availability" is 'Whether it can be asked for today; UNKNOWN when no source says.';`);
    this.addSql(`alter table "advisory_service" add constraint "advisory_service_slug_unique" unique ("slug");`);
    this.addSql(`create index "advisory_service_status_index" on "advisory_service" ("status");`);
    this.addSql(`alter table "advisory_service" add constraint "advisory_service_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "advisory_service_provider_id_index" on "advisory_service" ("provider_id");`);
    this.addSql(`create index "advisory_service_price_index" on "advisory_service" ("price");`);
    this.addSql(`create index "advisory_service_availability_index" on "advisory_service" ("availability");`);
    this.addSql(`alter table "advisory_service" add constraint "advisory_service_some_form" check (cardinality(forms) > 0);`);
    this.addSql(`alter table "advisory_service" add constraint "advisory_service_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "advisory_service" add constraint "advisory_service_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "advisory_service" add constraint "advisory_service_forms_check" check ("forms" <@ array['INFO'::text, 'HELPDESK'::text, 'EXPERT_DAYS'::text, 'DOCUMENT_REVIEW'::text, 'FEASIBILITY'::text, 'MENTORING'::text, 'PEER_REVIEW'::text, 'STUDY_VISIT'::text, 'TRAINING'::text, 'FINANCE'::text]);`);
    this.addSql(`alter table "advisory_service" add constraint "advisory_service_stages_check" check ("stages" <@ array['DIAGNOSIS'::text, 'PLANNING'::text, 'PREPARATION'::text, 'IMPLEMENTATION'::text, 'EVALUATION'::text]);`);
    this.addSql(`alter table "advisory_service" add constraint "advisory_service_audiences_check" check ("audiences" <@ array['ALL_LOCAL_GOVERNMENT'::text, 'MEDIUM_CITIES'::text, 'LARGE_CITIES'::text, 'PARTNERSHIPS'::text, 'NETWORK_MEMBERS'::text, 'OTHER_BODIES'::text]);`);
    this.addSql(`alter table "advisory_service" add constraint "advisory_service_price_check" check ("price" in ('FREE', 'PAID', 'PARTLY_PAID', 'UNKNOWN'));`);
    this.addSql(`alter table "advisory_service" add constraint "advisory_service_availability_check" check ("availability" in ('OPEN', 'ENDED', 'UNKNOWN'));`);

    this.addSql(`create table "advisory_service_sources" ("advisory_service_id" int not null, "source_id" int not null, primary key ("advisory_service_id", "source_id"));`);
    this.addSql(`create index "advisory_service_sources_back_index" on "advisory_service_sources" ("source_id", "advisory_service_id");`);

    this.addSql(`create table "advisory_service_challenges" ("advisory_service_id" int not null, "challenge_id" int not null, primary key ("advisory_service_id", "challenge_id"));`);
    this.addSql(`create index "advisory_service_challenges_back_index" on "advisory_service_challenges" ("challenge_id", "advisory_service_id");`);

    this.addSql(`create table "funding_programme_voivodeships" ("funding_programme_id" int not null, "voivodeship_id" int not null, primary key ("funding_programme_id", "voivodeship_id"));`);
    this.addSql(`create index "funding_programme_voivodeships_back_index" on "funding_programme_voivodeships" ("voivodeship_id", "funding_programme_id");`);

    this.addSql(`create table "county" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "teryt" varchar(4) not null, "voivodeship_id" int not null, "population" int not null, "area_ha" int not null, "outline" jsonb null);`);
    this.addSql(`comment on table "county" is 'A county (powiat), or a town with county rights.';`);
    this.addSql(`comment on column "county"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "county"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "county"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "county"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "county"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "county"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "county"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "county"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "county"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "county"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "county"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "county"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "county"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "county"."teryt" is 'The four-digit TERYT code of the county.';`);
    this.addSql(`comment on column "county"."voivodeship_id" is 'The region it lies in.';`);
    this.addSql(`comment on column "county"."population" is 'Inhabitants on 31 December 2023. Source: GUS.';`);
    this.addSql(`comment on column "county"."area_ha" is 'Area in hectares. Source: GUS.';`);
    this.addSql(`comment on column "county"."outline" is 'The border as a GeoJSON geometry, simplified, as of 2019. Exterior rings run clockwise. Source: GUGiK PRG.';`);
    this.addSql(`alter table "county" add constraint "county_slug_unique" unique ("slug");`);
    this.addSql(`create index "county_status_index" on "county" ("status");`);
    this.addSql(`alter table "county" add constraint "county_seed_key_unique" unique ("seed_key");`);
    this.addSql(`alter table "county" add constraint "county_teryt_unique" unique ("teryt");`);
    this.addSql(`create index "county_voivodeship_id_index" on "county" ("voivodeship_id");`);
    this.addSql(`alter table "county" add constraint "county_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "county" add constraint "county_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);

    this.addSql(`create table "county_sources" ("county_id" int not null, "source_id" int not null, primary key ("county_id", "source_id"));`);
    this.addSql(`create index "county_sources_back_index" on "county_sources" ("source_id", "county_id");`);

    this.addSql(`create table "city" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "teryt" varchar(7) not null, "kind" text not null, "voivodeship_id" int not null, "county_id" int not null, "population" int not null, "population_on" date not null, "population_band" text not null, "area_ha" int not null);`);
    this.addSql(`comment on table "city" is 'A town or city in Poland.';`);
    this.addSql(`comment on column "city"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "city"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "city"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "city"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "city"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "city"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "city"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "city"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "city"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "city"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "city"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "city"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "city"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "city"."teryt" is 'The seven-digit TERYT code of the town; names repeat, this does not.';`);
    this.addSql(`comment on column "city"."kind" is 'URBAN_COMMUNE: a town that is a commune of its own. TOWN_IN_MIXED_COMMUNE: the town of an urban-rural commune. CAPITAL: Warsaw.';`);
    this.addSql(`comment on column "city"."voivodeship_id" is 'The region it lies in.';`);
    this.addSql(`comment on column "city"."county_id" is 'The county it lies in.';`);
    this.addSql(`comment on column "city"."population" is 'Inhabitants on the day of populationOn. Source: GUS.';`);
    this.addSql(`comment on column "city"."population_on" is 'The day the population was counted for.';`);
    this.addSql(`comment on column "city"."population_band" is 'Size of the town by inhabitants: under 5, 5 to 20, 20 to 50, 50 to 100, 100 to 500, and 500 thousand or more.';`);
    this.addSql(`comment on column "city"."area_ha" is 'Area in hectares. Source: GUS.';`);
    this.addSql(`alter table "city" add constraint "city_slug_unique" unique ("slug");`);
    this.addSql(`create index "city_status_index" on "city" ("status");`);
    this.addSql(`alter table "city" add constraint "city_seed_key_unique" unique ("seed_key");`);
    this.addSql(`alter table "city" add constraint "city_teryt_unique" unique ("teryt");`);
    this.addSql(`create index "city_kind_index" on "city" ("kind");`);
    this.addSql(`create index "city_voivodeship_id_index" on "city" ("voivodeship_id");`);
    this.addSql(`create index "city_county_id_index" on "city" ("county_id");`);
    this.addSql(`create index "city_population_index" on "city" ("population");`);
    this.addSql(`create index "city_population_band_index" on "city" ("population_band");`);
    this.addSql(`alter table "city" add constraint "city_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "city" add constraint "city_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "city" add constraint "city_kind_check" check ("kind" in ('URBAN_COMMUNE', 'TOWN_IN_MIXED_COMMUNE', 'CAPITAL'));`);
    this.addSql(`alter table "city" add constraint "city_population_band_check" check ("population_band" in ('UNDER_5K', 'FROM_5K', 'FROM_20K', 'FROM_50K', 'FROM_100K', 'FROM_500K'));`);

    this.addSql(`create table "solution_cities" ("solution_id" int not null, "city_id" int not null, primary key ("solution_id", "city_id"));`);
    this.addSql(`create index "solution_cities_back_index" on "solution_cities" ("city_id", "solution_id");`);

    this.addSql(`create table "pilot" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "type" text not null, "nature" text not null, "city_id" int null, "place" text null, "owner_id" int null, "solution_id" int null, "hypothesis" text null, "scope_time" text null, "scope_territory" text null, "scope_subjects" text null, "starts_on" date null, "ends_on" date null, "budget_amount" numeric(16,2) null, "budget_currency" text null, "phase" text not null, "outcome" text null, "decision" text null, "lessons" text null, "transfer_conditions" text null, "legal_basis" text null, "supervisor_id" int null, "safeguards" text null, "evaluation_on" date null);`);
    this.addSql(`comment on table "pilot" is 'A trial: of a solution in use, or of new rules within a limited scope.';`);
    this.addSql(`comment on column "pilot"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "pilot"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "pilot"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "pilot"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "pilot"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "pilot"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "pilot"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "pilot"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "pilot"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "pilot"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "pilot"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "pilot"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "pilot"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "pilot"."type" is 'IMPLEMENTATION: a solution is tried out. LEGISLATIVE: new rules are tried within a limited scope before they take full effect.';`);
    this.addSql(`comment on column "pilot"."nature" is 'By what means it works.';`);
    this.addSql(`comment on column "pilot"."city_id" is 'The town that leads it; null when it is not led by one town.';`);
    this.addSql(`comment on column "pilot"."place" is 'Where it takes place, when the sources give a phrase instead of towns; in Polish.';`);
    this.addSql(`comment on column "pilot"."owner_id" is 'The body that runs it, when it is not the city itself; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."solution_id" is 'The solution it tries out; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."hypothesis" is 'What was to be found out; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."scope_time" is 'The limit in time; null when there is none or it is not recorded.';`);
    this.addSql(`comment on column "pilot"."scope_territory" is 'The limit in territory; null when there is none or it is not recorded.';`);
    this.addSql(`comment on column "pilot"."scope_subjects" is 'Whom it applies to; null when everybody or not recorded.';`);
    this.addSql(`comment on column "pilot"."starts_on" is 'The first day; null when not recorded to the day.';`);
    this.addSql(`comment on column "pilot"."ends_on" is 'The last day; null when not recorded to the day or still open.';`);
    this.addSql(`comment on column "pilot"."budget_amount" is 'The amount in whole units of the currency, with its hundredths after the point.';`);
    this.addSql(`comment on column "pilot"."budget_currency" is 'The currency by its ISO 4217 code.';`);
    this.addSql(`comment on column "pilot"."phase" is 'How far it has come; UNKNOWN when no source says.';`);
    this.addSql(`comment on column "pilot"."outcome" is 'What became of the hypothesis; null when nobody has recorded it.';`);
    this.addSql(`comment on column "pilot"."decision" is 'What was decided afterwards. LESSONS_USED: it was given up, and what was learned was used. Null when not decided or not recorded.';`);
    this.addSql(`comment on column "pilot"."lessons" is 'What was learned; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."transfer_conditions" is 'What another town needs in order to repeat it; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."legal_basis" is 'The act that allows a legislative pilot; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."supervisor_id" is 'Who supervises a legislative pilot; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."safeguards" is 'How those concerned are protected and how it can be ended early; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "pilot"."evaluation_on" is 'The day its evaluation is due or was published; null when not recorded.';`);
    this.addSql(`alter table "pilot" add constraint "pilot_slug_unique" unique ("slug");`);
    this.addSql(`create index "pilot_status_index" on "pilot" ("status");`);
    this.addSql(`alter table "pilot" add constraint "pilot_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "pilot_type_index" on "pilot" ("type");`);
    this.addSql(`create index "pilot_nature_index" on "pilot" ("nature");`);
    this.addSql(`create index "pilot_city_id_index" on "pilot" ("city_id");`);
    this.addSql(`create index "pilot_owner_id_index" on "pilot" ("owner_id");`);
    this.addSql(`create index "pilot_solution_id_index" on "pilot" ("solution_id");`);
    this.addSql(`create index "pilot_starts_on_index" on "pilot" ("starts_on");`);
    this.addSql(`create index "pilot_phase_index" on "pilot" ("phase");`);
    this.addSql(`create index "pilot_outcome_index" on "pilot" ("outcome");`);
    this.addSql(`create index "pilot_decision_index" on "pilot" ("decision");`);
    this.addSql(`create index "pilot_supervisor_id_index" on "pilot" ("supervisor_id");`);
    this.addSql(`alter table "pilot" add constraint "pilot_legislative_scope" check (type <> 'LEGISLATIVE' or btrim(coalesce(scope_time, '') || coalesce(scope_territory, '') || coalesce(scope_subjects, '')) <> '');`);
    this.addSql(`alter table "pilot" add constraint "pilot_dates_in_order" check (ends_on is null or starts_on is null or ends_on >= starts_on);`);
    this.addSql(`alter table "pilot" add constraint "pilot_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "pilot" add constraint "pilot_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "pilot" add constraint "pilot_type_check" check ("type" in ('IMPLEMENTATION', 'LEGISLATIVE'));`);
    this.addSql(`alter table "pilot" add constraint "pilot_nature_check" check ("nature" in ('TECHNOLOGY', 'SERVICE', 'ORGANISATIONAL', 'SPATIAL', 'FINANCIAL', 'LEGAL'));`);
    this.addSql(`alter table "pilot" add constraint "pilot_phase_check" check ("phase" in ('PLANNED', 'RUNNING', 'COMPLETED', 'STOPPED', 'UNKNOWN'));`);
    this.addSql(`alter table "pilot" add constraint "pilot_outcome_check" check ("outcome" in ('CONFIRMED', 'PARTLY_CONFIRMED', 'NOT_CONFIRMED', 'INCONCLUSIVE', 'STOPPED'));`);
    this.addSql(`alter table "pilot" add constraint "pilot_decision_check" check ("decision" in ('SCALED', 'SCALED_WITH_CHANGES', 'CONTINUED', 'LESSONS_USED', 'ENDED'));`);
    this.addSql(`alter table "pilot" add constraint "pilot_budget_currency_check" check ("budget_currency" in ('PLN', 'EUR', 'CHF'));`);

    this.addSql(`create table "pilot_sources" ("pilot_id" int not null, "source_id" int not null, primary key ("pilot_id", "source_id"));`);
    this.addSql(`create index "pilot_sources_back_index" on "pilot_sources" ("source_id", "pilot_id");`);

    this.addSql(`create table "pilot_cities" ("pilot_id" int not null, "city_id" int not null, primary key ("pilot_id", "city_id"));`);
    this.addSql(`create index "pilot_cities_back_index" on "pilot_cities" ("city_id", "pilot_id");`);

    this.addSql(`create table "pilot_challenges" ("pilot_id" int not null, "challenge_id" int not null, primary key ("pilot_id", "challenge_id"));`);
    this.addSql(`create index "pilot_challenges_back_index" on "pilot_challenges" ("challenge_id", "pilot_id");`);

    this.addSql(`create table "indicator" ("id" serial primary key, "pilot_id" int not null, "position" smallint not null, "label_pl" text not null, "label_en" text null, "unit" varchar(255) null, "baseline" double precision null, "target" double precision null, "actual" double precision null);`);
    this.addSql(`comment on table "indicator" is 'A measure by which a pilot is judged.';`);
    this.addSql(`comment on column "indicator"."pilot_id" is 'The pilot it judges.';`);
    this.addSql(`comment on column "indicator"."label_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "indicator"."label_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "indicator"."unit" is 'The unit of the three values; null when they are plain numbers.';`);
    this.addSql(`comment on column "indicator"."baseline" is 'The value before the pilot; null when not recorded.';`);
    this.addSql(`comment on column "indicator"."target" is 'The value hoped for; null when not recorded.';`);
    this.addSql(`comment on column "indicator"."actual" is 'The value reached; null when not recorded.';`);
    this.addSql(`create index "indicator_pilot_id_index" on "indicator" ("pilot_id");`);

    this.addSql(`create table "impact_assessment_pilots" ("impact_assessment_id" int not null, "pilot_id" int not null, primary key ("impact_assessment_id", "pilot_id"));`);
    this.addSql(`create index "impact_assessment_pilots_back_index" on "impact_assessment_pilots" ("pilot_id", "impact_assessment_id");`);

    this.addSql(`create table "guidance_pilots" ("guidance_id" int not null, "pilot_id" int not null, primary key ("guidance_id", "pilot_id"));`);
    this.addSql(`create index "guidance_pilots_back_index" on "guidance_pilots" ("pilot_id", "guidance_id");`);

    this.addSql(`create table "organisation_cities" ("organisation_id" int not null, "city_id" int not null, primary key ("organisation_id", "city_id"));`);
    this.addSql(`create index "organisation_cities_back_index" on "organisation_cities" ("city_id", "organisation_id");`);

    this.addSql(`create table "membership" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "edition_id" int not null, "network_id" int null, "city_id" int null, "organisation_id" int null, "role" text not null);`);
    this.addSql(`comment on table "membership" is 'A city or an organisation taking part in an edition, usually in one of its networks.';`);
    this.addSql(`comment on column "membership"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "membership"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "membership"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "membership"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "membership"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "membership"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "membership"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "membership"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "membership"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "membership"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "membership"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "membership"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "membership"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "membership"."edition_id" is 'The edition it is a member of.';`);
    this.addSql(`comment on column "membership"."network_id" is 'The network it is a member of; null when the sources name only the edition.';`);
    this.addSql(`comment on column "membership"."city_id" is 'The member, when it is a town. Exactly one of city and organisation is set.';`);
    this.addSql(`comment on column "membership"."organisation_id" is 'The member, when it is an organisation. Exactly one of city and organisation is set.';`);
    this.addSql(`comment on column "membership"."role" is 'LEADER: leads the network. PARTNER: takes part in it.';`);
    this.addSql(`alter table "membership" add constraint "membership_slug_unique" unique ("slug");`);
    this.addSql(`create index "membership_status_index" on "membership" ("status");`);
    this.addSql(`alter table "membership" add constraint "membership_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "membership_edition_id_index" on "membership" ("edition_id");`);
    this.addSql(`create index "membership_network_id_index" on "membership" ("network_id");`);
    this.addSql(`create index "membership_city_id_index" on "membership" ("city_id");`);
    this.addSql(`create index "membership_organisation_id_index" on "membership" ("organisation_id");`);
    this.addSql(`alter table "membership" add constraint "membership_city_once" unique ("edition_id", "network_id", "city_id");`);
    this.addSql(`alter table "membership" add constraint "membership_organisation_once" unique ("edition_id", "network_id", "organisation_id");`);
    this.addSql(`alter table "membership" add constraint "membership_one_member" check (num_nonnulls(city_id, organisation_id) = 1);`);
    this.addSql(`alter table "membership" add constraint "membership_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "membership" add constraint "membership_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "membership" add constraint "membership_role_check" check ("role" in ('LEADER', 'PARTNER'));`);

    this.addSql(`create table "membership_sources" ("membership_id" int not null, "source_id" int not null, primary key ("membership_id", "source_id"));`);
    this.addSql(`create index "membership_sources_back_index" on "membership_sources" ("source_id", "membership_id");`);

    this.addSql(`create table "joint_project_cities" ("joint_project_id" int not null, "city_id" int not null, primary key ("joint_project_id", "city_id"));`);
    this.addSql(`create index "joint_project_cities_back_index" on "joint_project_cities" ("city_id", "joint_project_id");`);

    this.addSql(`create table "funded_project" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "beneficiary" text null, "organisation_id" int null, "city_id" int null, "fund" text not null, "period" text not null, "total_pln" numeric(16,2) not null, "eu_pln" numeric(16,2) not null, "domain" varchar(255) null, "several_areas" boolean not null);`);
    this.addSql(`comment on table "funded_project" is 'A project that European Union funds paid for in part.';`);
    this.addSql(`comment on column "funded_project"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "funded_project"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "funded_project"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "funded_project"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "funded_project"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "funded_project"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "funded_project"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "funded_project"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "funded_project"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "funded_project"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "funded_project"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "funded_project"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "funded_project"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "funded_project"."beneficiary" is 'Who received the money, as in the list of beneficiaries; null when the name is a private person’s.';`);
    this.addSql(`comment on column "funded_project"."organisation_id" is 'The beneficiary’s record here; null when it has none.';`);
    this.addSql(`comment on column "funded_project"."city_id" is 'The town whose authorities received the money, concluded from the beneficiary’s name; null when none could be concluded.';`);
    this.addSql(`comment on column "funded_project"."fund" is 'ERDF: European Regional Development Fund. ESF: European Social Fund. CF: Cohesion Fund.';`);
    this.addSql(`comment on column "funded_project"."period" is 'The budget period of the Union: 2007-2013 or 2014-2020.';`);
    this.addSql(`comment on column "funded_project"."total_pln" is 'The whole value of the project in złoty (PLN).';`);
    this.addSql(`comment on column "funded_project"."eu_pln" is 'The Union’s share in złoty (PLN).';`);
    this.addSql(`comment on column "funded_project"."domain" is 'The field of the project as in the list of beneficiaries; in Polish; null when the list gives none.';`);
    this.addSql(`comment on column "funded_project"."several_areas" is 'Whether it was carried out in more than one area.';`);
    this.addSql(`alter table "funded_project" add constraint "funded_project_slug_unique" unique ("slug");`);
    this.addSql(`create index "funded_project_status_index" on "funded_project" ("status");`);
    this.addSql(`alter table "funded_project" add constraint "funded_project_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "funded_project_organisation_id_index" on "funded_project" ("organisation_id");`);
    this.addSql(`create index "funded_project_city_id_index" on "funded_project" ("city_id");`);
    this.addSql(`create index "funded_project_fund_index" on "funded_project" ("fund");`);
    this.addSql(`create index "funded_project_period_index" on "funded_project" ("period");`);
    this.addSql(`create index "funded_project_total_pln_index" on "funded_project" ("total_pln");`);
    this.addSql(`alter table "funded_project" add constraint "funded_project_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "funded_project" add constraint "funded_project_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "funded_project" add constraint "funded_project_fund_check" check ("fund" in ('ERDF', 'ESF', 'CF'));`);
    this.addSql(`alter table "funded_project" add constraint "funded_project_period_check" check ("period" in ('FROM_2007', 'FROM_2014'));`);

    this.addSql(`create table "funded_project_sources" ("funded_project_id" int not null, "source_id" int not null, primary key ("funded_project_id", "source_id"));`);
    this.addSql(`create index "funded_project_sources_back_index" on "funded_project_sources" ("source_id", "funded_project_id");`);

    this.addSql(`create table "funded_project_challenges" ("funded_project_id" int not null, "challenge_id" int not null, primary key ("funded_project_id", "challenge_id"));`);
    this.addSql(`create index "funded_project_challenges_back_index" on "funded_project_challenges" ("challenge_id", "funded_project_id");`);

    this.addSql(`create table "event" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "form" text not null, "starts_at" timestamptz not null, "ends_at" timestamptz null, "city_id" int null, "network_id" int null, "organiser_id" int null, "address" varchar(2048) null);`);
    this.addSql(`comment on table "event" is 'A meeting, online or on site, or a study visit.';`);
    this.addSql(`comment on column "event"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "event"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "event"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "event"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "event"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "event"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "event"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "event"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "event"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "event"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "event"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "event"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "event"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "event"."form" is 'What sort of event it is.';`);
    this.addSql(`comment on column "event"."starts_at" is 'When it begins.';`);
    this.addSql(`comment on column "event"."ends_at" is 'When it ends; null when not announced.';`);
    this.addSql(`comment on column "event"."city_id" is 'Where it takes place; null when it is online or not announced.';`);
    this.addSql(`comment on column "event"."network_id" is 'The network it is held for; null when it is for everybody.';`);
    this.addSql(`comment on column "event"."organiser_id" is 'Who holds it; null when not recorded.';`);
    this.addSql(`comment on column "event"."address" is 'Where to sign up or join; null when not announced.';`);
    this.addSql(`alter table "event" add constraint "event_slug_unique" unique ("slug");`);
    this.addSql(`create index "event_status_index" on "event" ("status");`);
    this.addSql(`alter table "event" add constraint "event_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "event_form_index" on "event" ("form");`);
    this.addSql(`create index "event_starts_at_index" on "event" ("starts_at");`);
    this.addSql(`create index "event_city_id_index" on "event" ("city_id");`);
    this.addSql(`create index "event_network_id_index" on "event" ("network_id");`);
    this.addSql(`create index "event_organiser_id_index" on "event" ("organiser_id");`);
    this.addSql(`alter table "event" add constraint "event_dates_in_order" check (ends_at is null or ends_at >= starts_at);`);
    this.addSql(`alter table "event" add constraint "event_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "event" add constraint "event_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "event" add constraint "event_form_check" check ("form" in ('MEETING', 'ONLINE', 'STUDY_VISIT', 'CONFERENCE', 'TRAINING'));`);

    this.addSql(`create table "material" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "form" text not null, "address" varchar(2048) not null, "licence" varchar(255) null, "event_id" int null, "network_id" int null, "author_id" int null);`);
    this.addSql(`comment on table "material" is 'A file or page kept from an event or a network: slides, a recording, a report.';`);
    this.addSql(`comment on column "material"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "material"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "material"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "material"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "material"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "material"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "material"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "material"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "material"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "material"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "material"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "material"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "material"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "material"."form" is 'What sort of material it is.';`);
    this.addSql(`comment on column "material"."address" is 'Where it can be had.';`);
    this.addSql(`comment on column "material"."licence" is 'What may be done with it; null when not stated.';`);
    this.addSql(`comment on column "material"."event_id" is 'The event it comes from; null when it comes from none.';`);
    this.addSql(`comment on column "material"."network_id" is 'The network it comes from; null when it comes from none.';`);
    this.addSql(`comment on column "material"."author_id" is 'Who made it; null when not recorded.';`);
    this.addSql(`alter table "material" add constraint "material_slug_unique" unique ("slug");`);
    this.addSql(`create index "material_status_index" on "material" ("status");`);
    this.addSql(`alter table "material" add constraint "material_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "material_form_index" on "material" ("form");`);
    this.addSql(`create index "material_event_id_index" on "material" ("event_id");`);
    this.addSql(`create index "material_network_id_index" on "material" ("network_id");`);
    this.addSql(`create index "material_author_id_index" on "material" ("author_id");`);
    this.addSql(`alter table "material" add constraint "material_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "material" add constraint "material_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "material" add constraint "material_form_check" check ("form" in ('DOCUMENT', 'PRESENTATION', 'RECORDING', 'DATA', 'PAGE'));`);

    this.addSql(`create table "material_sources" ("material_id" int not null, "source_id" int not null, primary key ("material_id", "source_id"));`);
    this.addSql(`create index "material_sources_back_index" on "material_sources" ("source_id", "material_id");`);

    this.addSql(`create table "material_challenges" ("material_id" int not null, "challenge_id" int not null, primary key ("material_id", "challenge_id"));`);
    this.addSql(`create index "material_challenges_back_index" on "material_challenges" ("challenge_id", "material_id");`);

    this.addSql(`create table "event_sources" ("event_id" int not null, "source_id" int not null, primary key ("event_id", "source_id"));`);
    this.addSql(`create index "event_sources_back_index" on "event_sources" ("source_id", "event_id");`);

    this.addSql(`create table "event_challenges" ("event_id" int not null, "challenge_id" int not null, primary key ("event_id", "challenge_id"));`);
    this.addSql(`create index "event_challenges_back_index" on "event_challenges" ("challenge_id", "event_id");`);

    this.addSql(`create table "coordinates" ("id" serial primary key, "city_id" int not null, "lat" double precision not null, "lon" double precision not null, "method" text not null);`);
    this.addSql(`comment on table "coordinates" is 'Where a town lies. © OpenStreetMap contributors, ODbL 1.0: attribute it wherever you show it.';`);
    this.addSql(`comment on column "coordinates"."city_id" is 'The town.';`);
    this.addSql(`comment on column "coordinates"."lat" is 'Latitude in degrees (WGS 84).';`);
    this.addSql(`comment on column "coordinates"."lon" is 'Longitude in degrees (WGS 84).';`);
    this.addSql(`comment on column "coordinates"."method" is 'OSM_BBOX_CENTRE: the centre of the bounding box, which can lie kilometres from the market square. CITY_CENTRE_POINT: the point mapped as the centre.';`);
    this.addSql(`alter table "coordinates" add constraint "coordinates_city_id_unique" unique ("city_id");`);
    this.addSql(`alter table "coordinates" add constraint "coordinates_on_earth" check (lat::numeric >= -90 and lat::numeric <= 90 and lon::numeric >= -180 and lon::numeric <= 180);`);
    this.addSql(`alter table "coordinates" add constraint "coordinates_method_check" check ("method" in ('OSM_BBOX_CENTRE', 'CITY_CENTRE_POINT'));`);

    this.addSql(`create table "city_sources" ("city_id" int not null, "source_id" int not null, primary key ("city_id", "source_id"));`);
    this.addSql(`create index "city_sources_back_index" on "city_sources" ("source_id", "city_id");`);

    this.addSql(`create table "barrier_cities" ("barrier_id" int not null, "city_id" int not null, primary key ("barrier_id", "city_id"));`);
    this.addSql(`create index "barrier_cities_back_index" on "barrier_cities" ("city_id", "barrier_id");`);

    this.addSql(`create table "adoption" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "solution_id" int null, "pilot_id" int null, "city_id" int null, "organisation_id" int null, "from_id" int null, "changes" text null, "result" text not null, "adopted_on" date null);`);
    this.addSql(`comment on table "adoption" is 'A town or body that took a solution or a pilot over from another one.';`);
    this.addSql(`comment on column "adoption"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "adoption"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "adoption"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "adoption"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "adoption"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "adoption"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "adoption"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "adoption"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "adoption"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "adoption"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "adoption"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "adoption"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "adoption"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "adoption"."solution_id" is 'The solution that was taken over. Exactly one of solution and pilot is set.';`);
    this.addSql(`comment on column "adoption"."pilot_id" is 'The pilot that was taken over. Exactly one of solution and pilot is set.';`);
    this.addSql(`comment on column "adoption"."city_id" is 'The town that took it over. Exactly one of city and organisation is set.';`);
    this.addSql(`comment on column "adoption"."organisation_id" is 'The body that took it over. Exactly one of city and organisation is set.';`);
    this.addSql(`comment on column "adoption"."from_id" is 'The town it was taken from; null when not recorded.';`);
    this.addSql(`comment on column "adoption"."changes" is 'What was changed on the way; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "adoption"."result" is 'How it went; UNKNOWN when no source says.';`);
    this.addSql(`comment on column "adoption"."adopted_on" is 'The day it was taken over; null when not recorded to the day.';`);
    this.addSql(`alter table "adoption" add constraint "adoption_slug_unique" unique ("slug");`);
    this.addSql(`create index "adoption_status_index" on "adoption" ("status");`);
    this.addSql(`alter table "adoption" add constraint "adoption_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "adoption_solution_id_index" on "adoption" ("solution_id");`);
    this.addSql(`create index "adoption_pilot_id_index" on "adoption" ("pilot_id");`);
    this.addSql(`create index "adoption_city_id_index" on "adoption" ("city_id");`);
    this.addSql(`create index "adoption_organisation_id_index" on "adoption" ("organisation_id");`);
    this.addSql(`create index "adoption_from_id_index" on "adoption" ("from_id");`);
    this.addSql(`create index "adoption_result_index" on "adoption" ("result");`);
    this.addSql(`alter table "adoption" add constraint "adoption_one_origin" check (num_nonnulls(solution_id, pilot_id) = 1);`);
    this.addSql(`alter table "adoption" add constraint "adoption_one_adopter" check (num_nonnulls(city_id, organisation_id) = 1);`);
    this.addSql(`alter table "adoption" add constraint "adoption_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "adoption" add constraint "adoption_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "adoption" add constraint "adoption_result_check" check ("result" in ('WORKS', 'WORKS_PARTLY', 'DOES_NOT_WORK', 'UNKNOWN'));`);

    this.addSql(`create table "adoption_sources" ("adoption_id" int not null, "source_id" int not null, primary key ("adoption_id", "source_id"));`);
    this.addSql(`create index "adoption_sources_back_index" on "adoption_sources" ("source_id", "adoption_id");`);

    this.addSql(`create table "action_plan" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "city_id" int not null, "network_id" int null, "phase" text not null, "actions" jsonb not null default '[]', "stakeholders" text null, "cost_amount" numeric(16,2) null, "cost_currency" text null);`);
    this.addSql(`comment on table "action_plan" is 'A city’s action plan in a network (Miejska Inicjatywa Działania, MID).';`);
    this.addSql(`comment on column "action_plan"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "action_plan"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "action_plan"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "action_plan"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "action_plan"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "action_plan"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "action_plan"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "action_plan"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "action_plan"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "action_plan"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "action_plan"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "action_plan"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "action_plan"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "action_plan"."city_id" is 'The city whose plan it is.';`);
    this.addSql(`comment on column "action_plan"."network_id" is 'The network it was written in; null when not recorded.';`);
    this.addSql(`comment on column "action_plan"."phase" is 'How far the plan has come; UNKNOWN when no source says.';`);
    this.addSql(`comment on column "action_plan"."actions" is 'Its actions with their timetable, in order.';`);
    this.addSql(`comment on column "action_plan"."stakeholders" is 'Who takes part besides the city; in Polish; null when not recorded.';`);
    this.addSql(`comment on column "action_plan"."cost_amount" is 'The amount in whole units of the currency, with its hundredths after the point.';`);
    this.addSql(`comment on column "action_plan"."cost_currency" is 'The currency by its ISO 4217 code.';`);
    this.addSql(`alter table "action_plan" add constraint "action_plan_slug_unique" unique ("slug");`);
    this.addSql(`create index "action_plan_status_index" on "action_plan" ("status");`);
    this.addSql(`alter table "action_plan" add constraint "action_plan_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "action_plan_city_id_index" on "action_plan" ("city_id");`);
    this.addSql(`create index "action_plan_network_id_index" on "action_plan" ("network_id");`);
    this.addSql(`create index "action_plan_phase_index" on "action_plan" ("phase");`);
    this.addSql(`alter table "action_plan" add constraint "action_plan_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "action_plan" add constraint "action_plan_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);
    this.addSql(`alter table "action_plan" add constraint "action_plan_phase_check" check ("phase" in ('IN_PREPARATION', 'ADOPTED', 'IN_PROGRESS', 'COMPLETED', 'ABANDONED', 'UNKNOWN'));`);
    this.addSql(`alter table "action_plan" add constraint "action_plan_cost_currency_check" check ("cost_currency" in ('PLN', 'EUR', 'CHF'));`);

    this.addSql(`create table "update" ("id" serial primary key, "slug" varchar(255) not null, "title_pl" text not null, "title_en" text null, "summary_pl" text null, "summary_en" text null, "status" text not null default 'PUBLISHED', "confidence" text not null default 'CONFIRMED', "confidence_note" text null, "verified_on" date null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "external_refs" jsonb not null default '[]', "seed_key" varchar(255) null, "seed_hash" varchar(255) null, "sort_title" text generated always as (replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(translate(title_pl, 'ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż')), 'ą', 'a{'), 'ć', 'c{'), 'ę', 'e{'), 'ł', 'l{'), 'ń', 'n{'), 'ó', 'o{'), 'ś', 's{'), 'ź', 'z{'), 'ż', 'z|')) stored collate "C" not null, "posted_on" date not null, "body" text null, "action_plan_id" int null, "city_id" int null, "network_id" int null);`);
    this.addSql(`comment on table "update" is 'News from an action plan, a city or a network.';`);
    this.addSql(`comment on column "update"."id" is 'Global and opaque; never reused.';`);
    this.addSql(`comment on column "update"."slug" is 'The human name in addresses, from the Polish title. Earlier slugs keep leading here.';`);
    this.addSql(`comment on column "update"."title_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "update"."title_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "update"."summary_pl" is 'The text in Polish.';`);
    this.addSql(`comment on column "update"."summary_en" is 'The text in English; null when nobody has translated it yet.';`);
    this.addSql(`comment on column "update"."status" is 'Where the record stands in editing. Only PUBLISHED records are public.';`);
    this.addSql(`comment on column "update"."confidence" is 'CONFIRMED: a source says so. DERIVED: a rule of ours concluded it from a source. UNVERIFIED: nobody could confirm it; treat as unverified.';`);
    this.addSql(`comment on column "update"."confidence_note" is 'Why the confidence is not CONFIRMED, or what else to mind; in Polish.';`);
    this.addSql(`comment on column "update"."verified_on" is 'The day somebody last confirmed the record against its sources; null when never.';`);
    this.addSql(`comment on column "update"."created_at" is 'When the record entered the platform.';`);
    this.addSql(`comment on column "update"."updated_at" is 'When the record last changed.';`);
    this.addSql(`comment on column "update"."external_refs" is 'Names of this record in other registers.';`);
    this.addSql(`comment on column "update"."posted_on" is 'The day of the news.';`);
    this.addSql(`comment on column "update"."body" is 'The whole text, in Polish; null when the summary says it all.';`);
    this.addSql(`comment on column "update"."action_plan_id" is 'The action plan it is about; null when it is about none.';`);
    this.addSql(`comment on column "update"."city_id" is 'The city it comes from; null when it comes from none.';`);
    this.addSql(`comment on column "update"."network_id" is 'The network it comes from; null when it comes from none.';`);
    this.addSql(`alter table "update" add constraint "update_slug_unique" unique ("slug");`);
    this.addSql(`create index "update_status_index" on "update" ("status");`);
    this.addSql(`alter table "update" add constraint "update_seed_key_unique" unique ("seed_key");`);
    this.addSql(`create index "update_posted_on_index" on "update" ("posted_on");`);
    this.addSql(`create index "update_action_plan_id_index" on "update" ("action_plan_id");`);
    this.addSql(`create index "update_city_id_index" on "update" ("city_id");`);
    this.addSql(`create index "update_network_id_index" on "update" ("network_id");`);
    this.addSql(`alter table "update" add constraint "update_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(`alter table "update" add constraint "update_confidence_check" check ("confidence" in ('CONFIRMED', 'DERIVED', 'UNVERIFIED'));`);

    this.addSql(`create table "update_sources" ("update_id" int not null, "source_id" int not null, primary key ("update_id", "source_id"));`);
    this.addSql(`create index "update_sources_back_index" on "update_sources" ("source_id", "update_id");`);

    this.addSql(`create table "action_plan_sources" ("action_plan_id" int not null, "source_id" int not null, primary key ("action_plan_id", "source_id"));`);
    this.addSql(`create index "action_plan_sources_back_index" on "action_plan_sources" ("source_id", "action_plan_id");`);

    this.addSql(`create table "action_plan_challenges" ("action_plan_id" int not null, "challenge_id" int not null, primary key ("action_plan_id", "challenge_id"));`);
    this.addSql(`create index "action_plan_challenges_back_index" on "action_plan_challenges" ("challenge_id", "action_plan_id");`);

    this.addSql(`create table "advisory_service_voivodeships" ("advisory_service_id" int not null, "voivodeship_id" int not null, primary key ("advisory_service_id", "voivodeship_id"));`);
    this.addSql(`create index "advisory_service_voivodeships_back_index" on "advisory_service_voivodeships" ("voivodeship_id", "advisory_service_id");`);

    this.addSql(`create table "voivodeship_sources" ("voivodeship_id" int not null, "source_id" int not null, primary key ("voivodeship_id", "source_id"));`);
    this.addSql(`create index "voivodeship_sources_back_index" on "voivodeship_sources" ("source_id", "voivodeship_id");`);

    this.addSql(`alter table "challenge" add constraint "challenge_broader_id_foreign" foreign key ("broader_id") references "challenge" ("id") on delete set null;`);

    this.addSql(`alter table "barrier_challenges" add constraint "barrier_challenges_barrier_id_foreign" foreign key ("barrier_id") references "barrier" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "barrier_challenges" add constraint "barrier_challenges_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "challenge_sources" add constraint "challenge_sources_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "challenge_sources" add constraint "challenge_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "barrier_sources" add constraint "barrier_sources_barrier_id_foreign" foreign key ("barrier_id") references "barrier" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "barrier_sources" add constraint "barrier_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "organisation" add constraint "organisation_voivodeship_id_foreign" foreign key ("voivodeship_id") references "voivodeship" ("id") on delete set null;`);

    this.addSql(`alter table "solution" add constraint "solution_owner_id_foreign" foreign key ("owner_id") references "organisation" ("id") on delete set null;`);

    this.addSql(`alter table "solution_sources" add constraint "solution_sources_solution_id_foreign" foreign key ("solution_id") references "solution" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "solution_sources" add constraint "solution_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "solution_challenges" add constraint "solution_challenges_solution_id_foreign" foreign key ("solution_id") references "solution" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "solution_challenges" add constraint "solution_challenges_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "organisation_sources" add constraint "organisation_sources_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "organisation_sources" add constraint "organisation_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "joint_project" add constraint "joint_project_coordinator_id_foreign" foreign key ("coordinator_id") references "organisation" ("id") on delete set null;`);

    this.addSql(`alter table "joint_project_sources" add constraint "joint_project_sources_joint_project_id_foreign" foreign key ("joint_project_id") references "joint_project" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "joint_project_sources" add constraint "joint_project_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "joint_project_challenges" add constraint "joint_project_challenges_joint_project_id_foreign" foreign key ("joint_project_id") references "joint_project" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "joint_project_challenges" add constraint "joint_project_challenges_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "impact_assessment" add constraint "impact_assessment_proposer_id_foreign" foreign key ("proposer_id") references "organisation" ("id") on delete set null;`);

    this.addSql(`alter table "impact_assessment_sources" add constraint "impact_assessment_sources_impact_assessment_id_foreign" foreign key ("impact_assessment_id") references "impact_assessment" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "impact_assessment_sources" add constraint "impact_assessment_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "impact_assessment_challenges" add constraint "impact_assessment_challenges_impact_assessment_id_foreign" foreign key ("impact_assessment_id") references "impact_assessment" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "impact_assessment_challenges" add constraint "impact_assessment_challenges_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "guidance" add constraint "guidance_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);

    this.addSql(`alter table "guidance_sources" add constraint "guidance_sources_guidance_id_foreign" foreign key ("guidance_id") references "guidance" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "guidance_sources" add constraint "guidance_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "guidance_solutions" add constraint "guidance_solutions_guidance_id_foreign" foreign key ("guidance_id") references "guidance" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "guidance_solutions" add constraint "guidance_solutions_solution_id_foreign" foreign key ("solution_id") references "solution" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "guidance_challenges" add constraint "guidance_challenges_guidance_id_foreign" foreign key ("guidance_id") references "guidance" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "guidance_challenges" add constraint "guidance_challenges_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "funding_programme" add constraint "funding_programme_operator_id_foreign" foreign key ("operator_id") references "organisation" ("id") on delete set null;`);

    this.addSql(`alter table "funding_call" add constraint "funding_call_programme_id_foreign" foreign key ("programme_id") references "funding_programme" ("id");`);

    this.addSql(`alter table "funding_call_sources" add constraint "funding_call_sources_funding_call_id_foreign" foreign key ("funding_call_id") references "funding_call" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "funding_call_sources" add constraint "funding_call_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "funding_programme_sources" add constraint "funding_programme_sources_funding_programme_id_foreign" foreign key ("funding_programme_id") references "funding_programme" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "funding_programme_sources" add constraint "funding_programme_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "funding_programme_challenges" add constraint "funding_programme_challenges_funding_programme_id_foreign" foreign key ("funding_programme_id") references "funding_programme" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "funding_programme_challenges" add constraint "funding_programme_challenges_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "edition" add constraint "edition_partner_id_foreign" foreign key ("partner_id") references "organisation" ("id") on delete set null;`);

    this.addSql(`alter table "network" add constraint "network_edition_id_foreign" foreign key ("edition_id") references "edition" ("id");`);

    this.addSql(`alter table "recommendation" add constraint "recommendation_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on delete set null;`);
    this.addSql(`alter table "recommendation" add constraint "recommendation_network_id_foreign" foreign key ("network_id") references "network" ("id") on delete set null;`);
    this.addSql(`alter table "recommendation" add constraint "recommendation_addressee_id_foreign" foreign key ("addressee_id") references "organisation" ("id") on delete set null;`);

    this.addSql(`alter table "recommendation_sources" add constraint "recommendation_sources_recommendation_id_foreign" foreign key ("recommendation_id") references "recommendation" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "recommendation_sources" add constraint "recommendation_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "recommendation_challenges" add constraint "recommendation_challenges_recommendation_id_foreign" foreign key ("recommendation_id") references "recommendation" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "recommendation_challenges" add constraint "recommendation_challenges_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "recommendation_barriers" add constraint "recommendation_barriers_recommendation_id_foreign" foreign key ("recommendation_id") references "recommendation" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "recommendation_barriers" add constraint "recommendation_barriers_barrier_id_foreign" foreign key ("barrier_id") references "barrier" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "network_sources" add constraint "network_sources_network_id_foreign" foreign key ("network_id") references "network" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "network_sources" add constraint "network_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "network_challenges" add constraint "network_challenges_network_id_foreign" foreign key ("network_id") references "network" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "network_challenges" add constraint "network_challenges_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "evaluation" add constraint "evaluation_edition_id_foreign" foreign key ("edition_id") references "edition" ("id");`);

    this.addSql(`alter table "figure" add constraint "figure_evaluation_id_foreign" foreign key ("evaluation_id") references "evaluation" ("id") on delete cascade;`);

    this.addSql(`alter table "evaluation_sources" add constraint "evaluation_sources_evaluation_id_foreign" foreign key ("evaluation_id") references "evaluation" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "evaluation_sources" add constraint "evaluation_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "edition_sources" add constraint "edition_sources_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "edition_sources" add constraint "edition_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "advisory_service" add constraint "advisory_service_provider_id_foreign" foreign key ("provider_id") references "organisation" ("id");`);

    this.addSql(`alter table "advisory_service_sources" add constraint "advisory_service_sources_advisory_service_id_foreign" foreign key ("advisory_service_id") references "advisory_service" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "advisory_service_sources" add constraint "advisory_service_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "advisory_service_challenges" add constraint "advisory_service_challenges_advisory_service_id_foreign" foreign key ("advisory_service_id") references "advisory_service" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "advisory_service_challenges" add constraint "advisory_service_challenges_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "funding_programme_voivodeships" add constraint "funding_programme_voivodeships_funding_programme_id_foreign" foreign key ("funding_programme_id") references "funding_programme" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "funding_programme_voivodeships" add constraint "funding_programme_voivodeships_voivodeship_id_foreign" foreign key ("voivodeship_id") references "voivodeship" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "county" add constraint "county_voivodeship_id_foreign" foreign key ("voivodeship_id") references "voivodeship" ("id");`);

    this.addSql(`alter table "county_sources" add constraint "county_sources_county_id_foreign" foreign key ("county_id") references "county" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "county_sources" add constraint "county_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "city" add constraint "city_voivodeship_id_foreign" foreign key ("voivodeship_id") references "voivodeship" ("id");`);
    this.addSql(`alter table "city" add constraint "city_county_id_foreign" foreign key ("county_id") references "county" ("id");`);

    this.addSql(`alter table "solution_cities" add constraint "solution_cities_solution_id_foreign" foreign key ("solution_id") references "solution" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "solution_cities" add constraint "solution_cities_city_id_foreign" foreign key ("city_id") references "city" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "pilot" add constraint "pilot_city_id_foreign" foreign key ("city_id") references "city" ("id") on delete set null;`);
    this.addSql(`alter table "pilot" add constraint "pilot_owner_id_foreign" foreign key ("owner_id") references "organisation" ("id") on delete set null;`);
    this.addSql(`alter table "pilot" add constraint "pilot_solution_id_foreign" foreign key ("solution_id") references "solution" ("id") on delete set null;`);
    this.addSql(`alter table "pilot" add constraint "pilot_supervisor_id_foreign" foreign key ("supervisor_id") references "organisation" ("id") on delete set null;`);

    this.addSql(`alter table "pilot_sources" add constraint "pilot_sources_pilot_id_foreign" foreign key ("pilot_id") references "pilot" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "pilot_sources" add constraint "pilot_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "pilot_cities" add constraint "pilot_cities_pilot_id_foreign" foreign key ("pilot_id") references "pilot" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "pilot_cities" add constraint "pilot_cities_city_id_foreign" foreign key ("city_id") references "city" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "pilot_challenges" add constraint "pilot_challenges_pilot_id_foreign" foreign key ("pilot_id") references "pilot" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "pilot_challenges" add constraint "pilot_challenges_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "indicator" add constraint "indicator_pilot_id_foreign" foreign key ("pilot_id") references "pilot" ("id") on delete cascade;`);

    this.addSql(`alter table "impact_assessment_pilots" add constraint "impact_assessment_pilots_impact_assessment_id_foreign" foreign key ("impact_assessment_id") references "impact_assessment" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "impact_assessment_pilots" add constraint "impact_assessment_pilots_pilot_id_foreign" foreign key ("pilot_id") references "pilot" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "guidance_pilots" add constraint "guidance_pilots_guidance_id_foreign" foreign key ("guidance_id") references "guidance" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "guidance_pilots" add constraint "guidance_pilots_pilot_id_foreign" foreign key ("pilot_id") references "pilot" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "organisation_cities" add constraint "organisation_cities_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "organisation_cities" add constraint "organisation_cities_city_id_foreign" foreign key ("city_id") references "city" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "membership" add constraint "membership_edition_id_foreign" foreign key ("edition_id") references "edition" ("id");`);
    this.addSql(`alter table "membership" add constraint "membership_network_id_foreign" foreign key ("network_id") references "network" ("id") on delete set null;`);
    this.addSql(`alter table "membership" add constraint "membership_city_id_foreign" foreign key ("city_id") references "city" ("id") on delete set null;`);
    this.addSql(`alter table "membership" add constraint "membership_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete set null;`);

    this.addSql(`alter table "membership_sources" add constraint "membership_sources_membership_id_foreign" foreign key ("membership_id") references "membership" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "membership_sources" add constraint "membership_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "joint_project_cities" add constraint "joint_project_cities_joint_project_id_foreign" foreign key ("joint_project_id") references "joint_project" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "joint_project_cities" add constraint "joint_project_cities_city_id_foreign" foreign key ("city_id") references "city" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "funded_project" add constraint "funded_project_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete set null;`);
    this.addSql(`alter table "funded_project" add constraint "funded_project_city_id_foreign" foreign key ("city_id") references "city" ("id") on delete set null;`);

    this.addSql(`alter table "funded_project_sources" add constraint "funded_project_sources_funded_project_id_foreign" foreign key ("funded_project_id") references "funded_project" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "funded_project_sources" add constraint "funded_project_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "funded_project_challenges" add constraint "funded_project_challenges_funded_project_id_foreign" foreign key ("funded_project_id") references "funded_project" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "funded_project_challenges" add constraint "funded_project_challenges_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "event" add constraint "event_city_id_foreign" foreign key ("city_id") references "city" ("id") on delete set null;`);
    this.addSql(`alter table "event" add constraint "event_network_id_foreign" foreign key ("network_id") references "network" ("id") on delete set null;`);
    this.addSql(`alter table "event" add constraint "event_organiser_id_foreign" foreign key ("organiser_id") references "organisation" ("id") on delete set null;`);

    this.addSql(`alter table "material" add constraint "material_event_id_foreign" foreign key ("event_id") references "event" ("id") on delete set null;`);
    this.addSql(`alter table "material" add constraint "material_network_id_foreign" foreign key ("network_id") references "network" ("id") on delete set null;`);
    this.addSql(`alter table "material" add constraint "material_author_id_foreign" foreign key ("author_id") references "organisation" ("id") on delete set null;`);

    this.addSql(`alter table "material_sources" add constraint "material_sources_material_id_foreign" foreign key ("material_id") references "material" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "material_sources" add constraint "material_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "material_challenges" add constraint "material_challenges_material_id_foreign" foreign key ("material_id") references "material" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "material_challenges" add constraint "material_challenges_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "event_sources" add constraint "event_sources_event_id_foreign" foreign key ("event_id") references "event" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "event_sources" add constraint "event_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "event_challenges" add constraint "event_challenges_event_id_foreign" foreign key ("event_id") references "event" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "event_challenges" add constraint "event_challenges_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "coordinates" add constraint "coordinates_city_id_foreign" foreign key ("city_id") references "city" ("id") on delete cascade;`);

    this.addSql(`alter table "city_sources" add constraint "city_sources_city_id_foreign" foreign key ("city_id") references "city" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "city_sources" add constraint "city_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "barrier_cities" add constraint "barrier_cities_barrier_id_foreign" foreign key ("barrier_id") references "barrier" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "barrier_cities" add constraint "barrier_cities_city_id_foreign" foreign key ("city_id") references "city" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "adoption" add constraint "adoption_solution_id_foreign" foreign key ("solution_id") references "solution" ("id") on delete set null;`);
    this.addSql(`alter table "adoption" add constraint "adoption_pilot_id_foreign" foreign key ("pilot_id") references "pilot" ("id") on delete set null;`);
    this.addSql(`alter table "adoption" add constraint "adoption_city_id_foreign" foreign key ("city_id") references "city" ("id") on delete set null;`);
    this.addSql(`alter table "adoption" add constraint "adoption_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete set null;`);
    this.addSql(`alter table "adoption" add constraint "adoption_from_id_foreign" foreign key ("from_id") references "city" ("id") on delete set null;`);

    this.addSql(`alter table "adoption_sources" add constraint "adoption_sources_adoption_id_foreign" foreign key ("adoption_id") references "adoption" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "adoption_sources" add constraint "adoption_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "action_plan" add constraint "action_plan_city_id_foreign" foreign key ("city_id") references "city" ("id");`);
    this.addSql(`alter table "action_plan" add constraint "action_plan_network_id_foreign" foreign key ("network_id") references "network" ("id") on delete set null;`);

    this.addSql(`alter table "update" add constraint "update_action_plan_id_foreign" foreign key ("action_plan_id") references "action_plan" ("id") on delete set null;`);
    this.addSql(`alter table "update" add constraint "update_city_id_foreign" foreign key ("city_id") references "city" ("id") on delete set null;`);
    this.addSql(`alter table "update" add constraint "update_network_id_foreign" foreign key ("network_id") references "network" ("id") on delete set null;`);

    this.addSql(`alter table "update_sources" add constraint "update_sources_update_id_foreign" foreign key ("update_id") references "update" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "update_sources" add constraint "update_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "action_plan_sources" add constraint "action_plan_sources_action_plan_id_foreign" foreign key ("action_plan_id") references "action_plan" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "action_plan_sources" add constraint "action_plan_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "action_plan_challenges" add constraint "action_plan_challenges_action_plan_id_foreign" foreign key ("action_plan_id") references "action_plan" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "action_plan_challenges" add constraint "action_plan_challenges_challenge_id_foreign" foreign key ("challenge_id") references "challenge" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "advisory_service_voivodeships" add constraint "advisory_service_voivodeships_advisory_service_id_foreign" foreign key ("advisory_service_id") references "advisory_service" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "advisory_service_voivodeships" add constraint "advisory_service_voivodeships_voivodeship_id_foreign" foreign key ("voivodeship_id") references "voivodeship" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "voivodeship_sources" add constraint "voivodeship_sources_voivodeship_id_foreign" foreign key ("voivodeship_id") references "voivodeship" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "voivodeship_sources" add constraint "voivodeship_sources_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`);
  }

}
