import type { Reading } from './reading.ts';
import { confidenceOf, text } from './record.ts';

interface Collected {
  key: string;
  accessedOn: string;
  confidence: 'READ' | 'MENTIONED';
  copy?: boolean | undefined;
  note?: string | null | undefined;
}
type Reasons = Parameters<typeof confidenceOf>;

const mentioned = {
  confidence: 'UNVERIFIED',
  note: 'Znane tylko ze wzmianki w źródle: samej rzeczy nie czytano.',
} as const;
const mirrored = { note: 'Źródło to kopia dokumentu na innej stronie niż strona wydawcy.' };
const sentence = (words: string) => `${words[0]!.toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;

/** How far a collected record can be relied on, and since when: what was read is confirmed in its source on that day. */
export function trustOf({ editing }: Reading, data: Collected, ...reasons: Reasons) {
  const note = data.note && !editing.editorial.includes(data.note) ? { note: sentence(data.note) } : null;
  const read = data.confidence === 'READ';
  return {
    ...confidenceOf(!read && mentioned, data.copy && mirrored, note, ...reasons),
    verifiedOn: read ? data.accessedOn : null,
  };
}

/** Title and summary in both languages; English that the file lacks is in ours/english.json. */
export function wordsOf(
  { english }: Reading,
  kind: string,
  data: {
    key: string;
    titlePl: string;
    titleEn: string | null;
    summaryPl?: string | null | undefined;
    summaryEn?: string | null | undefined;
  },
) {
  const ours = english.of(`${kind}:${data.key}`);
  return {
    title: text(data.titlePl, data.titleEn ?? ours.title),
    summary: data.summaryPl ? text(data.summaryPl, data.summaryEn ?? ours.summary) : null,
  };
}

export const challengesOf = (codes: string[]) => codes.map((code) => `challenge:${code}`);
