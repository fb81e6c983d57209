const hourInWarsaw = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Warsaw' });

/** A day as an address has it, YYYY-MM-DD; null for anything else. */
export function dayOf(text: string): string | null {
  if (!/^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return null;
  const midnight = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(text) ? null : text;
}

/** The moment at which a day begins in Poland, where it is summer or winter time. */
export function beginningOf(day: string): string {
  const inSummer = `${day}T00:00:00+02:00`;
  return hourInWarsaw.format(new Date(inSummer)) === '00' ? inSummer : `${day}T00:00:00+01:00`;
}
