import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';
import { fieldResolvers } from './declare.ts';
import { globalId } from './global-id.ts';
import { cursorAt, pageInfo, shown } from './list.ts';
import { referenceOf, type Connection, type Reference } from './load.ts';
import { checkIds, checkOne, recordNamed, type One } from './lookup.ts';
import type { Composite, Kind, Link } from './model.ts';
import type { PageArgs } from './page.ts';
import type { RootQuery } from './query.ts';
import { connectionName, oneName } from './types.ts';

type ReadContext = Pick<Context, 'loading'>;
type Resolve<Source, Args = any> = GraphQLFieldResolver<Source, Context, Args>;

/** Gives the fields that follow from the model their resolvers: how graphql-js reads what no plan has compiled. What is written by hand brings its own. */
export function attach(schema: GraphQLSchema, kinds: Kind[], written: Pick<RootQuery, 'name' | 'resolve'>[]) {
  const set = (type: string, field: string, resolve: Resolve<any>) => {
    (schema.getType(type) as GraphQLObjectType).getFields()[field]!.resolve = resolve;
  };
  for (const kind of kinds) {
    for (const column of kind.columns) {
      set(
        kind.name,
        column.field,
        column.type === 'id'
          ? ({ key }: Reference) => globalId(kind.name, key)
          : column.heavy
            ? ({ key }: Reference, _, { loading }) => loading.heavy(kind, column, key)
            : async (reference: Reference, _, context) => (await rowOf(reference, context))[column.column],
      );
    }
    for (const composite of kind.composites)
      set(kind.name, composite.field, async (reference: Reference, _, context) => compositeOf(composite, await rowOf(reference, context)));
    for (const link of kind.links) set(kind.name, link.field, linkResolver(link));
    if (kind.isRecord) attachRecord(kind, set);
  }
  const byId = (id: string, { loading }: ReadContext) => {
    const named = recordNamed(kinds, id);
    return named && loading.byKey(named.kind, named.key);
  };
  const roots = { ...schema.getMutationType()!.getFields(), ...schema.getQueryType()!.getFields() };
  for (const { name, resolve } of written) roots[name]!.resolve = resolve;
  for (const { type, field, resolve } of fieldResolvers) set(type, field, resolve);
  set('Query', 'node', (_, { id }: { id: string }, context) => byId(id, context));
  set('Query', 'nodes', (_, { ids }: { ids: string[] }, context) => {
    checkIds(ids);
    return ids.map((id) => byId(id, context));
  });
}

function attachRecord(kind: Kind, set: (type: string, field: string, resolve: Resolve<any>) => void) {
  set('Query', oneName(kind), (_, { id, slug }: One, { loading }) => {
    checkOne({ id, slug });
    if (slug != null) return loading.bySlug(kind, slug);
    const named = recordNamed([kind], id!);
    return named && loading.byKey(kind, named.key);
  });
  set('Query', kind.plural, (_, args: PageArgs, { loading }) => loading.connection(kind, args));
  const name = connectionName(kind);
  set(name, 'nodes', (list: Connection) => shown(list).map((row) => referenceOf(kind, row)));
  set(name, 'edges', (list: Connection) => shown(list).map((row) => ({ cursor: cursorAt(list.page, row), node: referenceOf(kind, row) })));
  set(name, 'totalCount', (list: Connection) => list.total());
  set(name, 'pageInfo', pageInfo);
}

async function rowOf(reference: Reference, { loading }: ReadContext): Promise<Record<string, unknown>> {
  return reference.row ?? (await loading.byKey(reference.kind, reference.key))!.row!;
}

function compositeOf(composite: Composite, row: Record<string, unknown>) {
  if (composite.column)
    return (row[composite.column] as Record<string, unknown>[]).map((item) =>
      Object.fromEntries(composite.type.columns.map(({ field, column }) => [field, item[column]])),
    );
  if (composite.nullable && composite.columns.every((column) => row[column.column] === null)) return null;
  return Object.fromEntries(composite.columns.map((column) => [column.field, row[column.column]]));
}

function linkResolver(link: Link): Resolve<Reference> {
  if (link.shape === 'connection') return ({ key }, args, { loading }) => loading.connection(link.target, args, link, key);
  const { via } = link;
  return async (reference, _, context) =>
    context.loading.linked(link, {
      key: reference.key,
      own: via.by === 'own' ? ((await rowOf(reference, context))[via.column] as number | null) : null,
    });
}
