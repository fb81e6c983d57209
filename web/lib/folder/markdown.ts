import { folderWords } from '#i18n/folder.ts';
import type { Language } from '#i18n/language.ts';
import type { OnePage } from './one-page.ts';

/** A text in which nothing is taken for a mark of Markdown. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>#|]|&(?=[#\w]+;)/g, '\\$&').replace(/^(\s*)([-+]|\d+\.)(?=\s)/gm, '$1\\$2');
const link = (title: string, address: string) => `[${escaped(title)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;

/** The page for the mayor as Markdown. */
export function markdownOf(made: OnePage, language: Language): string {
  const words = folderWords(language);
  const parts = [
    `# ${words.theProblem}: ${escaped(made.problem)}`,
    [made.problemOf && escaped(made.problemOf), made.town && words.forTown(escaped(made.town)), words.madeOn(made.day)]
      .filter(Boolean)
      .join(' · '),
    ...(made.options.length === 0 ? [words.noOptions] : []),
    ...made.options.flatMap(({ title, about, href, sources, more }, at) => [
      `## ${words.option(String.fromCharCode(65 + at))}: ${link(title, href)}`,
      escaped(about),
      ...made.rows.map(({ label, cells }) => {
        const { text, isCut } = cells[at]!;
        return `**${escaped(label)}:** ${escaped(text)}${isCut ? ` (${link(words.cut, href)})` : ''}`;
      }),
      ...(sources.length > 0
        ? [
            `**${words.rows.sources}:**\n\n${sources.map((each) => `- ${link(each.title, each.address)}`).join('\n')}${more > 0 ? `\n- ${words.moreSources(more)}` : ''}`,
          ]
        : []),
    ]),
    ...(made.also.length > 0
      ? [`## ${words.also}`, made.also.map(({ title, kind, href }) => `- ${link(title, href)} (${escaped(kind)})`).join('\n')]
      : []),
    `${words.title}: <${made.address}>`,
    escaped(words.footer(new URL(made.address).host)),
  ];
  return `${parts.join('\n\n')}\n`;
}
