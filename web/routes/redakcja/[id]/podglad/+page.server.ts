import { error, isHttpError, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';
import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { kinds } from '#lib/kinds.ts';
import { recordPageOf } from '#lib/record/pages.ts';
import { keepUntold } from '#lib/record/registers.ts';
import { transferOf } from '#lib/transfer/transfer.ts';
import { kindOf } from '#lib/writing/work.ts';
import type { PageServerLoad } from './$types';

const DraftOf = graphql(`
  query DraftOf($id: ID!) {
    me {
      name
    }
    work(id: $id) {
      id
      kind
      titlePl
      titleEn
      hash
      mayDo
      missing {
        field
        code
        message
      }
    }
  }
`);

/** Asks the graph as if the draft were public. */
const previewing = ({ fetch, url }: { fetch: typeof globalThis.fetch; url: URL }, preview: string) => ({
  url,
  fetch: ((address, how) =>
    fetch(address, { ...how, body: JSON.stringify({ ...JSON.parse(String(how?.body)), extensions: { preview } }) })) as typeof fetch,
});

/** The page of a record as its draft would make it: for those alone who may see the draft, and kept by nobody. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' });
  const { id } = event.params;
  const { me, work } = await ask(event, DraftOf, { id });
  if (!me) redirect(303, `${placeAddress(languageOf(event.url), 'signIn')}?record=${encodeURIComponent(id)}`);
  if (!work) error(404);
  // without a draft the record is as everybody sees it
  if (work.hash === null) redirect(303, `${placeAddress(languageOf(event.url), 'record')}/${id}`);
  const kind = kindOf(work.kind);
  const { document, isRepeatable } = await recordPageOf(kind);
  const asking = previewing(event, work.id);
  try {
    const data = await ask(asking, document, { slug: work.id, id: work.id });
    const record = data[kinds[kind].field];
    if (!record) error(404);
    keepUntold(record);
    return { work, kind, preview: { data, transfer: isRepeatable ? await transferOf(asking, record, null) : null } };
  } catch (problem) {
    if (isHttpError(problem, 422)) return { work, kind, preview: null };
    throw problem;
  }
};
