/** What a request is for, in a word. Addresses themselves are told to nobody: they hold searches, keys and whatever people type. */
export type Door = 'graphql' | 'health' | 'metrics' | 'schema' | 'unsubscribe' | 'file' | 'download' | 'page';

const doors: [RegExp, Door][] = [
  [/^\/graphql(\/|$)/, 'graphql'],
  [/^\/health(\/|$)/, 'health'],
  [/^\/metrics$/, 'metrics'],
  [/^\/schema\.graphql$/, 'schema'],
  [/^\/unsubscribe$/, 'unsubscribe'],
  [/\.(csv|atom|ics|json|xml|txt)$/, 'download'],
  [/^\/(_app|fonts)\/|\.\w{2,5}$/, 'file'],
];

export const doorOf = (path: string): Door => doors.find(([pattern]) => pattern.test(path))?.[1] ?? 'page';
