import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** What SvelteKit tells screen readers of a new page is hidden by a style written into it, which the policy of pages lets through nowhere: a class does the same. */
const hiddenByClass = (): Plugin => ({
  name: 'hidden-by-class',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/runtime/components/root.svelte')
      ? replaced(code, [/(id="svelte-announcer"[^>]*?)\sstyle="[^"]*"/, '$1 class="hidden"'])
      : undefined,
});

const written = fileURLToPath(new URL('web/lib/written.ts', import.meta.url));

/**
 * SvelteKit looks at each letter of a page for an ETag and writes it three times over. Pages that are kept have an ETag of
 * their own; the others are never asked for again. Of data it looks at each value, also where all of it is JSON. Its script is
 * hashed by Node at once, not by another thread.
 */
const sentOnce = (): Plugin => ({
  name: 'sent-once',
  enforce: 'pre',
  transform: (code, id) => {
    if (id.endsWith('/runtime/server/page/render.js'))
      return replaced(
        code,
        ['headers.set(\'etag\', `"${hash(transformed)}"`);', ''],
        [': text(transformed, { status, headers })', ': new Response(Buffer.from(transformed), { status, headers })'],
      );
    if (id.endsWith('/runtime/server/page/data_serializer.js'))
      return replaced(
        code,
        ["import * as devalue from 'devalue';", `import * as devalue from 'devalue';\nimport { scriptOf } from '${written}';`],
        ['for (const key in encoders) {', 'const script = scriptOf(thing);\nif (script) return script;\nfor (const key in encoders) {'],
      );
    if (id.endsWith('/runtime/server/page/csp.js'))
      return replaced(
        code,
        ['import { escape_html }', "import { hash } from 'node:crypto';\nimport { escape_html }"],
        [/(async function sha256\(content\) \{)[^}]*\}/, "$1 return hash('sha256', content, 'base64'); }"],
      );
  },
});
/** Code with parts of it replaced. @throws when it is no longer written as it was */
function replaced(code: string, ...parts: [was: string | RegExp, is: string][]): string {
  for (const [was, is] of parts) {
    const before = code;
    code = code.replace(was, is);
    if (code === before) throw new Error(`SvelteKit is not written as it was: ${was} was not found.`);
  }
  return code;
}

export default defineConfig({
  plugins: [
    hiddenByClass(),
    sentOnce(),
    sveltekit({
      adapter: adapter({ out: 'build' }),
      files: { src: 'web', assets: 'web/static' },
      compilerOptions: { cssHash: ({ hash, css }) => `s${hash(css)}` },
      csp: {
        // the same page for everybody: what is in it is named by what it says, not by a number drawn for each answer
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self', 'data:'],
          'connect-src': ['self'],
          'frame-src': ['none'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['self'],
        },
      },
    }),
  ],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // styles hold up the first view: one file of those that several pages need. Of scripts, what nearly all pages need; more would be more than a page needs
            codeSplitting: {
              groups: [
                { name: 'style', test: /[?&]type=style|[.]css($|[?])/, minShareCount: 3, priority: 2 },
                { name: 'site', minShareCount: 28, priority: 1 },
              ],
            },
          },
        },
      },
    },
  },
  server: {
    proxy: { '/graphql': 'http://localhost:3000' },
  },
});
