import type { IncomingHttpHeaders } from 'node:http';
import type { Person } from './access.ts';
import type { Reader } from '../database/reader.ts';
import type { Kind } from '../graph/model.ts';
import { everybody, type Viewer } from '../graph/viewer.ts';
import { personOf } from './sessions.ts';

/** Somebody who is signed in. In the public graph they see what everybody sees. */
export interface Member extends Viewer {
  person: Person;
}
export const isMember = (viewer: Viewer): viewer is Member => 'person' in viewer;
/** Who asks, as a person; null for visitors. */
export const personIn = (viewer: Viewer): Person | null => (isMember(viewer) ? viewer.person : null);

/** The cookie of browsers. Where the site is reached by https, one that no other host can set. */
export const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-splot' : 'splot');

/** The token that a request carries: programs say it as a bearer, browsers in their cookie. Undefined for visitors. */
export function tokenIn({ authorization, cookie }: IncomingHttpHeaders, isSecure: boolean): string | undefined {
  if (authorization?.startsWith('Bearer ')) return authorization.slice('Bearer '.length);
  if (!cookie) return undefined;
  const name = cookieName(isSecure);
  return cookie
    .split(/;\s*/)
    .find((each) => each.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** Who asks. Visitors cost nothing; what the page of another website asks counts as a visitor's. */
export async function viewerOf(
  { read, kinds }: { read: Reader; kinds: Kind[] },
  headers: IncomingHttpHeaders,
  { isForeign, isSecure }: { isForeign: boolean; isSecure: boolean },
): Promise<Viewer> {
  const token = isForeign ? undefined : tokenIn(headers, isSecure);
  if (token === undefined) return everybody;
  const person = await personOf(
    read,
    kinds.find(({ name }) => name === 'Challenge')!,
    token,
  );
  return person ? ({ role: 'PUBLIC', person } satisfies Member as Viewer) : everybody;
}
