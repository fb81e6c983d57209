import { fieldAt, type FormField } from './work.ts';

/** So many empty rows for further parts a form offers. */
const FURTHER_PARTS = 2;
type Part = Record<string, unknown> & { key: string };
/** The rows of parts as a form shows them: those there are, and some for more. `fresh` begins the keys of new ones, so that two people add two. */
export function partRows(value: unknown, fresh: string): Part[] {
  const parts = (value ?? []) as Part[];
  const taken = new Set(parts.map(({ key }) => key));
  const free = Array.from({ length: parts.length + FURTHER_PARTS }, (_, at) => `n${fresh}${at}`).filter((key) => !taken.has(key));
  return [...parts, ...free.slice(0, FURTHER_PARTS).map((key) => ({ key }))];
}

/** Each field of a form says by this name that it was there: an emptied field is told from a missing one. Parts say their keys. */
export const thereName = (path: string) => `~${path}`;
/** What of a link was typed instead of chosen. */
export const typedName = (path: string) => `+${path}`;
/** Which side of a conflict was chosen, and what the other side says. */
export const choiceName = (path: string) => `?${path}`;
export const theirsName = (path: string) => `!${path}`;

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Values out of a sent form, by the names that its inputs have. A field that the form did not have is left out. */
export function valuesOf(fields: readonly FormField[], form: FormData, before = ''): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const path = before + field.name;
    if (!form.has(thereName(path))) continue;
    const text = String(form.get(path) ?? '').trim();
    if (field.type === 'GROUP') values[field.name] = valuesOf(field.fields!, form, `${path}.`);
    else if (field.type === 'PARTS')
      values[field.name] = String(form.get(thereName(path)))
        .split(' ')
        .filter(Boolean)
        .map((key) => ({ key, ...valuesOf(field.fields!, form, `${path}.${key}.`) }));
    else if (field.type === 'LINKS' || field.type === 'CHOICES') values[field.name] = form.getAll(path).map(String);
    else if (field.type === 'ADDRESSES' || field.type === 'LINES') values[field.name] = linesOf(text);
    else if (field.type === 'BOOLEAN' && field.required) values[field.name] = form.has(path);
    else values[field.name] = text || null;
  }
  return values;
}

/** Puts a value in its place, within groups and parts too. */
export function put(fields: readonly FormField[], values: Record<string, unknown>, path: string, value: unknown): void {
  const [name, ...rest] = path.split('.');
  const field = fields.find((each) => each.name === name);
  if (!field) return;
  if (rest.length === 0) {
    values[field.name] = value;
    return;
  }
  const inner = field.type === 'PARTS' ? ((values[field.name] ?? []) as Part[]).find(({ key }) => key === rest[0]) : values[field.name];
  if (inner) put(field.fields ?? [], inner as Record<string, unknown>, (field.type === 'PARTS' ? rest.slice(1) : rest).join('.'), value);
}
/** What stands in a place. */
export function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, name) => (Array.isArray(at) ? (at as Part[]).find(({ key }) => key === name) : (at as Record<string, unknown> | null)?.[name]),
      values,
    );
}

/** Carries out what was chosen where two people changed the same. What is mine stands in the form already. */
export function settleConflicts(fields: readonly FormField[], values: Record<string, unknown>, form: FormData): void {
  for (const [name, side] of form) {
    if (!name.startsWith('?') || side === 'mine') continue;
    const path = name.slice(1);
    let theirs: unknown;
    try {
      theirs = JSON.parse(String(form.get(theirsName(path))));
    } catch {
      continue;
    }
    const mine = valueAt(values, path);
    const isText = fieldAt(fields, path)?.type === 'LONG_TEXT';
    put(fields, values, path, side === 'both' && isText && mine && theirs ? `${String(mine)}\n\n${String(theirs)}` : theirs);
  }
}
