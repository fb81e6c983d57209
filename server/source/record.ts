import { p } from '@mikro-orm/core';
import { facts } from '../graph/facts.ts';
import { Source } from './source.ts';

/** What every public record has, its sources included. Spread it into a kind's properties. */
export const record = {
  ...facts,
  sources: () => p.manyToMany(Source).comment('Where what is said here can be checked.'),
};
