import type { Kind } from './model.ts';

/** Who reads. Only what a viewer may see ever leaves the database. */
export interface Viewer {
  role: 'PUBLIC' | 'SECRETARIAT';
}
export const everybody: Viewer = { role: 'PUBLIC' };

/** What everybody may see, as SQL over a row of any kind of record. */
export const isPublic = (alias: string) => `${alias}.status = 'PUBLISHED'`;

/**
 * The one predicate of visibility, as SQL over a row of the kind.
 * Everybody sees what is published; the secretariat sees everything. Parts are seen with their record.
 */
export function visible(kind: Kind, alias: string, viewer: Viewer): string {
  return kind.isRecord && viewer.role === 'PUBLIC' ? isPublic(alias) : 'true';
}
