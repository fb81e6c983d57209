import { error } from '@sveltejs/kit';
import type { Text } from '#i18n/locale.ts';
import { ask } from '#lib/ask.ts';
import { kindAt, kinds } from '#lib/kinds.ts';
import type { Named } from './link-suggestions.ts';

interface Told {
  id: string;
  slug: string;
  title: Text;
}

/** The public record that an address names, whatever its kind. */
export async function recordAt(event: { fetch: typeof fetch; params: { kind: string; slug: string } }) {
  const kind = kindAt(event.params.kind)!;
  const { field } = kinds[kind];
  const found = await ask<Record<string, Told | null>, { slug: string }>(
    event,
    `query RecordOfSlug($slug: String!) { ${field}(slug: $slug) { id slug title { pl en } } }`,
    { slug: event.params.slug },
  );
  const record = found[field];
  if (!record) error(404);
  return { kind, ...record };
}

/** The titles of linked records by their ids. */
export const namedIn = (linked: readonly { id: string; titlePl: string; titleEn: string | null }[]): Record<string, Named> =>
  Object.fromEntries(linked.map(({ id, titlePl, titleEn }) => [id, { id, title: { pl: titlePl, en: titleEn }, isDraft: false }]));
