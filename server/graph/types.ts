import type { MetadataStorage } from '@mikro-orm/core';
import { GraphQLDate, GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { Float, ID, Int } from 'type-graphql';
import {
  declareEnum,
  declareInput,
  declareInterface,
  declareObject,
  declareQueries,
  type ArgDeclaration,
  type Fields,
  type Named,
  type Price,
  type Thunk,
} from './declare.ts';
import { know } from './declared.ts';
import { facts } from './facts.ts';
import { filterColumns, filterLinks } from './filter.ts';
import type { Column } from './column.ts';
import { words, type Composite, type CompositeType, type Kind, type Link } from './model.ts';
import { DEFAULT_PAGE, LARGEST_PAGE, orderings } from './page.ts';
import { GraphQLPartialDate } from './partial-date.ts';

const scalars: Record<string, unknown> = {
  id: ID,
  text: String,
  integer: Int,
  number: Float,
  boolean: Boolean,
  date: GraphQLDate,
  partialDate: GraphQLPartialDate,
  moment: GraphQLDateTime,
  json: GraphQLJSON,
};
/** What a list of a kind, a link, a count and a large value cost. */
const prices = {
  list: { once: 10, with: { filter: 50, orderBy: 50 } },
  link: { once: 10 },
  connection: { once: 10, with: { filter: 1, orderBy: 1 } },
  count: { once: 20 },
  nodes: { sizedBy: 'ids', once: 50 },
  heavy: { each: 25 },
  page: { paged: true },
} satisfies Record<string, Price>;
const upperFirst = (text: string) => text[0]!.toUpperCase() + text.slice(1);
const list = (of: unknown) => [of] as unknown;

/** Names of the types made from a kind. */
export const connectionName = (kind: Kind) => `${kind.name}Connection`;
export const recordFields = new Set(Object.keys(facts));

/** What the enum of a column is called in the graph; what every record has it shares. */
export const enumName = (owner: string, { field }: Pick<Column, 'field'>): string =>
  `${recordFields.has(field) ? 'Record' : owner}${upperFirst(field)}`;

/** Declares the GraphQL types, inputs and root fields of every kind; they are then known to `declared.ts`. Returns the class that holds the root fields. */
export function declareTypes(kinds: Kind[], metadata: MetadataStorage): Function {
  const types = new Map<string, Named>();
  const enums = new Map<string, object>();
  const composites = new Map<string, Named>();
  const typeOf = (name: string) => types.get(name)!;

  const enumOf = (owner: string, column: Column): object => {
    const name = enumName(owner, column);
    if (!enums.has(name)) enums.set(name, declareEnum(name, column.description, column.values!));
    return enums.get(name)!;
  };
  const columnType = (owner: string, column: Column): Thunk => {
    const type = column.type === 'enum' ? enumOf(owner, column) : scalars[column.type];
    return () => (column.array ? list(type) : type);
  };
  const compositeType = (type: CompositeType): Named => {
    if (!composites.has(type.name))
      composites.set(
        type.name,
        declareObject(
          type.name,
          type.description,
          Object.fromEntries(type.columns.map((column) => [column.field, columnField(type.name, column)])),
        ),
      );
    return composites.get(type.name)!;
  };
  const columnField = (owner: string, column: Column) => ({
    type: columnType(owner, column),
    description: column.description,
    nullable: column.nullable,
    ...(column.heavy && { price: prices.heavy }),
  });
  const compositeField = (composite: Composite) => {
    const type = compositeType(composite.type);
    return { type: () => (composite.column ? list(type) : type), description: composite.description, nullable: composite.nullable };
  };

  const node = declareInterface(
    'Node',
    'Anything with a global id.',
    { id: { type: () => ID, description: 'Global and opaque; never reused.' } },
    kindNameOf,
  );
  const anyKind = kinds.find((kind) => kind.isRecord)!;
  const shared: Fields = {
    ...Object.fromEntries(
      anyKind.columns.filter((column) => recordFields.has(column.field)).map((column) => [column.field, columnField('Record', column)]),
    ),
    ...Object.fromEntries(
      anyKind.composites
        .filter((composite) => recordFields.has(composite.field))
        .map((composite) => [composite.field, compositeField(composite)]),
    ),
  };
  const record = declareInterface('Record', 'What every kind of record has.', shared, kindNameOf, [node]);

  const direction = declareEnum('Direction', 'Which way a list runs. ASC: from the first to the last. DESC: from the last to the first.', [
    'ASC',
    'DESC',
  ]);
  const dateRange = declareInput(
    'DateRange',
    'Days from and to, both included; leave one out for an open end. A month or a year known no closer is in the range when any of its days is.',
    {
      from: { type: () => GraphQLDate, description: 'The first day (YYYY-MM-DD).' },
      to: { type: () => GraphQLDate, description: 'The last day (YYYY-MM-DD).' },
    },
  );
  const numberRange = declareInput('NumberRange', 'Numbers between two bounds, both included; leave one out for an open end.', {
    min: { type: () => Float, description: 'The least.' },
    max: { type: () => Float, description: 'The most.' },
  });
  const pageInfo = declareObject('PageInfo', 'Where a page lies in its list.', {
    hasNextPage: { type: () => Boolean, description: 'Whether records follow this page.' },
    hasPreviousPage: { type: () => Boolean, description: 'Whether records come before this page.' },
    startCursor: { type: () => String, description: 'The cursor of the first record; null on an empty page.', nullable: true },
    endCursor: { type: () => String, description: 'The cursor of the last record; null on an empty page.', nullable: true },
  });

  const filterFields = (kind: Kind): Record<string, ArgDeclaration> => {
    const fields: Record<string, ArgDeclaration> = {};
    for (const column of filterColumns(kind)) {
      const range = { date: dateRange, partialDate: dateRange, moment: dateRange, integer: numberRange, number: numberRange }[
        column.type as string
      ];
      if (range) fields[column.field] = { type: () => range, description: `Within this range: ${column.description}` };
      else if (column.type === 'boolean') fields[column.field] = { type: () => Boolean, description: column.description };
      else
        fields[column.field] = {
          type: () => list(column.type === 'enum' ? enumOf(kind.name, column) : String),
          description: `Any of these: ${column.description}`,
        };
    }
    const byLink = (target: Kind) => `Global ids or slugs, any of them${target.broader ? '; a theme includes everything narrower' : ''}.`;
    for (const link of filterLinks(kind))
      fields[link.field] = { type: () => list(ID), description: `${link.description} ${byLink(link.target)}` };
    for (const { field, path } of kind.through)
      fields[field] = {
        type: () => list(ID),
        description: `By ${path.map((link) => words(link.field)).join(', then ')}. ${byLink(path.at(-1)!.target)}`,
      };
    return fields;
  };

  const listArgs = new Map<Kind, Record<string, ArgDeclaration>>();
  const argsOf = (kind: Kind): Record<string, ArgDeclaration> => {
    if (!listArgs.has(kind)) {
      const by = declareEnum(
        `${kind.name}OrderBy`,
        `By what a list of ${kind.plural} can be ordered. ENTRY: in the order the records entered the platform. TITLE: by the Polish title, in Polish alphabetical order.`,
        [...orderings(kind).keys()],
      );
      const order = declareInput(`${kind.name}Order`, `How a list of ${kind.plural} is ordered. What is not recorded comes last.`, {
        by: { type: () => by, description: 'By what.', nullable: false },
        direction: { type: () => direction, description: 'Which way.', nullable: false, default: 'ASC' },
      });
      const filter = declareInput(`${kind.name}Filter`, `Which ${kind.plural} to list. All that is given must hold.`, filterFields(kind));
      listArgs.set(kind, {
        filter: { type: () => filter, description: 'Which ones; all when left out.' },
        orderBy: { type: () => order, description: 'In which order; in the order of entry when left out.' },
        first: {
          type: () => Int,
          description: `How many from the start, or from \`after\`: 0 to ${LARGEST_PAGE}, ${DEFAULT_PAGE} when left out.`,
        },
        after: { type: () => String, description: 'The cursor after which to begin.' },
        last: { type: () => Int, description: `How many from the end, or before \`before\`: 0 to ${LARGEST_PAGE}.` },
        before: { type: () => String, description: 'The cursor before which to end.' },
      });
    }
    return listArgs.get(kind)!;
  };

  const linkField = (link: Link) => {
    const target = link.target;
    if (link.shape === 'one') return { type: () => typeOf(target.name), description: link.description, nullable: true, price: prices.link };
    if (link.shape === 'list') return { type: () => list(typeOf(target.name)), description: link.description, price: prices.link };
    return { type: () => typeOf(connectionName(target)), description: link.description, args: argsOf(target), price: prices.connection };
  };

  for (const kind of kinds) {
    types.set(
      kind.name,
      declareObject(
        kind.name,
        kind.description,
        {
          ...Object.fromEntries(kind.columns.map((column) => [column.field, columnField(kind.name, column)])),
          ...Object.fromEntries(kind.composites.map((composite) => [composite.field, compositeField(composite)])),
          ...Object.fromEntries(kind.links.map((link) => [link.field, linkField(link)])),
        },
        kind.isRecord ? [node, record] : [],
      ),
    );
    if (!kind.isRecord) continue;
    types.set(
      `${kind.name}Edge`,
      declareObject(`${kind.name}Edge`, `A ${words(kind.name)} in a list, with its place.`, {
        cursor: { type: () => String, description: 'The place in the list, for `after` and `before`.' },
        node: { type: () => typeOf(kind.name), description: `The ${words(kind.name)}.` },
      }),
    );
    types.set(
      connectionName(kind),
      declareObject(connectionName(kind), `A page of a list of ${kind.plural}.`, {
        edges: {
          type: () => list(typeOf(`${kind.name}Edge`)),
          description: 'The records of the page with their places.',
          price: prices.page,
        },
        nodes: { type: () => list(typeOf(kind.name)), description: 'The records of the page.', price: prices.page },
        pageInfo: { type: () => pageInfo, description: 'Where the page lies in the list.' },
        totalCount: { type: () => Int, description: 'How many records the whole list has, exactly.', price: prices.count },
      }),
    );
  }

  const root = declareQueries({
    node: {
      type: () => node,
      nullable: true,
      description: 'The record with this global id; null when there is none that you may see.',
      args: { id: { type: () => ID, nullable: false, description: 'The global id.' } },
    },
    nodes: {
      type: () => [node],
      nullable: 'items' as never,
      description: `The records with these global ids, in the same order; null for each that there is none of or that you may not see. At most ${LARGEST_PAGE}.`,
      args: { ids: { type: () => list(ID), nullable: false, description: 'The global ids.' } },
      price: prices.nodes,
    },
    ...Object.fromEntries(
      kinds
        .filter((kind) => kind.isRecord)
        .flatMap((kind) => [
          [
            oneName(kind),
            {
              type: () => typeOf(kind.name),
              nullable: true,
              description: `The ${words(kind.name)} with this slug or this global id; give one of them. Null when there is none that you may see. An earlier slug leads to the record as well: compare \`slug\`.`,
              args: {
                slug: { type: () => String, description: 'The slug.' },
                id: { type: () => ID, description: 'The global id.' },
              },
            },
          ],
          [
            kind.plural,
            {
              type: () => typeOf(connectionName(kind)),
              description: `A list of ${kind.plural}. ${kind.description}`,
              args: argsOf(kind),
              price: prices.list,
            },
          ],
        ]),
    ),
  });
  know({ metadata, types: new Map(kinds.map((kind) => [kind.entity, typeOf(kind.name)])), record, columnType });
  return root;
}

/** The root field for one record of a kind. */
export const oneName = (kind: Kind) => kind.name[0]!.toLowerCase() + kind.name.slice(1);
/** The kind's name of a value that a resolver returned. */
export const kindNameOf = (value: { kind: Kind }) => value.kind.name;
