import { describe, expect, test } from 'vitest';
import { access, may, mayDo, states, type Act, type Facts, type Person, type WorkState } from '../../server/people/access.ts';
import { roles, type Role } from '../../server/people/role-grant.ts';

const ME = 1;
/** Every way in which somebody can stand to a record: each relation holds or does not. */
const ways = [true, false].flatMap((own) =>
  [false, true].flatMap((ofMyOrganisation) =>
    [false, true].flatMap((ofMyTheme) => [false, true].map((alone) => ({ own, ofMyOrganisation, ofMyTheme, alone }))),
  ),
);
type Way = (typeof ways)[number];

const personIn = (role: Role, { alone }: Way): Person => ({
  id: ME,
  name: '',
  email: '',
  language: 'PL',
  session: 1,
  grants: [{ role, organisation: 10, city: null, themes: [20], alone }],
});
const factsIn = (state: WorkState, { own, ofMyOrganisation, ofMyTheme }: Way): Facts => ({
  state,
  authors: own ? [ME] : [2],
  organisations: ofMyOrganisation ? [10] : [11],
  cities: [],
  themes: ofMyTheme ? [20] : [21],
});
const named = (way: Way) =>
  [way.own ? 'own' : 'notMine', ...(['ofMyOrganisation', 'ofMyTheme', 'alone'] as const).filter((each) => way[each])] as string[];

/** When it is allowed, in the fewest words: what all the ways in which it is have in common, and nothing they have not. */
function cell(role: Role | null, act: Act, state: WorkState): string {
  const allowed = ways.filter((way) => may(role && personIn(role, way), act, factsIn(state, way)));
  if (allowed.length === 0) return '-';
  if (allowed.length === ways.length) return 'yes';
  const common = allowed.map(named).reduce((all, names) => all.filter((name) => names.includes(name)));
  const explained = ways.filter((way) => common.every((name) => named(way).includes(name)));
  expect(explained, `${act} ${role} ${state} is one set of relations`).toHaveLength(allowed.length);
  return common.join('+');
}

describe('Who may do what', () => {
  test('every cell of the table is as it was agreed: role by verb by state by relation', () => {
    const rows = (Object.keys(access) as Act[]).flatMap((act) =>
      [null, ...roles].map(
        (role) => `${act} · ${role ?? 'VISITOR'} · ${states.map((state) => `${state} ${cell(role, act, state)}`).join(' · ')}`,
      ),
    );
    return expect(`${rows.filter((row) => !/^(?:[^·]+· ){2}(?:[A-Z_]+ - ?·? ?)+$/.test(row)).join('\n')}\n`).toMatchFileSnapshot(
      'access.txt',
    );
  });

  test('visitors may nothing, whatever the record', () => {
    for (const state of states) expect(mayDo(null, factsIn(state, ways[0]!))).toEqual([]);
  });

  test('nobody may approve what they wrote themselves, whatever they are', () => {
    for (const role of roles)
      for (const state of states)
        for (const way of ways.filter(({ own }) => own)) {
          const person = personIn(role, way);
          expect(may(person, 'approve', factsIn(state, way))).toBe(false);
          expect(may(person, 'approveForOrganisation', factsIn(state, way))).toBe(false);
        }
  });

  test('a role of one body says nothing about another one, nor a theme about a body', () => {
    const two: Person = {
      ...personIn('MEMBER', ways[0]!),
      grants: [
        { role: 'MEMBER', organisation: 10, city: null, themes: [], alone: false },
        { role: 'REVIEWER', organisation: null, city: null, themes: [20], alone: false },
      ],
    };
    const facts: Facts = { state: 'DRAFT', authors: [2], organisations: [11], cities: [], themes: [20] };
    expect(mayDo(two, facts)).toEqual([]);
    expect(mayDo(two, { ...facts, state: 'IN_REVIEW' })).toEqual(['read', 'approve', 'askForChanges', 'comment']);
  });
});
