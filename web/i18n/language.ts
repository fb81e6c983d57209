/** The languages of the interface; Polish comes first. */
export const languages = ['pl', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language of an address: English lives under /en. */
export const languageOf = (url: Pick<URL, 'pathname'>): Language => (/^\/en(\/|$)/.test(url.pathname) ? 'en' : 'pl');
/** What each language calls itself. */
export const languageNames: Record<Language, string> = { pl: 'Polski', en: 'English' };
