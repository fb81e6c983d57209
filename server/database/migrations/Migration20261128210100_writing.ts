import { Migration } from '@mikro-orm/migrations';

export class Migration20261128210100_writing extends Migration {

  override name = 'Migration20261128210100_writing';

  override up(): void | Promise<void> {
    this.addSql(`create table "confirmation" ("id" serial primary key, "kind" varchar(255) not null, "record_id" int not null, "at" timestamptz not null default now(), "revision" int null, "account_id" int null, "way" text not null);`);
    this.addSql(`comment on table "confirmation" is 'Somebody said that all is still right.';`);
    this.addSql(`create index "confirmation_kind_record_id_index" on "confirmation" ("kind", "record_id");`);
    this.addSql(`create index "confirmation_account_id_index" on "confirmation" ("account_id", "id");`);

    this.addSql(`create table "confirmation_key" ("key_hash" text not null, "kind" varchar(255) not null, "record_id" int not null, "revision" int null, "account_id" int not null, "expires_at" timestamptz not null, primary key ("key_hash"));`);
    this.addSql(`comment on table "confirmation_key" is 'A link in an e-mail that confirms one record as it then stood.';`);
    this.addSql(`comment on column "confirmation_key"."revision" is 'The published revision it is bound to: when another one is public the link is none any more.';`);
    this.addSql(`create index "confirmation_key_account_id_index" on "confirmation_key" ("account_id", "key_hash");`);

    this.addSql(`create table "record_work" ("kind" varchar(255) not null, "record_id" int not null, "state" text not null, "organisation_id" int null, "city_id" int null, "draft" int null, "published" int null, "confirmed_at" timestamptz null, "confirm_by" date null, "told_at" timestamptz null, "reason" text null, primary key ("kind", "record_id"));`);
    this.addSql(`comment on table "record_work" is 'What people do with a record: who keeps it, which draft waits, which version is public. Outside the public graph.';`);
    this.addSql(`comment on column "record_work"."organisation_id" is 'The body that keeps it, when a member of it began it.';`);
    this.addSql(`comment on column "record_work"."city_id" is 'The town that keeps it.';`);
    this.addSql(`comment on column "record_work"."draft" is 'The revision that is being written or reviewed.';`);
    this.addSql(`comment on column "record_work"."published" is 'The revision that is public.';`);
    this.addSql(`comment on column "record_work"."confirmed_at" is 'When somebody last said that all is still right.';`);
    this.addSql(`comment on column "record_work"."confirm_by" is 'Until when it counts as fresh; null when nobody has to confirm it.';`);
    this.addSql(`comment on column "record_work"."told_at" is 'When its keeper was last reminded.';`);
    this.addSql(`comment on column "record_work"."reason" is 'Why it was archived.';`);
    this.addSql(`create index "record_work_confirm_by_index" on "record_work" ("confirm_by");`);

    this.addSql(`create table "revision" ("id" serial primary key, "kind" varchar(255) not null, "record_id" int not null, "number" int null, "base" int null, "content" jsonb not null, "content_hash" text not null, "save" int not null default 1, "authors" int[] not null, "organisation_id" int null, "note" text null, "created_at" timestamptz not null default now(), "changed_at" timestamptz not null default now(), "frozen_at" timestamptz null, "published_at" timestamptz null);`);
    this.addSql(`comment on table "revision" is 'A whole state of a record: a draft while it is written, a version once it is published. What is frozen stays for ever.';`);
    this.addSql(`comment on column "revision"."number" is 'The number of the version; null for what was not published.';`);
    this.addSql(`comment on column "revision"."base" is 'The published revision it was begun from.';`);
    this.addSql(`comment on column "revision"."save" is 'How often it was saved: whoever saves says what they saw.';`);
    this.addSql(`comment on column "revision"."authors" is 'The accounts that wrote it, so that none of them approves it.';`);
    this.addSql(`comment on column "revision"."organisation_id" is 'The body in whose name it was written.';`);
    this.addSql(`comment on column "revision"."note" is 'What was changed, in the words of its author; or that something was taken out.';`);
    this.addSql(`alter table "revision" add constraint "revision_kind_record_id_number_unique" unique ("kind", "record_id", "number");`);

    this.addSql(`create table "review_comment" ("id" serial primary key, "kind" varchar(255) not null, "record_id" int not null, "revision_id" int not null, "field" varchar(255) not null, "quote" text null, "body" text not null, "author_id" int null, "created_at" timestamptz not null default now(), "resolved_at" timestamptz null, "resolved_by_id" int null);`);
    this.addSql(`comment on table "review_comment" is 'What somebody says about a field of a draft.';`);
    this.addSql(`comment on column "review_comment"."field" is 'The field, such as lessons or title.pl.';`);
    this.addSql(`comment on column "review_comment"."quote" is 'The words it is about; when they are gone it is about an earlier text.';`);
    this.addSql(`create index "review_comment_kind_record_id_index" on "review_comment" ("kind", "record_id");`);
    this.addSql(`create index "review_comment_revision_id_index" on "review_comment" ("revision_id", "id");`);
    this.addSql(`create index "review_comment_author_id_index" on "review_comment" ("author_id", "id");`);
    this.addSql(`create index "review_comment_resolved_by_id_index" on "review_comment" ("resolved_by_id", "id");`);

    this.addSql(`create table "review" ("id" serial primary key, "kind" varchar(255) not null, "record_id" int not null, "revision_id" int not null, "content_hash" text not null, "ring" text not null, "state" text not null, "submitted_by_id" int null, "reviewer_id" int null, "reason" text null, "opened_at" timestamptz not null default now(), "decided_at" timestamptz null);`);
    this.addSql(`comment on table "review" is 'One ring of looking at a draft before it is public: by its own body, then by a reviewer of the theme.';`);
    this.addSql(`comment on column "review"."content_hash" is 'What was submitted: only that can be approved.';`);
    this.addSql(`comment on column "review"."reason" is 'What is to be changed.';`);
    this.addSql(`create unique index "review_one_open" on "review" ("kind", "record_id") where state = 'OPEN';`);
    this.addSql(`create index "review_revision_id_index" on "review" ("revision_id", "id");`);
    this.addSql(`create index "review_submitted_by_id_index" on "review" ("submitted_by_id", "id");`);
    this.addSql(`create index "review_reviewer_id_index" on "review" ("reviewer_id", "id");`);

    this.addSql(`create table "revision_save" ("revision_id" int not null, "save" int not null, "content" jsonb not null, primary key ("revision_id", "save"));`);
    this.addSql(`comment on table "revision_save" is 'What a draft held at each of its last saves: two people who write at once are merged over it.';`);
    this.addSql(`create index "revision_save_revision_id_index" on "revision_save" ("revision_id", "save");`);

    this.addSql(`create table "suggestion" ("id" serial primary key, "what" text not null, "kind" varchar(255) null, "record_id" int null, "title" text null, "body" text not null, "email" text null, "language" text not null, "key_hash" text not null, "state" text not null, "created_at" timestamptz not null default now());`);
    this.addSql(`comment on table "suggestion" is 'What somebody without an account says is wrong or missing. The address is forgotten once the outcome was told.';`);
    this.addSql(`comment on column "suggestion"."key_hash" is 'SHA-256 of the key in the e-mail that confirms it.';`);
    this.addSql(`create index "suggestion_email_index" on "suggestion" ("email");`);
    this.addSql(`alter table "suggestion" add constraint "suggestion_key_hash_unique" unique ("key_hash");`);
    this.addSql(`create index "suggestion_state_index" on "suggestion" ("state");`);

    this.addSql(`alter table "confirmation" add constraint "confirmation_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "confirmation" add constraint "confirmation_way_check" check ("way" in ('PAGE', 'MAIL'));`);

    this.addSql(`alter table "confirmation_key" add constraint "confirmation_key_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;`);

    this.addSql(`alter table "record_work" add constraint "record_work_state_check" check ("state" in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));`);

    this.addSql(`alter table "review_comment" add constraint "review_comment_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on delete cascade;`);
    this.addSql(`alter table "review_comment" add constraint "review_comment_author_id_foreign" foreign key ("author_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "review_comment" add constraint "review_comment_resolved_by_id_foreign" foreign key ("resolved_by_id") references "account" ("id") on delete set null;`);

    this.addSql(`alter table "review" add constraint "review_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on delete cascade;`);
    this.addSql(`alter table "review" add constraint "review_submitted_by_id_foreign" foreign key ("submitted_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "review" add constraint "review_reviewer_id_foreign" foreign key ("reviewer_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "review" add constraint "review_ring_check" check ("ring" in ('ORGANISATION', 'THEME'));`);
    this.addSql(`alter table "review" add constraint "review_state_check" check ("state" in ('OPEN', 'APPROVED', 'CHANGES_ASKED', 'WITHDRAWN'));`);

    this.addSql(`alter table "revision_save" add constraint "revision_save_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on delete cascade;`);

    this.addSql(`alter table "suggestion" add constraint "suggestion_what_check" check ("what" in ('CORRECTION', 'SOLUTION', 'BARRIER'));`);
    this.addSql(`alter table "suggestion" add constraint "suggestion_language_check" check ("language" in ('PL', 'EN'));`);
    this.addSql(`alter table "suggestion" add constraint "suggestion_state_check" check ("state" in ('UNCONFIRMED', 'OPEN', 'ACCEPTED', 'DECLINED'));`);

    // what is frozen stays: only a redaction, which says so, may touch its content
    this.addSql(`create function keep_frozen() returns trigger language plpgsql as $$ begin
      if old.frozen_at is not null and (new.content <> old.content or new.content_hash <> old.content_hash or new.frozen_at is null or new.number is distinct from coalesce(old.number, new.number))
        and coalesce(current_setting('splot.redacting', true), '') <> 'on' then
        raise exception 'revision % is frozen', old.id using errcode = 'check_violation', constraint = 'revision_frozen';
      end if;
      return new;
    end $$;`);
    this.addSql(`create trigger keep_frozen before update on "revision" for each row execute function keep_frozen();`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "review_comment" drop constraint "review_comment_revision_id_foreign";`);
    this.addSql(`alter table "review" drop constraint "review_revision_id_foreign";`);
    this.addSql(`alter table "revision_save" drop constraint "revision_save_revision_id_foreign";`);

    this.addSql(`drop table if exists "confirmation" cascade;`);
    this.addSql(`drop table if exists "confirmation_key" cascade;`);
    this.addSql(`drop table if exists "record_work" cascade;`);
    this.addSql(`drop table if exists "revision" cascade;`);
    this.addSql(`drop table if exists "review_comment" cascade;`);
    this.addSql(`drop table if exists "review" cascade;`);
    this.addSql(`drop table if exists "revision_save" cascade;`);
    this.addSql(`drop table if exists "suggestion" cascade;`);
    this.addSql(`drop function if exists keep_frozen;`);
  }

}
