import { ApolloServer, type ApolloServerPlugin, type GraphQLRequest } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import {
  GraphQLError,
  type GraphQLFormattedError,
  type FormattedExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { LRUCache } from 'lru-cache';
import { withHint } from './error-hints.ts';
import { LIGHT } from './admission.ts';
import { bounds } from './bounds.ts';
import { costOf } from './cost.ts';
import { Documents } from './documents.ts';
import { answerAboutSchema } from './introspection.ts';
import { answerTooLarge, badUserInput, forbidden, inTrouble, internal, notValid, timedOut, tooCostly } from '../errors.ts';
import type { RequestContext } from './context.ts';
import { CompiledReads } from '../graph/compiled-reads.ts';
import { fragmentsOf } from '../graph/compile/operation.ts';
import type { Graph } from '../open.ts';
import { log } from '../log.ts';
import { Metrics } from './metrics.ts';
import { requestId } from './current-request.ts';
import { databaseTrouble } from '../database/trouble.ts';
import { RETRY_SECONDS } from './failed.ts';
import { previewed } from '../writing/preview.ts';
import { statuses } from './statuses.ts';
import { isLarger, stringify, Written } from './written.ts';

/** So many characters of answers about the schema are kept: tools ask the same again and again. */
const MOST_ABOUT_SCHEMA = 4_000_000;
/** Looking through a document that is not known yet costs so much at most, one for 20 characters. */
const MOST_READING = 250;
/** What costs more is answered from a plan or not at all: graphql-js would hold up everybody else meanwhile. */
const MOST_ORDINARY = 1_000;

/** To publish a draft and undo it costs as much as a verb. */
const PREVIEW = 100;
/** The draft that a request wants to be read as if it were public: `"extensions": { "preview": "<global id>" }`. */
const draftIn = ({ extensions }: GraphQLRequest): string | null => (typeof extensions?.preview === 'string' ? extensions.preview : null);

/** Apollo Server over the graph: CSRF prevention, persisted queries and errors are its own, reads come from compiled plans. */
export function apolloServer(graph: Graph, metrics = new Metrics(), keptBytes?: number): ApolloServer<RequestContext> {
  const documents = new Documents(graph.schema);
  return new ApolloServer<RequestContext>({
    schema: graph.schema,
    introspection: true,
    stopOnTerminationSignals: false, // the program ends in its own order
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: bounds.tokens },
    dangerouslyDisableValidation: true, // `documents` does it, in linear time
    documentStore: documents.store,
    stringifyResult: stringify,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      answering(graph, documents, keptBytes),
      statuses(graph, metrics),
    ],
    // what is wrong with the request itself never meets the plugins
    formatError: (formatted) => ({
      ...formatted,
      message: withHint(graph.schema, formatted.message),
      extensions: { ...formatted.extensions, requestId: requestId() },
    }),
  });
}

/** Bounds each operation, answers it from its plan where there is one, and lets no error say more than it should. */
function answering(graph: Graph, documents: Documents, keptBytes?: number): ApolloServerPlugin<RequestContext> {
  const compiled = new CompiledReads(graph.schema, graph.kinds, graph.memory, keptBytes);
  const costs = new WeakMap<OperationDefinitionNode, ReturnType<typeof costOf>>();
  const aboutSchema = new LRUCache<string, string>({ maxSize: MOST_ABOUT_SCHEMA, sizeCalculation: ({ length }) => length });
  return {
    async requestDidStart() {
      const started = performance.now();
      let cost: number | undefined;
      let way = 'ordinary';
      let key: string;
      let variables: Record<string, unknown> | undefined;
      let reading = 0;
      let wrong: readonly GraphQLError[] = [];
      return {
        async didResolveSource({ source, queryHash, contextValue }) {
          if (!documents.has(queryHash!)) reading = Math.min(MOST_READING, Math.ceil(source!.length / 20));
          wrong = await documents.check(queryHash!, source!, contextValue.turn.lane);
        },
        async didResolveOperation({ document, operation, operationName, queryHash, request, contextValue }) {
          if (wrong.length > 0) {
            await contextValue.admission?.enter(reading);
            throw refused(wrong[0]!, graph.schema);
          }
          if (!operation) return; // an unknown `operationName`: Apollo refuses it
          if (operation.operation === 'subscription')
            throw badUserInput('The graph has no subscriptions; ask again for what changed, or follow a feed.', { http: { status: 400 } });
          // what it changes it has to see itself
          if (operation.operation === 'mutation') contextValue.keeping.isUpToDate = false;
          if (operation.operation === 'mutation' && contextValue.isForeign)
            throw forbidden(
              'Pages of other websites may read, but change nothing. Send it from a program, or from a page of this website.',
              { http: { status: 403 } },
            );
          variables = getVariableValues(graph.schema, operation.variableDefinitions ?? [], request.variables ?? {}).coerced;
          if (!variables) return; // wrong variables are refused before anything is read
          key = `${queryHash} ${operationName ?? ''}`;
          let costIn = costs.get(operation);
          if (!costIn) costs.set(operation, (costIn = costOf(graph.schema, operation, fragmentsOf(document))));
          cost = costIn(variables) + (draftIn(request) === null ? 0 : PREVIEW);
          await contextValue.admission?.enter(cost + reading, contextValue.signal);
          contextValue.turn.isLight = cost <= LIGHT;
        },
        async responseForOperation({ document, operation, contextValue, request, response }) {
          if (!operation || !variables) return null;
          const single = (singleResult: FormattedExecutionResult) => ({
            http: response.http,
            body: { kind: 'single' as const, singleResult },
          });
          const failed = (error: unknown) => {
            const graphqlError = error instanceof GraphQLError ? error : presentableCause(error, contextValue.requestId);
            return single({ data: null, errors: [graphqlError.toJSON()] });
          };
          let text: string | null;
          try {
            const hasVariables = operation.variableDefinitions?.length !== 0;
            text =
              (!hasVariables && aboutSchema.get(key)) ||
              (await answerAboutSchema(
                { schema: graph.schema, operation, fragments: fragmentsOf(document), variables },
                contextValue.turn.lane,
              ));
            if (text !== null && !hasVariables) aboutSchema.set(key, text);
            const draft = draftIn(request);
            const asked = { document, definition: operation, key, variables, failsWhole: draft !== null || cost! > MOST_ORDINARY };
            const answered = (context: RequestContext) => {
              const { read, pause, viewer } = context;
              return compiled.answer(asked, { read, pause, viewer, context });
            };
            if (draft !== null) {
              if (operation.operation !== 'query') throw badUserInput('In a preview nothing is changed: it is for queries.');
              // one connection may be all there is: what is needed besides is read before
              await graph.memory.sized();
              text = await previewed(contextValue, draft, answered, contextValue.signal);
              if (text === null) throw badUserInput('A preview answers queries of records alone.');
            }
            text ??= await answered(contextValue);
            if (text !== null && isLarger(text, bounds.bytes)) throw answerTooLarge(bounds.bytes);
          } catch (error) {
            return failed(error);
          }
          if (text === null) {
            if (operation.operation === 'mutation' || cost! <= MOST_ORDINARY) return null;
            return failed(
              tooCostly(
                `What asks for the schema beside records, or with fields that are worked out one by one, may cost ${MOST_ORDINARY} at most. Ask in two queries.`,
                { cost: { requested: cost, maximum: MOST_ORDINARY } },
              ),
            );
          }
          way = 'compiled';
          return single({ data: new Written(text) as never });
        },
        async willSendResponse({ response, contextValue, errors, request, operation }) {
          contextValue.admission?.leave();
          log.debug('operation answered', {
            requestId: contextValue.requestId,
            operation: operation?.operation,
            way,
            cost,
            errors: errors?.length ?? 0,
            ms: Math.round(performance.now() - started),
          });
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          if (wrong.length > 0) {
            singleResult.errors = wrong.map((error) => refused(error, graph.schema).toJSON());
            errors = wrong;
          }
          if (singleResult.errors)
            singleResult.errors = singleResult.errors
              .slice(0, bounds.errors)
              .map((error, index) => presentable(error, errors?.[index], contextValue));
          singleResult.extensions = {
            ...singleResult.extensions,
            ...(cost !== undefined && { cost: { requested: cost, maximum: bounds.cost } }),
            ...(request.http?.headers.get('x-splot-explain') && { way }),
          };
        },
      };
    },
  };
}

/** What is wrong with a document, as whoever sent it is told. */
const refused = ({ message, nodes, source, positions, extensions }: GraphQLError, schema: GraphQLSchema): GraphQLError =>
  notValid(withHint(schema, message), { nodes, source, positions: nodes ? undefined : positions, extensions });

/** An error as the caller may see it: coded, with the request id, and nothing of ours inside. */
function presentable(
  formatted: GraphQLFormattedError,
  error: GraphQLError | undefined,
  { requestId }: RequestContext,
): GraphQLFormattedError {
  const cause = error && unwrapResolverError(error);
  if (isOfRequest(cause)) return { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_REQUEST', requestId } };
  const known = formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR' && (cause === error || cause instanceof GraphQLError);
  if (known) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions: { ...extensions, requestId } };
  }
  const shown = presentableCause(cause, requestId);
  return { ...formatted, message: shown.message, extensions: { ...shown.extensions, requestId } };
}

/** What Apollo refuses before anything is executed, such as a persisted query under a wrong hash, has a status and no code. */
function isOfRequest(cause: unknown): boolean {
  if (!(cause instanceof GraphQLError) || cause.path || cause.extensions.code) return false;
  const { status } = (cause.extensions.http ?? {}) as { status?: number };
  return status !== undefined && status >= 400 && status < 500;
}

function presentableCause(cause: unknown, requestId: string): GraphQLError {
  const { name, code } = (cause ?? {}) as { name?: string; code?: string };
  if (name === 'TimeoutError' || code === '57014')
    return timedOut(`The answer took longer than ${bounds.seconds} seconds. Ask for less at once.`);
  if (name === 'AbortError') return badUserInput('The request was given up.');
  const trouble = databaseTrouble(cause);
  if (trouble) {
    log.warn('the database is in trouble', { requestId, code: trouble.code });
    return inTrouble(trouble.code, trouble.message, RETRY_SECONDS);
  }
  log.error('request failed', { requestId, error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  return internal(requestId);
}
