import type { Reader } from '../database/reader.ts';
import { pilotRules } from '../pilot/pilot-rules.ts';
import { adoptionRules } from '../pilot/adoption-rules.ts';
import { problemCodes, type Problem } from './clean.ts';
import type { Content } from './content.ts';
import { linksOf, type Linked } from './links.ts';
import type { Field, Shape } from './shape.ts';

/** What must hold of a record before it is public, with the sentence for who writes it. Each belongs to a domain. */
export interface Rule {
  field: string;
  code: string;
  message: string;
  holds: (content: Record<string, any>) => boolean;
}

/** The rules of kinds beyond what the model itself says. */
const rules: Record<string, readonly Rule[]> = { Pilot: pilotRules, Adoption: adoptionRules };

/** The codes of all rules, each with its sentence. */
export const ruleSentences: Record<string, string> = Object.fromEntries(
  Object.values(rules).flatMap((each) => each.map(({ code, message }) => [code, message])),
);
/** Why something cannot be public: what verbs are refused for that publish at once. */
export const publishingSentences: Record<string, string> = {
  REQUIRED: problemCodes.REQUIRED,
  LINK_UNKNOWN: problemCodes.LINK_UNKNOWN,
  LINK_UNPUBLISHED: problemCodes.LINK_UNPUBLISHED,
  ...ruleSentences,
};

/** Whether nothing is said in a field. */
export const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What is missing or wrong for publication: the bar over the form, and the last word inside the transaction that publishes. */
export const missing = async (run: Reader, shape: Shape, content: Content): Promise<Problem[]> =>
  lacking(shape, content, await linksOf(run, shape, content));

/** The same, of content whose links are known. */
export function lacking(shape: Shape, content: Content, links: Linked[]): Problem[] {
  return [
    ...missingIn(shape.fields, content, ''),
    ...(rules[shape.kind.name] ?? []).filter(({ holds }) => !holds(content)).map(({ field, code, message }) => ({ field, code, message })),
    ...links
      .filter(({ isPublished }) => !isPublished)
      .map(({ path, title }) => ({
        field: path,
        code: title ? 'LINK_UNPUBLISHED' : 'LINK_UNKNOWN',
        message: title ? `${problemCodes.LINK_UNPUBLISHED} It is called “${title.pl}”.` : problemCodes.LINK_UNKNOWN,
      })),
  ];
}

/** The required fields that content lacks. */
export function missingIn(fields: Field[], content: Content, before: string): Problem[] {
  return fields.flatMap((field): Problem[] => {
    const { name, type, required } = field;
    const value = content[name];
    const path = before + name;
    if (type === 'GROUP') {
      if (isEmpty(value)) return required ? [{ field: firstOf(field, path), code: 'REQUIRED', message: problemCodes.REQUIRED }] : [];
      return missingIn(field.fields!, value as Content, `${path}.`);
    }
    if (type === 'PARTS')
      return ((value ?? []) as (Content & { key: string })[]).flatMap((part) => missingIn(field.fields!, part, `${path}.${part.key}.`));
    return required && type !== 'BOOLEAN' && isEmpty(value) ? [{ field: path, code: 'REQUIRED', message: problemCodes.REQUIRED }] : [];
  });
}

const firstOf = ({ fields }: Field, path: string) => `${path}.${(fields!.find((each) => each.required) ?? fields![0]!).name}`;
