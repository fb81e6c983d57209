import { expect, test } from 'vitest';
import { servedPeople } from '../kit/people.ts';

const { origin, act, make, somebody, run } = await servedPeople();

test('the secretariat lets people in from its desk: for a body, for a town, or as reviewers of a theme', async () => {
  const secretary = await somebody('Ewa', { role: 'SECRETARIAT' });
  const [body, city, theme] = [await make.organisation(), await make.city(), await make.challenge()];
  const decided = async (email: string, fields: Record<string, string>) => {
    await act('requestAccount', { email, name: 'Jan', reason: 'Chcę pisać.' }, undefined, 'asked');
    const [{ id }] = await run('select id from account_request where email = ?', [email]);
    const answer = await fetch(`${origin}/biurko?/account`, {
      method: 'POST',
      body: new URLSearchParams({ id: String(id), approve: 'yes', ...fields }),
      headers: { cookie: `splot=${secretary.token}`, origin, accept: 'text/html' },
    });
    const html = await answer.text();
    const grants = await run(
      'select g.role, g.organisation_id as organisation, g.city_id as city, g.challenge_id as theme from role_grant g join account a on a.id = g.account_id where a.email = ?',
      [email],
    );
    return { status: answer.status, html, grants };
  };
  const nothing = { organisation: null, city: null, theme: null };
  for (const [name, role, whose, of] of [
    ['MEMBER', 'MEMBER', body, 'organisation'],
    ['ADVISOR', 'ADVISOR', body, 'organisation'],
    ['CITY_MEMBER', 'MEMBER', city, 'city'],
    ['REVIEWER', 'REVIEWER', theme, 'theme'],
  ] as const)
    expect(
      await decided(`${name.toLowerCase()}@example.org`, {
        role: name,
        whose: `/${{ organisation: 'organizacje', city: 'miasta', theme: 'wyzwania' }[of]}/${whose.slug}`,
      }),
    ).toMatchObject({
      status: 200,
      grants: [{ ...nothing, role, [of]: whose.id }],
    });

  // without one nobody gets in, and what was chosen stays
  const { status, html, grants } = await decided('nikt@example.org', { role: 'REVIEWER', whose: '' });
  expect([status, grants]).toEqual([400, []]);
  expect(html).toContain('albo wyzwanie, które ma recenzować');
  expect(html).toMatch(/<option value="REVIEWER" selected/);
});
