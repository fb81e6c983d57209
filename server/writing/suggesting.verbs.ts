import { ID } from 'type-graphql';
import { declareEnum } from '../graph/declare.ts';
import { globalId, numberIn } from '../graph/global-id.ts';
import { email, optional, plain, withDefault } from '../graph/input.ts';
import { recordNamed } from '../graph/lookup.ts';
import { anybody, verb } from '../graph/verb.ts';
import { isTooOften, limits, mailboxOf } from '../people/attempts.ts';
import { whoMay } from '../people/joining.verbs.ts';
import { lettersOf, line, sentences } from '../people/people.types.ts';
import { count } from '../people/signing-in.verbs.ts';
import { language } from '../saved-search/saved-search.types.ts';
import type { Context } from '../graph/context.ts';
import { isAddress } from './clean.ts';
import { confirmSuggestion as confirm, correctable, corrected, decide, suggest } from './suggesting.ts';
import { settled } from './reviewing.verbs.ts';
import { publishingSentences } from './rules.ts';
import { record } from './writing.types.ts';

const whose = {
  email: email('Where the link that confirms it is sent, and later what came of it. It is shown to nobody, and forgotten then.'),
  language: withDefault(plain(language, 'The language of the e-mails.'), 'PL'),
};
const sent = { type: () => Boolean, otherwise: false, description: 'Whether it waits for its address to be confirmed.' };

/** Counts who suggests. How many e-mails an address gets tells nothing: one too many is not sent, and nobody is told so. */
async function isTooMany({ email }: { email: string }, { context }: { context: Context }): Promise<boolean> {
  await count(context, limits.suggestionsFrom, { limit: limits.suggestions, whom: 'all' });
  return context.change(({ run }) => isTooOften(run, limits.mailsTo, mailboxOf(email)));
}

export const suggestCorrection = verb(
  'suggestCorrection',
  'Says without an account that something in a record is wrong. The address is sent a link to confirm it; then the secretariat looks at it.',
  {
    for: anybody,
    price: { each: 1_000 }, // an e-mail
    input: {
      record,
      field: optional(line('The field that is wrong, one of `correctableFields`.', 80)),
      wrong: line('What is wrong, and how that is known.', 2_000),
      value: optional(line('What should stand there.', 4_000)),
      ...whose,
    },
    payload: { sent },
    before: isTooMany,
    async does({ record, field, wrong, value, email, language }, { context, refuse, use, ...transaction }, isTooMany) {
      const named = recordNamed(context.kinds, record);
      const found = named && (await context.loading.within(transaction.run).byKey(named.kind, named.key));
      if (!named || !found) return refuse('NOT_FOUND', 'record');
      if (field !== null && !correctable(named.kind).includes(field)) refuse('NOT_FOUND', 'field');
      const problem = field !== null && value !== null ? corrected(named.kind, field, value) : null;
      if (problem && typeof problem !== 'function') refuse('RULE_BROKEN', 'value', problem.message);
      const said = { what: 'CORRECTION' as const, kind: named.kind.name, record: named.key, field, value, body: wrong };
      if (!isTooMany) await suggest(transaction, { ...said, title: null, place: null, address: null }, email, language, lettersOf(use));
      return { sent: true };
    },
  },
);

const missing = declareEnum(
  'MissingRecord',
  'What somebody without an account can tell of. SOLUTION: a solution that is missing. BARRIER: a barrier that is missing. PAGE: a page of the website on which something is wrong.',
  ['SOLUTION', 'BARRIER', 'PAGE'],
);

export const suggestRecord = verb(
  'suggestRecord',
  'Tells without an account of a solution or a barrier, or of an error on a page of the website. The address is sent a link to confirm it; then the secretariat looks at it.',
  {
    for: anybody,
    price: { each: 1_000 }, // an e-mail
    input: {
      what: plain(missing, 'What it is.'),
      title: line('What it is called; of a page, its path.', 200),
      body: line('What it is about; of a page, what is wrong.', 4_000),
      place: optional(line('Where: a town or region.', 200)),
      address: optional(line('The address of a page about it.', 2_048)),
      ...whose,
    },
    refuses: { ADDRESS_INVALID: 'This is not an address of a page. It begins with https:// or http://.' },
    payload: { sent },
    before: isTooMany,
    async does({ what, title, body, place, address, email, language }, { refuse, use, ...transaction }, isTooMany) {
      if (address !== null && !isAddress(address)) refuse('ADDRESS_INVALID', 'address');
      const said = { what, kind: null, record: null, field: null, value: null, title: title.replace(/\s+/g, ' '), body, place, address };
      if (!isTooMany) await suggest(transaction, said, email, language, lettersOf(use));
      return { sent: true };
    },
  },
);

export const confirmSuggestion = verb(
  'confirmSuggestion',
  'Confirms the address of a suggestion: from now on it waits for the secretariat. Doing it again changes nothing.',
  {
    for: anybody,
    input: { key: plain(ID, 'The key in the link.') },
    refuses: { LINK_USED: sentences.LINK_USED },
    payload: { confirmed: { type: () => Boolean, otherwise: false, description: 'Whether it waits for the secretariat.' } },
    before: (_, { context }) => count(context, limits.triesFrom),
    async does({ key }, { refuse, use, ...transaction }) {
      if (!(await confirm(transaction, key, lettersOf(use)))) refuse('LINK_USED', 'key');
      return { confirmed: true };
    },
  },
);

const decision = declareEnum(
  'SuggestionDecision',
  'What becomes of a suggestion. PUBLISH: the field is put right at once; whoever suggested it wrote it, whoever decides looked at it. Of a page it says that it is mended. DRAFT: it becomes a draft, which goes through review. DECLINE: nothing is done, for a reason.',
  ['PUBLISH', 'DRAFT', 'DECLINE'],
);

export const decideSuggestion = verb(
  'decideSuggestion',
  'Accepts a suggestion or declines it. Whoever made it is told by e-mail; then their address is forgotten.',
  {
    for: whoMay('decideSuggestion'),
    input: {
      id: plain(ID, 'Which suggestion.'),
      decision: plain(decision, 'What becomes of it.'),
      reason: optional(line('Why; it stands in the e-mail. Whoever is declined is told a reason.', 2_000)),
    },
    refuses: {
      REASON_MISSING: 'Say why: it is told to whoever suggested it.',
      NO_PLAIN_VALUE: 'It does not say what should stand in which field. Make a draft of it.',
      DRAFT_IN_REVIEW: 'A draft of this record is being looked at. Decide when that is over.',
      ...publishingSentences,
    } as Record<string, string>,
    payload: {
      decided: { type: () => Boolean, otherwise: false, description: 'Whether it was decided now.' },
      record: { type: () => ID, nullable: true, description: 'The record that it led to, by its global id.' },
    },
    async does({ id, decision, reason }, { as: { person }, context, refuse, mark, use, ...transaction }) {
      if (decision === 'DECLINE' && reason === null) refuse('REASON_MISSING', 'reason');
      const key = numberIn(id);
      const done = await decide(transaction, person, context.kinds, key, decision, reason, lettersOf(use));
      if (done.outcome === 'GONE') return refuse('NOT_FOUND', 'id');
      if (done.outcome === 'NO_PLAIN_VALUE') return refuse('NO_PLAIN_VALUE', 'decision');
      if (done.outcome === 'IN_REVIEW') return refuse('DRAFT_IN_REVIEW', 'decision');
      if (done.outcome === 'REFUSED') {
        settled(done.published, (code, message) => mark(code, 'decision', message));
        return { decided: false, record: null };
      }
      return { decided: true, record: done.record && globalId(done.record.kind.name, done.record.id) };
    },
  },
);
