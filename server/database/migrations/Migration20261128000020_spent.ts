import { Migration } from '@mikro-orm/migrations';

export class Migration20261128000020_spent extends Migration {

  override name = 'Migration20261128000020_spent';

  override up(): void | Promise<void> {
    this.addSql(`create table "spent" ("key" varchar(255) not null, "points" int not null default 0, "expire" bigint null, primary key ("key"));`);
    this.addSql(`comment on table "spent" is 'What the operations of a network have cost in the running minute, for all processes. No address is in it.';`);
    this.addSql(`comment on column "spent"."key" is 'Stands for the network; nobody can turn it back.';`);
    this.addSql(`comment on column "spent"."expire" is 'Until when it counts, in milliseconds since 1970.';`);
    // of no use after a crash: no need to write it twice
    this.addSql(`alter table "spent" set unlogged;`);
  }

}
