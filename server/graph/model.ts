import type { EntityClass, EntityMetadata, MetadataStorage } from '@mikro-orm/core';
import { columnOf, type Column } from './column.ts';
import { Table } from './table.ts';

/** One line of the map: an entity of the public graph and how it is linked. */
export interface Declaration {
  entity: EntityClass<any>;
  /** The name of its list in the graph. Parts have none. */
  plural?: string;
  /** For a part: the link to the record it is part of. It is reached through that record only. */
  partOf?: string | string[];
  /** For a part: its field on that record. */
  as?: string;
  /** Names for the way back of a link, where the plural will not do. */
  inverse?: Record<string, string>;
  /** Links whose way back stays short enough for a plain list. */
  lists?: string[];
  /** The link to its own kind that makes a tree of it: what lies narrower counts with it. */
  broader?: string;
  /** Whether it only ties others together: in a search it comes after them. */
  aside?: boolean;
  /** Whether there are so many alike that a page may tell but their number: in a search it comes last. */
  folded?: boolean;
  /** Its own columns that search results are counted and narrowed by, besides those of every record. */
  facets?: string[];
  /** From when to when it is about something, or the one date of it. */
  when?: string[];
  /** The link to the region that all lies in which lies in it. */
  region?: string;
  /** Links whose records are near it, not of it: their names do not find it. */
  beside?: string[];
  /** List filters that reach over several links: a name and the path of links. */
  through?: Record<string, string>;
}

/** Several columns (or one JSON column of objects) shown as one value with fields. */
export interface Composite {
  field: string;
  type: CompositeType;
  nullable: boolean;
  description: string;
  /** Set when the value is a list of objects in one JSON column. */
  column?: string;
  /** Otherwise the columns of the value, field by field. */
  columns: Column[];
}
export interface CompositeType {
  name: string;
  description: string;
  entity: object;
  columns: Column[];
}

/** How the rows of a link are found from the rows of its owner. */
export type Via =
  | { by: 'own'; column: string }
  | { by: 'foreign'; column: string }
  /** `held`: its pairs belong to the kind it is followed from, whose change they are. */
  | { by: 'pivot'; table: Table; from: string; to: string; held: boolean };

/** How a many-to-many link is found. */
export type Pivot = Extract<Via, { by: 'pivot' }>;

/** A link from a kind to a kind. */
export interface Link {
  field: string;
  target: Kind;
  shape: 'one' | 'list' | 'connection';
  via: Via;
  description: string;
  /** Whether a record must have it. */
  required?: boolean;
}

/** A kind of record (or of part) as the kernel reads it. */
export interface Kind {
  name: string;
  table: Table;
  entity: EntityClass<any>;
  description: string;
  plural: string;
  /** False for parts: no page, no status, no list of their own. */
  isRecord: boolean;
  /** Whether it only ties others together: in a search it comes after them. */
  isAside: boolean;
  /** Whether there are so many alike that a page may tell but their number: in a search it comes last. */
  isFolded: boolean;
  /** Parts are listed in this order. */
  positioned: boolean;
  columns: Column[];
  composites: Composite[];
  links: Link[];
  through: { field: string; path: Link[] }[];
  /** Columns that search results are counted by. */
  facets: Column[];
  /** The columns that tell from when to when it is about something. */
  when: Column[];
  /** Links whose names do not find it. */
  beside: Set<string>;
  /** The link to the region that all lies in which lies in it. */
  region?: Link;
  /** The link to its own kind that makes a tree of it, if there is one. */
  broader?: Link;
}

/** What every record is counted by, and what no record is found by the name of. */
const FACETS_OF_ALL = ['confidence'];
const BESIDE_ALL = ['sources'];

const lowerFirst = (text: string) => text[0]!.toLowerCase() + text.slice(1);
/** "FundingCall" → "funding call" */
export const words = (name: string) => lowerFirst(name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`));

/** Reads the map and the ORM's metadata once and tells the kernel what there is: kinds, columns, links both ways. */
export function readModel(declarations: Declaration[], metadata: MetadataStorage): Kind[] {
  const composites = new Map<string, CompositeType>();
  const kinds = new Map<string, Kind>();

  const compositeType = (meta: EntityMetadata): CompositeType => {
    const name = meta.className;
    if (!composites.has(name)) {
      const columns = meta.props.filter((prop) => !prop.hidden).map((prop) => columnOf(prop, prop.name));
      composites.set(name, { name, description: meta.comment ?? '', entity: meta.class, columns });
    }
    return composites.get(name)!;
  };

  for (const { entity, plural, partOf, aside, folded, facets = [], when = [], beside = [] } of declarations) {
    const meta = metadata.get(entity);
    const visible = meta.props.filter((prop) => !prop.hidden);
    const columns = visible.filter((prop) => prop.kind === 'scalar' && !prop.embedded).map((prop) => columnOf(prop, prop.name));
    const columnsNamed = (fields: string[]) => fields.map((field) => named(meta.className, columns, field));
    kinds.set(meta.className, {
      name: meta.className,
      table: new Table(meta.tableName),
      entity,
      description: meta.comment ?? '',
      plural: plural ?? '',
      isRecord: !partOf,
      isAside: Boolean(aside),
      isFolded: Boolean(folded),
      positioned: meta.props.some((prop) => prop.name === 'position'),
      columns,
      facets: columnsNamed(partOf ? [] : [...FACETS_OF_ALL.filter((field) => columns.some((column) => column.field === field)), ...facets]),
      when: columnsNamed(when),
      beside: new Set([...BESIDE_ALL, ...beside]),
      composites: visible
        .filter((prop) => prop.kind === 'embedded')
        .map((prop) => ({
          field: prop.name,
          type: compositeType(prop.targetMeta!),
          nullable: Boolean(prop.nullable),
          description: prop.comment ?? '',
          ...(prop.array
            ? { column: prop.fieldNames[0]!, columns: [] }
            : {
                columns: Object.entries(prop.embeddedProps).map(([name, part]) => ({
                  ...columnOf(part, name),
                  nullable: Boolean(prop.targetMeta!.properties[name]?.nullable),
                })),
              }),
        })),
      links: [],
      through: [],
    });
  }

  for (const declaration of declarations) addLinks(declaration, metadata.get(declaration.entity), kinds);
  for (const declaration of declarations) addNamedLinks(declaration, kinds.get(metadata.get(declaration.entity).className)!);
  return [...kinds.values()];
}

/** The kind of an entity. */
export const kindOf = (kinds: Kind[], entity: EntityClass<any>): Kind => kinds.find((kind) => kind.entity === entity)!;

/** What the map names of a kind. @throws when there is no such thing */
function named<Part extends { field: string }>(kind: string, parts: Part[], field: string): Part {
  const part = parts.find((each) => each.field === field);
  if (!part) throw new Error(`${kind}: the map names ${field}, which it does not have`);
  return part;
}

function addLinks(declaration: Declaration, meta: EntityMetadata, kinds: Map<string, Kind>) {
  const kind = kinds.get(meta.className)!;
  for (const prop of meta.relations) {
    const table = new Table(prop.pivotTable);
    const target = kinds.get(prop.targetMeta!.className);
    const many = prop.kind === 'm:n';
    if (!target || (many && !prop.owner)) continue; // the ORM makes the far ends of its own
    if (!many && prop.kind !== 'm:1' && prop.kind !== '1:1')
      throw new Error(`${kind.name}.${prop.name}: the way back of a link follows by itself, do not declare it`);
    const back: Via = many
      ? { by: 'pivot', table, from: prop.inverseJoinColumns[0]!, to: prop.joinColumns[0]!, held: false }
      : { by: 'foreign', column: prop.joinColumns[0]! };
    if (!prop.hidden) {
      kind.links.push({
        field: prop.name,
        target,
        shape: many ? 'list' : 'one',
        description: prop.comment ?? '',
        required: !many && !prop.nullable,
        via: many
          ? { by: 'pivot', table, from: prop.joinColumns[0]!, to: prop.inverseJoinColumns[0]!, held: true }
          : { by: 'own', column: prop.joinColumns[0]! },
      });
    }
    const isPart = [declaration.partOf ?? []].flat().includes(prop.name);
    if (isPart || kind.isRecord) {
      target.links.push({
        field: isPart ? declaration.as! : (declaration.inverse?.[prop.name] ?? kind.plural),
        target: kind,
        via: back,
        shape: isPart ? (prop.kind === '1:1' ? 'one' : 'list') : declaration.lists?.includes(prop.name) ? 'list' : 'connection',
        description: isPart
          ? kind.description
          : `Every ${words(kind.name)} whose \`${prop.name}\` ${many ? 'include' : 'is'} this ${words(target.name)}.`,
      });
    }
  }
}

/** The links that the map names for something, once all kinds have theirs. */
function addNamedLinks(declaration: Declaration, kind: Kind) {
  if (declaration.broader) kind.broader = named(kind.name, kind.links, declaration.broader);
  if (declaration.region) kind.region = named(kind.name, kind.links, declaration.region);
  for (const field of declaration.beside ?? []) named(kind.name, kind.links, field);
  for (const [field, path] of Object.entries(declaration.through ?? {})) {
    let at = kind;
    const links = path.split('.').map((step) => {
      const link = named(at.name, at.links, step);
      at = link.target;
      return link;
    });
    kind.through.push({ field, path: links });
  }
}

/** The first two links or fields of a kind that share a name, if any: such a model cannot be shown. */
export function clash(kind: Kind): string | undefined {
  const names = [...kind.columns, ...kind.composites, ...kind.links].map((each) => each.field);
  return names.find((name, index) => names.indexOf(name) !== index);
}

/** Whether a record holds this link itself, so that changing it is changing the record. */
export const holds = ({ via }: Link): boolean => via.by === 'own' || (via.by === 'pivot' && via.held);
