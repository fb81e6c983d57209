import { languageOf } from '#i18n/language.ts';
import { download } from '#lib/folder/download.ts';
import { pageMade } from '#lib/folder/made.ts';
import { markdownOf } from '#lib/folder/markdown.ts';
import { inDocument } from '#lib/folder/one-page.ts';
import type { RequestHandler } from './$types';

/** The page for the mayor as Markdown. */
export const GET: RequestHandler = async (event) => {
  const language = languageOf(event.url);
  const text = markdownOf(await pageMade(event, () => inDocument), language);
  return download(text, 'text/markdown; charset=utf-8', language === 'en' ? 'decision.md' : 'decyzja.md');
};
