import { Adoption } from '../pilot/adoption.ts';
import { trustOf } from './collected.ts';
import { takeovers } from './deep.ts';
import { englishTown } from './places.ts';
import { SeedError } from './files.ts';
import type { Reading } from './reading.ts';
import type { Cases } from './cases.ts';
import { inPolish, text, type SeedKind, type SeedRecord } from './record.ts';
import { adoptionShape } from './shapes/collected.ts';

/** "Gdańsk: panele obywatelskie" → "panele obywatelskie" */
const matter = (title: string) => /^[^:]{2,60}: (.+)$/.exec(title)?.[1] ?? title;

/** Who took what over from whom: those collected, then those that the stories of the cases name. */
export async function readAdoptions(reading: Reading, cases: Cases): Promise<SeedKind> {
  const { folder, book, towns, bodies, editing } = reading;
  const records = new Map<string, SeedRecord>();
  const taken = (where: { file: string; row: number }, key: string) => {
    const found = cases.get(key);
    if (!found) throw new SeedError(where.file, where.row, `practice: there is no ${key}`);
    return found;
  };
  const titleOf = (who: string, whoInEnglish: string, key: string, where: { file: string; row: number }) => {
    const { pl, en } = taken(where, key).record.values.title as { pl: string; en: string | null };
    return text(`${who} przejmuje: ${matter(pl)}`, en && `${whoInEnglish} takes over: ${matter(en)}`);
  };
  const linkTo = (where: { file: string; row: number }, key: string) => {
    const { pilot, record } = taken(where, key);
    return { pilot: pilot ? record.key : null, solution: pilot ? null : record.key };
  };
  const townOf = (name: string | null) => {
    const town = name ? towns.find(name) : { reason: '' };
    return 'key' in town ? town.key : null;
  };

  for (const { file, row, data } of await folder.array('sample/adoptions.json', adoptionShape)) {
    const where = { file, row };
    const sources = book.cite(where, data.sources, data.accessedOn);
    const city = townOf(data.city);
    const organisation = city || data.organisation?.startsWith('Samorządy') ? null : bodies.key(where, data.organisation, sources);
    const from = townOf(data.from);
    const who = data.city ?? data.organisation;
    if (!who) throw new SeedError(file, row, 'city: neither a city nor an organisation is given');
    const english = reading.english.of(`adoption:${data.key}`);
    const whoInEnglish = data.city ? englishTown(data.city) : ((organisation && bodies.inEnglish(organisation)) ?? who);
    const title = titleOf(who, whoInEnglish, data.practice, where);
    records.set(data.key, {
      key: `adoption:${data.key}`,
      ...where,
      values: {
        title: english.title ? { ...title, en: english.title } : title,
        summary: text(data.summaryPl, english.summary),
        adopter: city || organisation ? null : who,
        origin: from ? null : inPolish(data.from),
        changes: inPolish(data.changesPl),
        result: data.result,
        adoptedOn: data.adoptedOn,
        ...trustOf(reading, data),
      },
      links: { ...linkTo(where, data.practice), city, organisation, from, sources },
    });
  }

  for (const { key, file, row, city: name, year, publication, accessedOn } of takeovers.get(cases) ?? []) {
    const where = { file, row };
    const sources = publication ? book.cite(where, [publication], accessedOn) : [];
    const owner = [taken(where, key).record.links?.cities ?? []].flat()[0] ?? null;
    const same = records.get(editing.adoptions[`${key}/${name}`] ?? '');
    if (same) {
      // one adoption that two files tell: it is told of the case it was taken from
      Object.assign(same.values, { title: titleOf(name, englishTown(name), key, where) });
      Object.assign(same.links!, linkTo(where, key), { from: owner, sources: [...(same.links!.sources as string[]), ...sources] });
      continue;
    }
    const city = townOf(name);
    const known = [...records.values()].some(
      ({ links, values }) =>
        (links!.pilot ?? links!.solution) === taken(where, key).record.key && (city ? links!.city === city : values.adopter === name),
    );
    if (known) continue;
    records.set(`${key}/${name}`, {
      key: `adoption:${key}:${city ?? name}`,
      ...where,
      values: {
        title: titleOf(name, englishTown(name), key, where),
        summary: null,
        adopter: city ? null : name,
        origin: null,
        changes: null,
        result: 'UNKNOWN',
        adoptedOn: year,
        confidence: 'CONFIRMED',
        verifiedOn: accessedOn,
      },
      links: { ...linkTo(where, key), city, organisation: null, from: owner, sources },
    });
  }
  return { entity: Adoption, records: records.values(), total: records.size };
}
