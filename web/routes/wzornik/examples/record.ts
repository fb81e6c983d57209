import type { Link } from '#lib/record/record.ts';
import type { SimilarRecord } from '#lib/record/similar.ts';
import { things, towns } from './things.ts';

export const similar: SimilarRecord[] = [
  { record: { __typename: 'Solution', id: 'przyklad-1', ...things.other }, challenges: [{ ...things.topic, broader: null }], words: [] },
  {
    record: { __typename: 'Pilot', id: 'przyklad-2', ...things.pilot },
    challenges: [],
    words: [
      { text: 'dziedziniec', lang: 'pl' },
      { text: 'schoolyard', lang: 'en' },
    ],
  },
  { record: { __typename: 'Guidance', id: 'przyklad-3', ...things.guidance }, challenges: [], words: [] },
];
export const similarTowns = [
  { city: towns.wloclawek, reasons: ['SIMILAR_SIZE', 'SAME_KIND'] as const },
  { city: towns.ostroleka, reasons: ['SAME_VOIVODESHIP'] as const },
].map(({ city, reasons }) => ({ city, reasons: [...reasons] }));

const member = (slug: string, role: 'LEADER' | 'PARTNER', city: Link | null, organisation: Link | null = null) => ({
  slug,
  role,
  city,
  organisation,
});
export const members = [
  member('przyklad-czlonek-1', 'PARTNER', towns.wloclawek),
  member('przyklad-czlonek-2', 'LEADER', towns.plock),
  member('przyklad-czlonek-3', 'PARTNER', null, things.long),
];
export const memberships = [
  { slug: 'przyklad-czlonek-1', role: 'LEADER' as const, network: things.network, edition: things.edition },
  { slug: 'przyklad-czlonek-2', role: 'PARTNER' as const, network: null, edition: things.edition },
];
