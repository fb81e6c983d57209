import type { EntityProperty } from '@mikro-orm/core';
import { PartialDateType } from './partial-date.ts';

/** What a column holds, as far as reading it goes. */
export type ColumnType = 'id' | 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'partialDate' | 'moment' | 'enum' | 'json';

/** A column that the graph shows. */
export interface Column {
  field: string;
  column: string;
  type: ColumnType;
  array: boolean;
  nullable: boolean;
  description: string;
  /** Enum columns: the allowed values. */
  values?: string[];
  /** Large values, read only when asked for. */
  heavy: boolean;
  /** Unique texts (codes, addresses), by which a list can be filtered. */
  exact: boolean;
  /** Texts: the most characters it may have; left out where there is no such limit. */
  longest?: number;
  /** Whether the database works it out from others. */
  derived?: true;
  /** Enums: the value of a record that names none. */
  otherwise?: string;
}

const scalarTypes: Record<string, ColumnType> = {
  int: 'integer',
  smallint: 'integer',
  bigint: 'integer',
  boolean: 'boolean',
  date: 'date',
  timestamptz: 'moment',
  jsonb: 'json',
  'double precision': 'number',
  real: 'number',
};

/** A column as the graph shows it. */
export function columnOf(prop: EntityProperty, field: string): Column {
  const sql = prop.columnTypes?.[0] ?? 'text';
  const array = sql.endsWith('[]');
  const type = prop.primary
    ? 'id'
    : prop.items
      ? 'enum'
      : prop.customType instanceof PartialDateType
        ? 'partialDate'
        : (scalarTypes[sql] ?? (sql.startsWith('numeric') ? 'number' : 'text'));
  return {
    field,
    column: prop.fieldNames[0]!,
    type,
    array,
    nullable: Boolean(prop.nullable),
    description: prop.comment ?? '',
    heavy: type === 'json',
    exact: type === 'text' && Boolean(prop.unique),
    ...(type === 'text' && /^varchar\(\d+\)$/.test(sql) && { longest: Number(sql.slice(8, -1)) }),
    ...(prop.generated && { derived: true as const }),
    ...(type === 'enum' && { values: prop.items!.map(String) }),
    ...(type === 'enum' && typeof prop.default === 'string' && { otherwise: prop.default }),
  };
}
