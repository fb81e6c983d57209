import { randomUUID } from 'node:crypto';
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
  setCookie?: (cookie: string) => void;
}

export function contextOf(
  { kinds, metadata, services, change, read: readRows }: Pick<Graph, 'kinds' | 'metadata' | 'services' | 'change' | 'read'>,
  { viewer = everybody, signal, asker, isForeign = false, setCookie = () => {} }: Request = {},
): Context {
  const read: Reader = (statement) => readRows(statement, signal);
  return {
    kinds,
    metadata,
    viewer,
    requestId: randomUUID(),
    asker,
    isForeign,
    read,
    loading: new Loading(read, viewer),
    change,
    use: (key) => services.get(key),
    setCookie,
    carriedOut: new Map(),
  };
}
