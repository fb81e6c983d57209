import type { EntityClass, EntityMetadata, MetadataStorage } from '@mikro-orm/core';

/** Why a verb was not carried out, for whoever fills in its form. */
export interface UserError {
  /** The field of `input` that it is about; `input` itself when it is about no single one. */
  field: string;
  code: string;
  message: string;
}

/** What can be wrong with any input. Each verb adds its own codes. */
export const kernelCodes = {
  EMPTY: 'There is nothing in it.',
  TOO_LONG: 'It is too long.',
  TOO_MANY: 'There are too many.',
  EMAIL_INVALID: 'This is not an e-mail address. It should look like name@example.org.',
  NOT_FOUND: 'There is no such record that you may see.',
  TAKEN: 'Another record has it already.',
  RULE_BROKEN: 'It breaks a rule of the model.',
} as const;
export type KernelCode = keyof typeof kernelCodes;

/** Ends a verb: nothing of it is kept, and the form is told what to mend. */
export class Refused extends Error {
  readonly userErrors: UserError[];
  constructor(userErrors: UserError[]) {
    super(userErrors.map(({ field, code }) => `${field}: ${code}`).join(', '));
    this.userErrors = userErrors;
  }
}

/** What the database says of a violated CHECK or unique. */
interface Violation {
  code?: string;
  table?: string;
  constraint?: string;
}
const UNIQUE = '23505';
const CHECK = '23514';

/** The error at the field that a violated CHECK or unique is about; null for any other failure. */
export function violationOf(
  error: unknown,
  metadata: MetadataStorage,
  inputs: Record<string, { of?: { entity: EntityClass; property: string } }>,
): UserError | null {
  const { code, table, constraint } = (error ?? {}) as Violation;
  if (!constraint || (code !== UNIQUE && code !== CHECK)) return null;
  const meta = [...metadata.getAll().values()].find(({ tableName }) => tableName === table);
  const properties = meta ? propertiesOf(meta, constraint) : [];
  const [field] =
    Object.entries(inputs).find(([, { of }]) => of && meta?.class === of.entity && properties.includes(of.property)) ??
    Object.entries(inputs).find(([name]) => properties.includes(name)) ??
    [];
  const rule = constraint.replace(`${table}_`, '').replaceAll('_', ' ');
  return code === UNIQUE
    ? { field: field ?? 'input', code: 'TAKEN', message: kernelCodes.TAKEN }
    : { field: field ?? 'input', code: 'RULE_BROKEN', message: `It breaks the rule “${rule}”.` };
}

/** The properties that a constraint is about: those whose columns it names. */
function propertiesOf(meta: EntityMetadata<any>, constraint: string): string[] {
  const check = meta.checks.find(({ name }) => name === constraint);
  const unique = meta.uniques.find(({ name }) => name === constraint);
  if (unique) return [unique.properties].flat() as string[];
  const named = check ? String(check.expression) : constraint;
  return meta.props
    .filter((prop) => prop.fieldNames?.some((column) => new RegExp(`(\\b|_)${column}(\\b|_)`).test(named)))
    .map(({ name }) => name);
}
