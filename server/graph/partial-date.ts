import { p, Type } from '@mikro-orm/core';
import { GraphQLScalarType, Kind } from 'graphql';
import { badUserInput } from '../errors.ts';

const form = /^(\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a text is a year (YYYY), a month (YYYY-MM) or a day (YYYY-MM-DD) of the calendar. */
export function isPartialDate(text: string): boolean {
  if (!form.test(text) || text.startsWith('0000')) return false;
  return text.length < 10 || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

/** A day, or a month or a year where the day is not known: a text that sorts as time does, a year before its months. */
export class PartialDateType extends Type<string, string> {
  override getColumnType() {
    return 'varchar(10)';
  }
}

/** A date known to the day, the month or the year. */
export const partialDate = () => p.type(PartialDateType);

const checked = (value: unknown): string => {
  if (typeof value === 'string' && isPartialDate(value)) return value;
  throw badUserInput('A partial date is a year (YYYY), a month (YYYY-MM) or a day (YYYY-MM-DD).');
};

/** A date known to the day, the month or the year, as the API shows and takes it. */
export const GraphQLPartialDate = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description: 'A day (YYYY-MM-DD), or a month (YYYY-MM) or a year (YYYY) where the day is not known.',
  serialize: (value) => value as string,
  parseValue: checked,
  parseLiteral: (node) => checked(node.kind === Kind.STRING ? node.value : null),
});

/** The SQL condition that a partial date is not before another, as far as both are known. */
export const inOrder = (from: string, to: string) =>
  `${to} is null or ${from} is null or left(${to}, length(${from})) >= left(${from}, length(${to}))`;
