/** Lower case without diacritics, so that "lodz" finds "łódzkie". */
export const folded = (text: string) => text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
