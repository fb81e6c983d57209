import type { Column } from '../graph/column.ts';
import { holds, type Kind, type Pivot } from '../graph/model.ts';
import { enumName } from '../graph/types.ts';

/** What a field of a form takes. LINES: several short texts. PARTIAL_DATE: a year, a month or a day. ADDRESSES: addresses of sources. */
export const fieldTypes = [
  'TEXT',
  'LONG_TEXT',
  'LINES',
  'ADDRESS',
  'INTEGER',
  'NUMBER',
  'BOOLEAN',
  'DATE',
  'PARTIAL_DATE',
  'MOMENT',
  'CHOICE',
  'CHOICES',
  'GROUP',
  'LINK',
  'LINKS',
  'PARTS',
  'ADDRESSES',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** The table of a many-to-many link. */
type Pairs = Omit<Pivot, 'by'>;

/** A field of a kind as people fill it in. It follows from the model. */
export interface Field {
  name: string;
  type: FieldType;
  /** Whether a record cannot be published without it; in a group, not given without it. BOOLEAN: whether it is no where nobody says yes; else it may be unknown. */
  required: boolean;
  description: string;
  /** CHOICE and CHOICES: what to choose from. */
  values?: string[];
  /** CHOICE and CHOICES: the enum of the graph that these are. */
  choice?: string;
  /** Texts: the most characters. */
  longest?: number;
  /** CHOICE: what is chosen when nobody has. */
  otherwise?: string;
  /** GROUP and PARTS: what it is made of. */
  fields?: Field[];
  /** LINK and LINKS: the kind that it leads to. */
  target?: Kind;
  /** How it is stored. */
  stored:
    | { in: 'column'; column: string }
    | { in: 'columns' }
    | { in: 'objects'; column: string }
    | ({ in: 'pivot' } & Pairs)
    | ({ in: 'sources'; source: Kind } & Pairs)
    | { in: 'rows'; part: Kind; column: string };
}
export interface Shape {
  kind: Kind;
  fields: Field[];
}

/** What the platform itself keeps of every record; nobody fills it in. */
const kept = new Set([
  'slug',
  'status',
  'confidence',
  'confidenceNote',
  'verifiedOn',
  'confirmedOn',
  'staleSince',
  'createdAt',
  'updatedAt',
  'externalRefs',
]);
/** No text of people is longer. */
const LONGEST_TEXT = 100_000;

function typeOf({ type, array, longest, field }: Column): FieldType {
  if (type === 'enum') return array ? 'CHOICES' : 'CHOICE';
  if (type === 'text') {
    if (array) return 'LINES';
    if (longest === 2048) return 'ADDRESS';
    return longest || field === 'title' ? 'TEXT' : 'LONG_TEXT';
  }
  return (
    { integer: 'INTEGER', number: 'NUMBER', boolean: 'BOOLEAN', date: 'DATE', partialDate: 'PARTIAL_DATE', moment: 'MOMENT' } as const
  )[type as 'integer'];
}

const fieldOf = (owner: string, column: Column): Field => ({
  name: column.field,
  type: typeOf(column),
  required: !column.nullable && !column.array,
  description: column.description,
  ...(column.values && { values: column.values, choice: enumName(owner, column) }),
  ...(column.otherwise !== undefined && { otherwise: column.otherwise }),
  ...((column.type === 'text' || column.type === 'partialDate') && { longest: column.longest ?? LONGEST_TEXT }),
  stored: { in: 'column', column: column.column },
});
/** Large values without a form of their own (outlines) stay as they are. */
const isFilledIn = (column: Column) => !column.derived && column.type !== 'id' && column.type !== 'json' && !kept.has(column.field);

const shapes = new WeakMap<Kind, Shape>();

/** The fields of a kind, in the order of the model. */
export function shapeOf(kind: Kind): Shape {
  let shape = shapes.get(kind);
  if (!shape) shapes.set(kind, (shape = { kind, fields: fieldsOf(kind) }));
  return shape;
}

function fieldsOf(kind: Kind): Field[] {
  const composites = kind.composites
    .filter(({ field }) => !kept.has(field))
    .map((composite): Field => ({
      name: composite.field,
      type: composite.column ? 'PARTS' : 'GROUP',
      required: !composite.nullable && !composite.column,
      description: composite.description,
      fields: (composite.column ? composite.type.columns : composite.columns).map((column) => {
        const field = fieldOf(composite.type.name, column);
        // names are lines, not pages
        return composite.field === 'title' || composite.field === 'label' || composite.field === 'area'
          ? { ...field, type: 'TEXT' as const, longest: 300 }
          : field;
      }),
      stored: composite.column ? { in: 'objects', column: composite.column } : { in: 'columns' },
    }));
  const links = kind.links.flatMap((link): Field[] => {
    const { field, target, via, description } = link;
    if (via.by === 'own') {
      return [
        { name: field, type: 'LINK', required: Boolean(link.required), description, target, stored: { in: 'column', column: via.column } },
      ];
    }
    if (via.by === 'pivot' && holds(link)) {
      const { by: _, ...stored } = via;
      return target.name === 'Source'
        ? [{ name: field, type: 'ADDRESSES', required: false, description, stored: { in: 'sources', source: target, ...stored } }]
        : [{ name: field, type: 'LINKS', required: false, description, target, stored: { in: 'pivot', ...stored } }];
    }
    if (!target.isRecord && via.by === 'foreign' && link.shape === 'list')
      return [
        {
          name: field,
          type: 'PARTS',
          required: false,
          description,
          fields: fieldsOf(target),
          stored: { in: 'rows', part: target, column: via.column },
        },
      ];
    return [];
  });
  const all = [...composites, ...kind.columns.filter(isFilledIn).map((column) => fieldOf(kind.name, column)), ...links];
  // what a record is called and is about comes first, what it rests on last
  const weight = ({ name, type }: Field) =>
    name === 'title' ? 0 : name === 'summary' ? 1 : type === 'ADDRESSES' ? 4 : type === 'PARTS' ? 3 : 2;
  return all.toSorted((a, b) => weight(a) - weight(b));
}

/** The names of all that can be remarked on: fields, and what a group is made of. */
export const pathsOf = ({ fields }: Shape): string[] =>
  fields.flatMap((field) => [field.name, ...(field.type === 'GROUP' ? field.fields!.map(({ name }) => `${field.name}.${name}`) : [])]);
