import { fileURLToPath } from 'node:url';

/**
 * How Node runs the program. Answers are short-lived: room for them to die young makes collecting them cheap; what outlives
 * them is looked through whenever it has grown by a third, so that memory stays small. The embedded database's code is not
 * optimized twice: that takes 0.6 GB for one of its functions alone, and searches are no faster for it.
 */
export const nodeFlags = ['--max-semi-space-size=16', '--heap-growing-percent=30', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/**
 * glibc gives each thread memory of its own, which it does not give back; two such shares are enough. What is large it takes
 * from the system and gives back, always, and not only until it has seen a few such pieces.
 */
export const nodeEnvironment = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144' };

/**
 * Where Node keeps code that it has made ready. From the second start on it is read from there, instead of having the types
 * taken out again by a compiler that stays in memory.
 */
export const madeReady = { NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)) };
