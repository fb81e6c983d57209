import { expect, test } from 'vitest';
import { fieldHelp } from '../../web/i18n/form-words.ts';
import { fieldLabel, pathLabel, pathLabels } from '../../web/i18n/writing.ts';
import { servedWriting } from '../kit/writing.ts';

const { ask, secretary } = await servedWriting();

interface Field {
  name: string;
  description: string;
  fields?: Field[];
}

test('no English form speaks the language of programs: no null, no names of columns', async () => {
  const { forms } = await ask('{ forms { kind fields { name description fields { name description } } } }', {}, secretary.token);
  const all = forms.flatMap(({ kind, fields }: { kind: string; fields: Field[] }) =>
    fields.flatMap((field) => [field, ...(field.fields ?? [])].map((each) => ({ kind, ...each }))),
  );
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((field: any) => /null/i.test(fieldHelp('en', field.kind, field)))).toEqual([]);
  expect(all.filter(({ name }: Field) => /\b(pl|en)\b/i.test(fieldLabel('en', name)))).toEqual([]);
  expect(['title.pl', 'summary.en', 'scope.timeEn', 'indicators.i3.unit'].map((path) => pathLabel('en', path))).toEqual([
    'Title, in Polish',
    'Summary, in English',
    'Scope, Time (in English)',
    'Indicators, Unit',
  ]);
});

test('several parts of a record are told apart where they stand beside one another, one alone is not numbered', () => {
  const called = (...paths: string[]) => paths.map(pathLabels('pl', paths));
  expect(called('title.pl', 'timeline.i7.on', 'timeline.i7.what', 'timeline.n2.on', 'indicators.i3.unit')).toEqual([
    'Tytuł, po polsku',
    'Przebieg 1, Kiedy',
    'Przebieg 1, Co się wydarzyło',
    'Przebieg 2, Kiedy',
    'Wskaźniki, Jednostka',
  ]);
});
