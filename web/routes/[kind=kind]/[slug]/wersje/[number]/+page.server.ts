import { error } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { recordAt } from '#lib/writing/versions.ts';
import { FormFields } from '#lib/writing/work.ts';
import type { PageServerLoad } from './$types';

const VersionOf = graphql(
  `
    query VersionOf($id: ID!, $number: Int!) {
      version(record: $id, number: $number) {
        number
        publishedAt
        isFixed
        note
        values
        organisation {
          title {
            pl
            en
          }
        }
        linked {
          id
          titlePl
          titleEn
        }
        form {
          ...FormFields
        }
      }
    }
  `,
  [FormFields],
);

export const load: PageServerLoad = async (event) => {
  const { number } = event.params;
  if (!/^[1-9]\d{0,5}$/.test(number)) error(404);
  const record = await recordAt(event);
  const { version } = await ask(event, VersionOf, { id: record.id, number: Number(number) });
  if (!version) error(404);
  // a week: what was taken out of a version is soon gone from copies, too
  if (version.isFixed) event.setHeaders({ 'cache-control': 'public, max-age=604800, immutable' });
  return { record, version };
};
