import type { GraphQLError } from 'graphql';
import { type DocumentNode, type FragmentDefinitionNode, Kind as Node, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../graph/compile/operation.ts';
import { tooLarge } from '../errors.ts';
import { bounds } from './bounds.ts';

/** How large a selection is with its fragments spread out. */
interface Size {
  fields: number;
  depth: number;
  /** The same within questions about the schema. */
  schemaDepth: number;
}

/**
 * What in a document is beyond the bounds, worked out in time that grows with its length alone: each fragment is measured once,
 * however often it is spread. One that spreads itself is another rule's to refuse.
 */
export function beyondBounds(document: DocumentNode): GraphQLError[] {
  const errors: GraphQLError[] = [];
  const refuse = (what: string, maximum: number, requested: number) => {
    if (requested > maximum) errors.push(tooLarge(what, { maximum, requested: Math.min(requested, Number.MAX_SAFE_INTEGER) }));
  };
  const fragments = fragmentsOf(document);
  const sizes = new Map<string, Size>();
  const definitions = document.definitions.flatMap((each) => ('selectionSet' in each ? [each] : []));
  let all = 0;
  for (const { selectionSet } of definitions) all += aliasesIn(selectionSet);
  refuse(`An operation may have ${bounds.aliases} aliases at most.`, bounds.aliases, all);
  const operations = definitions.filter(({ kind }) => kind === Node.OPERATION_DEFINITION);
  refuse(`A document may have ${bounds.operations} operations at most.`, bounds.operations, operations.length);
  for (const { selectionSet } of operations) {
    const { fields, depth, schemaDepth } = sizeOf(selectionSet, fragments, sizes);
    refuse(`An operation may be ${bounds.depth} levels deep at most; this one has ${depth}.`, bounds.depth, depth);
    refuse(
      `A question about the schema may be ${bounds.schemaDepth} levels deep at most; this one has ${schemaDepth}.`,
      bounds.schemaDepth,
      schemaDepth,
    );
    refuse(
      `An operation may select ${bounds.fields} fields at most, with those of its fragments wherever they are spread.`,
      bounds.fields,
      fields,
    );
  }
  return errors;
}

/** Counted as they are written. */
function aliasesIn(set: SelectionSetNode | undefined): number {
  let count = 0;
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Node.FIELD && selection.alias) count++;
    if (selection.kind !== Node.FRAGMENT_SPREAD) count += aliasesIn(selection.selectionSet);
  }
  return count;
}

function sizeOf(set: SelectionSetNode | undefined, fragments: Record<string, FragmentDefinitionNode>, known: Map<string, Size>): Size {
  const size: Size = { fields: 0, depth: 0, schemaDepth: 0 };
  const add = ({ fields, depth, schemaDepth }: Size) => {
    size.fields += fields;
    size.depth = Math.max(size.depth, depth);
    size.schemaDepth = Math.max(size.schemaDepth, schemaDepth);
  };
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Node.FIELD) {
      const below = sizeOf(selection.selectionSet, fragments, known);
      const isAboutSchema = selection.name.value.startsWith('__');
      const deepest = 1 + Math.max(below.depth, below.schemaDepth);
      add({
        fields: 1 + below.fields,
        depth: isAboutSchema ? 0 : 1 + below.depth,
        schemaDepth: isAboutSchema ? deepest : below.schemaDepth,
      });
    } else if (selection.kind === Node.INLINE_FRAGMENT) add(sizeOf(selection.selectionSet, fragments, known));
    else {
      const { value: name } = selection.name;
      if (!known.has(name)) {
        known.set(name, { fields: 0, depth: 0, schemaDepth: 0 });
        known.set(name, sizeOf(fragments[name]?.selectionSet, fragments, known));
      }
      add(known.get(name)!);
    }
  }
  return size;
}
