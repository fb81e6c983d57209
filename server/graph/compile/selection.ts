import { cursorAt, pageInfo, shown, type List } from '../list.ts';
import { PlanMemo } from '../plan-memo.ts';
import type { Kind, Link } from '../model.ts';
import type { PageArgs } from '../page.ts';
import type { Row } from '../../database/statement.ts';
import { ID } from '../select.ts';
import { connectionName } from '../types.ts';
import { Level, type Frame, type Wants } from './level.ts';
import { argumentsOf, NotCompiled, subfields, type Operation, type Selected } from './operation.ts';
import { constant, inOnePiece, writeColumn, writeComposite, writeList, writeObject, type Entry, type Write } from './write.ts';

/** Compiles what is asked of the rows of a level: columns, values and links. */
export function compileRecord(operation: Operation, level: Level, nodes: Selected['nodes']): Write {
  const { kind } = level;
  return writeObject(
    subfields(operation, kind.name, nodes).map((field): Entry => [field.key, compileField(operation, level, kind, field)]),
  );
}

function compileField(operation: Operation, level: Level, kind: Kind, field: Selected): Write {
  if (field.name === '__typename') return constant(JSON.stringify(kind.name));
  const column = kind.columns.find((each) => each.field === field.name);
  if (column) return writeColumn(level, column);
  const composite = kind.composites.find((each) => each.field === field.name);
  if (composite)
    return writeComposite(
      level,
      composite,
      subfields(operation, composite.type.name, field.nodes).map(({ key, name }) => ({ key, field: name })),
    );
  const link = kind.links.find((each) => each.field === field.name);
  if (link) return compileLink(operation, level, link, field);
  throw new NotCompiled(`${kind.name}.${field.name} is written by hand`);
}

function compileLink(operation: Operation, above: Level, link: Link, field: Selected): Write {
  const level = new Level(link.target, link.shape !== 'connection' && link.via.by !== 'foreign' && operation.isAtHand(link.target));
  const key = link.via.by === 'own' ? above.slot(link.via.column) : ID;
  if (link.shape === 'connection') {
    const { write, wants } = compileConnection(operation, level, field);
    const index = above.follow({ link, level, key, wants, args: argumentsOf<PageArgs>(operation, above.kind.name, field) });
    return (row, frames) => {
      const frame = frames[index]!;
      return write({
        list: frame.lists.get(row[key] as number)!,
        total: frame.totals.get(row[key] as number) ?? 0,
        frames: frame.children,
      });
    };
  }
  const write = writeOnce(level, compileRecord(operation, level, field.nodes));
  // the keys of what is at hand come along with the rows above, unless those are at hand themselves
  const along = link.via.by === 'pivot' && level.isAtHand && !above.isAtHand ? above.slot(link.via) : undefined;
  const index = above.follow({ link, level, key, keys: along });
  if (link.shape === 'one') {
    return (row, frames) => {
      const found = frames[index]!.lists.get(row[key] as number)?.rows[0];
      return found ? write(found, frames[index]!) : 'null';
    };
  }
  return (row, frames) => {
    const frame = frames[index]!;
    return writeList(frame.lists.get(row[key] as number)?.rows ?? [], (each) => write(each, frame));
  };
}

/** Writes rows that are the same run after run only once, where nothing below them can differ. */
function writeOnce(level: Level, write: Write): (row: Row, frame: Frame) => string {
  const written = new PlanMemo<Row, string>();
  return (row, { kept, children }) => {
    if (!kept || level.children.length > 0) return write(row, children);
    let text = written.get(row);
    if (text === undefined) written.set(row, (text = inOnePiece(write(row, children))));
    return text;
  };
}

/** A page as its writer takes it. */
export interface PageRead {
  list: List;
  total: number;
  frames: Frame[];
}

/** Compiles what is asked of a connection over the rows of a level. */
export function compileConnection(
  operation: Operation,
  level: Level,
  field: Selected,
): { write: (page: PageRead) => string; wants: Wants } {
  const { kind } = level;
  const wants: Wants = { rows: false, total: false };
  const write = writeObject(
    subfields(operation, connectionName(kind), field.nodes).map((part): [string, (page: PageRead) => string] => {
      if (part.name === '__typename') return [part.key, () => JSON.stringify(connectionName(kind))];
      if (part.name === 'totalCount') {
        wants.total = true;
        return [part.key, ({ total }) => `${total}`];
      }
      wants.rows = true;
      if (part.name === 'pageInfo') {
        const asked = subfields(operation, 'PageInfo', part.nodes);
        return [
          part.key,
          ({ list }) => {
            const info: Record<string, unknown> = { __typename: 'PageInfo', ...pageInfo(list) };
            return JSON.stringify(Object.fromEntries(asked.map(({ key, name }) => [key, info[name]])));
          },
        ];
      }
      if (part.name === 'nodes') {
        const writeNode = compileRecord(operation, level, part.nodes);
        return [part.key, ({ list, frames }) => writeList(shown(list), (row) => writeNode(row, frames))];
      }
      const edge = compileEdge(operation, level, part);
      return [part.key, ({ list, frames }) => writeList(shown(list), (row) => edge(list, row, frames))];
    }),
  );
  return { wants, write };
}

function compileEdge(operation: Operation, level: Level, field: Selected): (list: List, row: Row, frames: Frame[]) => string {
  const type = `${level.kind.name}Edge`;
  return writeObject(
    subfields(operation, type, field.nodes).map(({ key, name, nodes }): [string, (list: List, row: Row, frames: Frame[]) => string] => {
      if (name === '__typename') return [key, () => JSON.stringify(type)];
      if (name === 'cursor') return [key, (list, row) => JSON.stringify(cursorAt(list.page, row))];
      const write = compileRecord(operation, level, nodes);
      return [key, (_, row, frames) => write(row, frames)];
    }),
  );
}
