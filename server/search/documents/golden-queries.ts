import { everything } from '../engine.ts';
import { KnownWords } from '../query/known-words.ts';
import type { MeilisearchIndex } from '../meilisearch/client.ts';
import { MeilisearchEngine } from '../meilisearch/engine.ts';
import { Vocabularies } from '../understood/vocabulary.ts';
import { QueryReader } from '../query/query-reader.ts';
import type { Statements } from '../../database/statements.ts';

const QUESTIONS = 30;
/** A record has to be among so many first results for its own title. */
const AMONG = 20;

/**
 * Asks an index for records by their titles: for about thirty, spread over all kinds and the same every time, out of the
 * database itself, so that any network of cities has them.
 * @returns the titles that do not find their record
 */
export async function unanswered(statements: Statements, index: MeilisearchIndex): Promise<string[]> {
  const engine = new MeilisearchEngine(index, new QueryReader(new KnownWords(statements.run), new Vocabularies(statements.run, [])));
  // titles that many records share prove nothing
  const golden = await statements.run({
    text: `select kind, record_id, title from (
        select kind, record_id, title, row_number() over (partition by kind order by md5(slug)) as place from (
          select kind, record_id, slug, texts #>> '{title,pl}' as title, count(*) over (partition by lower(texts #>> '{title,pl}')) as bearers, title_words from search_document
        ) d where bearers = 1 and title_words > 0
      ) d order by place, kind limit $1`,
    values: [QUESTIONS],
  });
  const missing: string[] = [];
  for (const [kind, key, title] of golden) {
    const { hits } = await engine.search({ ...everything, query: title, kinds: [kind], exact: true, first: AMONG }, statements.run);
    if (!hits.some((hit) => hit.kind === kind && hit.key === key)) missing.push(title);
  }
  return missing;
}
