/**
 * How Node runs the program. Answers are short-lived: room for them to die young makes collecting them cheap; what outlives
 * them is looked through whenever it has grown by a part, so that memory stays small. The embedded database takes memory in
 * this process as well, so that with it there is less room for the rest. Its code is not optimized twice: that takes 0.6 GB
 * for one of its functions alone, and searches are no faster for it.
 */
export const nodeFlags = ({ DATABASE_URL } = process.env) => [
  ...(DATABASE_URL ? ['--max-semi-space-size=16', '--heap-growing-percent=30'] : ['--max-semi-space-size=8', '--heap-growing-percent=20']),
  '--no-wasm-tier-up',
  '--no-wasm-dynamic-tiering',
];

/**
 * glibc gives each thread memory of its own, which it does not give back; two such shares are enough. What is large it takes
 * from the system and gives back, always, and not only until it has seen a few such pieces.
 */
export const nodeEnvironment = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144' };
