import type { Admission } from './admission.ts';
import { requestId } from './current-request.ts';
import type { ReadContext } from '../graph/attach.ts';
import { Loading } from '../graph/load.ts';
import type { Reader } from '../database/reader.ts';
import { everybody, type Viewer } from '../graph/viewer.ts';

/** What belongs to one request. */
export interface Context extends ReadContext {
  viewer: Viewer;
  requestId: string;
  /** The address that the request came from; what counts people may look at it, nothing stores it. */
  asker?: string;
  /** Whether the page of another website asks, in the name of whoever looks at it. */
  isForeign: boolean;
  /** Whom the time is shared out to that it takes: an address, apart from that of pages for the same one. */
  lane?: string;
  /** Lets its operation in; there is none where nobody is kept waiting. */
  admission?: Admission;
  /** Goes off when the request is given up or takes too long. */
  signal?: AbortSignal;
  /** Reads rows, until the request is given up or takes too long. */
  read: Reader;
}

export function contextOf(
  graph: { read: Reader },
  {
    viewer = everybody,
    signal,
    asker,
    isForeign = false,
    lane,
    admission,
  }: { viewer?: Viewer; signal?: AbortSignal; asker?: string; isForeign?: boolean; lane?: string; admission?: Admission } = {},
): Context {
  // what an operation costs moves it to another lane
  const read: Reader = (statement) => graph.read(statement, signal, context.lane);
  const loading = new Loading(read, viewer);
  const context: Context = { viewer, requestId: requestId(), asker, isForeign, lane, admission, signal, read, loading };
  return context;
}
