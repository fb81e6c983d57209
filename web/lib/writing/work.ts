import { graphql, type ResultOf } from '#lib/graphql.ts';
import type { Kind } from '#lib/kinds.ts';

const FormFieldFacts = graphql(`
  fragment FormFieldFacts on FormField {
    name
    type
    required
    description
    values
    choice
    longest
    target
  }
`);
/** A field of a form, three levels deep: what a part is made of may be a group. */
export const FormFields = graphql(
  `
    fragment FormFields on FormField {
      ...FormFieldFacts
      fields {
        ...FormFieldFacts
        fields {
          ...FormFieldFacts
        }
      }
    }
  `,
  [FormFieldFacts],
);
export type FormField = Omit<ResultOf<typeof FormFields>, 'fields'> & { fields?: FormField[] };

export const WorkFields = graphql(
  `
    fragment WorkFields on RecordWork {
      id
      kind
      state
      titlePl
      titleEn
      slug
      isPublic
      save
      hash
      values
      note
      mayDo
      missing {
        field
        code
        message
      }
      linked {
        id
        field
        titlePl
        titleEn
        isPublished
      }
      comments {
        id
        field
        quote
        isOutdated
        body
        author
        isResolved
      }
      reviews {
        ring
        state
        reviewer
        reason
        openedAt
      }
      form {
        ...FormFields
      }
    }
  `,
  [FormFields],
);
export type Work = ResultOf<typeof WorkFields>;

/** The kind behind its name in the graph: FUNDING_CALL is FundingCall. */
export const kindOf = (name: string): Kind =>
  name.toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase()) as Kind;

/** What was asked for, the last first, since a version was made public: a reviewer of the theme who approves ends the round. */
export function askedFor<Review extends { ring: string; state: string; reason: string | null }>(reviews: readonly Review[]): Review[] {
  const ended = reviews.findIndex(({ ring, state }) => ring === 'THEME' && state === 'APPROVED');
  return reviews.slice(0, ended < 0 ? undefined : ended).filter(({ reason }) => reason);
}

/** Whether nothing is said in a field. */
export const isEmpty = (value: unknown): boolean => value == null || value === '' || (Array.isArray(value) && value.length === 0);

/** The field behind a path such as indicators.n1.label.pl. */
export function fieldAt(fields: readonly FormField[], path: string): FormField | undefined {
  const [name, ...rest] = path.split('.');
  const field = fields.find((each) => each.name === name);
  if (!field || rest.length === 0) return field;
  return fieldAt(field.fields ?? [], (field.type === 'PARTS' ? rest.slice(1) : rest).join('.')) ?? field;
}
