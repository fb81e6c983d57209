import type { FieldNode } from 'graphql';
import type { Reference } from '../load.ts';
import type { Kind } from '../model.ts';
import type { Row } from '../../database/statement.ts';
import { itself } from '../select.ts';
import { Level, readChildren, type Frame, type Run } from './level.ts';
import type { Operation } from './operation.ts';
import { compileRecord } from './selection.ts';
import type { Write } from './write.ts';

/** Rows read for references of several kinds. */
export type RowsByKind = Map<string, { rows: Map<number, Row>; frames: Frame[] }>;

/** A place in a query where records of any kind can stand; each kind is compiled when it first turns up. */
export class AnyRecord {
  #operation: Operation;
  #nodes: readonly FieldNode[];
  #compiled = new Map<string, { level: Level; write: Write }>();
  constructor(operation: Operation, nodes: readonly FieldNode[]) {
    this.#operation = operation;
    this.#nodes = nodes;
  }

  #of(kind: Kind) {
    if (!this.#compiled.has(kind.name)) {
      const level = new Level(kind, this.#operation.isAtHand(kind));
      this.#compiled.set(kind.name, { level, write: compileRecord(this.#operation, level, this.#nodes) });
    }
    return this.#compiled.get(kind.name)!;
  }

  /** Reads the records referred to, one statement a kind and level. */
  async read(references: Pick<Reference, 'kind' | 'key'>[], run: Run): Promise<RowsByKind> {
    const byKind = Map.groupBy(references, (reference) => reference.kind);
    return new Map(
      await Promise.all(
        [...byKind].map(async ([kind, wanted]) => {
          const { level } = this.#of(kind);
          const keys = [...new Set(wanted.map((each) => each.key))];
          const { lists } = await run.rows.rows({ kind, columns: level.columns, viewer: run.viewer, link: itself(kind), keys });
          const rows = new Map([...lists].map(([key, [row]]) => [key, row!]));
          return [kind.name, { rows, frames: await readChildren(level, [...rows.values()], run) }] as const;
        }),
      ),
    );
  }

  /** The record as JSON, or null when there is none that the viewer may see. */
  write(reference: Pick<Reference, 'kind' | 'key'>, found: RowsByKind): string | null {
    const read = found.get(reference.kind.name);
    const row = read?.rows.get(reference.key);
    return row ? this.#of(reference.kind).write(row, read!.frames) : null;
  }
}
