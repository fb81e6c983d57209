import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { laneOf } from './admission.ts';
import { LARGEST_BODY } from './failed.ts';
import { pause } from './turns.ts';

/** To read and parse so many bytes takes no time to speak of. */
const SHORT = 8_000;

/** Whether reading a request takes its time, as far as it says. */
export const isLong = ({ method, headers }: Request): boolean =>
  headers['content-length'] === undefined ? method === 'POST' : Number(headers['content-length']) > SHORT;

/** Middleware that reads bodies of JSON as objects. A long one is parsed in a turn of the event loop that has time left. */
export const jsonBody: RequestHandler[] = [express.text({ type: 'application/json', limit: LARGEST_BODY }), parsed];

async function parsed(request: Request, response: Response, next: NextFunction) {
  const text = request.body as unknown;
  if (typeof text !== 'string') return next();
  if (text.length > SHORT) await pause(laneOf(response));
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // is told as what is no object
  }
  if (typeof body !== 'object' || body === null) return next({ status: 400, type: 'entity.parse.failed' });
  request.body = body;
  next();
}
