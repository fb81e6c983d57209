// The server as it runs, without bounds, payment, metrics and the log of requests: what they cost is the difference.
import { registerHooks } from 'node:module';

const nothing = new URL('nothing.ts', import.meta.url).href;
const replaced = /\/server\/http\/(?:admission|cost|metrics|request-log|turns)\.ts$/;
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return replaced.test(found.url) ? { ...found, url: nothing } : found;
  },
});
await import('./splot.ts');
