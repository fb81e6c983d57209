import { version } from '$app/env';
import text from '../../CHANGELOG.md?raw';

/** A piece of a line: plain, code, or a link. */
export type Piece = { text: string; as: 'text' | 'code' | 'strong' } | { text: string; as: 'link'; href: string };
export interface Change {
  /** The same as long as its words are. */
  id: string;
  pieces: Piece[];
  plain: string;
}
export interface Version {
  name: string;
  /** When it was released; what is not released yet has the moment of the build. */
  at: string;
  isReleased: boolean;
  sections: { title: string; changes: Change[] }[];
}

const builtAt = new Date(Number(version) || Date.now()).toISOString();
const PIECE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)/g;

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of line.matchAll(PIECE)) {
    if (found.index > at) pieces.push({ text: line.slice(at, found.index), as: 'text' });
    const [whole, code, strong, label, href] = found;
    if (code) pieces.push({ text: code, as: 'code' });
    else if (strong) pieces.push({ text: strong, as: 'strong' });
    // what the file links to within the sources has no address here
    else pieces.push(/^https?:/.test(href!) ? { text: label!, as: 'link', href: href! } : { text: label!, as: 'text' });
    at = found.index + whole.length;
  }
  if (at < line.length) pieces.push({ text: line.slice(at), as: 'text' });
  return pieces;
}

/** A short number that stands for a text (FNV-1a). */
function markOf(line: string): string {
  let hash = 0x811c9dc5;
  for (const character of line) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}

function changeOf(line: string): Change {
  const pieces = piecesOf(line);
  return { id: markOf(line), pieces, plain: pieces.map(({ text }) => text).join('') };
}

/** CHANGELOG.md as versions, sections and changes, the latest first. */
export const changelog: Version[] = text
  .split(/^## /m)
  .slice(1)
  .map((version) => {
    const [head = '', ...sections] = version.split(/^### /m);
    const [, name = '', day] = /^\[([^\]]+)\](?:\s*[-–]\s*(\d{4}-\d{2}-\d{2}))?/.exec(head) ?? [];
    return {
      name,
      at: day ? `${day}T00:00:00.000Z` : builtAt,
      isReleased: name !== 'Unreleased',
      sections: sections.map((section) => {
        const [title = '', ...lines] = section.split('\n');
        const changes = lines
          .join('\n')
          .split(/^- /m)
          .slice(1)
          .map((change) => changeOf(change.replace(/\s*\n\s*/g, ' ').trim()));
        return { title: title.trim(), changes };
      }),
    };
  });
