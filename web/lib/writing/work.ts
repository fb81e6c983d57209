import { graphql, type ResultOf } from '#lib/graphql.ts';

/** A field of a form, three levels deep: what a part is made of may be a group. */
export const FormFields = graphql(`
  fragment FormFields on FormField {
    name
    type
    required
    description
    values
    longest
    target
    fields {
      name
      type
      required
      description
      values
      longest
      target
      fields {
        name
        type
        required
        description
        values
        longest
        target
      }
    }
  }
`);
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

/** So many empty rows for further parts a form offers. */
const FURTHER_PARTS = 2;
/** The rows of parts as a form shows them: those there are, and some for more. */
export const partRows = (value: unknown): Record<string, unknown>[] => [
  ...((value ?? []) as Record<string, unknown>[]),
  ...Array.from({ length: FURTHER_PARTS }, () => ({})),
];

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
/** The global id in what somebody pasted: an id, or the address of a record by its id. */
const idIn = (text: string) => text.replace(/^.*\/(?:rekord|record)\//, '');

/** Values out of a sent form, by the names that FormFields.svelte gives its inputs. A field that the form did not have is left out. */
export function valuesOf(fields: FormField[], form: FormData, before = ''): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const name = before + field.name;
    if (!form.has(`~${name}`)) continue;
    const text = String(form.get(name) ?? '').trim();
    if (field.type === 'GROUP') values[field.name] = valuesOf(field.fields!, form, `${name}.`);
    else if (field.type === 'PARTS')
      values[field.name] = Array.from({ length: Number(form.get(`~${name}`)) || 0 }, (_, index) => ({
        key: String(form.get(`${name}.${index}.key`) ?? ''),
        ...valuesOf(field.fields!, form, `${name}.${index}.`),
      }));
    else if (field.type === 'LINKS') values[field.name] = lines(text).map(idIn);
    else if (field.type === 'ADDRESSES' || field.type === 'LINES') values[field.name] = lines(text);
    else if (field.type === 'CHOICES') values[field.name] = form.getAll(name).map(String);
    else if (field.type === 'BOOLEAN') values[field.name] = form.has(name);
    else values[field.name] = field.type === 'LINK' ? idIn(text) || null : text || null;
  }
  return values;
}
