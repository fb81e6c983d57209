import type { Told } from '#i18n/problems.ts';
import type { Named } from './link-suggestions.ts';

/** What came of saving a draft, for its form. */
export interface SaveAnswer {
  /** The number of the save that the values rest on. */
  save?: number;
  /** What the form is to show instead of what is saved. */
  values?: Record<string, unknown>;
  conflicts?: { field: string; mine: unknown; theirs: unknown }[];
  problems?: (Told & { field: string })[];
  /** Links that were typed and lead nowhere. */
  typed?: Record<string, { typed: string; message: string }>;
  titles?: Record<string, Named>;
  isSaved?: boolean;
  isMerged?: boolean;
  isRefused?: boolean;
  /** All that was typed, when its writer was signed out meanwhile. */
  kept?: [name: string, value: string][];
}

/** What is wrong with a text that was written into one of the small forms beside a draft, with that text. */
export interface ToldAt {
  form: 'changes' | 'comment' | 'archive';
  /** What the comment was about. */
  field?: string;
  typed: string;
  wrong: Told;
}
