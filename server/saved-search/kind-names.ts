import names from '../../kinds.json' with { type: 'json' };

/** What a kind of record is called in e-mails, as on the pages of the website. */
export const kindName = (kind: string, language: 'PL' | 'EN') => names[kind as keyof typeof names].one[language === 'PL' ? 'pl' : 'en'];
