import { describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { servedWriting } from '../kit/writing.ts';

const { graph, asked, ask, act, make, somebody, begun, institute, author, colleague, reviewer, stranger, start, save, seenBy, complete } =
  await servedWriting();

describe('A draft', () => {
  test('begins with a title and an address, kept by the author’s body, and says what is missing', async () => {
    const work = await start('Jak zakładać ogrody deszczowe');
    expect(work).toMatchObject({ state: 'DRAFT', save: 1, isPublic: false, missing: [{ field: 'form', code: 'REQUIRED' }] });
    expect(work.values).toMatchObject({ address: 'https://example.org/poradnik', organisation: globalId('Organisation', institute.id) });
  });

  test('is nowhere in public: not by id, slug, list, count or search, and strangers are told what they are told of nothing', async () => {
    const { id } = await start('Ściśle tajny szkic o hulajnogach');
    await graph.graph.search.drain();
    const everywhere =
      '{ node(id: $id) { id } guidance(id: $id) { id } guidances { totalCount nodes { title { pl } } } search(query: "hulajnogi") { totalCount } versions(record: $id) { number } work(id: $id) { state } }';
    for (const token of [undefined, stranger.token, reviewer.token]) {
      const { body } = await asked(`query ($id: ID!) ${everywhere}`, { id }, token);
      expect(body.errors).toBeUndefined();
      expect(JSON.stringify(body.data)).not.toMatch(/tajny|hulajnog/);
      expect(body.data).toMatchObject({ node: null, guidance: null, search: { totalCount: 0 }, versions: [], work: null });
    }
    const nothing = globalId('Guidance', 999_999);
    const refused = async (record: string) => (await act('saveDraft', { record, save: 1, values: {} }, stranger.token, 'save')).userErrors;
    expect(await refused(id)).toEqual(await refused(nothing));
    expect((await ask('{ myWork { id } }', {}, stranger.token)).myWork).toEqual([]);
    expect((await ask('{ myWork { id } }', {}, colleague.token)).myWork.map((each: any) => each.id)).toContain(id);
  });

  test('is saved over what was seen: different fields and paragraphs merge, the same one asks', async () => {
    const { id } = await start('Dwie osoby naraz');
    expect(await save(id, 1, complete())).toMatchObject({ save: 2, isMerged: false, conflicts: [] });
    expect(await save(id, 2, { body: 'Pierwszy akapit, Anny.\n\nDrugi akapit.\n' })).toMatchObject({ save: 3 });
    expect(
      await save(id, 2, { body: 'Pierwszy akapit.\n\nDrugi akapit, Bartka.\n', issuedOn: '2026-05-01' }, colleague.token),
    ).toMatchObject({ save: 4, isMerged: true });
    expect((await seenBy(author.token, id)).values).toMatchObject({
      body: 'Pierwszy akapit, Anny.\n\nDrugi akapit, Bartka.',
      issuedOn: '2026-05-01',
    });
    const conflict = await save(id, 3, { issuedOn: '2026-06-01', form: 'TOOL' });
    expect(conflict).toMatchObject({ save: 4, conflicts: [{ field: 'issuedOn', base: null, mine: '2026-06-01', theirs: '2026-05-01' }] });
    expect((await seenBy(author.token, id)).values, 'nothing of it is saved before they choose').toMatchObject({
      issuedOn: '2026-05-01',
      form: 'GUIDE',
    });
    expect(await save(id, 4, { issuedOn: '2026-06-01', form: 'TOOL' })).toMatchObject({ save: 5, conflicts: [] });
  });

  test('saves what is right of a form, and says what is wrong with the rest', async () => {
    const { id } = await start('Z błędami');
    const saved = await save(id, 1, {
      title: { pl: 'Poprawiony' },
      issuedOn: 'wczoraj',
      form: 'POEM',
      address: 'javascript:alert(1)',
      challenges: ['nic'],
      nic: 1,
      body: 'Treść',
    });
    expect(saved.problems.map(({ field, code }: any) => `${field} ${code}`).sort()).toEqual([
      'address ADDRESS_INVALID',
      'challenges LINK_UNKNOWN',
      'form CHOICE_INVALID',
      'issuedOn DATE_INVALID',
      'nic FIELD_UNKNOWN',
    ]);
    expect((await seenBy(author.token, id)).values).toMatchObject({
      title: { pl: 'Poprawiony' },
      body: 'Treść',
      address: 'https://example.org/poradnik',
    });
  });

  test('a desk with more of it costs no more statements', async () => {
    const busy = await somebody('Felicja', { role: 'ADVISOR', organisation: (await make.organisation()).id });
    const cost = async () => {
      const before = begun();
      const { myWork } = await ask('{ myWork { titlePl state mayDo } }', {}, busy.token);
      return { found: myWork.map(({ titlePl }: any) => titlePl), statements: begun() - before };
    };
    await start('Pierwszy', busy.token);
    const one = await cost();
    for (const title of ['Drugi', 'Trzeci', 'Czwarty']) await start(title, busy.token);
    expect(await cost()).toEqual({ found: ['Czwarty', 'Trzeci', 'Drugi', 'Pierwszy'], statements: one.statements });
  });

  test.each([
    ['7.5.2026', '2026-05-07'],
    ['05.2026', '2026-05'],
    ['2026', '2026'],
    ['31.2.2026', null],
  ])('takes %s, as people write days, as %s', async (typed, kept) => {
    const { id } = await start(`Wydany ${typed}`);
    const { problems } = await save(id, 1, { issuedOn: typed });
    expect(problems.map(({ code }: any) => code)).toEqual(kept ? [] : ['DATE_INVALID']);
    expect((await seenBy(author.token, id)).values.issuedOn ?? null).toBe(kept);
  });

  test('saving nothing new is no save', async () => {
    const { id } = await start('Bez zmian');
    await save(id, 1, complete());
    expect(await save(id, 2, complete())).toMatchObject({ save: 2 });
  });
});
