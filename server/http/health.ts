import { type Request, type Response, Router } from 'express';
import type { Graph } from '../open.ts';
import { databaseTrouble } from '../database/trouble.ts';

/** Whether something can be written is tried at most once in this time: asking often costs nothing. */
const KEPT_MS = 1_000;
const LONGEST_MS = 2_000;

interface Health {
  status: 'ok' | 'degraded' | 'failing';
  [fact: string]: unknown;
}

/**
 * `/health/live`: the process runs. `/health/ready`, also as `/health`: it can answer, which takes a database that reads and
 * writes. Search always has the database to fall back on; which engine answers now and what waits is told besides.
 */
export function health(graph: Graph, isEnding: () => boolean): Router {
  const router = Router();
  const ready = readiness(graph);
  router.use((_, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  router.get('/live', (_: Request, response: Response) => {
    response.json({ status: 'ok' });
  });
  router.get(['/', '/ready'], async (_: Request, response: Response) => {
    if (isEnding()) return void response.status(503).json({ status: 'failing', problem: 'This process is ending.' });
    const found = await ready();
    response.status(found.status === 'failing' ? 503 : 200).json(found);
  });
  return router;
}

function readiness(graph: Graph): () => Promise<Health> {
  let tried: { at: number; trouble: Promise<string | null> } | undefined;
  const writeTrouble = () => {
    if (!tried || Date.now() - tried.at > KEPT_MS)
      tried = {
        at: Date.now(),
        trouble: graph.tryToWrite().then(
          () => null,
          (error: unknown) => databaseTrouble(error)?.code ?? 'WRITE_FAILED',
        ),
      };
    return tried.trouble;
  };
  return async () => {
    try {
      await graph.read({ text: 'select 1', values: [] }, AbortSignal.timeout(LONGEST_MS));
      const [search, mail, problem] = await Promise.all([graph.search.health(), graph.alerts.backlog(), writeTrouble()]);
      if (problem) return { status: 'failing', database: 'reads only', problem, search, mail };
      return { status: search.status, database: 'ok', search, mail };
    } catch {
      return { status: 'failing', database: 'out of reach' };
    }
  };
}
