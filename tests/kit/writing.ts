import { expect } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import type { MeilisearchAt } from '../../server/search/open-search.ts';
import { servedPeople } from './people.ts';

/** What a draft is asked for. */
const WORK =
  'work { id state save hash isPublic mayDo missing { field code } values comments { field body isOutdated } reviews { ring state reason } }';

/** A served graph with a body that publishes, somebody who writes in it, somebody who looks at it, a reviewer, a stranger and the secretariat. */
export async function servedWriting(meilisearch?: MeilisearchAt) {
  const served = await servedPeople(undefined, undefined, meilisearch);
  const { act, ask, make, somebody } = served;
  const institute = await make.organisation({ title: { pl: 'Instytut Miast', en: null } });
  const theme = await make.challenge({ title: { pl: 'Zieleń', en: null } });
  const other = await make.organisation();
  const author = await somebody('Anna', { role: 'ADVISOR', organisation: institute.id });
  const colleague = await somebody('Bartek', { role: 'MEMBER', organisation: institute.id });
  const reviewer = await somebody('Celina', { role: 'REVIEWER', challenge: theme.id });
  const stranger = await somebody('Darek', { role: 'MEMBER', organisation: other.id });
  const secretary = await somebody('Ewa', { role: 'SECRETARIAT' });
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

  return { ...served, institute, theme, author, colleague, reviewer, stranger, secretary, WORK, start, save, seenBy, complete, published };
}
