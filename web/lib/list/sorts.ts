import type { Messages } from '#i18n/pl.ts';

export type SortName = keyof Messages['list']['sorts'];

/** The orders that lists offer, as the graph names them. */
export const sorts: Record<SortName, { by: string; direction: 'ASC' | 'DESC' }> = {
  entry: { by: 'ENTRY', direction: 'ASC' },
  title: { by: 'TITLE', direction: 'ASC' },
  updated: { by: 'UPDATED_AT', direction: 'DESC' },
  verified: { by: 'VERIFIED_ON', direction: 'DESC' },
  populationLargest: { by: 'POPULATION', direction: 'DESC' },
  populationSmallest: { by: 'POPULATION', direction: 'ASC' },
  startsLatest: { by: 'STARTS_ON', direction: 'DESC' },
  closesSoonest: { by: 'CLOSES_ON', direction: 'ASC' },
  totalLargest: { by: 'TOTAL_PLN', direction: 'DESC' },
  euLargest: { by: 'EU_PLN', direction: 'DESC' },
  postedLatest: { by: 'POSTED_ON', direction: 'DESC' },
  eventsSoonest: { by: 'STARTS_ON', direction: 'DESC' },
  accessedLatest: { by: 'ACCESSED_ON', direction: 'DESC' },
};
