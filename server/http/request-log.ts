import type { NextFunction, Request, Response } from 'express';
import { log } from '../log.ts';
import { doorOf } from './door.ts';
import type { Metrics } from './metrics.ts';
import { whenOver } from './when-over.ts';

/** One line of the log and one count for each request: what for, how it ended, how long it took. Never who asked, nor for what. */
export function noted(metrics: Metrics) {
  return (request: Request, response: Response, next: NextFunction) => {
    const started = performance.now();
    const door = doorOf(request.path);
    whenOver(response, () => {
      const ms = performance.now() - started;
      // who hangs up before the end gets no status; 499 is nginx's word for it
      const status = response.writableFinished ? response.statusCode : 499;
      metrics.answered(door, status, ms / 1000);
      log.info('request', { requestId: response.getHeader('x-request-id'), door, method: request.method, status, ms: Math.round(ms) });
    });
    next();
  };
}
