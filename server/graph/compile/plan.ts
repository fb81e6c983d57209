import type { DocumentNode, FragmentDefinitionNode, GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import { checkIds, checkOne, recordNamed, type One } from '../lookup.ts';
import type { Kind } from '../model.ts';
import { pageOf, type PageArgs } from '../page.ts';
import { bySlug, count, itself, OWNER, select } from '../select.ts';
import { oneName } from '../types.ts';
import { AnyRecord } from './any-record.ts';
import { Level, readChildren, type Run } from './level.ts';
import { argumentsOf, fragmentsOf, NotCompiled, rootFields, rootType, switchNames, type Operation, type Selected } from './operation.ts';
import { compileConnection, compileRecord } from './selection.ts';
import { answerValue, compileValue } from './value.ts';
import { writeList, writeObject } from './write.ts';

/** A compiled operation: gives the JSON text of `data`. */
export type Plan = (run: Run) => Promise<string>;
type RootField = (run: Run) => Promise<string>;

/** The parts of a document that one operation needs. */
export function operationOf(
  document: DocumentNode,
  definition: OperationDefinitionNode,
): { fragments: Record<string, FragmentDefinitionNode>; switches: string[] } {
  const fragments = fragmentsOf(document);
  return { fragments, switches: switchNames(definition, fragments) };
}

/**
 * Compiles a query.
 * @throws {NotCompiled} when it has to run the ordinary way
 */
export function compile(operation: Operation, kinds: Kind[]): Plan {
  const isMutation = operation.definition.operation === 'mutation';
  const fields = rootFields(operation).map((field) => ({ key: field.key, answer: compileRoot(operation, kinds, field) }));
  const write = writeObject(fields.map(({ key }, index): [string, (answers: string[]) => string] => [key, (answers) => answers[index]!]));
  if (!isMutation) return async (run) => write(await Promise.all(fields.map(({ answer }) => answer(run))));
  // verbs are carried out one after the other; each answers what is then kept
  return async (run) => {
    const answers: string[] = [];
    for (const { answer } of fields) answers.push(await answer(run));
    return write(answers);
  };
}

function compileRoot(operation: Operation, kinds: Kind[], field: Selected): RootField {
  if (field.name === '__typename') return async () => JSON.stringify(rootType(operation).name);
  if (field.name.startsWith('__')) throw new NotCompiled('introspection runs the ordinary way');
  if (operation.definition.operation !== 'query') return compileWritten(operation, kinds, field);
  if (field.name === 'node') return compileNode(operation, kinds, field);
  if (field.name === 'nodes') return compileNodes(operation, kinds, field);
  for (const kind of kinds) {
    if (!kind.isRecord) continue;
    if (field.name === kind.plural) return compileList(operation, kind, field);
    if (field.name === oneName(kind)) return compileOne(operation, kind, field);
  }
  return compileWritten(operation, kinds, field);
}

function compileList(operation: Operation, kind: Kind, field: Selected): RootField {
  const args = argumentsOf<PageArgs>(operation, 'Query', field);
  const level = new Level(kind);
  const { write, wants } = compileConnection(operation, level, field);
  return async (run) => {
    const { filter, ...asked } = args(run);
    const page = pageOf(kind, asked);
    const read = { kind, filter, viewer: run.viewer };
    // counting checks the filter too, where no rows are read
    const counting = wants.total || !wants.rows ? count(read) : null;
    const [rows, total] = await Promise.all([
      wants.rows ? run.read(select({ ...read, columns: level.columns, page })) : [],
      wants.total ? run.read(counting!) : null,
    ]);
    if (rows.length > 0) run.saw?.(rows[0]![OWNER] as string);
    return write({
      list: { page, rows },
      total: (total?.[0]?.[1] as number) ?? 0,
      frames: await readChildren(level, rows.slice(0, page.size), run),
    });
  };
}

function compileOne(operation: Operation, kind: Kind, field: Selected): RootField {
  const args = argumentsOf<One>(operation, 'Query', field);
  const level = new Level(kind);
  const write = compileRecord(operation, level, field.nodes);
  return async (run) => {
    const { id, slug } = args(run);
    checkOne({ id, slug });
    const named = id == null ? null : recordNamed([kind], id);
    if (id != null && !named) return 'null';
    const statement = named
      ? select({ kind, columns: level.columns, link: itself(kind), keys: [named.key], viewer: run.viewer })
      : bySlug(kind, level.columns, slug!, run.viewer);
    const rows = await run.read(statement);
    if (rows.length > 0 && !named) run.saw?.(rows[0]![OWNER] as string);
    return rows.length ? write(rows[0]!, await readChildren(level, rows, run)) : 'null';
  };
}

function compileNode(operation: Operation, kinds: Kind[], field: Selected): RootField {
  const args = argumentsOf<{ id: string }>(operation, 'Query', field);
  const place = new AnyRecord(operation, field.nodes);
  return async (run) => {
    const reference = recordNamed(kinds, args(run).id);
    return (reference && place.write(reference, await place.read([reference], run))) ?? 'null';
  };
}

function compileNodes(operation: Operation, kinds: Kind[], field: Selected): RootField {
  const args = argumentsOf<{ ids: string[] }>(operation, 'Query', field);
  const place = new AnyRecord(operation, field.nodes);
  return async (run) => {
    const { ids } = args(run);
    checkIds(ids);
    const references = ids.map((id) => recordNamed(kinds, id));
    const found = await place.read(
      references.filter((reference) => reference !== null),
      run,
    );
    return writeList(references, (reference) => (reference && place.write(reference, found)) ?? 'null');
  };
}

/** A root field written by hand: its resolver runs, what it gives is written by a plan. */
function compileWritten(operation: Operation, kinds: Kind[], field: Selected): RootField {
  const root = rootType(operation);
  const declared = root.getFields()[field.name]!;
  const args = argumentsOf<object>(operation, root.name, field);
  const info = { path: { key: field.key } } as GraphQLResolveInfo;
  const plan = compileValue(operation, declared.type, field.nodes, kinds);
  return async (run) => answerValue(plan, await declared.resolve!(undefined, args(run), run.context, info), run);
}
