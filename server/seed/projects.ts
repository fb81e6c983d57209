import type { z } from 'zod';
import { FundedProject } from '../funding/funded-project.ts';
import { SeedError, type CheckedRow } from './files.ts';
import type { Reading } from './reading.ts';
import { withoutPersons, withoutPrivateName } from './private-names.ts';
import { confidenceOf, seedRef, text, type SeedKind, type SeedRecord } from './record.ts';
import { projectShape } from './shapes/known.ts';

const file = 'sample/eu-projects.jsonl';
const nameLeftOut = { note: 'Pominięto część nazwy, która może być nazwiskiem osoby prywatnej.' };
const guessedTown = { confidence: 'DERIVED', note: 'Miasto wywnioskowano z nazwy beneficjenta.' } as const;

/** The projects co-financed by the European Union, read and written line by line. */
export async function readProjects(reading: Reading): Promise<SeedKind> {
  const sources = reading.book.keys({ file, row: 1 }, ['eu-beneficiaries']);
  async function* records() {
    for await (const row of reading.folder.lines(file, projectShape)) yield projectRecord(row, reading, sources);
  }
  return { entity: FundedProject, records: records(), total: await reading.folder.countLines(file), complete: true };
}

function projectRecord(
  { row, data }: CheckedRow<z.infer<typeof projectShape>>,
  { ours, bodies, owners }: Reading,
  sources: string[],
): SeedRecord {
  const themes = ours.domains[data.domain];
  if (!themes) throw new SeedError(file, row, `domain: ${data.domain} has no challenges in ours/reading.json`);
  const { name, persons } = withoutPrivateName(data.beneficiary);
  const town = data.city_guess_teryt ? `city:${data.city_guess_teryt}` : owners.owner(name ?? '');
  const leftOut = data.name_left_out || name !== data.beneficiary;
  return {
    key: `funded-project:${data.id}`,
    file,
    row,
    values: {
      title: text(withoutPersons(data.title, persons)),
      beneficiary: name || null,
      fund: data.fund,
      period: data.period === '2007-2013' ? 'FROM_2007' : 'FROM_2014',
      totalPln: data.total_pln,
      euPln: data.eu_pln,
      domain: data.domain === 'brak' ? null : data.domain,
      severalAreas: data.multi_area,
      externalRefs: seedRef(data.id),
      ...confidenceOf(town !== null && guessedTown, leftOut && nameLeftOut),
    },
    links: {
      organisation: name ? bodies.named(name) : null,
      city: town,
      challenges: themes.map((code) => `challenge:${code}`),
      sources,
    },
  };
}
