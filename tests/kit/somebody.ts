/** Makes accounts with roles, signed in, in the database whose SQL `run` executes, as the program of the administrator makes them. */
export function signingIn(run: (sql: string, values?: unknown[]) => Promise<any[]>) {
  let sessions = 0;
  /** Gives the account with its token. */
  return async function somebody(
    name: string,
    ...grants: { role: string; organisation?: number; city?: number; challenge?: number; alone?: boolean }[]
  ) {
    const email = `${name.toLowerCase()}@example.org`;
    const [{ id }] = await run(
      `insert into account (email, name, language) values (?, ?, 'PL') on conflict (email) do update set name = excluded.name returning id`,
      [email, name],
    );
    for (const { role, organisation = null, city = null, challenge = null, alone = false } of grants)
      await run('insert into role_grant (account_id, role, organisation_id, city_id, challenge_id, alone) values (?, ?, ?, ?, ?, ?)', [
        id,
        role,
        organisation,
        city,
        challenge,
        alone,
      ]);
    const token = `test${`${++sessions}`.padStart(28, '0')}`;
    await run(
      `insert into account_session (account_id, token_hash, device) values (?, translate(encode(sha256(?::bytea), 'base64'), '+/=', '-_'), '')`,
      [id, token],
    );
    return { id: id as number, email, token };
  };
}
