import type { EntityClass } from '@mikro-orm/core';
import { Float, ID, Int } from 'type-graphql';
import { Challenge } from '../challenge/challenge.ts';
import { City } from '../city/city.ts';
import { Voivodeship } from '../city/voivodeship.ts';
import { declareObject, type Fields, type Thunk } from '../graph/declare.ts';
import { inputTypeOf, typeOf } from '../graph/declared.ts';
import { badUserInput } from '../errors.ts';
import { optional, plain } from '../graph/input.ts';
import type { Reference } from '../graph/load.ts';
import { recordNamed } from '../graph/lookup.ts';
import { kindOf, type Kind, type Link } from '../graph/model.ts';
import { query } from '../graph/query.ts';
import { publicRows, tied } from '../graph/seen.ts';
import { Membership } from '../network/membership.ts';
import { Network } from '../network/network.ts';
import { FundedProject } from './funded-project.ts';

const sums: Fields = {
  projects: { type: () => Int, description: 'How many projects.' },
  totalPln: { type: () => Float, description: 'What they are worth together, in złoty (PLN).' },
  euPln: { type: () => Float, description: 'The Union’s share of that in złoty (PLN).' },
};
/** A part of the money, with what tells it from the others. */
const part = (name: string, description: string, by: string, type: Thunk, about: string, nullable = false) =>
  declareObject(name, description, { [by]: { type, description: about, nullable }, ...sums });

const byFund = part('MoneyByFund', 'Money of one fund.', 'fund', () => inputTypeOf(FundedProject, 'fund'), 'The fund.');
const byPeriod = part(
  'MoneyByPeriod',
  'Money of one budget period of the Union: lists of beneficiaries tell no year.',
  'period',
  () => inputTypeOf(FundedProject, 'period'),
  'The budget period.',
);
const byTheme = part(
  'MoneyByTheme',
  'Money for one theme. A project that answers several counts for each of them.',
  'theme',
  () => typeOf(Challenge),
  'The theme; null for projects whose field tells none.',
  true,
);
const money = declareObject('EuMoney', 'Money that Union funds paid into projects in part, as far as projects are tied to a place.', {
  ...sums,
  byFund: { type: () => [byFund], description: 'By fund, the largest value first.', price: { items: 3 } },
  byPeriod: { type: () => [byPeriod], description: 'By budget period, the earliest first.', price: { items: 2 } },
  byTheme: { type: () => [byTheme], description: 'By theme, the largest value first.', price: { items: 13 } },
});

interface Sums {
  projects: number;
  totalPln: number;
  euPln: number;
}

export const euMoney = query(
  'euMoney',
  'What Union funds paid for in part in a city, in a region, or in the cities and by the organisations of a network. Projects are tied to places by the names of beneficiaries: there may be more than these. Null when there is no such public record.',
  {
    args: {
      city: optional(plain(ID, 'The global id or the slug of a city. Give exactly one of the three.')),
      voivodeship: optional(plain(ID, 'The global id or the slug of a voivodeship.')),
      network: optional(plain(ID, 'The global id or the slug of a network.')),
    },
    type: () => money,
    nullable: true,
    price: { each: 600 },
    followsRecords: true,
    async resolve({ city, voivodeship, network }, { kinds, loading, read }) {
      const places: [EntityClass, string | null | undefined][] = [
        [City, city],
        [Voivodeship, voivodeship],
        [Network, network],
      ];
      const [first, ...others] = places.flatMap(([entity, id]) => (id == null ? [] : [{ entity, id }]));
      if (!first || others.length > 0) throw badUserInput('Give exactly one of `city`, `voivodeship` and `network`.');
      const { entity, id } = first;
      const kind = kindOf(kinds, entity);
      const named = recordNamed([kind], id);
      const found = await (named ? loading.byKey(kind, named.key) : loading.bySlug(kind, id));
      if (!found) return null;
      const rows = await read({ text: statement(kinds, kind), values: [found.key] });
      const sumsOf = (by: string) =>
        rows
          .filter(([told]) => told === by)
          .map(
            ([, value, key, projects, totalPln, euPln]) =>
              ({ value, key, projects, totalPln, euPln }) as Sums & { value: string | null; key: number | null },
          );
      const [all = { projects: 0, totalPln: 0, euPln: 0 }] = sumsOf('all');
      const challenge = kindOf(kinds, Challenge);
      const themes = await Promise.all(
        sumsOf('theme').map(async (each): Promise<Sums & { theme: Reference | null }> => ({
          ...each,
          theme: each.key === null ? null : await loading.byKey(challenge, each.key),
        })),
      );
      return {
        ...all,
        byFund: sumsOf('fund').map((each) => ({ ...each, fund: each.value })),
        byPeriod: sumsOf('period')
          .map((each) => ({ ...each, period: each.value }))
          .sort((a, b) => (a.period! < b.period! ? -1 : 1)),
        byTheme: themes,
      };
    },
  },
);

/** One statement for all sums, whatever their number: rows (by, value, key of the theme, projects, whole value, share of the Union), the largest first. */
function statement(kinds: Kind[], of: Kind): string {
  const from = (entity: Parameters<typeof kindOf>[1], alias: string) => publicRows(kindOf(kinds, entity), alias);
  const cities = `select id from ${from(City, 'c')} where voivodeship_id = $1::int`;
  const members = (column: string) => `select ${column} from ${from(Membership, 'm')} where network_id = $1::int`;
  const where: Record<string, string> = {
    City: 'p.city_id = $1::int',
    Voivodeship: `p.city_id in (${cities})`,
    Network: `p.city_id in (${members('city_id')}) or p.organisation_id in (${members('organisation_id')})`,
  };
  const via = kindOf(kinds, FundedProject).links.find(({ field }) => field === 'challenges')!.via as Extract<Link['via'], { by: 'pivot' }>;
  const added = 'count(*)::int, sum(total_pln)::float8, sum(eu_pln)::float8';
  return `with mine as materialized (select id, fund, period, total_pln, eu_pln from ${from(FundedProject, 'p')} where ${where[of.name]}),
    themed as (
      select distinct mine.id, coalesce(b.id, c.id) as theme from mine left join ${tied(via, 't')} on t.${via.from} = mine.id
      left join ${from(Challenge, 'c')} on c.id = t.${via.to} left join ${from(Challenge, 'b')} on b.id = c.broader_id
    ),
    named as (select id, theme from themed where theme is not null or not exists (select from themed o where o.id = themed.id and o.theme is not null))
    select * from (
      select 'all' as by, null::text as value, null::int as theme, ${added} from mine having count(*) > 0
      union all select 'fund', fund, null, ${added} from mine group by fund
      union all select 'period', period, null, ${added} from mine group by period
      union all select 'theme', null, theme, ${added} from mine join named using (id) group by theme
    ) told(by, value, theme, projects, total, eu) order by by, total desc, value, theme`;
}
