/** The lines that were written to a stream while it was spied upon: several may have come at once. */
export const linesOf = ({ mock: { calls } }: { mock: { calls: unknown[][] } }): string[] =>
  calls
    .map(([text]) => String(text))
    .join('')
    .split('\n')
    .filter(Boolean);
