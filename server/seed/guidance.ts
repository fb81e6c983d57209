import { Guidance } from '../advisory/guidance.ts';
import { challengesOf, trustOf, wordsOf } from './collected.ts';
import { SeedError } from './files.ts';
import type { Reading } from './reading.ts';
import { inPolish, type SeedKind, type SeedRecord } from './record.ts';
import { guidanceShape } from './shapes/collected.ts';

/** The advisory resources. One that another takes the place of comes before it; the same thing told twice is one record. */
export async function readGuidance(reading: Reading): Promise<SeedKind> {
  const { folder, book, bodies, editing } = reading;
  const rows = await folder.array('sample/guidance.json', guidanceShape);
  const records = new Map<string, SeedRecord>();
  for (const { file, row, data } of rows) {
    const where = { file, row };
    const sources = book.cite(where, data.sources, data.accessedOn);
    const same = editing.same[data.key];
    records.set(data.key, {
      key: `guidance:${data.key}`,
      ...where,
      values: {
        ...wordsOf(reading, 'guidance', data),
        form: data.form,
        language: data.language.toUpperCase(),
        originalTitle: data.originalTitle === data.titlePl ? null : data.originalTitle,
        audience: inPolish(data.audience),
        address: data.address,
        copy: data.copy ?? false,
        issuedOn: data.issuedOn,
        ...trustOf(reading, data),
      },
      links: {
        organisation: same ? null : bodies.key(where, data.organisation, sources, data.organisationKind),
        supersedes: editing.supersedes[data.key] ? `guidance:${editing.supersedes[data.key]}` : null,
        challenges: challengesOf(data.challenges),
        sources,
      },
    });
  }
  for (const [key, same] of Object.entries(editing.same)) merge(records, key, same);
  const earlier = new Set(Object.values(editing.supersedes));
  const all = [...records].sort(([a], [b]) => Number(earlier.has(b)) - Number(earlier.has(a))).map(([, record]) => record);
  return { entity: Guidance, records: all, total: all.length, together: true };
}

/** The record `same` gets the sources and the challenges of the record `key`, which goes. */
function merge(records: Map<string, SeedRecord>, key: string, same: string) {
  const from = records.get(key);
  const to = records.get(same);
  if (!from || !to) throw new SeedError('ours/editing.json', null, `same: ${key} or ${same} is not in sample/guidance.json`);
  for (const link of ['sources', 'challenges'])
    to.links![link] = [...new Set([...(to.links![link] as string[]), ...(from.links![link] as string[])])];
  records.delete(key);
}
