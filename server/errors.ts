import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** Every error a caller can meet on purpose is made here; anything else is masked as INTERNAL. */
const coded =
  (code: string) =>
  (message: string, extensions: Record<string, unknown> = {}) =>
    new GraphQLError(message, { extensions: { code, ...extensions } });

/** A document breaks GraphQL's rules or our bounds; `about` says where. */
export const notValid = (message: string, about: Pick<GraphQLErrorOptions, 'nodes' | 'source' | 'positions' | 'extensions'>) =>
  new GraphQLError(message, { ...about, extensions: { code: 'GRAPHQL_VALIDATION_FAILED', ...about.extensions, http: { status: 400 } } });
/** What was asked does not make sense; the message says what is allowed. */
export const badUserInput = coded('BAD_USER_INPUT');
/** The query asks for more than one query may. */
export const tooCostly = coded('QUERY_TOO_COSTLY');
/** The query is deeper, longer or has more aliases than one may. */
export const tooLarge = coded('QUERY_TOO_LARGE');
/** The answer would be longer than one may be. */
export const answerTooLarge = (maximum: number) =>
  coded('ANSWER_TOO_LARGE')(
    `An answer may have ${maximum} bytes at most; this one would have more. Ask for smaller pages or fewer fields.`,
    {
      maximum,
    },
  );
/** The answer took longer than one may. */
export const timedOut = coded('TIMED_OUT');
/** Only certain people may ask for it, and the caller is not one of them. */
export const forbidden = coded('FORBIDDEN');
/** A draft lacks so much that there is nothing to look at yet. */
export const draftIncomplete = (fields: string[]) =>
  coded('DRAFT_INCOMPLETE')('The draft lacks what no record can do without; `extensions.fields` says which fields.', { fields });
/** The database cannot do it now; `code` says why, and it may be tried again after so many seconds. */
export const inTrouble = (code: string, message: string, retryAfter: number) => coded(code)(message, { retryAfter });
/** Somebody asks for more than is good for others; `retryAfter` says in how many seconds they may again. */
export const tooManyRequests = coded('TOO_MANY_REQUESTS');
/** Something of ours failed; the log has the rest under the request id. */
export const internal = (requestId: string) =>
  coded('INTERNAL')('Something failed on our side. Please try again; if it stays, tell us the request id.', { requestId });

/** Stops the program with one clear sentence; not for callers of the graph. */
export class Refusal extends Error {}
