/** A date of a record: a day (2026-02-27), or moments in ISO 8601 from when to when. */
export interface Dated {
  id: string;
  title: string;
  description: string | null;
  address: string;
  place: string | null;
  begins: string;
  ends: string | null;
  updatedAt: string;
}

const LINE = 75;
const encoder = new TextEncoder();

/** A line in pieces of 75 bytes at most, as RFC 5545 asks; no character is cut. */
function folded(line: string): string {
  const pieces = [''];
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > LINE - (pieces.length > 1 ? 1 : 0)) {
      pieces.push('');
      bytes = 0;
    }
    pieces[pieces.length - 1] += character;
    bytes += size;
  }
  return pieces.join('\r\n ');
}

const text = (value: string) =>
  value
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n');
/** 2026-12-01T09:00:00.000Z → 20261201T090000Z */
const moment = (iso: string) => `${new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '')}`;
const day = (date: string) => date.replaceAll('-', '');
const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
const isDay = (date: string) => date.length === 10;

/** Dates as an iCalendar (RFC 5545). Moments are in UTC, so nobody's zone shifts them; a day stays a day everywhere. */
export function calendarOf(title: string, language: string, dates: Dated[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Splot//Splot//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(title)}`,
    `X-WR-CALNAME:${text(title)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...dates.flatMap((date) => [
      'BEGIN:VEVENT',
      `UID:${text(date.id)}`,
      `DTSTAMP:${moment(date.updatedAt)}`,
      `LAST-MODIFIED:${moment(date.updatedAt)}`,
      ...(isDay(date.begins)
        ? [`DTSTART;VALUE=DATE:${day(date.begins)}`, `DTEND;VALUE=DATE:${day(dayAfter(date.ends ?? date.begins))}`, 'TRANSP:TRANSPARENT']
        : [`DTSTART:${moment(date.begins)}`, ...(date.ends ? [`DTEND:${moment(date.ends)}`] : [])]),
      `SUMMARY:${text(date.title)}`,
      ...(date.description ? [`DESCRIPTION:${text(date.description)}`] : []),
      ...(date.place ? [`LOCATION:${text(date.place)}`] : []),
      `URL:${date.address}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
