import { log } from '../../log.ts';
import { codeOf } from './client.ts';

/** How long what a search met counts. */
const SEARCH_COUNTS_MS = 5_000;

const problems: Record<string, string> = {
  out_of_reach: 'Meilisearch is out of reach: is it running, and is MEILI_URL its address?',
  too_slow: 'Meilisearch does not answer in time: it is overloaded.',
  stands_still: 'Meilisearch takes changes but does not carry them out: it is overloaded, or its disk is full.',
  no_space_left_on_device: 'The disk of Meilisearch is full: make room; then it is brought in step by itself.',
  not_meilisearch: 'What answers at MEILI_URL is not Meilisearch, or a proxy answers in its place.',
  internal: 'Meilisearch failed inside: its own log says why.',
};
const KEY_REFUSED = 'Meilisearch refuses the key: set MEILI_KEY to one that may do what the operator’s guide lists, on the indexes splot*.';
const keyRefused = new Set(['invalid_api_key', 'missing_authorization_header', 'api_key_expired']);

export const NOT_COMPARED = 'Meilisearch is not compared with the database yet.';
export const BEHIND = 'Meilisearch is being brought in step with the database.';
export const OTHER_VERSION = 'The index of Meilisearch was made by another version of Splot: it is being built anew.';

/** What is wrong with Meilisearch, as one sentence for the operator, without secrets; null when the error is not about it. */
export function problemOf(error: unknown): string | null {
  const code = codeOf(error);
  if (code === null) return null;
  if (code === 'unknown_version') return (error as Error).message;
  if (keyRefused.has(code)) return KEY_REFUSED;
  return problems[code] ?? `Meilisearch refuses what Splot asks of it (${code}): its own log says more.`;
}

/** Whether an error is about the records that were sent, so that others can still be. */
export const isAboutRecords = (error: unknown) => /^task_failed$|^payload_too_large$|document_/.test(codeOf(error) ?? '');

/** How Meilisearch stands: the one place that knows what is wrong with it. Every change is logged, once. */
export class MeilisearchHealth {
  #keeping: string | null = NOT_COMPARED;
  #searching: { problem: string; until: number } | null = null;
  #told: string | null = NOT_COMPARED;

  /** Whether the index has what the database has, as far as is known. */
  get isInStep(): boolean {
    return this.#keeping === null;
  }

  /** What is wrong; null when searches are answered by Meilisearch. */
  get problem(): string | null {
    const searching = this.#searching && Date.now() < this.#searching.until ? this.#searching.problem : null;
    return this.#keeping ?? searching;
  }

  /** What keeping the index in step met; null when it is. */
  keeping(problem: string | null) {
    // in step again, whatever a search met before is over
    if (problem === null && this.#keeping !== null) this.#searching = null;
    this.#keeping = problem;
    this.#tell();
  }

  /** What a search met; null when it was answered. */
  searching(problem: string | null) {
    this.#searching = problem === null ? null : { problem, until: Date.now() + SEARCH_COUNTS_MS };
    this.#tell();
  }

  #tell() {
    const problem = this.problem;
    if (problem === this.#told) return;
    this.#told = problem;
    if (problem === null) log.info('Meilisearch answers searches');
    else log.warn('the database answers searches instead of Meilisearch', { problem });
  }
}
