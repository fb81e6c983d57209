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
    // a tie or a part that moves is a change of the record that had it, too; processes of earlier versions hear of kinds
    `create or replace function note_change() returns trigger language plpgsql as $$ declare
       had text := case when tg_op = 'DELETE' or (tg_op = 'UPDATE' and tg_argv[1] <> 'id') then to_jsonb(old) ->> tg_argv[1] end;
       has text := case when tg_op <> 'DELETE' then to_jsonb(new) ->> tg_argv[1] end;
       changed text;
     begin
       foreach changed in array array_remove(array[has, nullif(had, has)], null) loop
         insert into record_change (kind, record_id) values (tg_argv[0], changed::int);
         perform pg_notify('splot_record', tg_argv[0] || ' ' || changed);
         perform pg_notify('splot_change', tg_argv[0]);
       end loop;
       return null;
     end $$`,
    ...records.map(
      ({ table, name }) =>
        `create or replace trigger keep_old_slug after update of slug on ${Table.quoted(table)} for each row when (old.slug <> new.slug) execute function keep_old_slug('${name}')`,
    ),
    ...records.flatMap(({ table, name }) => changeTriggers(table, name, 'id')),
    ...owned.flatMap(({ table, kind, key }) => changeTriggers(table, kind, key, `_of_${key}`)),
    'drop function if exists count_change(), tell_change()',
  ];
}

/** A part may belong to either of two kinds, so what notes it bears the name of its key. */
const changeTriggers = (changed: Table, kind: string, key: string, of = '', table = Table.quoted(changed)) => [
  ...(of ? [`drop trigger if exists note_change on ${table}`] : []),
  `create or replace trigger note_change${of} after insert or update or delete on ${table} for each row execute function note_change('${kind}', '${key}')`,
  ...['tell_change', `tell_change${of}`, 'count_change'].map((earlier) => `drop trigger if exists ${earlier} on ${table}`),
];
