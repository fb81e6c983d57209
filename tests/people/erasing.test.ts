import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { MailServer } from '../../server/mail/mail-server.ts';
import { Outbox } from '../../server/mail/outbox.ts';
import { log } from '../../server/log.ts';
import { heard, standsIn } from '../kit/traces.ts';
import { servedWriting } from '../kit/writing.ts';
import { noMeilisearch, startMeilisearch } from '../meilisearch/server.ts';

const missing = noMeilisearch();
const meilisearch = missing ? null : await startMeilisearch();
const index = `erasing_${process.pid}`;
const served = await servedWriting(meilisearch ? { url: meilisearch.url, key: meilisearch.key, index } : undefined);
const {
  ask,
  asked,
  act,
  run,
  alerts,
  mailbox,
  somebody,
  search,
  start,
  save,
  complete,
  seenBy,
  colleague,
  reviewer,
  secretary,
  institute,
} = served;
if (meilisearch) await search.start();
afterAll(async () => {
  await search.stop();
  await meilisearch?.close();
});

const address = 'znikam@example.org';
const broken = async (table: string, during: () => Promise<unknown>) => {
  await run(`alter table ${table} rename to ${table}_away`);
  try {
    await during();
  } finally {
    await run(`alter table ${table}_away rename to ${table}`);
  }
};

describe('When somebody erases themselves', () => {
  test('their address stands in no table, no line of the log and not in the search index, wherever it was written', async () => {
    const gone = await somebody('Znikam', { role: 'ADVISOR', organisation: institute.id });
    const lines = await heard(async () => {
      // what they published stays, and is found
      const { id } = await start('Zieleń na dachach', gone.token);
      await save(id, 1, complete(), gone.token);
      await act('submitDraft', { record: id }, gone.token, 'missing { field }');
      const comment = { record: id, field: 'body', quote: null, body: `Zapytaj mnie: ${address}` };
      await act('commentOnDraft', comment, gone.token, 'work { id }');
      await act('commentOnDraft', { ...comment, body: `Autorka ma adres ZNIKAM@example.org.` }, colleague.token, 'work { id }');
      await act('askForChanges', { record: id, reason: `Odpowiedz na listy pod ${address}` }, colleague.token, 'work { id }');
      await act('submitDraft', { record: id }, gone.token, 'missing { field }');
      for (const { token } of [colleague, reviewer])
        await act('approveDraft', { record: id, hash: (await seenBy(token, id)).hash }, token, 'outcome');
      await search.drain();
      // all the ways in which an address is given, and in which e-mails to it fail
      mailbox.refused.add(address);
      await act('requestSignIn', { email: address }, undefined, 'request');
      await act('requestSignIn', { email: ` ${address.toUpperCase()} ` }, undefined, 'request');
      await alerts.outbox.work();
      mailbox.refused.delete(address);
      mailbox.missing.add(address);
      await act('requestAccount', { email: address, name: 'Znikam', reason: `piszcie na ${address}` }, undefined, 'asked');
      await act('requestAccount', { email: 'inna@example.org', name: 'Inna', reason: `polecił mnie ${address}` }, undefined, 'asked');
      await act('invite', { email: address, role: 'ADVISOR', organisation: institute.slug }, secretary.token, 'sent');
      await alerts.outbox.work();
      mailbox.missing.delete(address);
      await act('tellOfMyself', { field: 'ABOUT', value: `piszcie na ${address}`, seenBy: 'ALL' }, gone.token, 'kept');
      await act('signInByPassword', { email: address, password: 'nie to hasło' }, undefined, 'token');
      await ask(`mutation { saveSearch(input: { email: "${address}", query: "zieleń" }) { confirmBefore } }`);
      const suggested = { what: 'SOLUTION', title: 'Dach', body: `Znam się na tym: ${address}`, email: address };
      await act('suggestRecord', suggested, undefined, 'sent');
      await ask('query ($text: String!) { search(query: $text) { totalCount } }', { text: address });
      // what is asked in a wrong way, and what fails on our side
      await asked(`{ search(query: "${address}" }`);
      await asked('query ($first: Int!) { pilots(first: $first) { totalCount } }', { first: address });
      await asked(`{ search(query: "x", kinds: ["${address}"]) { totalCount } }`);
      await asked(`mutation { requestSignIn(input: { email: "${address}", to: "${address}" }) { request } }`);
      for (const table of ['sign_in', 'attempt', 'job'])
        await broken(table, async () => {
          const answer = await asked(`mutation { requestSignIn(input: { email: "${address}" }) { request } }`);
          expect(JSON.stringify(answer.body)).toContain('INTERNAL');
        });
      await broken('saved_search', async () => {
        await asked(`mutation { saveSearch(input: { email: "${address}", query: "zieleń" }) { confirmBefore } }`);
      });
      await run(`alter table account_request add constraint unlikely check (email <> '${address}') not valid`);
      await asked(`mutation { requestAccount(input: { email: "${address}", name: "Znikam", reason: "znowu" }) { asked } }`);
      await run('alter table account_request drop constraint unlikely');
      expect((await standsIn(run, 'znikam@')).length).toBeGreaterThan(8);
      expect(await act('eraseAccount', { email: address }, gone.token, 'erased')).toMatchObject({ erased: true });
      await search.drain();
    });
    expect(lines.filter((line) => line.includes('"level":"error"')).length, 'what failed is told').toBeGreaterThan(3);
    expect(lines.filter((line) => line.includes('"level":"debug"')).length).toBeGreaterThan(20);
    expect(lines.filter((line) => /znikam/i.test(line))).toEqual([]);
    expect(await standsIn(run, 'znikam')).toEqual([]);
    expect((await ask('{ search(query: "znikam") { totalCount } }')).search.totalCount).toBe(0);
    expect(
      (await ask('{ search(query: "zieleń na dachach", kinds: [GUIDANCE]) { totalCount } }')).search.totalCount,
      'what they published stays',
    ).toBe(1);
    expect((await standsIn(run, 'dachach')).length, 'where the search index is, it was looked').toBeGreaterThan(3);
  });

  test.skipIf(missing)(`it stands in no document of Meilisearch${missing ? ` (skipped: ${missing})` : ''}`, async () => {
    const { url, key } = meilisearch!;
    const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
    // it shows but ids, and keeps all the rest
    const showing = { method: 'PUT', headers, body: JSON.stringify(['*']) };
    const { taskUid } = (await (await fetch(`${url}/indexes/${index}/settings/displayed-attributes`, showing)).json()) as {
      taskUid: number;
    };
    await expect
      .poll(async () => ((await (await fetch(`${url}/tasks/${taskUid}`, { headers })).json()) as { status: string }).status)
      .toBe('succeeded');
    const documents = await (await fetch(`${url}/indexes/${index}/documents?limit=1000`, { headers })).text();
    expect(documents, 'what they published is in it').toMatch(/dachach/i);
    expect(documents).not.toMatch(/znikam/i);
  });

  test('an address that only ends like theirs is left alone', async () => {
    const anna = await somebody('Hanna', { role: 'SECRETARIAT' });
    const reason = 'poleca mnie johanna@example.org, nie hanna@example.org.pl ani hanna@example.org';
    await act('requestAccount', { email: 'karol@example.org', name: 'Karol', reason }, undefined, 'asked');
    await act('eraseAccount', { email: anna.email }, anna.token, 'erased');
    expect(await run(`select reason from account_request where email = 'karol@example.org'`)).toEqual([
      { reason: 'poleca mnie johanna@example.org, nie hanna@example.org.pl ani […]' },
    ]);
  });

  test('where e-mails are written to a folder, theirs go with them and nobody else’s', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'splot-outbox-'));
    try {
      const server = new MailServer({ folder, from: 'splot@example.org' });
      for (const [id, recipient] of [
        ['11111111', 'znikam@example.org'],
        ['22222222', 'inna.znikam@example.org'],
      ] as const)
        await server.send(id, { recipient, subject: 'x', body: 'x', headers: {} });
      await new Outbox({ run: async () => [] }, server).takeBack(async () => [], 'znikam@example.org');
      expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').split('\n')[0])).toEqual([
        'To: inna.znikam@example.org',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('no line of the log has an address in it, whatever is put there', async () => {
    const lines = await heard(async () => {
      log.error('failed', { error: new Error(`invalid input "${address}" at node_modules/@mikro-orm/core`).stack });
      log.debug(`łukasz.żółw+splot@poczta.gmina-łódź.pl`);
    });
    expect(lines.join('')).toMatch(/invalid input \\"…@…\\" at node_modules\/@mikro-orm\/core/);
    expect(lines.filter((line) => /znikam|łukasz|żółw|gmina/.test(line))).toEqual([]);
  });
});
