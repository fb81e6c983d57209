import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that a guide makes or adds to: whole, or as hunks of lines around one that is there already. */
export interface GuidedFile {
  path: string;
  whole: string | null;
  hunks: string[][];
}

/** The files of a guide such as docs/add-a-kind.md: a heading in code names the file, the blocks under it are its text or, in `diff`, what to add. */
export function readGuide(markdown: string): GuidedFile[] {
  return markdown
    .split(/^## `(?=[^`\n]+`$)/m)
    .slice(1)
    .map((part) => {
      const path = part.slice(0, part.indexOf('`'));
      const blocks = [...part.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({ language, text: text! }));
      return {
        path,
        whole: blocks.find(({ language }) => language !== 'diff')?.text ?? null,
        hunks: blocks.filter(({ language }) => language === 'diff').map(({ text }) => text.trimEnd().split('\n')),
      };
    });
}

/** How many lines a guide has people write, by file. */
export const linesByHand = ({ whole, hunks }: GuidedFile): number =>
  whole === null ? hunks.flat().filter((line) => line.startsWith('+')).length : whole.trimEnd().split('\n').length;

/**
 * Does in a folder what a guide says.
 * @throws when a line that something is to be added to is not there
 */
export function follow(guide: GuidedFile[], folder: string) {
  for (const { path, whole, hunks } of guide) {
    const file = join(folder, path);
    if (whole !== null) {
      if (existsSync(file)) throw new Error(`${path} is there already`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, whole);
      continue;
    }
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const hunk of hunks) {
      const known = hunk.findIndex((line) => !line.startsWith('+'));
      const at = lines.indexOf(hunk[known]!.slice(1));
      if (at < 0) throw new Error(`${path} has no line "${hunk[known]!.slice(1)}"`);
      const added = hunk.filter((line) => line.startsWith('+')).map((line) => line.slice(1));
      lines.splice(known === 0 ? at + 1 : at, 0, ...added);
    }
    writeFileSync(file, lines.join('\n'));
  }
}
