/** Whether a county is a town with county rights, as its TERYT code says: those are numbered from 61 on in each voivodeship. */
export const isTown = ({ teryt }: { teryt: string }) => Number(teryt.slice(2, 4)) > 60;
