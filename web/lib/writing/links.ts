import { writingWords } from '#i18n/writing.ts';
import { languageOf } from '#i18n/language.ts';
import { routeOf } from '#lib/addresses.ts';
import { ask } from '#lib/ask.ts';
import { folded } from '#lib/folded.ts';
import { graphql } from '#lib/graphql.ts';
import { kindAt, kinds } from '#lib/kinds.ts';
import type { Named } from './link-suggestions.ts';
import { linesOf, put, valueAt } from './sent.ts';
import { fieldAt, kindOf, type FormField } from './work.ts';

type Event = { fetch: typeof globalThis.fetch; url: URL };
type Target = NonNullable<FormField['target']>;

const RecordsCalled = graphql(`
  query RecordsCalled($text: String!, $kind: RecordKind!) {
    search(query: $text, kinds: [$kind], allWords: true, exact: true, first: 50) {
      hits {
        record {
          id
          title {
            pl
            en
          }
        }
      }
    }
  }
`);
const TitlesOf = graphql(`
  query TitlesOf($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Record {
        id
        title {
          pl
          en
        }
      }
    }
  }
`);

/** So many titles are named where none is just the one. */
const MOST_NAMED = 3;

/** The global id that somebody gave as such, or as a lasting address. */
function idIn(text: string, target: Target): string | null {
  const id = text.replace(/^.*\/(?:rekord|record)\//, '');
  if (!/^[\w-]{6,80}$/.test(id)) return null;
  return Buffer.from(id, 'base64url')
    .toString('latin1')
    .startsWith(`${kindOf(target)}:`)
    ? id
    : null;
}
/** The slug in the address of a page of that kind. */
function slugIn(text: string, target: Target, base: URL): string | null {
  if (!text.includes('/') || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  const [, segment = '', slug = ''] = (routeOf(url) ?? url.pathname).split('/');
  return kindAt(segment) === kindOf(target) && slug ? decodeURIComponent(slug) : null;
}

/** The id of what a line names: a global id, the address of a page, or a title that only one record has. Else what is wrong. */
export async function lookUp(event: Event, target: Target, text: string): Promise<{ id: string } | { wrong: string }> {
  const words = writingWords(languageOf(event.url));
  const id = idIn(text, target);
  if (id) return { id };
  const slug = slugIn(text, target, event.url);
  if (slug) {
    const { record } = await ask<{ record: { id: string } | null }, { slug: string }>(
      event,
      `query RecordAt($slug: String!) { record: ${kinds[kindOf(target)].field}(slug: $slug) { id } }`,
      { slug },
    );
    return record ?? { wrong: words.linkNotFound(text, '') };
  }
  const { search } = await ask(event, RecordsCalled, { text, kind: target });
  const found = search.hits.map(({ record }) => record);
  const called = found.filter(({ title }) => [title.pl, title.en].some((name) => name && folded(name) === folded(text)));
  if (called.length === 1) return { id: called[0]!.id };
  if (called.length > 1) return { wrong: words.linkSeveral(text) };
  const near = found.slice(0, MOST_NAMED).map(({ title }) => `„${title.pl}”`);
  return { wrong: words.linkNotFound(text, near.join(', ')) };
}

/** Looks up links that were typed, puts what is found into the values, and tells what is not: by field, with what was typed. */
export async function lookUpTyped(
  event: Event,
  fields: readonly FormField[],
  values: Record<string, unknown>,
  form: FormData,
): Promise<Record<string, { typed: string; message: string }>> {
  const left: Record<string, { typed: string; message: string }> = {};
  for (const [name, text] of form) {
    const path = name.slice(1);
    const field = name.startsWith('+') ? fieldAt(fields, path) : undefined;
    if (!field?.target) continue;
    const lines = linesOf(String(text));
    const results = await Promise.all(lines.map((line) => lookUp(event, field.target!, line)));
    const ids = results.flatMap((result) => ('id' in result ? [result.id] : []));
    const chosen = [valueAt(values, path)].flat().filter(Boolean);
    if (ids.length > 0) put(fields, values, path, field.type === 'LINK' ? ids.at(-1)! : [...new Set([...chosen, ...ids])]);
    const wrong = results.flatMap((result, at) => ('wrong' in result ? [{ line: lines[at]!, message: result.wrong }] : []));
    if (wrong.length > 0)
      left[path] = { typed: wrong.map(({ line }) => line).join('\n'), message: wrong.map(({ message }) => message).join(' ') };
  }
  return left;
}

/** What public records are called, by id. */
export async function titlesOf(event: Event, ids: string[]): Promise<Record<string, Named>> {
  if (ids.length === 0) return {};
  const { nodes } = await ask(event, TitlesOf, { ids });
  return Object.fromEntries(nodes.flatMap((each) => (each && 'title' in each ? [[each.id, { id: each.id, title: each.title }]] : [])));
}
