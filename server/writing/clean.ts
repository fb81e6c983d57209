import { globalId, parseGlobalId } from '../graph/global-id.ts';
import type { Content, Part } from './content.ts';
import type { Field, Shape } from './shape.ts';

/** What is wrong with one field, for whoever fills it in. */
export interface Problem {
  /** The field, such as lessons, title.pl or indicators.i3.unit. */
  field: string;
  code: ProblemCode;
  message: string;
}
export const problemCodes = {
  REQUIRED: 'It cannot be published without this.',
  TOO_LONG: 'This is longer than it may be.',
  TEXT_INVALID: 'This is not a text.',
  NUMBER_INVALID: 'This is not a number.',
  DATE_INVALID: 'This is not a day. Write it like 2026-05-17; leave it empty when the day is not known.',
  CHOICE_INVALID: 'This is none of the values to choose from.',
  ADDRESS_INVALID: 'This is not an address of a page. It begins with https:// or http://.',
  LINK_UNKNOWN: 'There is no such record.',
  LINK_UNPUBLISHED: 'It leads to a record that is not public.',
  FIELD_UNKNOWN: 'There is no such field.',
  TOO_MANY: 'These are more than there may be.',
} as const;
export type ProblemCode = keyof typeof problemCodes | (string & {});

const problem = (field: string, code: keyof typeof problemCodes, more = ''): Problem => ({
  field,
  code,
  message: `${problemCodes[code]}${more}`,
});

/** So many links, parts or addresses a field may have. */
const MOST = 200;
/** One of several short texts is no longer. */
const LONGEST_LINE = 2_000;
/** No character that shows nothing and does something: controls but line ends and tabs, and marks that turn the direction of text. */
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/gu;

export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(hidden, '').trim();

/** Whether a text is an address of a page that anybody may be sent to. */
export function isAddress(text: string): boolean {
  if (/[\s\\]/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, hostname } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && hostname.includes('.');
}

/**
 * Values as they came from a form or program, as content: links as global ids become ids, what is no value becomes none.
 * What is wrong is told and left as it was typed nowhere: it has no place in content.
 */
export function cleaned({ fields }: Pick<Shape, 'fields'>, values: Record<string, unknown>): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const known = new Map(fields.map((field) => [field.name, field]));
  const content: Content = {};
  for (const [name, value] of Object.entries(values)) {
    const field = known.get(name);
    if (!field) problems.push(problem(name.slice(0, 80), 'FIELD_UNKNOWN'));
    else content[name] = cleanValue(field, value, name, problems);
  }
  return { content, problems };
}

function cleanValue(field: Field, value: unknown, path: string, problems: Problem[]): unknown {
  const wrong = (code: keyof typeof problemCodes, more?: string) => {
    problems.push(problem(path, code, more));
    return null;
  };
  const many = (each: (item: unknown) => unknown): unknown[] => {
    const items = Array.isArray(value) ? value : value == null || value === '' ? [] : [value];
    if (items.length > MOST) return wrong('TOO_MANY', ` At most ${MOST}.`) ?? [];
    return items.map(each).filter((item) => item !== null);
  };
  if (field.type === 'LINKS')
    return [...new Set(many((item) => linked(field, item) ?? wrong('LINK_UNKNOWN')))].toSorted((a, b) => Number(a) - Number(b));
  if (field.type === 'CHOICES')
    return [...new Set(many((item) => (field.values!.includes(String(item)) ? item : wrong('CHOICE_INVALID'))))];
  if (field.type === 'LINES')
    return many((item) => {
      const line = cleanText(String(item)).replace(/\s+/g, ' ');
      return line === '' ? null : line.length <= LONGEST_LINE ? line : wrong('TOO_LONG', ` At most ${LONGEST_LINE} characters a line.`);
    });
  if (field.type === 'ADDRESSES')
    return [
      ...new Set(
        many((item) => {
          const address = cleanText(String(item));
          return address === '' ? null : isAddress(address) && address.length <= 2048 ? address : wrong('ADDRESS_INVALID');
        }),
      ),
    ];
  if (field.type === 'PARTS') return cleanParts(field, many((item) => item) as Content[], path, problems);
  if (field.type === 'GROUP') {
    if (value === null || typeof value !== 'object') return null;
    const group = Object.fromEntries(
      field.fields!.map((each) => [each.name, cleanValue(each, (value as Content)[each.name], `${path}.${each.name}`, problems)]),
    );
    return Object.values(group).every((each) => each === null) ? null : group;
  }
  if (value === null || value === undefined || value === '') return field.type === 'BOOLEAN' && field.required ? false : null;
  return cleanScalar(field, value, wrong);
}

function cleanScalar(field: Field, value: unknown, wrong: (code: keyof typeof problemCodes, more?: string) => null): unknown {
  switch (field.type) {
    case 'LINK':
      return linked(field, value) ?? wrong('LINK_UNKNOWN');
    case 'BOOLEAN':
      return value === true || value === 'true' || value === 'on';
    case 'INTEGER':
    case 'NUMBER': {
      // people write 12 500,50
      const number =
        typeof value === 'number'
          ? value
          : Number(
              String(value)
                .replace(/[\s\u00a0\u202f]/g, '')
                .replace(',', '.') || 'none',
            );
      const isSmall = Math.abs(number) <= (field.type === 'INTEGER' ? 2_147_483_647 : 1e13);
      return Number.isFinite(number) && isSmall && (field.type === 'NUMBER' || Number.isInteger(number)) ? number : wrong('NUMBER_INVALID');
    }
    case 'CHOICE':
      return field.values!.includes(String(value)) ? value : wrong('CHOICE_INVALID');
  }
  if (typeof value !== 'string' && typeof value !== 'number') return wrong('TEXT_INVALID');
  let text = cleanText(String(value));
  if (text === '') return null;
  if (field.type === 'DATE' || field.type === 'PARTIAL_DATE') text = dayAsKept(text);
  switch (field.type) {
    case 'DATE':
      return isDay(text) ? text : wrong('DATE_INVALID');
    case 'PARTIAL_DATE':
      return /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) || isDay(text)
        ? text
        : wrong('DATE_INVALID', ' A month (2026-05) or a year (2026) will do.');
    case 'MOMENT':
      return Number.isFinite(Date.parse(text)) && /^\d{4}-/.test(text) ? momentOf(text) : wrong('DATE_INVALID');
    case 'ADDRESS':
      if (!isAddress(text)) return wrong('ADDRESS_INVALID');
      break;
  }
  const line = field.type === 'LONG_TEXT' ? text : text.replace(/\s+/g, ' ');
  return line.length > field.longest! ? wrong('TOO_LONG', ` At most ${field.longest} characters.`) : line;
}

/** People write 17.05.2026 and 5.2026. */
const dayAsKept = (text: string) => {
  const [, day, month, year] = /^(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})$/.exec(text.replace(/\s/g, '')) ?? [];
  return year ? [year, month!.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-') : text;
};
/** As the database writes it. */
const momentOf = (text: string) => new Date(text).toISOString().replace('.000Z', '+00:00').replace('Z', '+00:00');

function isDay(text: string): boolean {
  const day = /^[12]\d{3}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && Number.isFinite(day.getTime()) && day.toISOString().startsWith(text);
}

/** The id behind a global id of the kind that a field leads to. */
function linked({ target }: Field, value: unknown): number | null {
  const named = typeof value === 'string' ? parseGlobalId(value) : null;
  return named && named.kind === target!.name ? named.key : null;
}

function cleanParts(field: Field, items: Content[], path: string, problems: Problem[]): Part[] {
  const keys = new Set<string>();
  return items.flatMap((item): Part[] => {
    if (item === null || typeof item !== 'object') return [];
    const wished = typeof item.key === 'string' && /^[in]\w{1,20}$/.test(item.key) && !keys.has(item.key) ? item.key : undefined;
    let key = wished;
    for (let number = keys.size + 1; key === undefined; number += 1) if (!keys.has(`n${number}`)) key = `n${number}`;
    const part = Object.fromEntries(
      field.fields!.map((each) => [each.name, cleanValue(each, item[each.name], `${path}.${key}.${each.name}`, problems)]),
    );
    // a row of a form that nobody filled in is none
    if (Object.values(part).every((each) => each === null || each === false || (Array.isArray(each) && each.length === 0))) return [];
    keys.add(key);
    return [{ ...part, key }];
  });
}

/** Content as programs and forms see it: ids of links as global ids. */
export function shown(fields: Field[], content: Content): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .filter(({ name }) => Object.hasOwn(content, name))
      .map((field) => {
        const value = content[field.name];
        if (value == null) return [field.name, null];
        if (field.type === 'LINK') return [field.name, globalId(field.target!.name, value as number)];
        if (field.type === 'LINKS') return [field.name, (value as number[]).map((id) => globalId(field.target!.name, id))];
        if (field.type === 'GROUP') return [field.name, shown(field.fields!, value as Content)];
        if (field.type === 'PARTS')
          return [field.name, (value as Part[]).map((part) => ({ ...shown(field.fields!, part), key: part.key }))];
        return [field.name, value];
      }),
  );
}
