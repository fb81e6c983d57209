import type { Database } from '../../server/database/db.ts';
import { holds, type Kind, type Link } from '../../server/graph/model.ts';
import { Table } from '../../server/graph/table.ts';
import type { Random } from './random.ts';

/** Makes one change after the other of what reads follow: records, what they are called, their links and their parts. Gives the statement; what a rule forbids changes nothing. */
export function randomChanges(db: Database, kinds: Kind[], random: Random): () => Promise<string> {
  const records = kinds.filter((kind) => kind.isRecord);
  const run = (text: string): Promise<Record<string, number>[]> => db.em.getConnection().execute(text);
  const anyIn = async (table: Table) => {
    const rows = await run(`select id from ${Table.quoted(table)} order by id`);
    return rows.length > 0 ? random.pick(rows).id! : 0;
  };
  let count = 0;

  const ofRow = async ({ table }: Kind) => {
    const set = random.pick([
      "status = case when status = 'PUBLISHED' then 'ARCHIVED' else 'PUBLISHED' end",
      `title_pl = 'Ż ${++count}', title_en = null`,
      `slug = 'zmiana-${++count}'`,
      "status = 'PUBLISHED'",
    ]);
    return `update ${Table.quoted(table)} set ${set} where id = ${await anyIn(table)}`;
  };
  const ofLink = async (kind: Kind, { via, target }: Link) => {
    const [own, other] = [await anyIn(kind.table), await anyIn(target.table)];
    if (via.by === 'own') return `update ${Table.quoted(kind.table)} set ${via.column} = ${other} where id = ${own}`;
    if (via.by === 'foreign') return '';
    const pairs = Table.quoted(via.table);
    return random.chance(0.5)
      ? `insert into ${pairs} (${via.from}, ${via.to}) values (${own}, ${other}) on conflict do nothing`
      : `delete from ${pairs} where ${via.from} = ${own}`;
  };
  const ofPart = async ({ table }: Kind) => `delete from ${Table.quoted(table)} where id = ${await anyIn(table)}`;

  return async () => {
    const kind = random.pick(records);
    const links = kind.links.filter(holds);
    const parts = kind.links.flatMap(({ target }) => (target.isRecord ? [] : [target]));
    const what = random.pick(['row', 'row', ...(links.length > 0 ? ['link', 'link'] : []), ...(parts.length > 0 ? ['part'] : [])]);
    const statement =
      what === 'row' ? await ofRow(kind) : what === 'link' ? await ofLink(kind, random.pick(links)) : await ofPart(random.pick(parts));
    await run(statement).catch((error: { code?: string }) => {
      if (!/^23/.test(error.code ?? '')) throw error;
    });
    return statement;
  };
}
