import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { yearOf } from '#lib/record/facts.ts';

const fields = graphql(`
  fragment SourceFields on Source {
    publisher
    accessedOn
  }
`);

export default pages({
  kind: 'Source',
  fields,
  facts: (source) => ({ when: yearOf(source.accessedOn), others: [source.publisher] }),
  listed: (source, { m, day }) => [source.publisher, source.accessedOn && `${m.fact.accessedOn}: ${day(source.accessedOn)}`],
  filters: [],
  sorts: ['title', 'accessedLatest'],
});
