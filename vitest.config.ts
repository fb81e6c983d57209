import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { nodeFlags } from './scripts/node-flags.mjs';

export default defineConfig({
  // one realm of graphql: what is imported and what libraries require must be the same objects
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) }] },
  test: {
    // what takes minutes is asked for by name: npm run kills
    include: ['tests/**/*.test.ts', ...(process.env.KILLS ? ['tests/**/*.kills.ts'] : [])],
    reporters: ['default', './tests/kit/tally.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    execArgv: nodeFlags,
    server: { deps: { inline: [/type-graphql/, /@apollo/, /graphql-scalars/] } },
  },
});
