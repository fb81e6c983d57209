/**
 * What the database is told about costs, for each connection. Comparing a text with a search costs far more than the
 * planner believes, and pages are read from memory or flash: it would read every row where an index finds them sooner.
 * Compiling statements (JIT) takes longer than ours run.
 */
export const plannerSettings: Record<string, string> = { random_page_cost: '1.1', cpu_operator_cost: '0.05', jit: 'off' };
