import { describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { servedWriting } from '../kit/writing.ts';
import { Adoption } from '../../server/pilot/adoption.ts';
import { Solution } from '../../server/pilot/solution.ts';

const { graph, act, ask, asked, make, run, author, secretary, published, start } = await servedWriting();
let made = 0;
const solution = (title: string, facts: object = {}) =>
  make.make(Solution, { slug: `rozwiazanie-${++made}`, nature: 'SERVICE', title: { pl: title, en: null }, ...facts });
const idOf = ({ id }: { id: number }) => globalId('Solution', id);
const merge = (record: string, other: string, token = secretary.token, fill = true) =>
  act('mergeRecords', { record, other, fill }, token, 'record number');
const solutionAt = async (slug: string) =>
  (
    await ask(
      'query ($slug: String!) { solution(slug: $slug) { slug title { pl } summary { pl } place challenges { title { pl } } sources { address } adoptions { nodes { slug } } } }',
      { slug },
    )
  ).solution;

describe('Two records of the same', () => {
  test('become one: old addresses, the id and all that led to the other lead to the kept one; the rest is filled in', async () => {
    const [theme, other] = [
      await make.challenge({ title: { pl: 'Retencja', en: null } }),
      await make.challenge({ title: { pl: 'Upał', en: null } }),
    ];
    const kept = await solution('Ogrody deszczowe', { challenges: [theme] });
    const given = await solution('Ogródki deszczowe', {
      challenges: [theme, other],
      place: 'na osiedlach',
      summary: { pl: 'Zbierają wodę.', en: null },
    });
    const city = await make.city();
    await make.make(Adoption, { slug: 'przejecie', title: { pl: 'Przejęcie', en: null }, solution: given, city, result: 'WORKS' });
    await run('update solution set slug = ? where id = ?', ['ogrodki-deszczowe', given.id]);
    await graph.graph.search.drain();
    expect(await merge(idOf(kept), idOf(given))).toMatchObject({ record: idOf(kept), userErrors: [] });
    for (const address of [kept.slug, given.slug, 'ogrodki-deszczowe', idOf(given)])
      expect(await solutionAt(address), address).toMatchObject({
        slug: kept.slug,
        title: { pl: 'Ogrody deszczowe' },
        summary: { pl: 'Zbierają wodę.' },
        place: 'na osiedlach',
        challenges: [{ title: { pl: 'Retencja' } }, { title: { pl: 'Upał' } }],
        adoptions: { nodes: [{ slug: 'przejecie' }] },
      });
    await graph.graph.search.drain();
    const { search } = await ask('{ search(query: "deszczowe", kinds: [SOLUTION]) { hits { record { slug } } } }');
    expect(search.hits).toEqual([{ record: { slug: kept.slug } }]);
    const { versions } = await ask('query ($id: ID!) { versions(record: $id) { number note } }', { id: idOf(kept) });
    expect(versions[0]).toEqual({ number: 2, note: 'Połączono z: Ogródki deszczowe' });
    expect((await merge(idOf(kept), idOf(given))).userErrors[0].code, 'what is in the archive is there no more').toBe('NOT_FOUND');
  });

  test('keep what the kept one says when nothing is to be filled in', async () => {
    const kept = await solution('Zostaje bez zmian');
    const given = await solution('Odchodzi', { place: 'w parku' });
    await merge(idOf(kept), idOf(given), secretary.token, false);
    expect(await solutionAt(given.slug)).toMatchObject({ slug: kept.slug, place: null });
  });

  test('are put side by side for those alone who may merge them', async () => {
    const [one, two] = [await solution('Pierwsze'), await solution('Drugie')];
    const pair =
      'query ($record: ID!, $other: ID!) { recordPair(record: $record, other: $other) { records { titlePl } differences { field before after } } }';
    const asking = { record: idOf(one), other: idOf(two) };
    expect((await ask(pair, asking, secretary.token)).recordPair).toEqual({
      records: [{ titlePl: 'Pierwsze' }, { titlePl: 'Drugie' }],
      differences: [{ field: 'title.pl', before: 'Pierwsze', after: 'Drugie' }],
    });
    for (const token of [undefined, author.token]) expect((await ask(pair, asking, token)).recordPair).toBeNull();
    expect((await ask(pair, { ...asking, other: idOf(one) }, secretary.token)).recordPair, 'with itself').toBeNull();
    expect((await merge(idOf(one), idOf(two), author.token)).userErrors[0].code).toBe('NOT_FOUND');
    const visitor = await asked('mutation ($a: ID!, $b: ID!) { mergeRecords(input: { record: $a, other: $b }) { record } }', {
      a: idOf(one),
      b: idOf(two),
    });
    expect(visitor.body.errors[0].extensions.code).toBe('FORBIDDEN');
  });

  test('are refused when they are one, of two kinds, or in work', async () => {
    const [one, two] = [await solution('Jedno'), await solution('Drugie do odmowy')];
    const guidance = await published('Poradnik do odmowy');
    const codes = async (record: string, other: string) => (await merge(record, other)).userErrors.map(({ code }: any) => code);
    expect(await codes(idOf(one), idOf(one))).toEqual(['SAME_RECORD']);
    expect(await codes(idOf(one), guidance)).toEqual(['OTHER_KIND']);
    expect(await codes(idOf(one), (await start('Szkic do odmowy')).id)).toEqual(['NOT_FOUND']);
    await act('editRecord', { record: idOf(two) }, secretary.token, 'work { save }');
    expect(await codes(idOf(one), idOf(two)), 'what somebody writes in is not given up').toEqual(['NOT_FOUND']);
    expect((await solutionAt(two.slug)).title.pl).toBe('Drugie do odmowy');
  });

  test('of a body take its people along', async () => {
    const [kept, given] = [await make.organisation(), await make.organisation({ title: { pl: 'Dawna nazwa', en: null } })];
    const member = await make.guidance({ organisation: given });
    await run(`insert into role_grant (account_id, role, organisation_id) select id, 'MEMBER', ? from account where email = ?`, [
      given.id,
      author.email,
    ]);
    const [a, b] = [kept, given].map(({ id }) => globalId('Organisation', id));
    expect(await merge(a!, b!)).toMatchObject({ record: a, userErrors: [] });
    expect((await run('select count(*)::int as n from role_grant where organisation_id = ?', [given.id]))[0].n).toBe(0);
    const { guidance } = await ask('query ($slug: String!) { guidance(slug: $slug) { organisation { slug } } }', { slug: member.slug });
    expect(guidance.organisation.slug).toBe(kept.slug);
  });
});
