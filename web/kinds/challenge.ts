import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment ChallengeFields on Challenge {
      broader {
        ...Link
      }
    }
  `,
  [Link],
);

export default pages({
  kind: 'Challenge',
  fields,
  facts: (challenge, { nameOf }) => ({ others: [nameOf(challenge.broader)] }),
  listed: () => [],
  filters: [],
  sorts: ['entry'],
});
