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

/** The lasting address of a record, which holds whatever it is called later: leads to its page. */
export const GET: RequestHandler = async (event) => {
  const { node } = await ask(event, RecordAnywhere, { id: event.params.id });
  if (!node || !('slug' in node) || !Object.hasOwn(kinds, node.__typename)) error(404);
  redirect(302, recordAddress(languageOf(event.url), node.__typename as Kind, node.slug));
};
