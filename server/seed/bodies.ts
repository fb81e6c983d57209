import type { z } from 'zod';
import { slugOf } from '../graph/slug.ts';
import { Organisation } from '../organisation/organisation.ts';
import { contactOf } from './contacts.ts';
import type { English } from './english.ts';
import type { SeedFiles, CheckedRow } from './files.ts';
import { text, type SeedKind, type SeedRecord } from './record.ts';
import { bodyContactRow, bodyShape } from './shapes/collected.ts';
import type { bodyNamesShape } from './shapes/known.ts';
import type { TownReader } from './town-reader.ts';
import type { SourceBook } from './sources.ts';

/** Names of organisations are compared without regard to case, spaces and quotation marks. */
export const sameName = (name: string) => name.toLowerCase().replace(/[„”"]/g, '').replace(/\s+/g, ' ').trim();

const kindsByName: [RegExp, string][] = [
  [/^ministerstwo|^rada ministrów/i, 'MINISTRY'],
  [/^(miejski|miejskie|zarząd|ośrodek|zespół|elbląskie centrum|urząd|miasto|gmina|powiat|województwo)\b/i, 'LOCAL_GOVERNMENT'],
  [/^(kancelaria prezesa|rządowe|sejm|krajowy zasób|centrum projektów|nask|cinea|eacea)/i, 'AGENCY'],
  [/^(uniwersytet|politechnika|akademia|technische)/i, 'UNIVERSITY'],
  [/^instytut|instytut samorządu|what works/i, 'INSTITUTE'],
  [/^(fundacja|nesta|polskie stowarzyszenie)/i, 'NGO'],
  [/^(stowarzyszenie|unia|związek|polskie stowarzyszenie|aglomeracja)/i, 'ASSOCIATION'],
  [/^(przedsiębiorstwo|zakład|bytomskie|enigma|veolia|sim |krakowski park|grupa mtp|pkp|kancelaria piszcz)/i, 'COMPANY'],
  [/interreg|europe|eit |euroregion|fundusz wyszehradzki|dut |kraj żyliński|france/i, 'INTERNATIONAL'],
];

/** Every organisation that the files name, each once whatever they call it. */
export class Bodies {
  readonly #records = new Map<string, SeedRecord>();
  readonly #byName = new Map<string, string>();
  readonly #aliases: Map<string, string>;
  readonly #phrases: Set<string>;
  readonly #english: English;

  constructor(names: z.infer<typeof bodyNamesShape>, english: English) {
    this.#english = english;
    this.#aliases = new Map(Object.entries(names.aliases).map(([alias, name]) => [sameName(alias), name]));
    this.#phrases = new Set(names.phrases);
  }

  /** Adds a body, unless one of the same name is there: then that one gets its sources and what it lacked. */
  add(record: SeedRecord): void {
    const name = sameName((record.values.title as { pl: string }).pl);
    const key = this.#byName.get(name) ?? record.key;
    const present = this.#records.get(key);
    this.#byName.set(name, key);
    if (!present) {
      (record.values.title as { en: string | null }).en ??= this.#english.of(key).title ?? null;
      return void this.#records.set(key, record);
    }
    for (const [property, value] of Object.entries(record.values)) present.values[property] ??= value;
    const title = present.values.title as { en: string | null };
    title.en ??= (record.values.title as { en: string | null }).en;
    present.links = { ...record.links, ...present.links, sources: [...linksOf(present), ...linksOf(record)] };
  }

  /** The key of the body of that name; null when the words name none. A new name makes a new body, resting on these sources. */
  key(where: { file: string; row: number }, words: string | null | undefined, sources: string[], kind?: string | null): string | null {
    if (!words || this.#phrases.has(words)) return null;
    const name = this.#aliases.get(sameName(words)) ?? words;
    const known = this.#byName.get(sameName(name));
    if (known) {
      const record = this.#records.get(known)!;
      if (linksOf(record).length === 0) record.links = { ...record.links, sources };
      return known;
    }
    const key = `organisation:${slugOf(name)}`;
    this.add({
      key,
      ...where,
      values: { title: text(name), kind: kind ?? kindsByName.find(([form]) => form.test(name))?.[1] ?? 'OTHER' },
      links: { sources },
    });
    return key;
  }

  /** Bodies that bear the formal name of a town are the town: they lead to it and are reached as it is. Ask when every body is known. */
  joinTowns(owners: TownReader, cities: SeedRecord[]): void {
    const byKey = new Map(cities.map((city) => [city.key, city]));
    for (const record of this.#records.values()) {
      const town = byKey.get(owners.authority((record.values.title as { pl: string }).pl) ?? '');
      if (!town) continue;
      Object.assign(record.values, { kind: 'LOCAL_GOVERNMENT', contact: town.values.contact });
      record.links = {
        ...record.links,
        cities: [town.key],
        voivodeship: town.links!.voivodeship!,
      };
    }
  }

  /** The bodies as records; ask when every other record has been read. */
  kind(): SeedKind {
    return { entity: Organisation, records: this.#records.values(), total: this.#records.size };
  }

  /** The key of the body of that name that is there already; null when there is none. */
  named = (words: string) => this.#byName.get(sameName(this.#aliases.get(sameName(words)) ?? words)) ?? null;
  /** The name of a body that is there, as English readers call it; null when it has its own only. */
  inEnglish = (key: string) => (this.#records.get(key)?.values.title as { en: string | null } | undefined)?.en ?? null;
  has = (key: string) => this.#records.has(key);
  record = (key: string) => this.#records.get(key);
}

const linksOf = ({ links }: SeedRecord) => [links?.sources ?? []].flat();

/** The collected publishers and bodies, and the contacts of those that have any. */
export async function readBodies(folder: SeedFiles, book: SourceBook, bodies: Bodies): Promise<void> {
  for (const { file, row, data } of await folder.array('sample/organisations.json', bodyShape)) {
    const values = { title: text(data.namePl, data.nameEn), kind: data.kind, ...(data.www && { contact: { website: data.www } }) };
    const aliased = bodies.key({ file, row }, data.namePl, [], data.kind)!;
    bodies.add({ key: aliased, file, row, values, links: {} });
  }
  for (const { file, row, data } of await folder.table('sample/organisation-contacts.csv', bodyContactRow)) {
    const record = bodies.record(`organisation:${data.code}`);
    if (!record || data.confidence === 'none' || data.confidence === 'low') continue;
    record.values.contact = contactOf({ ...data, bip: '' }, data.source_date || null);
    const pages = data.source.split(' ; ').filter((each) => /^https?:\/\/\S+$/.test(each));
    record.links = { ...record.links, sources: [...linksOf(record), ...book.keys({ file, row }, pages)] };
  }
}

export type BodyRow = CheckedRow<z.infer<typeof bodyShape>>;
