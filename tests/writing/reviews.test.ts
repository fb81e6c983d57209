import { describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { codes } from '../kit/serve.ts';
import { servedWriting } from '../kit/writing.ts';

const {
  graph,
  asked,
  ask,
  act,
  make,
  run,
  mail,
  institute,
  author,
  colleague,
  reviewer,
  stranger,
  secretary,
  WORK,
  start,
  save,
  seenBy,
  complete,
  published,
} = await servedWriting();
const city = await make.city({ title: { pl: 'Płock', en: null } });

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
