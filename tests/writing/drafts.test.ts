import { beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { servedPeople } from '../kit/people.ts';
import { codes } from '../kit/serve.ts';

const { graph, asked, ask, act, make, run, somebody, mail, begun } = await servedPeople();
const WORK =
  'work { id state save hash isPublic mayDo missing { field code } values comments { field body isOutdated } reviews { ring state reason } }';
let institute: any, theme: any, city: any;
let author: any, colleague: any, reviewer: any, stranger: any, secretary: any;
beforeAll(async () => {
  institute = await make.organisation({ title: { pl: 'Instytut Miast', en: null } });
  theme = await make.challenge({ title: { pl: 'Zieleń', en: null } });
  city = await make.city({ title: { pl: 'Płock', en: null } });
  const other = await make.organisation();
  author = await somebody('Anna', { role: 'ADVISOR', organisation: institute.id });
  colleague = await somebody('Bartek', { role: 'MEMBER', organisation: institute.id });
  reviewer = await somebody('Celina', { role: 'REVIEWER', challenge: theme.id });
  stranger = await somebody('Darek', { role: 'MEMBER', organisation: other.id });
  secretary = await somebody('Ewa', { role: 'SECRETARIAT' });
});
const start = async (title: string, token = author.token, kind = 'GUIDANCE') =>
  (await act('startDraft', { kind, title, address: 'https://example.org/poradnik' }, token, WORK)).work;
const save = (record: string, seen: number, values: object, token = author.token) =>
  act(
    'saveDraft',
    { record, save: seen, values },
    token,
    'save isMerged merged conflicts { field base mine theirs } problems { field code }',
  );
const seenBy = async (token: string | undefined, id: string) =>
  (await ask(`query ($id: ID!) { work(id: $id) { state title: titlePl ${WORK.slice(7, -2)} } }`, { id }, token)).work;
const complete = () => ({ form: 'GUIDE', challenges: [globalId('Challenge', theme.id)], body: 'Pierwszy akapit.\n\nDrugi akapit.\n' });
/** A guidance that went all the way. */
async function published(title: string): Promise<string> {
  const { id } = await start(title);
  await save(id, 1, complete());
  expect((await act('submitDraft', { record: id }, author.token, 'missing { field }')).missing).toEqual([]);
  await act('approveDraft', { record: id, hash: (await seenBy(colleague.token, id)).hash }, colleague.token, 'outcome');
  const { hash } = await seenBy(reviewer.token, id);
  expect(await act('approveDraft', { record: id, hash }, reviewer.token, 'outcome number')).toMatchObject({
    outcome: 'PUBLISHED',
    number: 1,
    userErrors: [],
  });
  return id;
}

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

describe('Two rings look at it', () => {
  test('its own body, then a reviewer of the theme; then everybody reads it and finds it', async () => {
    const id = await published('Poradnik o łąkach kwietnych');
    await graph.graph.search.drain();
    const { guidance, search } = await ask(
      'query ($id: ID!) { guidance(id: $id) { slug title { pl } verifiedOn organisation { title { pl } } challenges { title { pl } } } search(query: "łąki kwietne") { totalCount } }',
      { id },
    );
    expect(guidance).toMatchObject({
      slug: 'poradnik-o-lakach-kwietnych',
      organisation: { title: { pl: 'Instytut Miast' } },
      challenges: [{ title: { pl: 'Zieleń' } }],
    });
    expect(search.totalCount).toBeGreaterThan(0);
    expect((await mail(author.email)).subject).toBe('Splot: opublikowano');
  });

  test('nobody approves their own, not even who only helped', async () => {
    const { id } = await start('Własne');
    await save(id, 1, complete());
    await save(id, 2, { body: 'Dopisane przez Ewę.' }, secretary.token);
    await act('submitDraft', { record: id }, author.token, 'missing { field }');
    const { hash } = await seenBy(author.token, id);
    for (const { token } of [author, secretary])
      expect((await act('approveDraft', { record: id, hash }, token, 'outcome')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('changes are asked for at a field; the text that was looked at stays, a new one is written', async () => {
    const { id } = await start('Do poprawy');
    await save(id, 1, complete());
    await act('submitDraft', { record: id }, author.token, 'missing { field }');
    expect(await save(id, 2, { body: 'Chyłkiem' })).toMatchObject({ save: null, userErrors: [{ code: 'NOT_FOUND' }] });
    await act('commentOnDraft', { record: id, field: 'body', quote: 'Drugi akapit', body: 'Proszę o przykład.' }, colleague.token, WORK);
    const { work } = await act('askForChanges', { record: id, reason: 'Brakuje przykładu.' }, colleague.token, WORK);
    expect(work).toMatchObject({
      state: 'DRAFT',
      reviews: [{ ring: 'ORGANISATION', state: 'CHANGES_ASKED', reason: 'Brakuje przykładu.' }],
      comments: [{ field: 'body', isOutdated: false }],
    });
    expect((await mail(author.email)).subject).toBe('Splot: prośba o zmiany');
    await save(id, work.save, { body: 'Pierwszy akapit.\n\nPrzykład z Płocka.' });
    expect((await seenBy(author.token, id)).comments).toMatchObject([{ isOutdated: true }]);
  });

  test('only what was seen can be approved', async () => {
    const { id } = await start('Podmiana');
    await save(id, 1, complete());
    await act('submitDraft', { record: id }, author.token, 'missing { field }');
    const { hash } = await seenBy(colleague.token, id);
    await act('withdrawDraft', { record: id }, author.token, WORK);
    await save(id, 1, { body: 'Coś zupełnie innego' });
    await act('submitDraft', { record: id }, author.token, 'missing { field }');
    expect(await act('approveDraft', { record: id, hash }, colleague.token, 'outcome')).toMatchObject({ outcome: 'CHANGED' });
  });

  test('the public keeps the published version throughout; then version 2 is public, and the difference is told', async () => {
    const id = await published('Poradnik w dwóch wersjach');
    const { work } = await act('editRecord', { record: id }, author.token, WORK);
    await save(id, work.save, { body: 'Pierwszy akapit.\n\nDrugi akapit, nowy.' });
    const body = async () => (await ask('query ($id: ID!) { guidance(id: $id) { body } }', { id })).guidance.body;
    expect(await body()).toBe('Pierwszy akapit.\n\nDrugi akapit.');
    await act('submitDraft', { record: id, note: 'Nowy przykład' }, author.token, 'missing { field }');
    for (const { token } of [colleague, reviewer]) {
      expect(await body()).toBe('Pierwszy akapit.\n\nDrugi akapit.');
      await act('approveDraft', { record: id, hash: (await seenBy(token, id)).hash }, token, 'outcome');
    }
    expect(await body()).toContain('nowy');
    const { versions, versionDifference } = await ask(
      'query ($id: ID!) { versions(record: $id) { number note } versionDifference(record: $id, from: 1, to: 2) { field words { text in } } }',
      { id },
    );
    expect(versions).toEqual([
      { number: 2, note: 'Nowy przykład' },
      { number: 1, note: null },
    ]);
    expect(versionDifference).toMatchObject([{ field: 'body', words: expect.arrayContaining([{ text: ', nowy', in: 'AFTER' }]) }]);
  });

  test('somebody published meanwhile: both are in a new draft, which is looked at anew', async () => {
    const id = await published('Wyścig');
    const { work } = await act('editRecord', { record: id }, author.token, WORK);
    await save(id, work.save, { issuedOn: '2026-01-02' });
    await act('submitDraft', { record: id }, author.token, 'missing { field }');
    await act('approveDraft', { record: id, hash: (await seenBy(colleague.token, id)).hash }, colleague.token, 'outcome');
    await run(
      `update guidance set summary_pl = 'Zaimportowane' where id = (select max(record_id) from record_work where kind = 'Guidance')`,
    );
    expect(
      await act('approveDraft', { record: id, hash: (await seenBy(reviewer.token, id)).hash }, reviewer.token, 'outcome'),
    ).toMatchObject({ outcome: 'BASE_MOVED' });
    expect(await seenBy(author.token, id)).toMatchObject({
      state: 'DRAFT',
      values: { issuedOn: '2026-01-02', summary: { pl: 'Zaimportowane' } },
    });
  });

  test('a legislative pilot without limits, basis, supervision, exit and evaluation is refused, each with its sentence', async () => {
    const { id } = await start('Pilotaż legislacyjny', author.token, 'PILOT');
    await save(id, 1, { type: 'LEGISLATIVE', nature: 'LEGAL', phase: 'PLANNED' });
    const { missing } = await act('submitDraft', { record: id }, author.token, 'missing { code message }');
    expect(missing.map(({ code }: any) => code)).toEqual([
      'LIMIT_MISSING',
      'LEGAL_BASIS_MISSING',
      'SUPERVISOR_MISSING',
      'EXIT_MISSING',
      'EVALUATION_MISSING',
    ]);
    expect(new Set(missing.map(({ message }: any) => message)).size).toBe(5);
  });

  test('a draft that leads to another draft waits until that one is public', async () => {
    const pilot = await start('Szkic pilotażu', author.token, 'PILOT');
    const { id } = await start('Poradnik do szkicu');
    await save(id, 1, { ...complete(), pilots: [pilot.id] });
    expect((await act('submitDraft', { record: id }, author.token, 'missing { field code }')).missing).toEqual([
      { field: 'pilots', code: 'LINK_UNPUBLISHED' },
    ]);
  });
});

describe('What is public', () => {
  test('has a version 1, also when it was never written here; who keeps it may change it', async () => {
    const old = await make.guidance({ organisation: institute, title: { pl: 'Z zasiewu', en: null } });
    const id = globalId('Guidance', old.id);
    expect((await ask('query ($id: ID!) { versions(record: $id) { number } }', { id })).versions).toEqual([{ number: 1 }]);
    expect((await act('editRecord', { record: id }, stranger.token, WORK)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await act('editRecord', { record: id }, author.token, WORK)).work).toMatchObject({ state: 'DRAFT', isPublic: true });
    await act('discardDraft', { record: id }, author.token, 'discarded');
    expect(await seenBy(author.token, id)).toMatchObject({ state: 'PUBLISHED' });
  });

  test('is archived with a reason, and nobody finds it any more', async () => {
    const id = await published('Do archiwum');
    expect(await act('archiveRecord', { record: id, reason: 'Przepis uchylono' }, author.token, 'archived')).toMatchObject({
      archived: true,
    });
    expect(await ask('query ($id: ID!) { guidance(id: $id) { id } versions(record: $id) { number } }', { id })).toEqual({
      guidance: null,
      versions: [],
    });
    expect((await act('editRecord', { record: id }, secretary.token, WORK)).work).toMatchObject({ state: 'DRAFT' });
  });

  test('frozen versions cannot be changed, not even in the database', async () => {
    await published('Zamrożone');
    await expect(run(`update revision set content = '{}' where number = 1`)).rejects.toThrow(/frozen/);
  });
});

test('visitors may begin nothing', async () => {
  expect(codes(await asked('mutation { startDraft(input: { kind: GUIDANCE, title: "x" }) { userErrors { code } } }'))).toEqual([
    'FORBIDDEN',
  ]);
  expect((await ask('{ forms { kind } }')).forms).toEqual([]);
  const kinds = (await ask('{ forms { kind } }', {}, author.token)).forms.map(({ kind }: any) => kind);
  expect(kinds).toContain('PILOT');
  expect(kinds).not.toContain('CITY');
  void city;
});
