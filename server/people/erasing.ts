import type { Person } from './access.ts';
import type { Reader } from '../database/reader.ts';
import type { Transaction } from '../database/statements.ts';
import type { Letters } from './letters.ts';

/** All that is kept about a person, for themselves: one JSON, nothing of anybody else. */
export async function exportOf(run: Reader, { id }: Person): Promise<Record<string, unknown>> {
  const [[all]] = (await run({
    text: `select jsonb_build_object(
      'account', (select to_jsonb(a) from account a where a.id = $1),
      'sessions', coalesce((select jsonb_agg(jsonb_build_object('device', device, 'createdAt', created_at, 'usedAt', used_at) order by id) from account_session where account_id = $1), '[]'),
      'passkeys', coalesce((select jsonb_agg(jsonb_build_object('name', name, 'createdAt', created_at, 'usedAt', used_at) order by id) from passkey where account_id = $1), '[]'),
      'passwordSetAt', (select set_at from password where account_id = $1),
      'providers', coalesce((select jsonb_agg(jsonb_build_object('issuer', issuer, 'subject', subject, 'linkedAt', linked_at) order by id) from identity where account_id = $1), '[]'),
      'profile', coalesce((select jsonb_agg(jsonb_build_object('field', field, 'value', value, 'seenBy', seen_by, 'agreedAt', agreed_at, 'wording', wording) order by field) from profile_field where account_id = $1), '[]'),
      'invitations', coalesce((select jsonb_agg(jsonb_build_object('role', i.role, 'expiresAt', i.expires_at) order by i.id) from invitation i join account a on a.email = lower(i.email) where a.id = $1), '[]'),
      'written', coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'record', record_id, 'revision', id, 'version', number, 'changedAt', changed_at) order by id) from revision where $1 = any(authors)), '[]'),
      'roles', coalesce((select jsonb_agg(jsonb_build_object('role', role, 'organisation', organisation_id, 'city', city_id, 'challenge', challenge_id, 'from', "from", 'until', until) order by id) from role_grant where account_id = $1), '[]'),
      'savedSearches', coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'every', s.every, 'search', s.search) order by s.id) from saved_search s join account a on a.email = s.email where a.id = $1), '[]'),
      'suggestions', coalesce((select jsonb_agg(jsonb_build_object('what', s.what, 'title', s.title, 'body', s.body, 'at', s.created_at) order by s.id) from suggestion s join account a on a.email = s.email where a.id = $1), '[]'),
      'done', coalesce((select jsonb_agg(jsonb_build_object('at', at, 'verb', verb, 'kind', kind, 'record', record_id) order by id) from log_entry where account_id = $1), '[]'))`,
    values: [id],
  })) as [[Record<string, unknown>]];
  return all;
}

/** Where people write as they like beside records: whoever it was, an address in it is taken out. */
const texts: readonly [table: string, columns: string[]][] = [
  ['account_request', ['name', 'reason']],
  ['suggestion', ['title', 'body', 'value', 'place', 'address', 'reason']],
  ['review', ['reason']],
  ['review_comment', ['quote', 'body']],
  ['revision', ['note']],
  ['record_work', ['reason']],
  ['profile_field', ['value']],
];
/** What stands where the address stood. */
const TAKEN_OUT = '[…]';

/** The address as a whole one, for PostgreSQL: that of Joanna is not that of Anna. */
const whole = (email: string) => `(?<![[:alnum:]._%+-])${email.replace(/[^\w@]/g, '\\$&')}(?![[:alnum:]-]|\\.[[:alnum:]])`;

/**
 * Forgets a person: the account with its sessions and roles, and the address wherever it stands. What they published
 * stays, under the name of the body they wrote it for.
 */
export async function erase({ run }: Transaction, { id, email }: Person, letters: Letters): Promise<void> {
  for (const table of ['saved_search', 'invitation', 'account_request'])
    await run({ text: `delete from ${table} where lower(email) = $1`, values: [email] });
  // what they suggested without an account is decided all the same; nobody can be told
  await run({ text: 'update suggestion set email = null where lower(email) = $1', values: [email] });
  await letters.takeBack(run, email);
  await run({ text: 'delete from account where id = $1', values: [id] });
  const values = [whole(email), TAKEN_OUT];
  for (const [table, columns] of texts)
    await run({
      text: `update ${table} set ${columns.map((column) => `${column} = regexp_replace(${column}, $1, $2, 'gi')`).join(', ')} where ${columns.map((column) => `${column} ~* $1`).join(' or ')}`,
      values,
    });
  // an alert for an address tells of nobody else
  await run({ text: 'delete from saved_search where search::text ~* $1', values: [values[0]] });
  await run({ text: `update job set payload = regexp_replace(payload::text, $1, $2, 'gi')::jsonb where payload::text ~* $1`, values });
}
