import type { EntityClass } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import type { Reader } from '../database/reader.ts';
import { FundedProject } from '../funding/funded-project.ts';
import type { Reference } from '../graph/load.ts';
import { kindOf, type Kind, type Pivot } from '../graph/model.ts';
import { publicRows, tied } from '../graph/seen.ts';
import { JointProject } from '../network/joint-project.ts';
import { Membership } from '../network/membership.ts';
import { Network } from '../network/network.ts';
import { Pilot } from './pilot.ts';
import { Solution } from './solution.ts';
import type { Deeds } from './transfer.ts';

/**
 * What a town took part in, and what it spent most on among things comparable to a pilot or a solution, in one statement.
 * Comparable are pilots and solutions of this town alone that answer at least half of its challenges, and projects that
 * Union funds paid for in the town's name when all of its challenges lie in their field, which stands for whole themes.
 */
export async function deedsOf(read: Reader, kinds: Kind[], town: number, asked: Reference): Promise<Deeds<Reference>> {
  const rows = await read({ text: statement(kinds, asked.kind), values: [town, asked.key] });
  const referred = ([name, key]: (typeof rows)[number]): Reference => ({ kind: kinds.find((kind) => kind.name === name)!, key });
  const [most] = rows.filter(([, , , amount]) => amount !== null).sort(([, , , one], [, , , other]) => other - one);
  return {
    networks: new Map(rows.flatMap((row) => (row[2] === null ? [] : [[row[2] as string, referred(row)] as const]))),
    largest: most ? { amount: most[3], record: referred(most) } : null,
  };
}

/** Rows (kind, id, code or slug of what is taken part in, amount in PLN of what was spent). */
function statement(kinds: Kind[], asked: Kind): string {
  const from = (entity: EntityClass, alias: string) => publicRows(kindOf(kinds, entity), alias);
  const answered = (kind: Kind, what: string, where: string) => {
    const via = pivotOf(kind, 'challenges');
    return `select ${what} from ${tied(via, 't')} where t.${via.from} = p.id and t.${via.to} ${where}`;
  };
  const own = (entity: EntityClass, money: string) => {
    const kind = kindOf(kinds, entity);
    const via = pivotOf(kind, 'cities');
    const towns = `select from ${tied(via, 'c')} where c.${via.from} = p.id and c.${via.to}`;
    return `select '${kind.name}', p.id, null, p.${money}_amount::float8 from ${publicRows(kind, 'p')}
      where p.${money}_currency = 'PLN' and exists (${towns} = $1::int) and not exists (${towns} <> $1::int)
        ${kind === asked ? 'and p.id <> $2::int' : ''}
        and 2 * (${answered(kind, 'count(*)', 'in (select id from topics)')}) >= (select greatest(count(*), 1) from topics)`;
  };
  const mine = pivotOf(asked, 'challenges');
  const joint = pivotOf(kindOf(kinds, JointProject), 'cities');
  return `with topics as materialized (
      select c.id, c.broader_id from ${tied(mine, 't')} join ${from(Challenge, 'c')} on c.id = t.${mine.to} where t.${mine.from} = $2::int)
    select '${Network.name}' as kind, n.id, n.code as name, null::float8 as amount from ${from(Membership, 'm')} join ${from(Network, 'n')} on n.id = m.network_id where m.city_id = $1::int
    union all select '${JointProject.name}', j.id, j.slug, null from ${tied(joint, 't')} join ${from(JointProject, 'j')} on j.id = t.${joint.from} where t.${joint.to} = $1::int
    union all (select '${FundedProject.name}', p.id, null, p.total_pln::float8 from ${from(FundedProject, 'p')}
      where p.city_id = $1::int and exists (select from topics)
        and not exists (select from topics x where not exists (${answered(kindOf(kinds, FundedProject), '', 'in (x.id, x.broader_id)')}))
      order by p.total_pln desc, p.id limit 1)
    union all ${own(Pilot, 'budget')}
    union all ${own(Solution, 'cost')}`;
}

const pivotOf = (kind: Kind, field: string) => kind.links.find((link) => link.field === field)!.via as Pivot;
