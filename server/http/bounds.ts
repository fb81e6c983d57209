import { LARGEST_ANSWER } from '../graph/page.ts';

/** What one operation may ask for, and one address at once, at most. Published on the page for partners. */
export const bounds = {
  depth: 12,
  /** Levels of a question about the schema. */
  schemaDepth: 20,
  /** Brackets within brackets: reading what is nested deeper holds everybody up. */
  nested: 100,
  aliases: 30,
  tokens: 5_000,
  /** Selected fields, with those of fragments wherever they are spread. */
  fields: 5_000,
  /** Operations of one document. */
  operations: 20,
  errors: 20,
  seconds: 15,
  bytes: LARGEST_ANSWER,
  cost: 20_000,
  /** What the operations of one address may cost in a minute. */
  costAMinute: 2_000_000,
  /** Operations of one address at a time, of those that cost more than a little; the others wait. */
  atOnce: 2,
} as const;
