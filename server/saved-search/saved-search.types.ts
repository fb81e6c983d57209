import { GraphQLDateTime } from 'graphql-scalars';
import { Float, ID, Int } from 'type-graphql';
import { declareEnum, declareInput, declareMutations, declareObject, declareQueries, type Named } from '../graph/declare.ts';
import type { SearchTypes } from '../search/search.types.ts';

/** Why a verb was not carried out, for whoever fills in its form. */
export const userErrorCodes = ['EMAIL_INVALID', 'KEY_UNKNOWN', 'TOO_MANY_SAVED'] as const;
export interface UserError {
  field: string;
  message: string;
  code: (typeof userErrorCodes)[number];
}

/** Declares the saved searches of people: the verbs that save, confirm and end them, and their list. */
export function declareSavedSearches({
  narrowing: { query, kinds, filter, near, exact },
  chosenFilter,
  kindName,
}: SearchTypes): Function[] {
  const text = { type: () => String };
  const every = declareEnum('DigestEvery', 'How often news is sent, when there is any. DAY: every morning. WEEK: on Monday morning.', [
    'DAY',
    'WEEK',
  ]);
  const language = declareEnum('Language', 'A language that Splot speaks. PL: Polish. EN: English.', ['PL', 'EN']);
  const code = declareEnum(
    'UserErrorCode',
    'Why something was not done. EMAIL_INVALID: it is not an e-mail address. KEY_UNKNOWN: nobody knows this key, or what it stood for was ended. TOO_MANY_SAVED: the address has as many saved searches as it may.',
    [...userErrorCodes],
  );
  const userError = declareObject('UserError', 'What to mend in a form.', {
    field: { ...text, description: 'The field of `input` that it is about.' },
    message: { ...text, description: 'What is wrong, and what is allowed.' },
    code: { type: () => code, description: 'The same for programs.' },
  });
  const circle = declareObject('SearchCircle', 'A circle to which a search is limited.', {
    latitude: { type: () => Float, description: 'Latitude of the centre in degrees (WGS 84).' },
    longitude: { type: () => Float, description: 'Longitude of the centre in degrees (WGS 84).' },
    kilometres: { type: () => Float, description: 'How far from the centre.' },
  });
  const saved = declareObject('SavedSearch', 'A search whose news is sent by e-mail.', {
    key: { type: () => ID, description: 'Its secret name: whoever knows it can confirm, change and end it.' },
    language: { type: () => language, description: 'The language of its name and of the e-mails.' },
    name: { ...text, description: 'What is searched for, in words.' },
    every: { type: () => every, description: 'How often news is sent.' },
    isConfirmed: { type: () => Boolean, description: 'Whether the address has confirmed it; nothing is sent before.' },
    query: { ...text, description: 'The words searched for; empty when any will do.' },
    kinds: { type: () => [kindName], description: 'Only these kinds; all when empty.' },
    filters: { type: () => [chosenFilter], description: 'What else results must have; empty when nothing.' },
    near: { type: () => circle, nullable: true, description: 'Only what lies in this circle; null for everywhere.' },
    exact: { type: () => Boolean, description: 'Whether its spelling is left as it is.' },
  });
  const userErrors = { type: () => [userError], description: 'What to mend; empty when it was done.' };
  const payload = (name: string, description: string, fields: Parameters<typeof declareObject>[2]): Named =>
    declareObject(name, description, { ...fields, userErrors });
  const input = (type: Named) => ({ input: { type: () => type, nullable: false, description: 'What is asked for.' } });
  const key = { type: () => ID, nullable: false, description: 'The key of the saved search, as `savedSearches` tells it.' };
  const addressKey = { type: () => ID, nullable: false, description: 'The key of the address, out of an e-mail to it.' };

  const save = declareInput('SaveSearchInput', 'A search, and where its news is to go.', {
    email: {
      type: () => String,
      nullable: false,
      description: 'The e-mail address. It is used for this news alone, never shown, and forgotten with the last saved search.',
    },
    language: { type: () => language, nullable: false, default: 'PL', description: 'The language of the e-mails.' },
    every: { type: () => every, nullable: false, default: 'WEEK', description: 'How often news is sent.' },
    query,
    kinds,
    filter,
    near,
    exact,
  });
  const confirm = declareInput('ConfirmSavedSearchInput', 'Which saved search.', { key });
  const change = declareInput('ChangeSavedSearchInput', 'Which saved search, and how it is to be.', {
    key,
    every: { type: () => every, nullable: false, description: 'How often news is sent from now on.' },
  });
  const end = declareInput('EndSavedSearchInput', 'Which saved search.', { key });
  const endAll = declareInput('EndSavedSearchesInput', 'Whose saved searches.', { addressKey });

  const saving = payload('SaveSearchPayload', 'What came of saving a search.', {
    confirmBefore: {
      type: () => GraphQLDateTime,
      nullable: true,
      description: 'Until when the link in the e-mail waits for an answer; null when there is something to mend.',
    },
  });
  const one = (name: string, doing: string) =>
    payload(name, `What came of ${doing} a saved search.`, {
      savedSearch: { type: () => saved, nullable: true, description: 'The search as it is now; null when there is something to mend.' },
    });
  const [confirmed, changed] = [one('ConfirmSavedSearchPayload', 'confirming'), one('ChangeSavedSearchPayload', 'changing')];
  const ended = (name: string) =>
    payload(name, 'What came of ending saved searches.', {
      ended: { type: () => Int, description: 'How many were ended. With the last one the address is forgotten.' },
    });
  const [endedOne, endedAll] = [ended('EndSavedSearchPayload'), ended('EndSavedSearchesPayload')];

  return [
    declareQueries({
      savedSearches: {
        type: () => [saved],
        description: 'All saved searches of an address, those that wait to be confirmed first; none when nobody knows the key.',
        args: { addressKey },
        price: { each: 50 },
      },
    }),
    declareMutations({
      saveSearch: {
        type: () => saving,
        description:
          'Saves a search without an account. The address is sent a link to confirm it; whether it is known already is told to nobody. News is records that are new or have changed and have all words of the query.',
        args: input(save),
        price: { each: 1_000 }, // an e-mail
      },
      confirmSavedSearch: {
        type: () => confirmed,
        description: 'Confirms a saved search: from now on its news is sent. Doing it again changes nothing.',
        args: input(confirm),
        price: { each: 100 },
      },
      changeSavedSearch: {
        type: () => changed,
        description: 'Changes how often the news of a saved search is sent.',
        args: input(change),
        price: { each: 100 },
      },
      endSavedSearch: { type: () => endedOne, description: 'Ends a saved search.', args: input(end), price: { each: 100 } },
      endSavedSearches: {
        type: () => endedAll,
        description: 'Ends all saved searches of an address.',
        args: input(endAll),
        price: { each: 100 },
      },
    }),
  ];
}
