import { z } from 'zod';
import { isPartialDate } from '../../graph/partial-date.ts';

/** What the values of the data files are made of. */

export const text = z.string().trim().min(1);
export const partialDay = z.string().refine(isPartialDate, 'a year, a month or a day is expected as YYYY, YYYY-MM or YYYY-MM-DD');
export const day = z.string().refine((value) => value.length === 10 && isPartialDate(value), 'a day is expected as YYYY-MM-DD');
export const address = z
  .string()
  .regex(/^https?:\/\/\S+$/, 'an address (http or https) is expected')
  .max(2048);
export const sources = z.array(address);
export const themes = z.array(z.string().regex(/^T\d\d(\.\d)?$/, 'a code such as T06 or T06.3 is expected'));
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug is expected');
export const currency = z.enum(['PLN', 'EUR', 'CHF']);
export const publications = z.array(z.strictObject({ address, title: text, publisher: text.nullable() })).min(1);
/** How far a record of the collected files was checked: read, or only mentioned somewhere. */
export const collected = {
  key: slug,
  challenges: themes,
  sources: publications,
  accessedOn: day,
  confidence: z.enum(['READ', 'MENTIONED']),
  copy: z.boolean().optional(),
  note: text.nullable().optional(),
};
