import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { Request, Response } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Graph } from '../open.ts';
import type { Door } from './door.ts';
import { refuse } from './failed.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];
const COSTS = [1, 10, 100, 1_000, 5_000, 10_000, 20_000];

/** What is counted of this process, for Prometheus. Each app counts on its own. */
export class Metrics {
  readonly registry = new Registry();
  readonly #requests = new Histogram({
    name: 'splot_request_seconds',
    help: 'Time until a request was answered, by what it was for and its status.',
    labelNames: ['door', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly #operations = new Histogram({
    name: 'splot_operation_cost',
    help: 'What operations of the graph cost, by the way they were answered.',
    labelNames: ['way'],
    buckets: COSTS,
    registers: [this.registry],
  });
  readonly #errors = new Counter({
    name: 'splot_errors_total',
    help: 'Errors in answers of the graph, by code.',
    labelNames: ['code'],
    registers: [this.registry],
  });
  readonly #statements = new Histogram({
    name: 'splot_statement_seconds',
    help: 'Time that reading rows took, with waiting for a connection.',
    buckets: SECONDS,
    registers: [this.registry],
  });

  /** Gauges are looked up whenever somebody asks for the metrics. */
  watch(graph: Pick<Graph, 'alerts' | 'memory' | 'search'>) {
    const waiting = new Gauge({
      name: 'splot_waiting',
      help: 'What waits to be done: e-mails to be sent, records that Meilisearch has still to be told of.',
      labelNames: ['queue'],
      registers: [this.registry],
      collect: async () => {
        const [mail, search] = await Promise.all([graph.alerts.backlog(), graph.search.health()]).catch(() => []);
        waiting.set({ queue: 'mail' }, mail?.waiting ?? NaN);
        waiting.set({ queue: 'search' }, search ? (search.backlog?.waiting ?? 0) : NaN);
        degraded.set(search ? Number(search.status !== 'ok') : NaN);
      },
    });
    const degraded = new Gauge({
      name: 'splot_search_degraded',
      help: '1 while the database searches in place of Meilisearch.',
      registers: [this.registry],
    });
    const rows = new Gauge({
      name: 'splot_rows_kept_bytes',
      help: 'About how many bytes the rows take that are kept in memory.',
      registers: [this.registry],
      collect: () => {
        rows.set(graph.memory.bytes);
      },
    });
    collectDefaultMetrics({ register: this.registry });
  }

  answered(door: Door, status: number, seconds: number) {
    this.#requests.observe({ door, status }, seconds);
  }
  operation(way: string, cost: number | undefined, codes: unknown[]) {
    if (cost !== undefined) this.#operations.observe({ way }, cost);
    for (const code of codes) this.#errors.inc({ code: String(code) });
  }
  /** Counts how long reading takes. */
  reading(read: Graph['read']): Graph['read'] {
    return async (statement, ...by) => {
      const started = performance.now();
      try {
        return await read(statement, ...by);
      } finally {
        this.#statements.observe((performance.now() - started) / 1000);
      }
    };
  }
}

/** The metrics as text, for this machine or whoever has the token. */
export function metricsPage(metrics: Metrics, token: string | undefined) {
  return async (request: Request, response: Response) => {
    response.set('cache-control', 'no-store');
    if (!(hasToken(request, token) || isOfThisMachine(request)))
      return refuse(response, 403, 'FORBIDDEN', 'Metrics are for this machine, or for whoever sends METRICS_TOKEN as a bearer.');
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  };
}

function hasToken(request: Request, token: string | undefined): boolean {
  const given = Buffer.from(request.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return token !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** A proxy on this machine that nobody named as trusted speaks for anybody. */
function isOfThisMachine({ ip = '', headers, app, socket }: Request): boolean {
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  const trusts = app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  if (isForwarded && !trusts(socket.remoteAddress ?? '', 0)) return false;
  return isIP(ip) > 0 && /^(::1$|(::ffff:)?127\.)/.test(ip);
}
