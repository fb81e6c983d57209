import type { Reader } from '../database/reader.ts';
import { globalId } from '../graph/global-id.ts';
import type { Kind } from '../graph/model.ts';
import { seen } from '../graph/seen.ts';
import { program, unbound } from '../graph/viewer.ts';
import type { Content, Part } from './content.ts';
import type { Field, Shape } from './shape.ts';

/** A record that content leads to: the field, and how it is called where anything is known of it. */
export interface Linked {
  path: string;
  kind: string;
  id: number;
  /** The record that it was merged into; else itself. Its title and whether it is public are those of that one. */
  now: number;
  title: { pl: string; en: string | null } | null;
  isPublished: boolean;
}

/** The links of content, those of its groups and parts, too. */
const leading = (fields: Field[], content: Content, before: string): { path: string; target: Kind; id: number }[] =>
  fields.flatMap((field) => {
    const value = content[field.name];
    if (value == null) return [];
    const path = before + field.name;
    if (field.type === 'PARTS') return (value as Part[]).flatMap((part) => leading(field.fields!, part, `${path}.${part.key}.`));
    if (field.type === 'GROUP') return leading(field.fields!, value as Content, `${path}.`);
    if (field.type !== 'LINK' && field.type !== 'LINKS') return [];
    return ([value].flat() as number[]).map((id) => ({ path, target: field.target!, id }));
  });

/** All that content leads to, in one statement. Drafts count, too: they are called by their own title. */
export async function linksOf(run: Reader, { fields }: Pick<Shape, 'fields'>, content: Content): Promise<Linked[]> {
  const found = leading(fields, content, '');
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const selects = [...Map.groupBy(found, ({ target }) => target)].map(([target, links]) => {
    const ids = [...new Set(links.map(({ id }) => id))];
    const [keys, kind] = [`${bind(ids)}::int[]`, `${bind(target.name)}::text`];
    const addresses = `${bind(ids.map((id) => globalId(target.name, id)))}::text[]`;
    return `select ${kind}, one.id, n.id, n.title_pl, n.title_en, n.status = 'PUBLISHED' from unnest(${keys}, ${addresses}) one(id, address)
        left join ${seen(target, 't', program, unbound)} on t.id = one.id
        left join old_slug s on s.kind = ${kind} and s.slug = one.address and t.status is distinct from 'PUBLISHED'
        join ${seen(target, 'n', program, unbound)} on n.id = coalesce(s.record_id, one.id)
        union all select ${kind}, w.record_id, w.record_id, r.content -> 'title' ->> 'pl', r.content -> 'title' ->> 'en', false from record_work w join revision r on r.id = w.draft
        where w.kind = ${kind} and w.published is null and w.record_id = any(${keys})`;
  });
  const rows = selects.length > 0 ? await run({ text: selects.join(' union all '), values }) : [];
  const known = new Map<string, Pick<Linked, 'now' | 'title' | 'isPublished'>>();
  for (const [kind, id, now, pl, en, isPublished] of rows) known.set(`${kind} ${id}`, { now, title: { pl: pl ?? '', en }, isPublished });
  return found.map(({ path, target, id }) => ({
    path,
    kind: target.name,
    id,
    ...(known.get(`${target.name} ${id}`) ?? { now: id, title: null, isPublished: false }),
  }));
}

/** Content whose links lead where `to` says; to nowhere where it says null. */
export function led(fields: Field[], content: Content, to: (target: Kind, id: number) => number | null): Content {
  const leads = (field: Field, value: unknown): unknown => {
    if (value == null) return value;
    if (field.type === 'LINK') return to(field.target!, value as number);
    if (field.type === 'LINKS') {
      const ids = (value as number[]).map((id) => to(field.target!, id)).filter((id) => id !== null);
      return [...new Set(ids)].toSorted((a, b) => a - b);
    }
    if (field.type === 'GROUP') return led(field.fields!, value as Content, to);
    if (field.type === 'PARTS') return (value as Part[]).map((part) => ({ ...led(field.fields!, part, to), key: part.key }));
    return value;
  };
  const given = new Map(fields.map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [name, given.has(name) ? leads(given.get(name)!, value) : value]),
  );
}

/** Content whose links lead to what records were merged into; none leads to the record `own` itself. The same object when there is nothing to follow. */
export const followed = async (run: Reader, shape: Shape, content: Content, own: number | null): Promise<Content> =>
  following(shape, content, own, await linksOf(run, shape, content));

/** The same, of content whose links are known. */
export function following({ kind, fields }: Shape, content: Content, own: number | null, links: Linked[]): Content {
  const moved = new Map(links.flatMap(({ kind: to, id, now }) => (now === id ? [] : [[`${to} ${id}`, now] as const])));
  if (moved.size === 0) return content;
  return led(fields, content, (target, id) => {
    const now = moved.get(`${target.name} ${id}`) ?? id;
    return target === kind && now === own ? null : now;
  });
}
