import { Event } from '../network/event.ts';
import { JointProject } from '../network/joint-project.ts';
import { Material } from '../network/material.ts';
import { Update } from '../network/update.ts';
import { challengesOf, trustOf, wordsOf } from './collected.ts';
import { SeedError } from './files.ts';
import type { Reading } from './reading.ts';
import { townsOf } from './cases.ts';
import { confidenceOf, text, type SeedKind, type SeedRecord } from './record.ts';
import { eventShape, furtherShape, jointProjectShape, updateShape } from './shapes/collected.ts';

/** Meetings, news, joint projects and further facts worth keeping. */
export async function readNews(reading: Reading): Promise<SeedKind[]> {
  return [await readEvents(reading), await readUpdates(reading), await readJointProjects(reading), await readMaterials(reading)];
}

async function readEvents(reading: Reading): Promise<SeedKind> {
  const { folder, book, bodies, editing, towns } = reading;
  const records = (await folder.array('sample/events.json', eventShape)).map(({ file, row, data }): SeedRecord => {
    const edited = editing.eventForms[data.key];
    const form = data.form ?? edited?.form;
    if (!form) throw new SeedError(file, row, `form: ${data.key} has none here nor in ours/editing.json`);
    const sources = book.cite({ file, row }, data.sources, data.accessedOn);
    const town = data.city ? towns.find(data.city) : null;
    const startsOn = edited?.startsOn ?? data.startsAt;
    const endsOn = edited?.endsOn ?? data.endsAt;
    return {
      key: `event:${data.key}`,
      file,
      row,
      values: {
        ...wordsOf(reading, 'event', data),
        form,
        startsOn,
        endsOn: endsOn === startsOn ? null : endsOn,
        place: town && 'reason' in town ? data.city : null,
        address: data.address,
        ...trustOf(reading, data),
      },
      links: {
        city: town && 'key' in town ? town.key : null,
        edition: data.network && /^PIM\d$/.test(data.network) ? `edition:${data.network}` : null,
        organiser: bodies.key({ file, row }, data.organiser, sources),
        challenges: challengesOf(data.challenges),
        sources,
      },
    };
  });
  return { entity: Event, records, total: records.length };
}

async function readUpdates(reading: Reading): Promise<SeedKind> {
  const { folder, book, towns } = reading;
  const records = (await folder.array('sample/updates.json', updateShape)).map(({ file, row, data }): SeedRecord => {
    const town = data.city ? towns.find(data.city) : null;
    return {
      key: `update:${data.key}`,
      file,
      row,
      values: { ...wordsOf(reading, 'update', data), postedOn: data.postedOn, ...trustOf(reading, data) },
      links: { city: town && 'key' in town ? town.key : null, sources: book.cite({ file, row }, data.sources, data.accessedOn) },
    };
  });
  return { entity: Update, records, total: records.length };
}

async function readJointProjects(reading: Reading): Promise<SeedKind> {
  const { folder, book, bodies, towns } = reading;
  const records = (await folder.array('sample/joint-projects.json', jointProjectShape)).map(({ file, row, data }): SeedRecord => {
    const sources = book.cite({ file, row }, data.sources, data.accessedOn);
    const lead = data.coordinator && !bodies.named(data.coordinator) && !('key' in towns.find(data.coordinator)) ? data.coordinator : null;
    return {
      key: `joint-project:${data.key}`,
      file,
      row,
      values: {
        ...wordsOf(reading, 'joint-project', data),
        phase: data.phase ?? (data.answerBy && data.answerBy < data.accessedOn ? 'IN_PROGRESS' : 'UNKNOWN'),
        seeks: data.seeks,
        answerBy: data.answerBy,
        lead,
        ...trustOf(reading, data),
      },
      links: {
        coordinator: lead ? null : bodies.key({ file, row }, data.coordinator, sources),
        cities: townsOf(data.cities, null, reading).cities,
        challenges: challengesOf(data.challenges),
        sources,
      },
    };
  });
  return { entity: JointProject, records, total: records.length };
}

/** Laws, networks and registers abroad are pages to read; the other kinds of facts enrich records of their own. */
const readable = new Set(['law', 'sandbox-register', 'network', 'pilot-fact']);

async function readMaterials(reading: Reading): Promise<SeedKind> {
  const { folder, book, bodies } = reading;
  const records: SeedRecord[] = [];
  for await (const { file, row, data } of folder.lines('sample/further-facts.jsonl', furtherShape)) {
    if (!readable.has(data.kind)) continue;
    const where = { file, row };
    const sources = book.cite(where, [{ address: data.source_url, title: data.source_title, publisher: null }], data.accessed);
    const english = reading.english.of(`material:${row}`);
    records.push({
      key: `material:${row}`,
      ...where,
      values: {
        title: text(data.title_pl, english.title),
        summary: text(data.summary_pl, english.summary),
        form: 'PAGE',
        address: data.source_url,
        verifiedOn: data.accessed,
        ...confidenceOf(data.note ? { note: `${data.note[0]!.toUpperCase()}${data.note.slice(1)}.` } : null),
      },
      links: {
        author: data.source_kind === 'press' ? null : bodies.key(where, data.organisation, sources),
        challenges: challengesOf(data.themes ?? []),
        sources,
      },
    });
  }
  return { entity: Material, records, total: records.length };
}

interface EditionFact {
  pl: string;
  en: string | undefined;
  sources: string[];
}

/** What the further facts say of editions: sentences for their summaries, with the sources, by edition. */
export async function readEditionFacts({ folder, book, english }: Reading): Promise<Map<string, EditionFact[]>> {
  const found = new Map<string, EditionFact[]>();
  for await (const { file, row, data } of folder.lines('sample/further-facts.jsonl', furtherShape)) {
    if (data.kind !== 'edition-fact') continue;
    const edition = /PIM\d/.exec(data.title_pl)![0];
    const sources = book.cite({ file, row }, [{ address: data.source_url, title: data.source_title, publisher: null }], data.accessed);
    found.set(edition, [...(found.get(edition) ?? []), { pl: data.summary_pl, en: english.of(`material:${row}`).summary, sources }]);
  }
  return found;
}
