import { holds, type Kind } from './model.ts';
import { Table } from './table.ts';

/**
 * What the database itself does on every change, whoever makes it:
 * it keeps the slug a record had, notes the change in `record_change` and tells the processes.
 * Idempotent; run after migrations.
 */
export function triggers(kinds: Kind[]): string[] {
  const records = kinds.filter((kind) => kind.isRecord);
  const owned = [
    ...records.flatMap((kind) =>
      kind.links.flatMap((link) =>
        link.via.by === 'pivot' && holds(link) ? [{ table: link.via.table, kind: kind.name, key: link.via.from }] : [],
      ),
    ),
    ...kinds
      .filter((kind) => !kind.isRecord)
      .flatMap((part) =>
        records.flatMap((kind) =>
          kind.links.flatMap(({ target, via }) =>
            target === part && via.by === 'foreign' ? [{ table: part.table, kind: kind.name, key: via.column }] : [],
          ),
        ),
      ),
  ];
  return [
    `create or replace function keep_old_slug() returns trigger language plpgsql as $$ begin
       insert into old_slug (kind, slug, record_id) values (tg_argv[0], old.slug, old.id) on conflict (kind, slug) do update set record_id = excluded.record_id;
       return null;
     end $$`,
    `create or replace function note_change() returns trigger language plpgsql as $$ declare changed jsonb; begin
       changed := to_jsonb(case when tg_op = 'DELETE' then old else new end);
       insert into record_change (kind, record_id) values (tg_argv[0], (changed ->> tg_argv[1])::int);
       return null;
     end $$`,
    `create or replace function tell_change() returns trigger language plpgsql as $$ begin
       perform pg_notify('splot_change', tg_argv[0]);
       return null;
     end $$`,
    ...records.map(
      ({ table, name }) =>
        `create or replace trigger keep_old_slug after update of slug on ${Table.quoted(table)} for each row when (old.slug <> new.slug) execute function keep_old_slug('${name}')`,
    ),
    ...records.flatMap(({ table, name }) => changeTriggers(table, name, 'id')),
    ...owned.flatMap(({ table, kind, key }) => changeTriggers(table, kind, key)),
    'drop function if exists count_change()',
  ];
}

const changeTriggers = (changed: Table, kind: string, key: string, table = Table.quoted(changed)) => [
  `create or replace trigger note_change after insert or update or delete on ${table} for each row execute function note_change('${kind}', '${key}')`,
  `create or replace trigger tell_change after insert or update or delete on ${table} for each statement execute function tell_change('${kind}')`,
  `drop trigger if exists count_change on ${table}`, // earlier versions counted
];
