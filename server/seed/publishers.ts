import type { z } from 'zod';
import type { townContactRow } from './shapes/collected.ts';

const isHost = /^([a-z\d-]+\.)+[a-z]{2,}$/;
export const hostIn = (address: string) => (URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '');

/** Who publishes the pages of a host: by our table, the longest address first, or the town whose own site it is. */
export class Publishers {
  readonly #named: Map<string, string>;
  readonly #towns: Map<string, string>;

  constructor(named: Record<string, string>, contacts: z.infer<typeof townContactRow>[]) {
    this.#named = new Map(Object.entries(named));
    const sites = contacts.flatMap(({ name, website, bip }) => [website, bip].map((each) => ({ name, host: hostIn(each) })));
    const byHost = Map.groupBy(sites, ({ host }) => host);
    const own = [...byHost].filter(([host, all]) => host && all.every(({ name }) => name === all[0]!.name));
    this.#towns = new Map(own.map(([host, [site]]) => [host, `Miasto ${site!.name}`]));
  }

  /** The publisher as a person would write it; a bare host stays only where we know no more. */
  of(address: string, told: string | null): string {
    if (told && !isHost.test(told)) return told;
    const host = hostIn(address);
    const parts = new URL(address).pathname.split('/').filter(Boolean);
    const pages = parts.map((_, at) => [host, ...parts.slice(0, parts.length - at)].join('/'));
    const labels = host.split('.');
    const hosts = labels.slice(1).map((_, at) => labels.slice(at).join('.'));
    const known = [...pages, ...hosts].find((each) => this.#named.has(each));
    return (known && this.#named.get(known)) ?? this.#towns.get(host) ?? told ?? host;
  }
}
