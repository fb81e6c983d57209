/** Ids are written far more often than they are new. */
const LARGEST_KNOWN = 20_000;
const known = new Map<string, Map<number, string>>();

const encode = (kind: string, key: number) => Buffer.from(`${kind}:${key}`, 'latin1').toString('base64url');

/**
 * Global ids: opaque to callers, `<Kind>:<key>` in base64url to us.
 * They start with an upper-case letter, slugs never do, so a filter can take either.
 */
export function globalId(kind: string, key: number): string {
  let ids = known.get(kind);
  if (!ids) known.set(kind, (ids = new Map()));
  let id = ids.get(key);
  if (!id) {
    if (ids.size >= LARGEST_KNOWN) ids.clear();
    ids.set(key, (id = encode(kind, key)));
  }
  return id;
}

/** The number that an id of what is no record is; 0, which nothing has, for whatever else somebody says. */
export const numberIn = (id: string): number => (/^\d{1,9}$/.test(id) ? Number(id) : 0);

/** The kind and key of a global id, or null when it is not one. */
export function parseGlobalId(id: string): { kind: string; key: number } | null {
  const match = /^([A-Z][A-Za-z]{0,40}):([1-9][0-9]{0,9})$/.exec(Buffer.from(id.slice(0, 100), 'base64url').toString('latin1'));
  if (!match) return null;
  const found = { kind: match[1]!, key: Number(match[2]) };
  return found.key <= 2_147_483_647 && encode(found.kind, found.key) === id ? found : null;
}
