import { ApolloServer } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';
import { internal } from './errors.ts';
import type { Graph } from './graph.ts';

/** Apollo Server over the graph: CSRF prevention, persisted queries and errors are its own. */
export function apolloServer(graph: Graph): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: graph.schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    formatError: (formatted, error) => {
      if (unwrapResolverError(error) instanceof GraphQLError && formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
      console.error(unwrapResolverError(error));
      return { ...formatted, message: 'x', extensions: internal('').extensions };
    },
  });
}
