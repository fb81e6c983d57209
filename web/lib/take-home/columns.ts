import { filterWords } from '#i18n/filters.ts';
import { parse, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Locale, Text } from '#i18n/locale.ts';
import { takeHomeWords } from '#i18n/take-home.ts';
import { recordAddress } from '#lib/addresses.ts';
import { textOf } from '#lib/graphql.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import { kinds, type Kind } from '#lib/kinds.ts';
import type { Cell } from './csv.ts';
import type { Taken } from './taken.ts';

/** A column of the table of a kind: what it is called, and its cell of a record. */
export interface Column {
  label: string;
  cell: (record: Taken) => Cell;
}

/** The columns of a kind: what every record has, and what its cards show, as values instead of sentences. */
export function columnsOf(of: KindPages, locale: Locale, origin: string): Column[] {
  const { language, m, text } = locale;
  const words = takeHomeWords(language);
  const own = new Map<string, Column>();
  for (const fragment of [of.fields, of.also])
    for (const [label, cell] of fragment ? within(fragmentOf(fragment), of.kind, locale) : [])
      if (!own.has(label)) own.set(label, { label, cell });
  const all = ['slug', 'title', 'summary', 'confidence', 'verifiedOn'].map((name) => labelOf(name, locale));
  return [
    { label: words.name, cell: ({ title }) => text(title) },
    { label: words.summary, cell: ({ summary }) => summary && text(summary) },
    ...[...own.values()].filter(({ label }) => !all.includes(label)),
    { label: words.confidence, cell: ({ confidence }) => m.enums.RecordConfidence[confidence] },
    { label: words.verifiedOn, cell: ({ verifiedOn }) => verifiedOn },
    { label: words.updatedAt, cell: ({ updatedAt }) => updatedAt },
    { label: words.address, cell: ({ slug }) => origin + recordAddress(language, of.kind, slug) },
    { label: words.id, cell: ({ id }) => id },
  ];
}

const fragmentOf = (fragment: Parameters<typeof textOf>[0]) => parse(textOf(fragment)).definitions[0] as FragmentDefinitionNode;
const fieldsIn = ({ selections }: SelectionSetNode): FieldNode[] => selections.filter((each): each is FieldNode => each.kind === 'Field');

type Labelled = [label: string, cell: (record: any) => Cell];

/** The columns of what a fragment selects: one for each value, more for what has several. */
function within({ selectionSet }: { selectionSet: SelectionSetNode }, kind: Kind, locale: Locale): Labelled[] {
  return fieldsIn(selectionSet).flatMap((field): Labelled[] => {
    const name = field.name.value;
    const key = field.alias?.value ?? name;
    const label = labelOf(name, locale);
    const below = field.selectionSet;
    if (!below) {
      const words = enumWords(kind, name, locale);
      return [[label, (record) => plain(record[key], words)]];
    }
    const parts = fieldsIn(below).map((part) => part.name.value);
    if (parts.includes('amount'))
      return [
        [label, (record) => record[key]?.amount],
        [`${label}: ${takeHomeWords(locale.language).columns.currency!.toLowerCase()}`, (record) => record[key]?.currency],
      ];
    return [[label, (record) => named(record[key], locale)]];
  });
}

/** Several values stand in one cell, one after the other. */
const SEVERAL = '; ';

function plain(value: unknown, words: Record<string, string> | undefined): Cell {
  if (Array.isArray(value)) return value.map((each) => plain(each, words)).join(SEVERAL);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? (words?.[value] ?? value) : (value as Cell);
}

/** Records by their names, a text in the language of the table, of a list that only counts its number. */
function named(value: any, locale: Locale): Cell {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((each) => named(each, locale)).join(SEVERAL);
  if (value.nodes) return named(value.nodes, locale);
  if (value.totalCount !== undefined) return value.totalCount;
  if (value.title) return locale.text(value.title as Text);
  if (typeof value.pl === 'string') return locale.text(value as Text);
  return Object.values(value)
    .map((each) => (typeof each === 'object' ? named(each, locale) : each))
    .filter((each) => each !== null)
    .join(', ');
}

function enumWords(kind: Kind, name: string, { m }: Locale): Record<string, string> | undefined {
  const upper = name.charAt(0).toUpperCase() + name.slice(1);
  return (
    (m.enums as Record<string, Record<string, string>>)[`${kind}${upper}`] ?? (m.enums as Record<string, Record<string, string>>)[upper]
  );
}

/** What a field is called: as on pages, else as a table of its own words has it, else as in the graph. */
function labelOf(name: string, { m, language }: Locale): string {
  const { columns } = takeHomeWords(language);
  const listed = Object.values(kinds).find(({ list }) => list === name);
  const known = [
    columns[name],
    listed?.many[language],
    (m.fact as Record<string, unknown>)[name],
    (filterWords(language) as Record<string, unknown>)[name],
  ];
  return known.find((label): label is string => typeof label === 'string') ?? name;
}
