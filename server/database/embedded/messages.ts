/** What is asked of the thread of the embedded database. */
export type Ask =
  | { op: 'query'; text: string; values?: unknown[]; inTransaction: boolean; mayBeEnded: boolean; comesAgain: boolean }
  | { op: 'script'; text: string; inTransaction: boolean }
  | { op: 'begin' }
  | { op: 'commit' }
  | { op: 'rollback' }
  | { op: 'listen'; channel: string }
  | { op: 'close' };

/** What the thread says: it is ready, an answer to an ask, or a notification. */
export type Reply =
  { ready: true } | { id: number; value: unknown } | { id: number; error: { message: string } } | { channel: string; payload: string };
