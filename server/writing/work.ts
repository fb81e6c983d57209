import type { Facts, WorkState } from '../people/access.ts';
import type { Reader } from '../database/reader.ts';
import type { Kind } from '../graph/model.ts';
import { written } from '../graph/written.ts';
import { seen, tied } from '../graph/seen.ts';
import { program, unbound } from '../graph/viewer.ts';
import type { Content } from './content.ts';
import { shapeOf, type Field } from './shape.ts';

/** The draft or version that a work is about. */
export interface RevisionRow {
  id: number;
  number: number | null;
  base: number | null;
  content: Content;
  contentHash: string;
  save: number;
  authors: number[];
  isFrozen: boolean;
  changedAt: string;
  note: string | null;
}
/** The writing on one record: where it stands, its draft, and what decides who may do what. */
export interface Work {
  kind: Kind;
  id: number;
  state: WorkState;
  organisation: number | null;
  city: number | null;
  draft: RevisionRow | null;
  /** The revision that is public; null when none is, or when nobody has written on it here yet. */
  published: number | null;
  isLive: boolean;
  /** Whether everybody sees it, as it is or as it was before the draft. */
  isPublic: boolean;
  confirmBy: string | null;
  facts: Facts;
  /** The title of the draft, or else of what is public. */
  title: { pl: string; en: string | null };
  slug: string | null;
}

/** Links that say who keeps a record. Who supervises, pays or is addressed does not. */
const keeping = new Set(['organisation', 'owner', 'provider', 'coordinator', 'organiser', 'operator', 'proposer', 'city', 'cities']);
/** The field of a kind that says which body keeps it. */
export const keeperField = (kind: Kind, of: 'Organisation' | 'City'): Field | undefined =>
  kind.name === of ? undefined : shapeOf(kind).fields.find(({ name, target }) => keeping.has(name) && target?.name === of);

/** The ids that links of a row lead to, as SQL. */
function idsIn(fields: Field[], alias: string): string {
  const each = fields.map(({ stored }) =>
    stored.in === 'column'
      ? `array_remove(array[${alias}.${stored.column}], null)`
      : stored.in === 'pivot'
        ? `array(select p.${stored.to} from ${tied({ by: 'pivot', ...stored }, 'p')} where p.${stored.from} = ${alias}.id)`
        : `'{}'::int[]`,
  );
  return each.length > 0 ? each.join(' || ') : `'{}'::int[]`;
}
const idsOf = (fields: Field[], content: Content): number[] =>
  fields.flatMap(({ name }) =>
    Array.isArray(content[name]) ? (content[name] as number[]) : content[name] == null ? [] : [content[name] as number],
  );

const statements = new WeakMap<Kind, string>();
/** The statement that reads the work on a record of a kind with all that decides about it. */
function statementOf(kind: Kind): string {
  let text = statements.get(kind);
  if (!text) {
    const { fields } = shapeOf(kind);
    const leading = (to: string) => fields.filter(({ target }) => target?.name === to);
    const keepers = (to: string) => leading(to).filter(({ name }) => keeping.has(name));
    text = `select one.id, w.state, w.organisation_id, w.city_id, w.published, w.confirm_by, t.status, t.slug, t.title_pl, t.title_en,
        ${kind.name === 'Organisation' ? 'array_remove(array[t.id], null)' : idsIn(keepers('Organisation'), 't')},
        ${kind.name === 'Organisation' ? `'{}'::int[]` : kind.name === 'City' ? 'array_remove(array[t.id], null)' : idsIn(keepers('City'), 't')},
        ${kind.name === 'Challenge' ? 'array_remove(array[t.id], null)' : idsIn(leading('Challenge'), 't')},
        r.id, r.number, r.base, r.content, r.content_hash, r.save, r.authors, r.frozen_at is not null, r.changed_at, r.note
      from unnest($1::int[]) one(id) left join ${seen(kind, 't', program, unbound)} on t.id = one.id left join record_work w on w.kind = $2 and w.record_id = one.id left join revision r on r.id = w.draft`;
    statements.set(kind, text);
  }
  return text;
}

/** The writing on a record; null when there is no such record and no draft of one. One statement. */
export const workOn = async (run: Reader, kind: Kind, id: number): Promise<Work | null> => (await worksOn(run, kind, [id]))[0] ?? null;

/** The same of several records of a kind, in no order; still one statement. */
export async function worksOn(run: Reader, kind: Kind, ids: number[]): Promise<Work[]> {
  const rows = await run({ text: statementOf(kind), values: [ids, kind.name] });
  return rows.flatMap((row) => workIn(kind, row) ?? []);
}

function workIn(kind: Kind, row: any[]): Work | null {
  const [id, state, organisation, city, published, confirmBy, status, slug, pl, en, organisations, cities, themes, ...revision] = row;
  if (state === null && status === null) return null;
  const [key, number, base, content, contentHash, save, authors, isFrozen, changedAt, note] = revision;
  const draft: RevisionRow | null =
    key === null ? null : { id: key, number, base, content, contentHash, save, authors, isFrozen, changedAt, note };
  const written = draft?.content ?? {};
  const title = written.title as { pl: string | null; en: string | null } | undefined;
  return {
    kind,
    id,
    state: state ?? (status === 'PUBLISHED' ? 'PUBLISHED' : 'ARCHIVED'),
    organisation,
    city,
    draft,
    published,
    isLive: status !== null,
    isPublic: status === 'PUBLISHED',
    confirmBy,
    slug,
    title: title ? { pl: title.pl ?? pl ?? '', en: title.en } : { pl: pl ?? '', en },
    facts: {
      state: state ?? (status === 'PUBLISHED' ? 'PUBLISHED' : 'ARCHIVED'),
      authors: draft?.authors ?? [],
      // whom a draft names as its keeper has no say before it is public
      organisations: [...(organisations ?? []), ...(organisation === null ? [] : [organisation])],
      cities: [...(cities ?? []), ...(city === null ? [] : [city])],
      themes: [
        ...(themes ?? []),
        ...idsOf(
          shapeOf(kind).fields.filter(({ target }) => target?.name === 'Challenge'),
          written,
        ),
      ],
    },
  };
}

/** Keeps others from changing the work on a record until the transaction ends. */
export async function lock(run: Reader, kind: Kind, id: number): Promise<void> {
  await run({ text: 'select pg_advisory_xact_lock(hashtext($1), $2)', values: [kind.name, id] });
}

/** Says where a record stands, out of its draft, its open review and what is public. The one place that writes it. */
export async function settle(run: Reader, kind: Kind, id: number): Promise<void> {
  await run({
    text: `update record_work w set state = case
        when w.draft is null then (select case when t.status = 'PUBLISHED' then 'PUBLISHED' else 'ARCHIVED' end from ${written(kind)} t where t.id = $2)
        else coalesce((select case when v.ring = 'ORGANISATION' then 'SUBMITTED' else 'IN_REVIEW' end from review v where v.kind = $1 and v.record_id = $2 and v.state = 'OPEN'), 'DRAFT') end
      where w.kind = $1 and w.record_id = $2`,
    values: [kind.name, id],
  });
}
