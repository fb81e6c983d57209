import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { recordAt } from '#lib/writing/versions.ts';
import { FormFields } from '#lib/writing/work.ts';
import type { PageServerLoad } from './$types';

const VersionsOf = graphql(`
  query VersionsOf($id: ID!) {
    versions(record: $id) {
      number
      publishedAt
      isFixed
      note
      organisation {
        title {
          pl
          en
        }
      }
    }
    freshness(record: $id) {
      confirmBy
      isStale
      confirmations {
        at
        version
      }
    }
  }
`);
const DifferenceOf = graphql(
  `
    query DifferenceOf($id: ID!, $from: Int!, $to: Int!) {
      versionDifference(record: $id, from: $from, to: $to) {
        field
        before
        after
        words {
          text
          in
        }
      }
      before: version(record: $id, number: $from) {
        linked {
          id
          titlePl
          titleEn
        }
      }
      after: version(record: $id, number: $to) {
        form {
          ...FormFields
        }
        linked {
          id
          titlePl
          titleEn
        }
      }
    }
  `,
  [FormFields],
);

const numberIn = (value: string | null) => (value && /^\d{1,6}$/.test(value) ? Number(value) : null);

export const load: PageServerLoad = async (event) => {
  const record = await recordAt(event);
  const { versions, freshness } = await ask(event, VersionsOf, { id: record.id });
  const [last, before] = versions;
  const to = numberIn(event.url.searchParams.get('to')) ?? last?.number ?? 1;
  const from = numberIn(event.url.searchParams.get('from')) ?? before?.number ?? null;
  const compared = from === null ? null : await ask(event, DifferenceOf, { id: record.id, from, to });
  return { record, versions, freshness, from, to, compared };
};
