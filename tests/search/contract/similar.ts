import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../../server/graph/global-id.ts';
import { Solution } from '../../../server/pilot/solution.ts';
import { Source } from '../../../server/source/source.ts';
import type { TestGraph } from '../../kit/graph.ts';
import { maker } from '../../kit/make.ts';

/** What is told of records like another one, whatever engine searches. `open` gives a graph over an empty database. */
export function similarContract(open: () => Promise<TestGraph>) {
  let graph: TestGraph;
  let make: ReturnType<typeof maker>;
  let gardens: any, draft: any, retention: any;

  const document = `query Similar($id: ID!, $kinds: [RecordKind!], $first: Int! = 5) {
    similar(id: $id, kinds: $kinds, first: $first) { record { slug } challenges { slug } words { text lang } }
  }`;
  const similar = async (kind: string, { id }: { id: number }, more: Record<string, unknown> = {}): Promise<any[] | null> => {
    await graph.graph.search.drain();
    return (await graph.ask(document, { id: globalId(kind, id), ...more })).similar;
  };
  const slugs = async (...asked: Parameters<typeof similar>) => (await similar(...asked))!.map(({ record }) => record.slug);
  const text = (pl: string, en: string | null = null) => ({ pl, en });
  /** Words that lead to a challenge. */
  const leading = (...words: string[]) => words.map((each) => ({ words: each, language: 'PL', strength: 2 }));

  beforeAll(async () => {
    graph = await open();
    make = maker(graph.db);
    const theme = await make.challenge({ slug: 'klimat', title: text('Klimat') });
    retention = await make.challenge({
      slug: 'retencja',
      title: text('Retencja', 'Schools'),
      broader: theme,
      altLabels: leading('ogród', 'niecka', 'szkoła', 'dach przenośny'),
    });
    const heat = await make.challenge({ slug: 'upaly', title: text('Upały'), broader: theme });
    const plock = await make.city({ slug: 'plock', title: text('Płock') });
    gardens = await make.pilot({
      slug: 'ogrody',
      title: text('Ogrody deszczowe przy szkołach', 'Rain gardens at schools'),
      summary: text('Niecki zbierają wodę z dachów w 2021 roku.'),
      city: plock,
      cities: [plock],
      challenges: [retention],
    });
    await make.make(Solution, {
      slug: 'zbiorniki',
      title: text('Zbiorniki pod placem'),
      nature: 'SERVICE',
      phase: 'IN_USE',
      challenges: [retention],
    });
    await make.make(Solution, { slug: 'mury', title: text('Zielone mury'), nature: 'SERVICE', phase: 'IN_USE', challenges: [heat] });
    await make.pilot({
      slug: 'szkolne',
      title: text('Szkolne niecki i ogród', 'School hollows'),
      summary: text('W 2021 roku.'),
      challenges: [],
    });
    await make.pilot({ slug: 'autobusy', title: text('Autobusy wodorowe'), city: plock, cities: [plock], challenges: [] });
    await make.pilot({ slug: 'zbieznosc', title: text('Przenośne dachy zbierają chętnych'), challenges: [] });
    await make.pilot({ slug: 'liczby', title: text('Przegląd roku 2021'), challenges: [] });
    draft = await make.pilot({
      slug: 'brudnopis',
      title: text('Ogrody deszczowe przy szkołach'),
      status: 'DRAFT',
      challenges: [retention],
    });
    await make.make(Source, {
      slug: 'zrodlo',
      title: text('Ogrody deszczowe przy szkołach: raport'),
      address: 'https://example.org/raport',
      accessedOn: '2026-01-02',
      publisher: 'Wydawca',
    });
  });
  afterAll(() => graph.close());

  describe('Records like this one', () => {
    test('those that share its challenges go first, the rarest of them before its theme, then those that share its words; each says why', async () => {
      expect(await similar('Pilot', gardens)).toEqual([
        { record: { slug: 'zbiorniki' }, challenges: [{ slug: 'retencja' }, { slug: 'klimat' }], words: [] },
        { record: { slug: 'mury' }, challenges: [{ slug: 'klimat' }], words: [] },
        {
          record: { slug: 'szkolne' },
          challenges: [],
          words: expect.arrayContaining([
            { text: 'Ogrody', lang: 'pl' },
            { text: 'Niecki', lang: 'pl' },
            { text: 'schools', lang: 'en' },
          ]),
        },
      ]);
    });

    test('neither itself, nor drafts, nor what shares but its town, a number or words that say nothing of the matter', async () => {
      const found = await slugs('Pilot', gardens, { first: 20 });
      for (const slug of ['ogrody', 'brudnopis', 'autobusy', 'liczby', 'zbieznosc']) expect(found).not.toContain(slug);
    });

    test('sources, challenges and towns only when asked for', async () => {
      expect(await slugs('Pilot', gardens, { first: 20 })).not.toEqual(expect.arrayContaining(['zrodlo']));
      expect(await slugs('Pilot', gardens, { kinds: ['SOURCE'] })).toEqual(['zrodlo']);
      expect(await slugs('Pilot', gardens, { kinds: ['CHALLENGE'] })).toEqual(expect.arrayContaining(['retencja', 'klimat']));
      expect(await slugs('Pilot', gardens, { kinds: ['SOLUTION', 'SOURCE'] })).toEqual(['zbiorniki', 'mury', 'zrodlo']);
    });

    test('a challenge has others like it, and what answers it', async () => {
      expect(await slugs('Challenge', retention, { first: 20 })).toEqual(
        expect.arrayContaining(['klimat', 'upaly', 'ogrody', 'zbiorniki']),
      );
    });

    test('as many as asked for, the same ones first', async () => {
      const all = await slugs('Pilot', gardens, { first: 20 });
      expect(await slugs('Pilot', gardens, { first: 2 })).toEqual(all.slice(0, 2));
      expect(await slugs('Pilot', gardens, { first: 0 })).toEqual([]);
    });

    test('a change is seen at once', async () => {
      const late = await make.pilot({ slug: 'pozno', title: text('Nowy pilotaż'), challenges: [retention.id] });
      expect(await slugs('Pilot', gardens)).toContain('pozno');
      late.status = 'ARCHIVED';
      await make.em.flush();
      expect(await slugs('Pilot', gardens)).not.toContain('pozno');
      expect(await similar('Pilot', late)).toBeNull();
    });

    test('a challenge that most records share makes none of them alike by itself', async () => {
      const crowd = await make.challenge({ slug: 'wszystko', title: text('Wszystko'), altLabels: leading('kasztanowiec') });
      for (let at = 0; at < 101; at += 1)
        make.em.create(Solution, {
          slug: `tlum-${at}`,
          title: text(at === 7 ? 'Kasztanowiec' : 'Inne'),
          nature: 'SERVICE',
          phase: 'IN_USE',
          challenges: [crowd.id],
        } as never);
      await make.em.flush();
      const one = await make.pilot({ slug: 'kasztany', title: text('Kasztanowiec'), challenges: [crowd.id] });
      expect(await slugs('Pilot', one, { first: 20 })).toEqual(['tlum-7']);
    });

    test('there is none like a record that is not there, or not public', async () => {
      expect(await similar('Pilot', draft)).toBeNull();
      for (const id of [globalId('Pilot', 999_999), globalId('Coordinates', 1), 'ogrody', '', '\0', "' or 1=1", 'ł'.repeat(5_000)])
        expect((await graph.ask(document, { id })).similar, id).toBeNull();
    });

    test('words that mean something to a database mean nothing here', async () => {
      await make.challenge({ slug: 'znaki-szczegolne', title: text('Znaki'), altLabels: leading("O'Brien \\ & | :* !") });
      const odd = await make.pilot({
        slug: 'znaki',
        title: text("'O''Brien' \\ & | :* !"),
        summary: text("Obrien's \\ (brien)"),
        challenges: [],
      });
      await make.pilot({ slug: 'znaki-tez', title: text("O'Brien"), challenges: [] });
      expect(await slugs('Pilot', odd)).toEqual(['znaki-tez']);
    });

    test.each([-1, 21, 1_000])('%d of them are refused', async (first) => {
      const { errors } = await graph.answer(document, { id: globalId('Pilot', gardens.id), first });
      expect((errors as any)[0].extensions.code).toBe('BAD_USER_INPUT');
    });
  });
}
