import type { Admission } from './admission.ts';
import { requestId } from './current-request.ts';
import type { Reader } from '../database/reader.ts';
import type { Context } from '../graph/context.ts';
import { Keeping } from '../graph/keeping.ts';
import { Loading } from '../graph/load.ts';
import { databaseRows } from '../graph/rows.ts';
import { everybody, isEverybody, type Viewer } from '../graph/viewer.ts';
import type { Graph } from '../open.ts';
import { pause } from './turns.ts';

/** What a request says of itself and of whoever sent it. */
export interface RequestFacts {
  viewer?: Viewer | undefined;
  /** Goes off when the request is given up or takes too long. */
  signal?: AbortSignal | undefined;
  asker?: string | undefined;
  keeping?: Keeping | undefined;
  isForeign?: boolean;
  /** Whom the time is shared out to that it takes: an address, apart from that of pages for the same one. */
  lane?: string | undefined;
  /** Lets its operation in; there is none where nobody is kept waiting. */
  admission?: Admission | undefined;
}
/** What belongs to one request, with what the way in keeps of it. */
export interface RequestContext extends Context, Pick<RequestFacts, 'signal' | 'admission'> {
  turn: Turn;
}

/** Whose turn it is that an operation takes; one object, for Apollo hands on copies of the context. */
export class Turn {
  readonly #lane: string | undefined;
  /** Whether the operation costs so little that nobody has to wait for it, nor it for others; known once its cost is. */
  isLight = true;

  constructor(lane?: string) {
    this.#lane = lane;
  }

  /** Whom its time is shared out to: what costs much has a lane apart. */
  get lane(): string | undefined {
    return this.isLight || this.#lane === undefined ? this.#lane : `costly ${this.#lane}`;
  }
}

export function contextOf(
  graph: Pick<Graph, 'kinds' | 'metadata' | 'services' | 'change' | 'read' | 'memory'>,
  { viewer = everybody, signal, asker, keeping = new Keeping(), isForeign = false, lane, admission }: RequestFacts = {},
): RequestContext {
  const { kinds, metadata, services, change, memory } = graph;
  const turn = new Turn(lane);
  const paused = () => pause(turn.lane);
  const read: Reader = async (statement) => {
    const rows = await graph.read(statement, signal, turn.lane);
    // several answers of the database may come at once; what is made of those to a light operation is made in no time
    if (!turn.isLight) await paused();
    return rows;
  };
  const rows = () => (isEverybody(viewer) ? memory.rows(read, paused) : databaseRows(read));
  const context: RequestContext = {
    kinds,
    metadata,
    viewer,
    requestId: requestId(),
    asker,
    keeping,
    isForeign,
    turn,
    admission,
    signal,
    read,
    pause: paused,
    loading: new Loading(rows, viewer),
    change,
    use: (key) => services.get(key),
    carriedOut: new Map(),
  };
  return context;
}
