import { graphql } from '#lib/graphql.ts';
import { FormFields } from './work.ts';

/** The changes of a record that somebody may make by themselves, each with its form. */
export const RecordChanges = graphql(
  `
    query RecordChanges($id: ID!) {
      me {
        name
      }
      node(id: $id) {
        ... on Record {
          title {
            pl
            en
          }
        }
      }
      recordChanges(record: $id) {
        change
        values
        form {
          ...FormFields
        }
      }
    }
  `,
  [FormFields],
);
export const ChangeRecord = graphql(`
  mutation ChangeRecord($record: ID!, $change: RecordChange!, $values: JSON!, $isProtected: Boolean!) {
    changeRecord(input: { record: $record, change: $change, values: $values, isProtected: $isProtected }) {
      number
      problems {
        field
        code
        message
      }
      userErrors {
        code
        message
      }
    }
  }
`);
