import { badUserInput } from '../errors.ts';
import { parseGlobalId } from './global-id.ts';
import type { Reference } from './load.ts';
import type { Kind } from './model.ts';
import { LARGEST_PAGE } from './page.ts';

/** The record that a global id names, or null when it names none of these kinds; whether it exists is another matter. */
export function recordNamed(kinds: Kind[], id: string): Pick<Reference, 'kind' | 'key'> | null {
  const named = parseGlobalId(id);
  const kind = named && kinds.find((each) => each.isRecord && each.name === named.kind);
  return kind ? { kind, key: named.key } : null;
}

/** @throws BAD_USER_INPUT when more ids are given than a page may have */
export function checkIds(ids: string[]) {
  if (ids.length > LARGEST_PAGE) throw badUserInput(`\`ids\` takes at most ${LARGEST_PAGE} ids; there were ${ids.length}.`);
}

/** The arguments by which one record is asked for. */
export interface One {
  id?: string | null;
  slug?: string | null;
}

/** @throws BAD_USER_INPUT unless exactly one of slug and id is given */
export function checkOne({ id, slug }: One) {
  if ((id == null) === (slug == null)) throw badUserInput('Give either `slug` or `id`.');
}
