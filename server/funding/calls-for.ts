import { City } from '../city/city.ts';
import { kindOf, type Kind, type Link } from '../graph/model.ts';
import { publicRows, tied } from '../graph/seen.ts';
import { FundingCall } from './funding-call.ts';
import { FundingProgramme } from './funding-programme.ts';

/** Today in Poland, in SQL. */
export const TODAY = `(now() at time zone 'Europe/Warsaw')::date`;

/** Whether one can apply on a day: by the dates of the call, which hold when what somebody once recorded no longer does. Pages tell it by the same rule. */
const stateOn = (
  day: string,
) => `case when closes_on < ${day} or availability = 'CLOSED' then 'CLOSED' when opens_on > ${day} then 'ANNOUNCED'
  when opens_on is not null and (closes_on is not null or availability = 'ANNOUNCED') then 'OPEN' else availability end`;

/**
 * SQL for the public calls that the town whose key is bound may apply for on a day: open or announced then, and not limited
 * to other regions. Rows (id, state, opens_on, closes_on, updated_at, place), `place` counting from 1: open ones that close
 * soonest, then those that open soonest.
 */
export function callsFor(kinds: Kind[], town: string, day: string): string {
  const rows = (entity: Parameters<typeof kindOf>[1], alias: string) => publicRows(kindOf(kinds, entity), alias);
  const regions = kindOf(kinds, FundingProgramme).links.find(({ field }) => field === 'voivodeships')!.via as Extract<
    Link['via'],
    { by: 'pivot' }
  >;
  const limits = `from ${tied(regions, 'r')} where r.${regions.from} = p.id`;
  return `(
    select c.id, state, c.opens_on, c.closes_on, c.updated_at,
      (row_number() over (order by state = 'OPEN' desc, case when state = 'OPEN' then c.closes_on else coalesce(c.opens_on, c.closes_on) end nulls last, c.id))::int as place
    from (select *, ${stateOn(day)} as state from ${rows(FundingCall, 'f')}) c left join ${rows(FundingProgramme, 'p')} on p.id = c.programme_id
    where state in ('OPEN', 'ANNOUNCED')
      and (not exists (select ${limits}) or exists (select ${limits} and r.${regions.to} = (select voivodeship_id from ${rows(City, 't')} where id = ${town}))))`;
}
