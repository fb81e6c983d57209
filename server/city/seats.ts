/** TERYT codes of the towns from which regions are governed: by the marshal, the voivode or both. */
const seats =
  '0264011 0461011 0463011 0663011 0861011 0862011 1061011 1261011 1465011 1661011 1863011 2061011 2261011 2469011 2661011 2862011 3064011 3262011';
/** And of those from which one of the 49 regions of 1975 to 1998 was. */
const formerSeats =
  '0261011 0262011 0264011 0265011 0461011 0463011 0464011 0661011 0662011 0663011 0664011 0861011 0862011 1014011 1061011 1062011 1063011 ' +
  '1261011 1262011 1263011 1402011 1461011 1462011 1463011 1464011 1465011 1661011 1861011 1862011 1863011 1864011 2061011 2062011 2063011 ' +
  '2261011 2263011 2461011 2464011 2469011 2661011 2861011 2862011 3019011 3061011 3062011 3063011 3064011 3261011 3262011';

/** What a town is or was the seat of. */
export const seatKinds = ['VOIVODESHIP_SEAT', 'FORMER_VOIVODESHIP_SEAT'] as const;
export type SeatKind = (typeof seatKinds)[number];

const codes: Record<SeatKind, ReadonlySet<string>> = {
  VOIVODESHIP_SEAT: new Set(seats.split(' ')),
  FORMER_VOIVODESHIP_SEAT: new Set(formerSeats.split(' ')),
};
export const isSeat = (kind: SeatKind, { teryt }: { teryt: string }): boolean => codes[kind].has(teryt);
