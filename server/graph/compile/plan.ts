import type { DocumentNode, FragmentDefinitionNode, GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import { checkIds, checkOne, recordNamed, type One } from '../lookup.ts';
import type { Kind } from '../model.ts';
import { pageOf, type PageArgs } from '../page.ts';
import { NOBODY } from '../rows.ts';
import { itself } from '../select.ts';
import { oneName } from '../types.ts';
import { AnyRecord } from './any-record.ts';
import { Level, readChildren, readFrame, type Run } from './level.ts';
import { argumentsOf, fragmentsOf, NotCompiled, rootFields, rootType, switchNames, type Operation, type Selected } from './operation.ts';
import { compileConnection, compileRecord } from './selection.ts';
import { answerValue, compileValue } from './value.ts';
import { writeList, writeObject } from './write.ts';

/** A compiled operation. */
export interface Plan {
  /** Gives the JSON text of `data`. */
  answer: (run: Run) => Promise<string>;
  /** Whether the answer follows from the records and the variables alone, with nothing written by hand in it. */
  isOfRecords: boolean;
}
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
  return {
    answer: async (run) => {
      if (!isMutation) return write(await Promise.all(fields.map(({ answer }) => answer(run))));
      // verbs are carried out one after the other; each answers what is then kept
      const answers: string[] = [];
      for (const { answer } of fields) answers.push(await answer(run));
      return write(answers);
    },
    isOfRecords: !isMutation && rootFields(operation).every(({ name }) => isOfRecords(kinds, name)),
  };
}

/** Whether a root field gives records by their names, or lists of them. */
export const isOfRecords = (kinds: Kind[], field: string): boolean =>
  ['__typename', 'node', 'nodes'].includes(field) || kinds.some((kind) => kind.isRecord && [kind.plural, oneName(kind)].includes(field));

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
    const { lists, totals, children } = await readFrame(level, { kind, filter, viewer: run.viewer, page: pageOf(kind, asked) }, run, wants);
    return write({ list: lists.get(NOBODY)!, total: totals.get(NOBODY) ?? 0, frames: children });
  };
}

function compileOne(operation: Operation, kind: Kind, field: Selected): RootField {
  const args = argumentsOf<One>(operation, 'Query', field);
  const level = new Level(kind);
  const write = compileRecord(operation, level, field.nodes);
  return async (run) => {
    const { id, slug } = args(run);
    checkOne({ id, slug });
    const { rows, viewer } = run;
    const named = id == null ? null : recordNamed([kind], id);
    if (id != null && !named) return 'null';
    const row = named
      ? (await rows.rows({ kind, columns: level.columns, link: itself(kind), keys: [named.key], viewer })).lists.get(named.key)?.[0]
      : await rows.bySlug(kind, level.columns, slug!, viewer);
    return row ? write(row, await readChildren(level, [row], run)) : 'null';
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
