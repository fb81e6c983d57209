import { describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { servedWriting } from '../kit/writing.ts';

const { ask, act, make, run, author, colleague, reviewer, stranger, secretary, save, seenBy, published } = await servedWriting();
const versions = async (id: string) =>
  (await ask('query ($id: ID!) { versions(record: $id) { number isFixed note organisation { title { pl } } } }', { id })).versions;
const version = async (id: string, number: number) =>
  (
    await ask(
      'query ($id: ID!, $number: Int!) { version(record: $id, number: $number) { number isFixed note values linked { field titlePl } } }',
      { id, number },
    )
  ).version;
/** Changes the text of what is public, all the way to a further version. */
async function changed(id: string, values: object, from?: number) {
  const { work } = await act('editRecord', { record: id, ...(from && { version: from }) }, author.token, 'work { save }');
  if (Object.keys(values).length > 0) await save(id, work.save, values);
  await act('submitDraft', { record: id, note: 'Poprawka' }, author.token, 'missing { field }');
  for (const { token } of [colleague, reviewer])
    await act('approveDraft', { record: id, hash: (await seenBy(token, id)).hash }, token, 'outcome');
}

describe('What was public is kept', () => {
  test('every version can be read and compared; drafts are none', async () => {
    const id = await published('Poradnik o retencji');
    const first = await version(id, 1);
    expect(first).toMatchObject({ isFixed: true, linked: [{ titlePl: 'Zieleń' }, { titlePl: 'Instytut Miast' }].toReversed() });
    await act('editRecord', { record: id }, author.token, 'work { save }');
    expect(await versions(id)).toHaveLength(1);
    await act('discardDraft', { record: id }, author.token, 'discarded');
    await changed(id, { body: 'Pierwszy akapit.\n\nZupełnie nowy akapit.\n' });
    expect(await versions(id)).toMatchObject([
      { number: 2, note: 'Poprawka', organisation: { title: { pl: 'Instytut Miast' } } },
      { number: 1 },
    ]);
    expect((await version(id, 1)).values.body).toContain('Drugi akapit.');
    expect(await version(id, 1)).toEqual(first);
    expect(await version(id, 3)).toBeNull();
    const { versionDifference } = await ask(
      'query ($id: ID!) { versionDifference(record: $id, from: 1, to: 2) { field words { text in } } }',
      { id },
    );
    expect(versionDifference).toMatchObject([{ field: 'body' }]);
  });

  test('an earlier version is brought back as a new draft', async () => {
    const id = await published('Poradnik o studniach');
    await changed(id, { body: 'Inaczej.' });
    await changed(id, {}, 1);
    expect((await version(id, 3)).values).toEqual((await version(id, 1)).values);
  });

  test('what was never written here has one version, which follows the data', async () => {
    const { id } = await make.organisation({ title: { pl: 'Z danych', en: null } });
    expect(await version(globalId('Organisation', id), 1)).toMatchObject({ isFixed: false, values: { title: { pl: 'Z danych' } } });
    const hidden = await make.organisation({ title: { pl: 'Schowane', en: null }, status: 'ARCHIVED' });
    expect(await versions(globalId('Organisation', hidden.id))).toEqual([]);
  });

  test('the secretariat takes personal data out of earlier versions; the note says so, number and hash stay', async () => {
    const id = await published('Poradnik o kontaktach');
    await changed(id, { body: 'Zadzwoń do Jana: 600 100 200.' });
    const redact = (token: string) =>
      act('redactVersions', { record: id, words: '600 100 200', note: 'Usunięto numer telefonu.' }, token, 'numbers');
    const hash = () => run('select content_hash from revision where number = 2 and content::text like ?', ['%Zadzwoń%']);
    const before = await hash();
    for (const { token } of [author, reviewer, stranger]) expect((await redact(token)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await redact(secretary.token)).userErrors).toMatchObject([{ code: 'STILL_PUBLIC' }]);
    await changed(id, { body: 'Zadzwoń.' });
    expect(await redact(secretary.token)).toEqual({ numbers: [2], userErrors: [] });
    expect(await version(id, 2)).toMatchObject({ note: 'Poprawka Usunięto numer telefonu.', values: { body: 'Zadzwoń do Jana: […].' } });
    expect(await hash()).toEqual(before);
  });
});
