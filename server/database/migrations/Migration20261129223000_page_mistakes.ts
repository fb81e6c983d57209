import { Migration } from '@mikro-orm/migrations';

export class Migration20261129223000_page_mistakes extends Migration {

  override name = 'Migration20261129223000_page_mistakes';

  override up(): void | Promise<void> {
    this.addSql(`alter table "suggestion" drop constraint "suggestion_what_check";`);
    this.addSql(`alter table "suggestion" add constraint "suggestion_what_check" check ("what" in ('CORRECTION', 'SOLUTION', 'BARRIER', 'PAGE'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`delete from "suggestion" where "what" = 'PAGE';`);
    this.addSql(`alter table "suggestion" drop constraint "suggestion_what_check";`);
    this.addSql(`alter table "suggestion" add constraint "suggestion_what_check" check ("what" in ('CORRECTION', 'SOLUTION', 'BARRIER'));`);
  }

}
