import { Migration } from '@mikro-orm/migrations';

export class Migration20261130095632_town_of_money extends Migration {

  override name = 'Migration20261130095632_town_of_money';

  override up(): void | Promise<void> {

    this.addSql(`comment on column "funded_project"."city_id" is 'The town whose authorities, unit or company received the money, concluded from the beneficiary’s name; null when none could be concluded.';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`comment on column "funded_project"."city_id" is 'The town whose authorities received the money, concluded from the beneficiary’s name; null when none could be concluded.';`);

    this.addSql(`create or replace function "revision_keep_frozen_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_frozen" BEFORE UPDATE on "revision" for each ROW execute function "revision_keep_frozen_fn"();`);
  }

}
