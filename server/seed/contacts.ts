import type { SeedFiles } from './files.ts';
import { townContactRow } from './shapes/collected.ts';

interface Told {
  website: string;
  bip: string;
  email: string;
  phone: string;
  address: string;
  edelivery: string;
  source: string;
}

/** Contact facts of one body; what is empty is not known. */
export const contactOf = (data: Told, toldOn: string | null) => ({
  website: data.website || null,
  bip: data.bip || null,
  email: data.email || null,
  phone: data.phone || null,
  address: data.address || null,
  edelivery: data.edelivery || null,
  source: data.source || null,
  toldOn,
});

const lowBip = /; BIP: .*\(low\)$/;

/** The contacts of town offices by TERYT. A page of public information that nobody could confirm is left out. */
export async function readTownContacts(folder: SeedFiles): Promise<Map<string, ReturnType<typeof contactOf>>> {
  const rows = await folder.table('cities/town-contacts.csv', townContactRow);
  return new Map(
    rows
      .filter(({ data }) => data.confidence !== 'low')
      .map(({ data }) => {
        const newer = data.source.includes('2026-04-16');
        const bip = lowBip.test(data.source) ? '' : data.bip;
        const source = `MSWiA, Baza JST${newer ? ' (strona i poczta porównane z wydaniem z 16.04.2026)' : ''}`;
        return [data.teryt, contactOf({ ...data, bip, source }, data.source_date)];
      }),
  );
}
