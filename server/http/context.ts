import { requestId } from './current-request.ts';
import type { Reader } from '../database/reader.ts';
import type { Context } from '../graph/context.ts';
import { Loading } from '../graph/load.ts';
import { everybody, type Viewer } from '../graph/viewer.ts';
import type { Graph } from '../open.ts';

/** What a request says of itself and of whoever sent it. */
export interface Request {
  viewer?: Viewer | undefined;
  signal?: AbortSignal;
  asker?: string | undefined;
  isForeign?: boolean;
}

export function contextOf(
  { kinds, metadata, services, change, read: readRows }: Pick<Graph, 'kinds' | 'metadata' | 'services' | 'change' | 'read'>,
  { viewer = everybody, signal, asker, isForeign = false }: Request = {},
): Context {
  const read: Reader = (statement) => readRows(statement, signal);
  return {
    kinds,
    metadata,
    viewer,
    requestId: requestId(),
    asker,
    isForeign,
    read,
    loading: new Loading(read, viewer),
    change,
    use: (key) => services.get(key),
    carriedOut: new Map(),
  };
}
