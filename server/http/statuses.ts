import type { ApolloServerPlugin } from '@apollo/server';
import { getNamedType, type FormattedExecutionResult, type OperationDefinitionNode } from 'graphql';
import type { RequestContext } from './context.ts';
import { RETRY_SECONDS } from './failed.ts';
import type { Metrics } from './metrics.ts';
import { everybody } from '../graph/viewer.ts';
import type { Graph } from '../open.ts';
import { Written } from './written.ts';

/** For so long what everybody may read is served from caches without asking again. */
const CACHE_SECONDS = 60;

/** What nothing was answered for, by code; the first one that applies decides. */
const STATUSES: Record<string, number> = {
  DATABASE_AWAY: 503,
  DISK_FULL: 503,
  INTERNAL: 500,
  TIMED_OUT: 504,
  TOO_MANY_REQUESTS: 429,
  FORBIDDEN: 403,
};
/** Faults in the document itself: to those who ask for plain JSON, GraphQL over HTTP answers them with 200. */
const OF_THE_DOCUMENT = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/** Statuses that tell monitoring and proxies the truth, and for how long an answer may be kept. */
export function statuses({ schema, kinds }: Pick<Graph, 'schema' | 'kinds'>, metrics: Metrics): ApolloServerPlugin<RequestContext> {
  const shown = new Set(['SearchResult', 'Record', 'Node', ...kinds.flatMap(({ name }) => [name, `${name}Connection`])]);
  /** Whether everything that is asked is of records that everybody may see; a field that only the holder of a key may ask is not. */
  const isForAll = (operation: OperationDefinitionNode | undefined) =>
    operation?.selectionSet.selections.every((field) => {
      const type = field.kind === 'Field' && schema.getQueryType()!.getFields()[field.name.value]?.type;
      return type && shown.has(getNamedType(type).name);
    }) ?? false;
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { http, body }, request, contextValue, operation }) {
          if (body.kind !== 'single') return;
          const { errors = [], data, extensions } = body.singleResult;
          const codes = errors.map((error) => String(error.extensions?.code));
          const isWritten = data instanceof Written;
          metrics.operation(
            isWritten ? 'compiled' : 'ordinary',
            (extensions?.cost as { requested?: number } | undefined)?.requested,
            codes,
          );
          if (errors.length > 0) {
            http.headers.set('cache-control', 'no-store');
            http.status = statusOf(codes, data, http.status, request.http?.headers.get('accept'));
            const seconds = errors.map((error) => Number(error.extensions?.retryAfter)).find((wait) => wait > 0);
            if (http.status === 503 || seconds) http.headers.set('retry-after', String(seconds ?? RETRY_SECONDS));
          } else if (request.http?.method === 'GET')
            http.headers.set(
              'cache-control',
              // what is not read from a plan may be somebody's own
              isWritten && isForAll(operation) && contextValue.viewer === everybody
                ? `public, max-age=${CACHE_SECONDS}`
                : 'private, no-cache',
            );
        },
      };
    },
  };
}

function statusOf(codes: string[], data: FormattedExecutionResult['data'], given: number | undefined, accept = ''): number | undefined {
  const isNothing = data == null || Object.values(data).every((value) => value === null);
  const status = Object.keys(STATUSES).find((code) => codes.includes(code) && (isNothing || STATUSES[code] === 503));
  if (status) return STATUSES[status];
  const wantsPlain = /application\/json/.test(accept) && !/graphql-response\+json|\*\/\*/.test(accept);
  return given === 400 && wantsPlain && codes.every((code) => OF_THE_DOCUMENT.has(code)) ? 200 : given;
}
