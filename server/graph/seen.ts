import type { Kind, Pivot } from './model.ts';
import { Table } from './table.ts';
import { everybody, unbound, visible, type Bind, type Viewer } from './viewer.ts';

/**
 * The rows of a kind that a viewer may see, as an item of FROM: the only way to name a kind's table in a read.
 * What the viewer is known by is bound, so that a statement has one text for everybody of a role.
 */
export function seen(kind: Kind, alias: string, viewer: Viewer, bind: Bind): string {
  const table = Table.quoted(kind.table);
  const condition = visible(kind, viewer, bind);
  return condition === null ? `${table} ${alias}` : `(select * from ${table} where ${condition}) ${alias}`;
}

/** The rows of a kind that everybody may see, as an item of FROM. */
export const publicRows = (kind: Kind, alias: string): string => seen(kind, alias, everybody, unbound);

/** The pairs of keys of a many-to-many link, as an item of FROM. Both ends are read through `seen`. */
export const tied = (via: Pivot, alias: string): string => `${Table.quoted(via.table)} ${alias}`;
