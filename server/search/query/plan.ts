import type { Column } from '../../graph/column.ts';
import { holds, type Kind, type Link } from '../../graph/model.ts';
import { facetNames, type FacetName } from '../facets.ts';

/** What of a kind is searched; follows from the model. */
export interface SearchPlan {
  kind: Kind;
  /** Codes and numbers by which people know a record. */
  codes: Column[];
  /** Longer texts; `lang` tells in which language. */
  body: { column: string; lang: 'pl' | 'en' }[];
  /** Lists of objects in a column, with what of them holds text. */
  lists: { column: string; body: SearchPlan['body'] }[];
  /** Records whose names are found with it. */
  neighbours: Link[];
  /** Parts of it, with their own texts. */
  parts: { link: Link; body: SearchPlan['body'] }[];
  /** Facets that follow from a column of its own. */
  facets: { facet: FacetName; column: Column }[];
  years: { columns: Column[]; yearsOf: (value: unknown) => [from: number, to: number] | null }[];
  /** Links on which more facets lie, such as the city's region. */
  through: { facet: FacetName; path: Link[] }[];
  /** Ways to the coordinates that tell where it lies, the surest first. */
  locations: Link[][];
}

/** Facets that are called otherwise than the column: a column with several of a thing is named in the plural. */
const facetOfField: Record<string, FacetName> = { forms: 'form', stages: 'stage', audiences: 'audience', needs: 'need' };

/** Records that are a facet of what is linked to them. */
export const facetOfKind: Record<string, FacetName> = {
  City: 'city',
  Voivodeship: 'voivodeship',
  Network: 'network',
  Challenge: 'challenge',
};

const yearsOfPeriod: Record<string, [number, number]> = { FROM_2007: [2007, 2013], FROM_2014: [2014, 2020] };
const yearOf = (value: unknown): [number, number] | null =>
  value == null ? null : [Number(String(value).slice(0, 4)), Number(String(value).slice(0, 4))];

/** Texts that say nothing of the matter: addresses, and notes to editors. */
const notSearched = new Set(['slug', 'address', 'website', 'licence', 'confidenceNote']);

export function planOf(kind: Kind): SearchPlan {
  const own = kind.columns.filter((column) => column.type === 'text' && !column.array && !notSearched.has(column.field));
  const neighbours = kind.links.filter((link) => link.target.isRecord && !kind.beside.has(link.field) && holds(link));
  return {
    kind,
    neighbours,
    codes: own.filter((column) => column.exact),
    body: bodyOf(
      kind,
      own.filter((column) => !column.exact),
    ),
    lists: kind.composites.flatMap(({ field, column, type }) =>
      column && field !== 'externalRefs' ? [{ column, body: textsOf(type.columns) }] : [],
    ),
    parts: kind.links
      .filter(({ target }) => !target.isRecord)
      .map((link) => ({ link, body: bodyOf(link.target, []) }))
      .filter(({ body }) => body.length > 0),
    facets: kind.facets.map((column) => ({ facet: facetOf(column), column })),
    years: yearsOf(kind),
    through: throughOf(kind, neighbours),
    locations: [
      ...coordinatesOf(kind).map((link) => [link]),
      ...byShape(neighbours).flatMap((link) => coordinatesOf(link.target).map((next) => [link, next])),
    ],
  };
}

/** What has a mailbox tells how to reach somebody: its house numbers and codes are no text of the record. */
const isOfMail = ({ field }: Column) => field === 'email';

/** What is called `en`, or `whatEn` beside `what`, is the English. */
const langOf = (field: string) => (/^en$|[a-z]En$/.test(field) ? ('en' as const) : ('pl' as const));

function bodyOf(kind: Kind, own: Column[]): SearchPlan['body'] {
  const composed = kind.composites
    .filter(({ field, column, type }) => !column && field !== 'title' && field !== 'summary' && !type.columns.some(isOfMail))
    .flatMap(({ columns }) =>
      columns.filter((column) => column.type === 'text').map(({ column, field }) => ({ column, lang: langOf(field) })),
    );
  return [...own.map(({ column }) => ({ column, lang: 'pl' as const })), ...composed];
}

const textsOf = (columns: Column[]): SearchPlan['body'] =>
  columns
    .filter(({ type, field }) => type === 'text' && !/On$/.test(field) && !notSearched.has(field))
    .map(({ column, field }) => ({ column, lang: langOf(field) }));

/** @throws when the map counts by what is no facet */
function facetOf({ field }: Column): FacetName {
  const facet = facetOfField[field] ?? facetNames.find((name) => name === field);
  if (!facet) throw new Error(`The map counts by ${field}, which is no facet`);
  return facet;
}

function yearsOf({ when }: Kind): SearchPlan['years'] {
  if (when.length === 0) return [];
  const isPeriod = when.some(({ type }) => type === 'enum');
  return [{ columns: when, yearsOf: isPeriod ? (value) => yearsOfPeriod[String(value)] ?? null : yearOf }];
}

/** The part of a kind that tells where it lies. */
const coordinatesOf = ({ links }: Kind) =>
  links.filter(
    ({ target }) => !target.isRecord && ['lat', 'lon'].every((field) => target.columns.some((column) => column.field === field)),
  );
/** The one that leads goes before the many. */
const byShape = (links: Link[]) => [...links.filter(({ shape }) => shape === 'one'), ...links.filter(({ shape }) => shape !== 'one')];

/** A record lies where its cities lie, and under the themes of its sub-themes; and what the map's `through` says. */
function throughOf(kind: Kind, neighbours: Link[]): SearchPlan['through'] {
  const declared = kind.through.map(({ path }) => path);
  const further = [...neighbours.map((link) => [link]), ...declared].flatMap((path) => {
    const { links, region, broader } = path.at(-1)!.target;
    return links.filter((next) => next === region || next === broader).map((next) => [...path, next]);
  });
  return [...further, ...declared].flatMap((path) => {
    const facet = facetOfKind[path.at(-1)!.target.name];
    return facet ? [{ facet, path }] : [];
  });
}
