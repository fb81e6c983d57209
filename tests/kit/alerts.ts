import { beforeEach, expect } from 'vitest';
import { linkIn } from './mail.ts';
import { servedMail } from './mailed.ts';

export const reader = 'reader@example.org';

/** A served graph with a mail server, in which people save searches. Each test begins with nothing saved and nothing sent. */
export async function servedAlerts() {
  const served = await servedMail();
  const { graph, post, mailbox, alerts, search, make, run } = served;
  beforeEach(async () => {
    await run('delete from saved_search');
    await run('delete from job');
    await run('delete from attempt');
  });

  let asker = 0;
  /** Saves a search from a network of its own. */
  const save = (input: Record<string, unknown>, from = `203.0.113.${asker++ % 250}`) =>
    post(
      {
        query: 'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { confirmBefore userErrors { field message code } } }',
        variables: { input: { email: reader, query: 'retencja', ...input } },
      },
      { 'x-forwarded-for': from },
    );
  const confirm = async (key: string) =>
    (
      await graph.ask(
        'mutation ($key: ID!) { confirmSavedSearch(input: { key: $key }) { savedSearch { every isConfirmed } userErrors { code } } }',
        { key },
      )
    ).confirmSavedSearch;
  const end = async (key: string) =>
    (await graph.ask('mutation ($key: ID!) { endSavedSearch(input: { key: $key }) { ended userErrors { code } } }', { key }))
      .endSavedSearch;
  const endAll = async (addressKey: string) =>
    (
      await graph.ask(
        'mutation ($addressKey: ID!) { endSavedSearches(input: { addressKey: $addressKey }) { ended userErrors { code } } }',
        { addressKey },
      )
    ).endSavedSearches;
  const list = async (addressKey: string): Promise<any[]> =>
    (
      await graph.ask(
        'query ($addressKey: ID!) { savedSearches(addressKey: $addressKey) { key language name every isConfirmed query kinds filters { facet values } near { kilometres } exact callsFor } }',
        { addressKey },
      )
    ).savedSearches;
  /** Saves a search and confirms it by the link that came: the key of the address, and that of the search. */
  async function saved(input: Record<string, unknown> = {}): Promise<{ addressKey: string; key: string }> {
    expect((await save(input)).body.data.saveSearch.userErrors).toEqual([]);
    const { key: addressKey } = linkIn(await mailbox.next((input.email as string | undefined) ?? reader));
    const { key } = (await list(addressKey)).find(({ isConfirmed }) => !isConfirmed)!;
    expect((await confirm(key)).userErrors).toEqual([]);
    return { addressKey, key };
  }
  /** A record that changed so many minutes ago. */
  async function changed(title: string, minutes: number, facts: Record<string, unknown> = {}) {
    const pilot = await make.pilot({ title: { pl: title, en: null }, ...facts });
    await run(`update pilot set updated_at = now() - interval '${minutes} minutes' where id = ?`, [pilot.id]);
    await search.drain();
  }
  /** A week goes by for what was saved, and the digests are written. */
  async function aWeekGoesBy() {
    await run(
      `update saved_search set due_at = now() - interval '1 second', told_until = told_until - interval '7 days' where confirmed_at is not null`,
    );
    await alerts.work();
  }
  /** Waits until everything queued was sent. */
  const allSent = () => expect.poll(async () => (await alerts.backlog()).waiting).toBe(0);

  return { ...served, save, confirm, end, endAll, list, saved, changed, aWeekGoesBy, allSent };
}
