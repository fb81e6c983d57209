import { describe, expect, test } from 'vitest';
import { differences } from '../../server/writing/difference.ts';
import { merge } from '../../server/writing/merge.ts';
import type { Field } from '../../server/writing/shape.ts';

const stored = { in: 'columns' } as const;
const field = (name: string, type: Field['type'], fields?: Field[]): Field => ({
  name,
  type,
  required: false,
  description: '',
  stored,
  fields,
});
const shape = {
  fields: [
    field('title', 'GROUP', [field('pl', 'TEXT'), field('en', 'TEXT')]),
    field('body', 'LONG_TEXT'),
    field('city', 'LINK'),
    field('challenges', 'LINKS'),
    field('steps', 'PARTS', [field('label', 'TEXT'), field('value', 'NUMBER')]),
  ],
};
const base = {
  title: { pl: 'Ogród', en: null },
  body: 'Pierwszy.\n\nDrugi.\n\nTrzeci.\n',
  city: 1,
  challenges: [1, 2],
  steps: [
    { key: 'i1', label: 'a', value: 1 },
    { key: 'i2', label: 'b', value: 2 },
  ],
};

describe('Two people in one draft', () => {
  test('in different fields, languages, paragraphs, links and parts are asked nothing', () => {
    const mine = {
      ...base,
      title: { pl: 'Ogród deszczowy', en: null },
      body: 'Pierwszy, mój.\n\nDrugi.\n\nTrzeci.\n',
      challenges: [1, 2, 3],
      steps: [{ ...base.steps[0]!, label: 'A' }, base.steps[1]!],
    };
    const theirs = {
      ...base,
      title: { pl: 'Ogród', en: 'Garden' },
      body: 'Pierwszy.\n\nDrugi.\n\nTrzeci, ich.\n',
      city: 7,
      challenges: [2],
      steps: [{ ...base.steps[0]!, value: 9 }, base.steps[1]!, { key: 'n1', label: 'c', value: 3 }],
    };
    expect(merge(shape, base, mine, theirs)).toEqual({
      conflicts: [],
      content: {
        title: { pl: 'Ogród deszczowy', en: 'Garden' },
        body: 'Pierwszy, mój.\n\nDrugi.\n\nTrzeci, ich.\n',
        city: 7,
        challenges: [2, 3],
        steps: [{ key: 'i1', label: 'A', value: 9 }, base.steps[1], { key: 'n1', label: 'c', value: 3 }],
      },
    });
  });

  test('who changed the same in different ways is asked, and sees mine, theirs and what was there', () => {
    const { conflicts, content } = merge(shape, base, { ...base, city: 2, body: 'Mój.\n' }, { ...base, city: 3, body: 'Ich.\n' });
    expect(conflicts).toEqual([
      { path: 'body', base: base.body, mine: 'Mój.\n', theirs: 'Ich.\n' },
      { path: 'city', base: 1, mine: 2, theirs: 3 },
    ]);
    expect(content.city).toBe(2);
  });

  test('who changed the same in the same way is asked nothing', () => {
    const changed = { ...base, city: 2, body: 'Ten sam.\n' };
    expect(merge(shape, base, changed, structuredClone(changed))).toEqual({ conflicts: [], content: changed });
  });

  test('a part that one takes out and the other goes on with is not lost', () => {
    const { content } = merge(
      shape,
      base,
      { ...base, steps: [base.steps[0]!] },
      { ...base, steps: [base.steps[0]!, { ...base.steps[1]!, label: 'dopisane' }] },
    );
    expect(content.steps).toEqual([base.steps[0], { key: 'i2', label: 'dopisane', value: 2 }]);
  });

  test('a text that would take long to compare is asked about, not waited for', () => {
    const lines = (mark: string) => Array.from({ length: 3_000 }, (_, index) => (index % 500 === 0 ? `${mark}\n` : 'tak samo\n')).join('');
    const { conflicts } = merge(shape, { body: lines('a') }, { body: lines('b') }, { body: lines('c') });
    expect(conflicts.map(({ path }) => path)).toEqual(['body']);
  });
});

describe('What was changed', () => {
  test('is told as a whole where it is a day, a choice or an address, not a text', () => {
    const fields = (['PARTIAL_DATE', 'CHOICE', 'ADDRESS'] as const).map((type) => field(type, type));
    const found = differences(
      { fields },
      { PARTIAL_DATE: '2026-05', CHOICE: 'LESSONS_USED', ADDRESS: 'https://example.org/a' },
      { PARTIAL_DATE: '2026-06-12', CHOICE: 'SCALED', ADDRESS: 'https://example.org/b' },
    );
    expect(found.map(({ words }) => words)).toEqual([null, null, null]);
  });

  test('is told field by field, texts word by word', () => {
    const found = differences(shape, base, {
      ...base,
      title: { pl: 'Ogród deszczowy', en: null },
      challenges: [2],
      steps: [{ ...base.steps[0]!, value: 5 }, base.steps[1]!],
    });
    expect(found.map(({ path, before, after }) => [path, before, after])).toEqual([
      ['title.pl', 'Ogród', 'Ogród deszczowy'],
      ['challenges', [1, 2], [2]],
      ['steps.i1.value', 1, 5],
    ]);
    expect(found[0]!.words).toEqual([
      { text: 'Ogród', in: 'BOTH' },
      { text: ' deszczowy', in: 'AFTER' },
    ]);
  });

  test('texts that would take minutes to compare are shown whole instead', () => {
    const words = (seed: number) => Array.from({ length: 20_000 }, (_, index) => `w${(index * seed) % 7919}`).join(' ');
    const [found] = differences(shape, { body: words(31) }, { body: words(37) });
    expect(found).toMatchObject({ path: 'body', words: null });
  });
});
