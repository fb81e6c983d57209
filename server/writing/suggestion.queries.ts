import { GraphQLDateTime } from 'graphql-scalars';
import { ID, Int } from 'type-graphql';
import { declareEnum, declareObject } from '../graph/declare.ts';
import type { Context } from '../graph/context.ts';
import { globalId, numberIn } from '../graph/global-id.ts';
import { optional, plain, withDefault } from '../graph/input.ts';
import { recordNamed } from '../graph/lookup.ts';
import { sizeOf } from '../graph/page.ts';
import { query } from '../graph/query.ts';
import { permitted } from '../people/people.queries.ts';
import { kindName } from '../search/narrowing.types.ts';
import { upperSnake } from '../search/facets.ts';
import { snapshot } from './content.ts';
import { canBePublished, correctable, standing, suggestionOf, suggestionsWaiting, type Suggested } from './suggesting.ts';
import { suggested } from './suggestion.ts';
import { worksOn, type Work } from './work.ts';
import { record } from './writing.types.ts';

/** How many are told when nobody says. */
const USUAL = 20;

const what = declareEnum(
  'SuggestionKind',
  'What somebody without an account says. CORRECTION: something in a record is wrong. SOLUTION, BARRIER: one is missing. PAGE: something on a page of the website is wrong.',
  suggested,
);
/** A suggestion with the record that it is about. */
interface Shown {
  of: Suggested;
  work: Work | null;
}
const suggestionType = declareObject('Suggestion', 'What somebody without an account says is wrong or missing.', {
  id: { type: () => ID, description: 'By which it is decided.' },
  what: { type: () => what, description: 'What it says.' },
  isConfirmed: { type: () => Boolean, description: 'Whether its address was confirmed: before, nobody but its author sees it.' },
  isDecided: { type: () => Boolean, description: 'Whether the secretariat has decided.' },
  record: { type: () => ID, nullable: true, description: 'The record it is about, by its global id; null for what is missing.' },
  kind: { type: () => kindName, nullable: true, description: 'The kind of that record.' },
  recordTitlePl: { type: () => String, nullable: true, description: 'The title of that record in Polish.' },
  recordTitleEn: { type: () => String, nullable: true, description: 'The title of that record in English.' },
  field: { type: () => String, nullable: true, description: 'The field that is wrong; null when it is about no single one.' },
  now: {
    type: () => String,
    nullable: true,
    description: 'What stands in that field today.',
    resolve: async ({ of, work }: Shown, _, { read }) => {
      const content = work?.isLive && of.field !== null ? await snapshot(read, work.kind, work.id) : null;
      return content && standing(work!, content, of.field!);
    },
  },
  value: { type: () => String, nullable: true, description: 'What should stand there.' },
  title: { type: () => String, nullable: true, description: 'What a missing record is called; of a page, its path.' },
  body: { type: () => String, description: 'What is wrong, or what the missing record is about.' },
  place: { type: () => String, nullable: true, description: 'Where, in words.' },
  address: { type: () => String, nullable: true, description: 'The address of a page about it.' },
  createdAt: { type: () => GraphQLDateTime, description: 'When it was made.' },
  canBePublished: {
    type: () => Boolean,
    description: 'Whether it says what should stand in which field, so that it can be put right at once.',
  },
});

/** Suggestions with their records, a statement a kind. */
async function shown({ kinds, read }: Context, all: Suggested[]) {
  const works = new Map<string, Work>();
  for (const kind of kinds) {
    const ids = all.flatMap((each) => (each.kind === kind.name ? [each.record!] : []));
    for (const work of ids.length > 0 ? await worksOn(read, kind, ids) : []) works.set(`${kind.name} ${work.id}`, work);
  }
  return all.map((of) => {
    const work = works.get(`${of.kind} ${of.record}`) ?? null;
    return {
      ...of,
      of,
      work,
      id: `${of.id}`,
      isConfirmed: of.state !== 'UNCONFIRMED',
      isDecided: of.state === 'ACCEPTED' || of.state === 'DECLINED',
      record: of.kind && globalId(of.kind, of.record!),
      kind: of.kind && upperSnake(of.kind),
      recordTitlePl: work?.title.pl ?? null,
      recordTitleEn: work?.title.en ?? null,
      canBePublished: canBePublished(work?.kind, of),
    };
  });
}

export const suggestion = query(
  'suggestion',
  'What a link in an e-mail confirms; null when it is none, or none any more. Looking at it uses nothing up.',
  {
    args: { key: plain(ID, 'The key in the link.') },
    type: () => suggestionType,
    nullable: true,
    async resolve({ key }, context) {
      const found = await suggestionOf(context.read, key);
      if (!found) return null;
      const [told] = await shown(context, [found]);
      // what is written on a draft is nobody's business here: a record is called as everybody sees it
      const live = told!.work && (await context.loading.byKey(told!.work.kind, told!.work.id));
      return { ...told, work: null, ...(!live && { recordTitlePl: null, recordTitleEn: null }) };
    },
  },
);

export const suggestions = query('suggestions', 'What people without an account suggest, the longest waiting first; for the secretariat.', {
  args: {
    first: withDefault(optional(plain(Int, 'How many.')), USUAL),
    after: optional(plain(ID, 'Only those behind the one with this id.')),
  },
  type: () => [suggestionType],
  price: { each: 200 },
  async resolve({ first, after }, context) {
    permitted(context, 'decideSuggestion');
    const behind = numberIn(after ?? '');
    return shown(context, await suggestionsWaiting(context.read, sizeOf(first ?? USUAL), behind));
  },
});

export const correctableFields = query(
  'correctableFields',
  'The fields of a record of which anybody can say that they are wrong, such as `contact.phone`; empty when there is no such record.',
  {
    args: { record },
    type: () => [String],
    async resolve({ record }, { kinds, loading }) {
      const named = recordNamed(kinds, record);
      return named && (await loading.byKey(named.kind, named.key)) ? correctable(named.kind) : [];
    },
  },
);
