import type { Reader } from '../database/reader.ts';
import type { Context } from '../graph/context.ts';
import { recordNamed } from '../graph/lookup.ts';
import { may, type Act, type Person } from '../people/access.ts';
import { workOn, type Work } from './work.ts';

/** The writing on a record when a person may do something with it; what they may not see is not there. */
export async function workFor({ kinds }: Pick<Context, 'kinds'>, run: Reader, person: Person, id: string, what: Act): Promise<Work | null> {
  const named = recordNamed(kinds, id);
  const work = named && (await workOn(run, named.kind, named.key));
  return work && may(person, what, work.facts) ? work : null;
}
