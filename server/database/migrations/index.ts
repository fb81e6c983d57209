import type { Constructor } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import { readdirSync } from 'node:fs';

const files = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.startsWith('Migration'))
  .sort();

/** Every migration in this folder, oldest first: the names begin with the time. */
export const migrations: Constructor<Migration>[] = (await Promise.all(files.map((file) => import(`./${file}`)))).flatMap((file) =>
  Object.values<Constructor<Migration>>(file),
);
