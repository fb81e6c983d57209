import { describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import type { Kind } from '../../server/graph/model.ts';
import { upperSnake } from '../../server/search/facets.ts';
import { shapeOf, type Field } from '../../server/writing/shape.ts';
import { servedWriting } from '../kit/writing.ts';
import { worldOf } from '../kit/world.ts';

const served = await servedWriting();
const { graph, ask, act, post, make, somebody, author, colleague, secretary, start, save, seenBy, complete, published } = served;
const { kinds } = graph.graph;
const merge = async (record: string, other: string) =>
  expect(await act('mergeRecords', { record, other }, secretary.token, 'record number')).toMatchObject({ record, userErrors: [] });
const theme = async (title: string) => globalId('Challenge', (await make.challenge({ title: { pl: title, en: null } })).id);
const approve = async (record: string, token: string) =>
  (await act('approveDraft', { record, hash: (await seenBy(token, record)).hash }, token, 'outcome')).outcome;
const submit = async (record: string) =>
  expect(await act('submitDraft', { record }, author.token, 'missing { field code }')).toMatchObject({ missing: [], userErrors: [] });
const themesOf = async (id: string) =>
  (await ask('query ($id: ID!) { guidance(id: $id) { challenges { id } } }', { id })).guidance.challenges.map((each: any) => each.id);
const previewed = async (id: string) => {
  const query = 'query ($slug: String!) { guidance(slug: $slug) { challenges { id title { pl } } } }';
  const { body } = await post({ query, variables: { slug: id }, extensions: { preview: id } }, { authorization: `Bearer ${author.token}` });
  expect(body.errors).toBeUndefined();
  return body.data.guidance.challenges;
};
const reviewing = async (record: string) =>
  somebody(`Recenzent${record.replace(/\W/g, '')}`, {
    role: 'REVIEWER',
    challenge: Number(Buffer.from(record, 'base64url').toString().split(':')[1]),
  });

describe('A draft that leads to a record which was merged into another one meanwhile', () => {
  test('leads to the one that is kept, while it is looked at, too, and its reviewer finds it', async () => {
    const [kept, other] = [await theme('Retencja wody'), await theme('Mała retencja')];
    const reviewer = await reviewing(other);
    const { id } = await start('Poradnik w recenzji');
    await save(id, 1, { ...complete(), challenges: [other] });
    await submit(id);
    const seen = (await seenBy(colleague.token, id)).hash;
    await merge(kept, other);
    expect((await seenBy(colleague.token, id)).values.challenges).toEqual([kept]);
    expect(
      (await act('approveDraft', { record: id, hash: seen }, colleague.token, 'outcome')).outcome,
      'what was seen before is not approved',
    ).toBe('CHANGED');
    expect(await approve(id, colleague.token)).toBe('NEXT_RING');
    expect(await approve(id, reviewer.token)).toBe('PUBLISHED');
    expect(await themesOf(id)).toEqual([kept]);
  });

  test('so it does when its form was opened before, or an old version is taken up again', async () => {
    const [kept, other] = [await theme('Upały'), await theme('Fale upałów')];
    const { id } = await start('Poradnik z otwartym formularzem');
    await save(id, 1, { ...complete(), challenges: [other] });
    await merge(kept, other);
    expect(await previewed(id)).toEqual([{ id: kept, title: { pl: 'Upały' } }]);
    const saved = await save(id, 2, { challenges: [other], body: 'Dalszy ciąg.' });
    expect(saved).toMatchObject({ conflicts: [], problems: [] });
    expect((await seenBy(author.token, id)).values).toMatchObject({ challenges: [kept], body: 'Dalszy ciąg.' });
    await submit(id);
    await approve(id, colleague.token);
    const reviewer = await reviewing(kept);
    expect(await approve(id, reviewer.token)).toBe('PUBLISHED');

    const next = await theme('Miasto w czasie upału');
    await merge(next, kept);
    expect(await themesOf(id)).toEqual([next]);
    const { work } = await act('editRecord', { record: id, version: 1 }, author.token, 'work { values linked { id titlePl isPublished } }');
    expect(work.values.challenges).toEqual([next]);
    expect(work.linked).toContainEqual({ id: next, titlePl: 'Miasto w czasie upału', isPublished: true });
  });

  test('is begun anew by nobody for that alone: what it changes is approved as it was seen', async () => {
    const [kept, other] = [await theme('Hałas'), await theme('Hałas uliczny')];
    const id = await published('Poradnik o hałasie');
    await act('editRecord', { record: id }, author.token, 'work { save }');
    await save(id, 1, { challenges: [other, ...complete().challenges] });
    const reviewer = await reviewing(other);
    await submit(id);
    await approve(id, colleague.token);
    expect(await approve(id, reviewer.token)).toBe('PUBLISHED');
    await act('editRecord', { record: id }, author.token, 'work { save }');
    await save(id, 1, { body: 'Ciszej.' });
    await submit(id);
    await merge(kept, other);
    expect(await approve(id, colleague.token)).toBe('NEXT_RING');
    expect(await approve(id, (await reviewing(kept)).token)).toBe('PUBLISHED');
    expect((await themesOf(id)).toSorted()).toEqual([kept, ...complete().challenges].toSorted());
  });

  test('names in its differences what it no longer leads to', async () => {
    const [one, two] = [await theme('Pierwszy temat'), await theme('Drugi temat')];
    const { id } = await start('Poradnik z różnicą');
    await save(id, 1, { ...complete(), challenges: [one] });
    await submit(id);
    await approve(id, colleague.token);
    await approve(id, (await reviewing(one)).token);
    await act('editRecord', { record: id }, author.token, 'work { save }');
    await save(id, 1, { challenges: [two] });
    const { draftDifference, work } = await ask(
      'query ($id: ID!) { draftDifference(id: $id) { field before after } work(id: $id) { linked { id titlePl } } }',
      { id },
      author.token,
    );
    expect(draftDifference).toEqual([{ field: 'challenges', before: [one], after: [two] }]);
    expect(work.linked).toEqual(
      expect.arrayContaining([
        { id: one, titlePl: 'Pierwszy temat' },
        { id: two, titlePl: 'Drugi temat' },
      ]),
    );
  });

  test('is refused with a sentence when the record was archived and nothing took its place; the preview leaves it out', async () => {
    const gone = await theme('Temat wycofany');
    const { id } = await start('Poradnik z wycofanym tematem');
    await save(id, 1, { ...complete(), challenges: [gone, ...complete().challenges] });
    await act('archiveRecord', { record: gone, reason: 'nieaktualny' }, secretary.token, 'archived');
    const { missing } = await act('submitDraft', { record: id }, author.token, 'missing { field code message }');
    expect(missing).toEqual([
      { field: 'challenges', code: 'LINK_UNPUBLISHED', message: expect.stringMatching(/It is called “Temat wycofany”/) },
    ]);
    expect(await previewed(id)).toMatchObject([{ title: { pl: 'Zieleń' } }]);
  });

  test('leads to the kept one by every field of every kind', async () => {
    const world = worldOf(graph.db, kinds);
    const first = {
      filled: () => false,
      one: (_: unknown, from: any[]) => from[0],
      many: () => [],
      second: false,
      text: () => 'tekst',
      number: (least: number) => least,
      pick: <T>(of: readonly T[]) => of[0]!,
    };
    const pairs = new Map<Kind, [kept: string, other: string]>();
    for (const kind of world.ordered.filter(({ isRecord }) => isRecord)) {
      const records = [world.add(kind, first), world.add(kind, first)];
      await world.flush();
      pairs.set(kind, records.map(({ id }) => globalId(kind.name, id)) as [string, string]);
    }
    let links = 0;
    const leading = (fields: Field[], at: 0 | 1): object =>
      Object.fromEntries(
        fields.flatMap(({ name, type, target, fields: inner }): [string, unknown][] => {
          if (type === 'LINK') return [[name, pairs.get(target!)![at]]];
          if (type === 'LINKS') return [[name, [pairs.get(target!)![at]]]];
          if (type !== 'GROUP' && type !== 'PARTS') return [];
          const within = leading(inner!, at);
          if (Object.keys(within).length === 0) return [];
          return [[name, type === 'GROUP' ? within : [{ key: 'n1', ...within }]]];
        }),
      );
    const drafts: [Kind, string][] = [];
    for (const kind of pairs.keys()) {
      const { fields } = shapeOf(kind);
      links += Object.keys(leading(fields, 1)).length;
      const { work } = await act(
        'startDraft',
        { kind: upperSnake(kind.name), title: `Szkic: ${kind.name}`, values: leading(fields, 1) },
        secretary.token,
        'work { id values } problems { field code }',
      );
      expect(work.values, kind.name).toMatchObject(leading(fields, 1));
      drafts.push([kind, work.id]);
    }
    expect(links).toBeGreaterThan(60);
    for (const [kept, other] of pairs.values()) await merge(kept, other);
    for (const [kind, id] of drafts) {
      const { values, missing } = (
        await ask('query ($id: ID!) { work(id: $id) { values missing { field code } } }', { id }, secretary.token)
      ).work;
      expect(values, kind.name).toMatchObject(leading(shapeOf(kind).fields, 0));
      expect(
        missing.filter(({ code }: any) => code.startsWith('LINK')),
        kind.name,
      ).toEqual([]);
    }
  });
});
