import { languageOf, type Language } from '#i18n/language.ts';
import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import { Link } from './record.ts';

/** A piece of a scope note: words, or the challenge that a code stands for. */
export type NotePiece = string | ResultOf<typeof Link>;

const codes = graphql(
  `
    query CodesOfChallenges {
      challenges(first: 100) {
        nodes {
          ...Link
          code
        }
      }
    }
  `,
  [Link],
);
/** A code with the word before it, after which a name in quotation marks reads well. */
const mention = /(?<before>\(|[\p{L}]+ )?(?<code>T\d\d(?:\.\d+)?)(?![\d–])/gu;
const before: Record<Language, (word: string) => string> = {
  pl: (word) => ({ '(': '(temat ', 'w ': 'w temacie ', 'do ': 'do tematu ' })[word] ?? `${word}– temat `,
  en: (word) => ({ '(': '(see ', 'in ': 'in ', 'to ': 'to ', 'is ': 'is in ' })[word] ?? `${word}in `,
};
const quotes: Record<Language, [string, string]> = { pl: ['„', '”'], en: ['“', '”'] };
/** Codes from one to another, in brackets, say nothing to a reader. */
const range = / \(T\d\d[^)]*–[^)]*\)/g;

/** A scope note whose codes are the challenges that they stand for. */
export function piecesOf(note: string, language: Language, named: ReadonlyMap<string, ResultOf<typeof Link>>): NotePiece[] {
  const pieces: NotePiece[] = [];
  const [opening, closing] = quotes[language];
  const told = note.replace(range, '');
  let from = 0;
  let after = '';
  for (const { index, 0: whole, groups } of told.matchAll(mention)) {
    const challenge = named.get(groups!.code!);
    if (!challenge) continue;
    pieces.push(after + told.slice(from, index) + before[language](groups!.before ?? '') + opening, challenge);
    from = index + whole.length;
    after = closing;
  }
  return [...pieces, after + told.slice(from)];
}

/** The scope note of a challenge as its page tells it; a note without codes needs no pieces. */
export async function scopeNoteOf(
  event: { fetch: typeof fetch; url: URL },
  { challenge }: { challenge: { scopeNote: { pl: string; en: string | null } | null } | null },
): Promise<NotePiece[] | null> {
  const note = challenge?.scopeNote;
  if (!note || !/T\d\d/.test(note.pl)) return null;
  const language = languageOf(event.url) === 'en' && note.en ? 'en' : 'pl';
  const { challenges } = await ask(event, codes, {});
  return piecesOf(note[language] ?? note.pl, language, new Map(challenges.nodes.map((each) => [each.code ?? '', each])));
}
