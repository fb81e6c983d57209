import type { Reader } from '../database/reader.ts';
import type { Kind } from '../graph/model.ts';
import { publicRows } from '../graph/seen.ts';
import type { Person } from './access.ts';
import type { SeenBy, ProfileFieldName } from './profile.ts';
import { isHeldToday } from './role-grant.ts';

/** The sentence by which people agree to be seen, as it is worded now; kept with what they chose. */
export const WORDING = '2026-11';
/** So many people of one place are told. */
const MOST = 500;

/** What somebody tells of themselves to whoever asks. */
export interface PersonTold {
  name: string;
  organisation: number | null;
  city: number | null;
  told: Partial<Record<ProfileFieldName, string>>;
}
/** A place whose people are asked for. */
export interface PlaceOf {
  kind: 'Network' | 'City' | 'Organisation';
  key: number;
}

/** Accounts with the networks in which their town or body takes part, as an item of FROM. */
const members = (membership: Kind) =>
  `(select g.account_id, m.network_id, g.city_id, g.organisation_id from role_grant g join ${publicRows(membership, 'm')}
    on (m.city_id = g.city_id or m.organisation_id = g.organisation_id) where ${isHeldToday} and m.network_id is not null)`;

/** The networks of a person: those of their towns and bodies. */
export async function networksOf(run: Reader, membership: Kind, { id }: Person): Promise<number[]> {
  const rows = await run({
    text: `select distinct n.network_id from ${members(membership)} n where n.account_id = $1 order by 1`,
    values: [id],
  });
  return rows.map(([network]) => network as number);
}

/** The people of a place who tell anything to whoever asks, with what they tell them; nothing of anybody else. */
export async function contactsAt(run: Reader, membership: Kind, asks: Person | null, { kind, key }: PlaceOf): Promise<PersonTold[]> {
  const at =
    kind === 'Network'
      ? `select n.account_id, n.organisation_id, n.city_id from ${members(membership)} n where n.network_id = $2`
      : `select g.account_id, g.organisation_id, g.city_id from role_grant g where ${isHeldToday} and g.${kind === 'City' ? 'city_id' : 'organisation_id'} = $2`;
  const rows = await run({
    text: `select a.name, min(p.organisation_id), min(p.city_id), jsonb_object_agg(f.field, case f.field when 'EMAIL' then a.email else f.value end)
      from (${at}) p join account a on a.id = p.account_id join profile_field f on f.account_id = a.id
      where f.seen_by = 'ALL' or (f.seen_by = 'MEMBERS' and $3) or (f.seen_by = 'NETWORK' and exists (
        select from ${members(membership)} mine join ${members(membership)} theirs on theirs.network_id = mine.network_id where mine.account_id = $1 and theirs.account_id = a.id))
      group by a.id, a.name order by a.name, a.id limit ${MOST}`,
    values: [asks?.id ?? null, key, (asks?.grants.length ?? 0) > 0],
  });
  return rows.map(([name, organisation, city, told]) => ({ name, organisation, city, told }));
}

/** What a person tells of themselves, and to whom. */
export async function profileOf(run: Reader, { id }: Person): Promise<{ field: ProfileFieldName; value: string; seenBy: SeenBy }[]> {
  const rows = await run({ text: 'select field, value, seen_by from profile_field where account_id = $1 order by field', values: [id] });
  return rows.map(([field, value, seenBy]) => ({ field, value, seenBy }));
}

/** Tells something of a person to those they chose; with nothing to tell it is forgotten. */
export async function tell(run: Reader, { id }: Person, field: ProfileFieldName, value: string, seenBy: SeenBy): Promise<void> {
  const isNothing = field === 'EMAIL' ? seenBy === 'NOBODY' : value === '';
  if (isNothing) await run({ text: 'delete from profile_field where account_id = $1 and field = $2', values: [id, field] });
  else
    await run({
      text: `insert into profile_field as f (account_id, field, value, seen_by, wording) values ($1, $2, $3, $4, $5)
        on conflict (account_id, field) do update set value = excluded.value, seen_by = excluded.seen_by, wording = excluded.wording,
          agreed_at = case when f.seen_by = excluded.seen_by then f.agreed_at else now() end`,
      values: [id, field, field === 'EMAIL' ? '' : value, seenBy, WORDING],
    });
}
