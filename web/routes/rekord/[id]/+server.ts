import { error, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { recordAddress } from '#lib/addresses.ts';
import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { kinds, type Kind } from '#lib/kinds.ts';
import type { RequestHandler } from './$types';

const RecordAnywhere = graphql(`
  query RecordAnywhere($id: ID!) {
    node(id: $id) {
      __typename
      ... on Record {
        slug
      }
    }
  }
`);

/** A record that was made one with another one: its id leads to that, as its slugs do. */
async function leadOn(event: Parameters<RequestHandler>[0]): Promise<never> {
  const { id } = event.params;
  const kind = Buffer.from(id, 'base64url').toString('latin1').split(':')[0] as Kind;
  if (!Object.hasOwn(kinds, kind)) error(404);
  const { record } = await ask<{ record: { slug: string } | null }, { slug: string }>(
    event,
    `query MergedRecord($slug: String!) { record: ${kinds[kind].field}(slug: $slug) { slug } }`,
    { slug: id },
  );
  if (!record) error(404);
  redirect(302, recordAddress(languageOf(event.url), kind, record.slug));
}

/** The lasting address of a record, which holds whatever it is called later: leads to its page. */
export const GET: RequestHandler = async (event) => {
  const { node } = await ask(event, RecordAnywhere, { id: event.params.id });
  if (!node) return leadOn(event);
  if (!('slug' in node) || !Object.hasOwn(kinds, node.__typename)) error(404);
  redirect(302, recordAddress(languageOf(event.url), node.__typename as Kind, node.slug));
};
