import { error } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { kindAt, kinds } from '#lib/kinds.ts';
import type { Named } from './link-suggestions.ts';

export const RecordNow = graphql(`
  query RecordNow($id: ID!) {
    node(id: $id) {
      ... on Record {
        id
        slug
        title {
          pl
          en
        }
      }
    }
  }
`);

/** The public record that an address names, whatever its kind. */
export async function recordAt(event: { fetch: typeof fetch; params: { kind: string; slug: string } }) {
  const kind = kindAt(event.params.kind)!;
  const { field } = kinds[kind];
  const found = await ask<Record<string, { id: string } | null>, { slug: string }>(
    event,
    `query RecordOfSlug($slug: String!) { ${field}(slug: $slug) { id } }`,
    { slug: event.params.slug },
  );
  const id = found[field]?.id;
  const { node } = id ? await ask(event, RecordNow, { id }) : { node: null };
  if (!node || !('title' in node)) error(404);
  return { kind, ...node };
}

/** The titles of linked records by their ids. */
export const namedIn = (linked: readonly { id: string; titlePl: string; titleEn: string | null }[]): Record<string, Named> =>
  Object.fromEntries(linked.map(({ id, titlePl, titleEn }) => [id, { id, title: { pl: titlePl, en: titleEn }, isDraft: false }]));
