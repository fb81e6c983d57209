import type { Router } from 'express';
import express, { type Request, type Response } from 'express';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const files: Record<string, string> = {
  'react.js': join(dirname(require.resolve('react/package.json')), 'umd/react.production.min.js'),
  'react-dom.js': join(dirname(require.resolve('react-dom/package.json')), 'umd/react-dom.production.min.js'),
  'graphiql.js': join(dirname(require.resolve('graphiql/package.json')), 'graphiql.min.js'),
  'graphiql.css': join(dirname(require.resolve('graphiql/package.json')), 'graphiql.min.css'),
};

const firstQuery = `# Splot: dane miast jako jeden graf. / The cities' knowledge as one graph.
# Ctrl+Enter uruchamia zapytanie. / Ctrl+Enter runs the query.
query Pilotaze {
  pilots(first: 5, filter: { challenges: ["mobilnosc"] }) {
    totalCount
    nodes {
      title { pl en }
      phase
      outcome
      city { title { pl } voivodeship { title { pl } } }
      challenges { title { pl } }
      sources { address }
    }
  }
}
`;

const start = `const shared = new URLSearchParams(location.hash.slice(1)).get('query');
const root = ReactDOM.createRoot(document.getElementById('explorer'));
root.render(React.createElement(GraphiQL, { fetcher: GraphiQL.createFetcher({ url: '/graphql' }), defaultQuery: ${JSON.stringify(firstQuery)}, ...(shared && { initialQuery: shared }), shouldPersistHeaders: false }));
`;

const style = `html, body, #explorer { height: 100%; margin: 0 }
.top { display: flex; gap: 1.5rem; padding: .5rem 1rem; font: 1rem/1.4 system-ui, sans-serif }
.top a { color: #0b4f6c }
.page { display: grid; grid-template-rows: auto 1fr; height: 100% }
`;

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphQL – Splot</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/graphql/explorer/graphiql.css">
<link rel="stylesheet" href="/graphql/explorer/page.css">
</head>
<body>
<div class="page">
<nav class="top"><a href="/">Splot</a><a href="/dane">Dane dla partnerów</a><a href="/en/data" lang="en">Data for partners</a><a href="/schema.graphql">schema.graphql</a></nav>
<main id="explorer"><noscript><p class="top">Explorer wymaga JavaScriptu. Zapytania można też wysyłać metodą POST lub GET pod ten adres. <span lang="en">The explorer needs JavaScript. Queries can also be sent to this address by POST or GET.</span></p></noscript></main>
</div>
<script src="/graphql/explorer/react.js"></script>
<script src="/graphql/explorer/react-dom.js"></script>
<script src="/graphql/explorer/graphiql.js"></script>
<script src="/graphql/explorer/start.js"></script>
</body>
</html>
`;

/** GraphiQL at /graphql for people with a browser; everything it needs is served from here, so it works offline. */
export function explorer(): Router {
  const router = express.Router();
  router.get('/explorer/start.js', (_: Request, response: Response) => {
    response.type('js').send(start);
  });
  router.get('/explorer/page.css', (_: Request, response: Response) => {
    response.type('css').send(style);
  });
  router.get('/explorer/:file', (request: Request, response: Response, next) => {
    const name = request.params.file as string;
    if (!Object.hasOwn(files, name)) return next();
    response.sendFile(files[name]!, { maxAge: '1d', dotfiles: 'allow' });
  });
  router.get('/', (request: Request, response: Response, next) => {
    if (
      request.query.query !== undefined ||
      request.query.extensions !== undefined ||
      request.accepts(['application/json', 'application/graphql-response+json', 'text/html']) !== 'text/html'
    )
      return next();
    response.set(
      'content-security-policy',
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
    );
    response.type('html').send(page);
  });
  return router;
}
