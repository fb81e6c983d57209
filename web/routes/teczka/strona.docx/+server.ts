import { languageOf } from '#i18n/language.ts';
import { download } from '#lib/folder/download.ts';
import { pageMade } from '#lib/folder/made.ts';
import { inDocument } from '#lib/folder/one-page.ts';
import type { RequestHandler } from './$types';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The page for the mayor as a document that offices edit. */
export const GET: RequestHandler = async (event) => {
  const language = languageOf(event.url);
  const made = await pageMade(event, () => inDocument);
  // what writes documents is read when somebody wants one
  const { documentOf } = await import('#lib/folder/document.ts');
  return download(new Uint8Array(await documentOf(made, language)), TYPE, language === 'en' ? 'decision.docx' : 'decyzja.docx');
};
