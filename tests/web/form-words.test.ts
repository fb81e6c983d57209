import { expect, test } from 'vitest';
import { en } from '../../web/i18n/en.ts';
import { fieldHelp } from '../../web/i18n/form-words.ts';
import { pl } from '../../web/i18n/pl.ts';
import { fieldLabel, pathLabel, pathLabels } from '../../web/i18n/writing.ts';
import { servedWriting } from '../kit/writing.ts';

const { ask, secretary } = await servedWriting();

interface Field {
  name: string;
  description: string;
  choice?: string | null;
  values?: string[];
  fields?: Field[];
}
const english = { language: 'en', m: en } as const;

const withInner = (fields: Field[]): Field[] => fields.flatMap((field) => [field, ...withInner(field.fields ?? [])]);

test('no English form speaks the language of programs: no null, no names of columns, no codes of values', async () => {
  const { forms } = await ask(
    '{ forms { kind fields { name description choice values fields { name description choice values fields { name description choice values } } } } }',
    {},
    secretary.token,
  );
  const all = forms.flatMap(({ kind, fields }: { kind: string; fields: Field[] }) =>
    withInner(fields).map((each) => ({ ...each, help: fieldHelp(english, kind, each, fields) })),
  );
  expect(all.length).toBeGreaterThan(300);
  // abbreviations that readers know are no codes
  const isCode = /null|\.\.|(?<!-)\b(?!GUS|TERYT|BIP|URL|ISO|PLN|PIM)[A-Z]{3,}\b|\b[A-Z]+_[A-Z_]+\b/;
  expect(all.map(({ help }: { help: string }) => help).filter((help: string) => isCode.test(help.replace(/“[^”]*”/g, '')))).toEqual([]);
  const told = all.find(({ name, help }: any) => name === 'decision' && help.includes('given up'));
  expect(told.help).toMatch(/“[a-z, ]+”: it was given up/);
  expect(all.filter(({ name }: Field) => /\b(pl|en)\b/i.test(fieldLabel('en', name)))).toEqual([]);
  expect(['title.pl', 'summary.en', 'scope.timeEn', 'indicators.i3.unit'].map((path) => pathLabel('en', path))).toEqual([
    'Title, in Polish',
    'Summary, in English',
    'Scope, Time (in English)',
    'Indicators, Unit',
  ]);
});

test('a Polish form helps with the fields of every kind, in plain words', async () => {
  const { forms } = await ask('{ forms { kind fields { name description } } }', {}, secretary.token);
  const polish = { language: 'pl', m: pl } as const;
  const all = (forms as { kind: string; fields: Field[] }[]).flatMap(({ kind, fields }) => fields.map((field) => ({ kind, field })));
  const bare = all.filter(({ kind, field }) => fieldHelp(polish, kind, field) === '').map(({ kind, field }) => `${kind}.${field.name}`);
  expect(bare.length / all.length, `without help: ${bare.join(', ')}`).toBeLessThan(0.1);
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
