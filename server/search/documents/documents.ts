import { createHash } from 'node:crypto';
import { ANALYSIS_VERSION } from '../analysis/index.ts';
import { loadingFrom, type Loading, type Reference } from '../../graph/load.ts';
import type { Kind, Link } from '../../graph/model.ts';
import type { Reader } from '../../database/reader.ts';
import { everybody } from '../../graph/viewer.ts';
import { facetEntry, type Bilingual, type RecordName, type SearchDocument } from '../engine.ts';
import type { Location } from '../query/location.ts';
import { lexemesOf } from '../query/lexemes.ts';
import { facetOfKind, planOf, type SearchPlan } from '../query/plan.ts';

type Columns = Record<string, unknown>;

/** Builds search documents of any kind of record, as everybody may see them; a few statements a batch. */
export class DocumentBuilder {
  /** What every rev begins with: how texts are analysed, and a digest of all plans. What begins otherwise was built otherwise, and is built anew. */
  readonly revPrefix: string;
  readonly #plans: Map<string, SearchPlan>;

  constructor(kinds: Kind[]) {
    this.#plans = new Map(kinds.filter((kind) => kind.isRecord).map((kind) => [kind.name, planOf(kind)]));
    this.revPrefix = `${ANALYSIS_VERSION}.${digestOf(this.plans)}.`;
  }

  get plans(): SearchPlan[] {
    return [...this.#plans.values()];
  }

  /** The documents of those records that are public now; the others are left out. */
  async build(run: Reader, names: RecordName[]): Promise<SearchDocument[]> {
    const loading = loadingFrom(run, everybody);
    const documents = await Promise.all(
      names.map(async ({ kind, key }) => {
        const plan = this.#plans.get(kind);
        const record = plan && (await loading.byKey(plan.kind, key));
        return record ? documentOf(plan, record, loading, this.revPrefix) : null;
      }),
    );
    return documents.filter((document) => document !== null);
  }
}

/** A digest of how documents are built: of every plan, and of the code that follows it. */
function digestOf(plans: SearchPlan[]): string {
  // how a column is described is no part of how documents are built
  const told = (key: string, value: unknown) =>
    key === 'description' ? undefined : typeof value === 'function' ? String(value) : isKind(value) ? value.name : value;
  const code = [documentOf, follow, textOf, ownFacets, facetsOfRecord, locationOf, lexemesOf].map(String);
  return createHash('sha256')
    .update(JSON.stringify([plans.map(({ kind, ...plan }) => [kind.name, plan]), code], told))
    .digest('base64url')
    .slice(0, 6);
}
const isKind = (value: unknown): value is Kind => typeof value === 'object' && value !== null && 'isRecord' in value;

async function documentOf(plan: SearchPlan, record: Reference, loading: Loading, revPrefix: string): Promise<SearchDocument> {
  const row = record.row!;
  const [neighbours, parts, further, locations] = await Promise.all([
    Promise.all(plan.neighbours.map((link) => follow(loading, [record], link))),
    Promise.all(plan.parts.map(({ link }) => follow(loading, [record], link))),
    Promise.all(plan.through.map(({ path }) => followAll(loading, record, path))),
    Promise.all(plan.locations.map((path) => followAll(loading, record, path))),
  ]);
  const body = { pl: [] as unknown[], en: [] as unknown[] };
  for (const { column, lang } of plan.body) body[lang].push(row[column]);
  for (const list of plan.lists)
    for (const item of (row[list.column] as Columns[] | null) ?? [])
      for (const { column, lang } of list.body) body[lang].push(item[column]);
  plan.parts.forEach((part, index) =>
    parts[index]!.forEach((each) => part.body.forEach(({ column, lang }) => body[lang].push(each.row![column]))),
  );

  const near = neighbours.flat();
  // a challenge is what a record is about, not what it says
  const named = near.filter(({ kind }) => facetOfKind[kind.name] !== 'challenge');
  const content = {
    slug: String(row.slug),
    changedAt: String(row.updated_at),
    texts: {
      title: { pl: textOf([row.title_pl]), en: textOf([row.title_en]) },
      names: {
        pl: textOf([...named.map((each) => each.row!.title_pl), ...plan.codes.map(({ column }) => row[column])], ' · '),
        en: textOf(
          named.map((each) => each.row!.title_en),
          ' · ',
        ),
      },
      summary: { pl: textOf([row.summary_pl]), en: textOf([row.summary_en]) },
      body: { pl: textOf(body.pl), en: textOf(body.en) },
    },
    facets: [
      ...new Set([
        facetEntry('kind', plan.kind.name),
        ...ownFacets(plan, row),
        ...[record, ...near, ...further.flat()].flatMap(facetsOfRecord),
      ]),
    ].sort(),
    location: locationOf(locations.flat()),
    isStale: row.stale_since !== null,
  };
  const rev = revPrefix + createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
  return { kind: plan.kind.name, key: record.key, rev, ...content };
}

async function follow(loading: Loading, from: Reference[], link: Link): Promise<Reference[]> {
  const { via } = link;
  const found = await Promise.all(
    from.map(({ key, row }) => loading.linked(link, { key, own: via.by === 'own' ? (row![via.column] as number | null) : null })),
  );
  return found.flat().filter((each) => each !== null);
}

const followAll = (loading: Loading, record: Reference, path: Link[]) =>
  path.reduce(async (from, link) => follow(loading, await from, link), Promise.resolve([record]));

/** Where the first of these coordinates are. */
function locationOf([coordinates]: Reference[]): Location | null {
  return coordinates ? { latitude: coordinates.row!.lat as number, longitude: coordinates.row!.lon as number } : null;
}

/** Texts one after another, each once; null when there is nothing. */
function textOf(texts: unknown[], between = '\n'): Bilingual['pl'] {
  const told = [
    ...new Set(texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '' && !/^https?:\/\/\S+$/.test(text))),
  ];
  return told.length > 0 ? told.join(between) : null;
}

function ownFacets({ facets, years }: SearchPlan, row: Columns): string[] {
  const found = facets.flatMap(({ facet, column }) =>
    [row[column.column]]
      .flat()
      .filter((value) => value != null)
      .map((value) => facetEntry(facet, String(value))),
  );
  for (const { columns, yearsOf } of years) {
    const told = columns.flatMap(({ column }) => yearsOf(row[column]) ?? []);
    if (told.length === 0) continue;
    for (let year = Math.min(...told); year <= Math.max(...told); year += 1) found.push(facetEntry('year', String(year)));
  }
  return found;
}

/** The facets that a record is a value of, and the size of a town. */
function facetsOfRecord({ kind, row }: Reference): string[] {
  const facet = facetOfKind[kind.name];
  return [
    ...(facet ? [facetEntry(facet, String(row!.slug))] : []),
    ...(kind.name === 'City' ? [facetEntry('populationBand', String(row!.population_band))] : []),
  ];
}
