import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build' }),
      files: { src: 'web', assets: 'web/static' },
      csp: {
        // the same page for everybody: what is in it is named by what it says, not by a number drawn for each answer
        mode: 'hash',
        directives: {
          'script-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['self'],
        },
      },
    }),
  ],
  server: {
    proxy: { '/graphql': 'http://localhost:3000' },
  },
});
