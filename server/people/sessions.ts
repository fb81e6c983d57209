import type { Person } from './access.ts';
import type { Reader } from '../database/reader.ts';
import type { Kind } from '../graph/model.ts';
import { seen } from '../graph/seen.ts';
import { program, unbound } from '../graph/viewer.ts';
import { retention } from './retention.ts';
import { hashOf, isKey } from './secrets.ts';

/** Every session ends after so long, however much it is used. */
const LONGEST = '180 days';
const isAlive = () => `s.used_at > now() - interval '${retention.sessionDays} days' and s.created_at > now() - interval '${LONGEST}'`;

/** A browser somebody is signed in with, as they see it. */
export interface SessionShown {
  id: string;
  device: string;
  createdAt: string;
  usedAt: string;
  isThis: boolean;
}

/** Who a token stands for, with all that was granted to them and holds today; null for nobody. One statement. `challenge` is the kind that themes are of. */
export async function personOf(run: Reader, challenge: Kind, token: string): Promise<Person | null> {
  if (!isKey(token)) return null;
  const [row] = await run({
    text: `select a.id, a.name, a.email, a.language, s.id, s.used_at < now() - interval '1 hour', coalesce((
        select jsonb_agg(jsonb_build_object('role', g.role, 'organisation', g.organisation_id, 'city', g.city_id, 'alone', g.alone, 'themes', coalesce((
          with recursive narrower(id) as (select g.challenge_id union select c.id from ${seen(challenge, 'c', program, unbound)} join narrower n on c.broader_id = n.id) select jsonb_agg(n.id) from narrower n where n.id is not null), '[]')) order by g.id)
        from role_grant g where g.account_id = a.id and g."from" <= now() and (g.until is null or g.until > now())), '[]')
      from account_session s join account a on a.id = s.account_id where s.token_hash = $1 and ${isAlive()}`,
    values: [hashOf(token)],
  });
  if (!row) return null;
  const [id, name, email, language, session, isOld, grants] = row;
  if (isOld) await run({ text: 'update account_session set used_at = now() where id = $1', values: [session] });
  return { id, name, email, language, session, grants };
}

/** The sessions of a person, the last used first. */
export async function sessionsOf(run: Reader, { id, session }: Person): Promise<SessionShown[]> {
  const rows = await run({
    text: `select s.id, s.device, s.created_at, s.used_at from account_session s where s.account_id = $1 and ${isAlive()} order by s.used_at desc, s.id desc`,
    values: [id],
  });
  return rows.map(([key, device, createdAt, usedAt]) => ({ id: String(key), device, createdAt, usedAt, isThis: key === session }));
}

/** Forgets what has expired: sessions, askings to be let in, invitations, suggestions nobody confirmed, counted tries, and who did what so long ago that nobody has to answer for it. */
export async function forgetExpired(run: Reader): Promise<void> {
  await run({ text: `delete from account_session s where not (${isAlive()})`, values: [] });
  for (const table of ['sign_in', 'exchange', 'invitation'])
    await run({ text: `delete from ${table} where expires_at < now()`, values: [] });
  await run({ text: `delete from suggestion where state = 'UNCONFIRMED' and created_at < now() - interval '7 days'`, values: [] });
  await run({ text: `delete from attempt where since < now() - interval '1 day'`, values: [] });
  await run({ text: `delete from log_entry where at < now() - $1 * interval '1 month'`, values: [retention.logMonths] });
}
