/**
 * How Node runs the program. Answers are short-lived: room for them to die young halves what collecting them costs; what
 * outlives them is looked through long before it has doubled, so that memory stays small.
 */
export const nodeFlags = ['--max-semi-space-size=32', '--heap-growing-percent=50'];
