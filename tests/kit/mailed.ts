import { afterAll, beforeEach, expect } from 'vitest';
import type { ProviderAt } from '../../server/people/provider.ts';
import type { MeilisearchAt } from '../../server/search/open-search.ts';
import { openMailbox } from './mail.ts';
import { maker } from './make.ts';
import { serve } from './serve.ts';

/** A served graph with a mail server. Each test begins with nothing sent; `run` executes SQL of the test's own. `siteOf` says where people see the website. */
export async function servedMail(siteOf?: (origin: string) => string, provider?: ProviderAt, meilisearch?: MeilisearchAt) {
  const mailbox = await openMailbox();
  const served = await serve({ url: mailbox.url, from: 'splot@example.org' }, provider, meilisearch);
  const { alerts, search } = served.graph.graph;
  const make = maker(served.graph.db);
  const run = (sql: string, values: unknown[] = []): Promise<any[]> => served.graph.db.em.getConnection().execute(sql, values as never);
  alerts.start(siteOf?.(served.origin) ?? 'https://splot.example.org');
  afterAll(async () => {
    await alerts.stop();
    await served.close();
    await mailbox.close();
  });
  beforeEach(async () => {
    // what an earlier test had sent comes before it is forgotten, not into this one
    await expect.poll(() => run(`select key from job where kind = 'mail' and attempts = 0 and due_at < 'infinity'`)).toEqual([]);
    mailbox.mails.length = 0;
  });
  return { ...served, mailbox, alerts, search, make, run };
}
