import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { linked } from '#lib/list/filters.ts';
import { yearOf } from '#lib/record/facts.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment EvaluationFields on Evaluation {
      heldOn
      edition {
        ...Link
      }
    }
  `,
  [Link],
);

export default pages({
  kind: 'Evaluation',
  fields,
  facts: (evaluation, { nameOf }) => ({ when: yearOf(evaluation.heldOn), others: [nameOf(evaluation.edition)] }),
  listed: (evaluation, { day, nameOf }) => [nameOf(evaluation.edition), evaluation.heldOn && day(evaluation.heldOn)],
  filters: [linked('edition', 'Edition'), linked('sources', 'Source')],
  sorts: ['entry'],
});
