import { randomUUID } from 'node:crypto';
import type { ReadContext } from './graph/attach.ts';
import { Loading } from './graph/load.ts';
import { everybody, type Viewer } from './graph/viewer.ts';
import type { Graph } from './graph.ts';

/** What belongs to one request. */
export interface Context extends ReadContext { viewer: Viewer; requestId: string; graph: Graph }

export function contextOf(graph: Graph, viewer: Viewer = everybody): Context {
  return { graph, viewer, requestId: randomUUID(), loading: new Loading(graph.read, viewer) };
}
