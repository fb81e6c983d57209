import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Reader } from '../database/reader.ts';
import { log } from '../log.ts';
import { doorOf } from './door.ts';
import { whenOver } from './when-over.ts';

/** How often spans are sent, in milliseconds, and how many wait at most: what the collector does not take is not worth memory. */
const SEND_EVERY_MS = 5_000;
const MOST_WAITING = 5_000;
/** OpenTelemetry's numbers for the kind of a span. */
const SERVER = 2;
const CLIENT = 3;

interface Place {
  traceId: string;
  spanId: string;
}
type Facts = Record<string, string | number>;

/**
 * Traces as OpenTelemetry has them, sent by OTLP over HTTP in JSON: a span for each request and for each reading of rows,
 * under the trace that a `traceparent` names. Never what was asked, nor by whom. Loaded only where an endpoint is named.
 */
export class Tracing {
  readonly #endpoint: string;
  readonly #current = new AsyncLocalStorage<Place>();
  #spans: object[] = [];
  readonly #timer: NodeJS.Timeout;
  #failing = false;

  constructor(endpoint: string) {
    this.#endpoint = `${endpoint.replace(/\/$/, '')}/v1/traces`;
    this.#timer = setInterval(() => void this.#send(), SEND_EVERY_MS).unref();
  }

  readonly handler = (request: Request, response: Response, next: NextFunction) => {
    const [, traceId, parent] = /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-[\da-f]{2}/.exec(request.get('traceparent') ?? '') ?? [];
    const place = { traceId: traceId ?? randomBytes(16).toString('hex'), spanId: randomBytes(8).toString('hex') };
    const end = this.#begin(`${request.method} ${doorOf(request.path)}`, SERVER, place, parent);
    whenOver(response, () => end({ 'http.request.method': request.method, 'http.response.status_code': response.statusCode }));
    this.#current.run(place, next);
  };

  reading(read: Reader): Reader {
    return async (statement, signal) => {
      const under = this.#current.getStore();
      if (!under) return read(statement, signal);
      const end = this.#begin('read rows', CLIENT, { traceId: under.traceId, spanId: randomBytes(8).toString('hex') }, under.spanId);
      try {
        return await read(statement, signal);
      } finally {
        end({ 'db.system.name': 'postgresql' });
      }
    };
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#send();
  }

  #begin(name: string, kind: number, { traceId, spanId }: Place, parentSpanId: string | undefined): (facts: Facts) => void {
    const began = nanoseconds();
    return (facts) => {
      if (this.#spans.length >= MOST_WAITING) return;
      this.#spans.push({
        traceId,
        spanId,
        parentSpanId,
        name,
        kind,
        startTimeUnixNano: began,
        endTimeUnixNano: nanoseconds(),
        attributes: attributes(facts),
      });
    };
  }

  async #send() {
    if (this.#spans.length === 0) return;
    const spans = this.#spans;
    this.#spans = [];
    const body = {
      resourceSpans: [
        { resource: { attributes: attributes({ 'service.name': 'splot' }) }, scopeSpans: [{ scope: { name: 'splot' }, spans }] },
      ],
    };
    try {
      const { ok, status } = await fetch(this.#endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(SEND_EVERY_MS),
      });
      if (!ok) throw new Error(`answered ${status}`);
      this.#failing = false;
    } catch (error) {
      if (!this.#failing) log.warn('traces could not be sent; they are dropped', { error: String(error) });
      this.#failing = true;
    }
  }
}

const nanoseconds = () => `${BigInt(Math.round((performance.timeOrigin + performance.now()) * 1_000)) * 1_000n}`;
const attributes = (facts: Facts) =>
  Object.entries(facts).map(([key, value]) => ({
    key,
    value: typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
  }));
