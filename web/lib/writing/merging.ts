import { graphql } from '#lib/graphql.ts';
import { FormFields } from './work.ts';

/** The record that is to be one with another. */
export const ToMerge = graphql(`
  query ToMerge($id: ID!) {
    me {
      name
    }
    work(id: $id) {
      id
      kind
      titlePl
      titleEn
      mayDo
    }
  }
`);
/** Two records side by side. */
export const PairOf = graphql(
  `
    query PairOf($id: ID!, $other: ID!) {
      recordPair(record: $id, other: $other) {
        records {
          id
          titlePl
          titleEn
        }
        differences {
          field
          before
          after
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
export const MergeRecords = graphql(`
  mutation MergeRecords($record: ID!, $other: ID!, $fill: Boolean!) {
    mergeRecords(input: { record: $record, other: $other, fill: $fill }) {
      record
      userErrors {
        message
      }
    }
  }
`);
