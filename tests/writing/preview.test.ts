import { describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { servedWriting } from '../kit/writing.ts';

const { graph, post, ask, act, run, author, colleague, reviewer, stranger, secretary, start, save, seenBy, complete, published } =
  await servedWriting();

const page = `query ($slug: String!) { guidance(slug: $slug) {
  id slug title { pl en } form body issuedOn trust sources { address } organisation { title { pl } } challenges { title { pl } } } }`;
/** What the page of a record would be, asked as somebody. */
const preview = async (id: string, token?: string, query = page, variables: object = { slug: id }) =>
  (await post({ query, variables, extensions: { preview: id } }, token ? { authorization: `Bearer ${token}` } : {})).body;
const counts = async () =>
  Object.fromEntries(
    await Promise.all(
      ['guidance', 'revision', 'record_change', 'old_slug', 'log_entry', 'job', 'source', 'confirmation'].map(async (table) => [
        table,
        (await run(`select count(*)::int as n, coalesce(max(t::text), '') as last from "${table}" t`))[0],
      ]),
    ),
  );
async function approved(id: string) {
  expect((await act('submitDraft', { record: id }, author.token, 'missing { field }')).missing).toEqual([]);
  await act('approveDraft', { record: id, hash: (await seenBy(colleague.token, id)).hash }, colleague.token, 'outcome');
  const { outcome } = await act('approveDraft', { record: id, hash: (await seenBy(reviewer.token, id)).hash }, reviewer.token, 'outcome');
  expect(outcome).toBe('PUBLISHED');
}

describe('The preview of a draft', () => {
  test('says what the public page says once it is published, and leaves nothing behind', async () => {
    const { id } = await start('Podgląd ogrodów deszczowych');
    await save(id, 1, { ...complete(), issuedOn: '2026-05', sources: ['https://example.org/zrodlo-podgladu'] });
    await graph.graph.search.drain();
    const before = await counts();
    const { data, errors } = await preview(id, author.token);
    expect(errors).toBeUndefined();
    expect(data.guidance).toMatchObject({
      id,
      slug: 'podglad-ogrodow-deszczowych',
      body: 'Pierwszy akapit.\n\nDrugi akapit.',
      organisation: { title: { pl: 'Instytut Miast' } },
      challenges: [{ title: { pl: 'Zieleń' } }],
    });
    expect(await counts(), 'nothing of it is kept').toEqual(before);
    await approved(id);
    expect((await ask(page, { slug: data.guidance.slug })).guidance).toEqual(data.guidance);
  });

  test('of a change shows the change, while everybody reads what is public', async () => {
    const id = await published('Poradnik ze zmianą');
    const { slug } = (await ask('query ($id: ID!) { guidance(id: $id) { slug } }', { id })).guidance;
    await act('editRecord', { record: id }, author.token, 'work { save }');
    await save(id, 1, { body: 'Zupełnie nowy tekst o retencji.\n' });
    const bodies = async (token?: string) => (await ask(page, { slug }, token)).guidance.body;
    const old = 'Pierwszy akapit.\n\nDrugi akapit.';
    for (let round = 0; round < 3; round += 1) {
      const [{ data }, visitor, writer] = await Promise.all([preview(id, author.token), bodies(), bodies(author.token)]);
      expect([data.guidance.body, visitor, writer]).toEqual(['Zupełnie nowy tekst o retencji.', old, old]);
    }
    await graph.graph.search.drain();
    expect((await ask('{ search(query: "retencja") { totalCount } }')).search.totalCount).toBe(0);
    expect(
      (await preview(id, author.token, `query ($slug: String!) { guidance(slug: $slug) { body } }`, { slug })).data.guidance.body,
    ).toBe('Zupełnie nowy tekst o retencji.');
  });

  test('is for those alone who may see the draft; others are told what they are told of nothing', async () => {
    const { id } = await start('Tajny podgląd');
    await save(id, 1, complete());
    const nothing = await preview(globalId('Guidance', 999_999), stranger.token);
    expect(nothing.errors.map(({ extensions }: any) => extensions.code)).toEqual(['FORBIDDEN']);
    for (const token of [undefined, stranger.token, reviewer.token]) {
      const answer = await preview(id, token);
      expect([answer.data, answer.errors[0].message]).toEqual([nothing.data, nothing.errors[0].message]);
    }
    for (const token of [author.token, colleague.token, secretary.token])
      expect((await preview(id, token)).data.guidance.title.pl).toBe('Tajny podgląd');
    expect((await ask(page, { slug: id })).guidance, 'its id is no slug outside of it').toBeNull();
  });

  test('shows what there is while something is missing, and says what no record can do without', async () => {
    const other = await start('Jeszcze w pracy');
    const { id } = await start('Niepełny podgląd');
    const bare = await preview(id, author.token);
    expect(bare.errors[0].extensions).toMatchObject({ code: 'DRAFT_INCOMPLETE', fields: ['form'] });
    // what is not public itself leads nowhere yet
    await save(id, 1, { form: 'GUIDE', supersedes: other.id });
    const { data, errors } = await preview(
      id,
      author.token,
      `query ($slug: String!) { guidance(slug: $slug) { title { pl } supersedes { slug } } }`,
    );
    expect([errors, data]).toEqual([undefined, { guidance: { title: { pl: 'Niepełny podgląd' }, supersedes: null } }]);
  });

  test('changes nothing, whatever is asked in it', async () => {
    const { id } = await start('Bez zmian w podglądzie');
    await save(id, 1, complete());
    const answer = await preview(id, author.token, 'mutation ($slug: ID!) { discardDraft(input: { record: $slug }) { discarded } }');
    expect(answer.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect((await seenBy(author.token, id)).state).toBe('DRAFT');
  });

  test('many at once are all answered, and never with another’s text', { timeout: 60_000 }, async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, async (_, at) => {
        const { id } = await start(`Równoczesny podgląd ${at}`);
        await save(id, 1, { ...complete(), body: `Treść ${at}` });
        return id;
      }),
    );
    const bodies = await Promise.all([...ids, ...ids].map(async (id) => (await preview(id, author.token)).data.guidance.body));
    expect(bodies).toEqual([...ids, ...ids].map((_, at) => `Treść ${at % 8}`));
  });
});
