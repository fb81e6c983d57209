import { requestId } from './current-request.ts';
import type { ReadContext } from '../graph/attach.ts';
import { Loading } from '../graph/load.ts';
import type { Reader } from '../database/reader.ts';
import { everybody, type Viewer } from '../graph/viewer.ts';
import type { Graph } from '../open.ts';

/** What belongs to one request. */
export interface Context extends ReadContext {
  graph: Graph;
  viewer: Viewer;
  requestId: string;
  /** The address that the request came from; what counts people may look at it, nothing stores it. */
  asker?: string;
  /** Whether the page of another website asks, in the name of whoever looks at it. */
  isForeign: boolean;
  /** Reads rows, until the request is given up or takes too long. */
  read: Reader;
}

export function contextOf(
  graph: Graph,
  {
    viewer = everybody,
    signal,
    asker,
    isForeign = false,
  }: { viewer?: Viewer; signal?: AbortSignal; asker?: string; isForeign?: boolean } = {},
): Context {
  const read: Reader = (statement) => graph.read(statement, signal);
  return { graph, viewer, requestId: requestId(), asker, isForeign, read, loading: new Loading(read, viewer) };
}
