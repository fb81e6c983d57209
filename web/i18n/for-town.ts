import type { Noun } from '#lib/kinds.ts';
import type { Language } from './language.ts';

const pl = {
  calls: 'O co miasto może się starać',
  openCalls: { one: 'otwarty nabór', few: 'otwarte nabory', many: 'otwartych naborów', other: 'otwartego naboru' } as Noun,
  announcedCalls: {
    one: 'zapowiedziany nabór',
    few: 'zapowiedziane nabory',
    many: 'zapowiedzianych naborów',
    other: 'zapowiedzianego naboru',
  } as Noun,
  noneNow: 'teraz żadnego nie znamy',
  advisers: 'Kto doradza w tym województwie',
  networks: 'Sieci i współpraca',
  near: (kilometres: string) => `Co działo się w pobliżu (do ${kilometres} km)`,
};
export type ForTownWords = typeof pl;
const en: ForTownWords = {
  calls: 'What the town may apply for',
  openCalls: { one: 'open call', other: 'open calls' },
  announcedCalls: { one: 'announced call', other: 'announced calls' },
  noneNow: 'none that we know of now',
  advisers: 'Who advises in this voivodeship',
  networks: 'Networks and working together',
  near: (kilometres) => `What happened nearby (within ${kilometres} km)`,
};

/** The messages by which pages lead to what there is for a town. */
export const forTownWords = (language: Language): ForTownWords => ({ pl, en })[language];
