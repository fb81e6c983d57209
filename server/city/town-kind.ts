/** What a town may and must do by law: whether it is a county as well, a commune of its own, or a part of one. */
export const townKinds = ['COUNTY_RIGHTS', 'URBAN_COMMUNE', 'TOWN_IN_MIXED_COMMUNE'] as const;
export type TownKind = (typeof townKinds)[number];

/** The kind of a town. Those with county rights have county codes from 61 on, which are the third and fourth digit of their own. */
export const townKindOf = ({ teryt, kind }: { teryt: string; kind: string }): TownKind =>
  Number(teryt.slice(2, 4)) > 60 ? 'COUNTY_RIGHTS' : kind === 'TOWN_IN_MIXED_COMMUNE' ? kind : 'URBAN_COMMUNE';
