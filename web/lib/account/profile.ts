/** What somebody can tell of themselves, and to whom. */
export const told = ['POSITION', 'EMAIL', 'PHONE', 'ABOUT'] as const;
export const audiences = ['NOBODY', 'NETWORK', 'MEMBERS', 'ALL'] as const;
export type Told = (typeof told)[number];
export type Audience = (typeof audiences)[number];
export const isAudience = (text: string): text is Audience => (audiences as readonly string[]).includes(text);
