import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startProgram, type Program } from '../kit/program.ts';
import { json, send } from '../kit/serve.ts';

/** A disk of its own, in memory; only root may have one. */
const disk = mkdtempSync(join(tmpdir(), 'splot-disk-'));
const mount = (options: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0;
const isMounted = process.getuid?.() === 0 && mount('size=200m');
const running: Program[] = [];
afterAll(async () => {
  await Promise.all(running.map((program) => program.end('SIGKILL')));
  if (isMounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

function start(): Program {
  const program = startProgram({ DATA_DIR: join(disk, 'data'), LOG_LEVEL: 'error' });
  running.push(program);
  return program;
}
/** Takes all room but so many MB. */
function fill(left: number) {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'filling'), Buffer.alloc(Math.max(0, bavail * bsize - left * 2 ** 20), 1));
}

describe.skipIf(!isMounted)('A full disk (skipped where nobody may mount one: it takes root)', () => {
  test('at the first load is named, ends the program with 1, and leaves nothing half done', async () => {
    const first = start();
    expect((await first.ended).code).toBe(1);
    expect(first.printed()).toMatch(/^The disk of the database is full\. Make room/m);
    expect(first.printed()).not.toMatch(/\bat \S+ \(|answers at/);
  }, 300_000);

  test('at a start is named and ends the program with 1', async () => {
    fill(20);
    const second = start();
    expect((await second.ended).code).toBe(1);
    expect(second.printed()).toMatch(/cannot be used: the disk is full\. Make room/);
    expect(second.printed()).not.toMatch(/damaged/);
    rmSync(join(disk, 'filling'));
  }, 120_000);

  test('while running refuses what changes something, with a code, says so in the health, and goes on reading; with room all is well again', async () => {
    spawnSync('mount', ['-o', 'remount,size=900m', disk]);
    const program = start();
    const address = await program.address;
    const ask = (query: string) => send(`${address}/graphql`, { method: 'POST', headers: json, body: JSON.stringify({ query }) });
    const write = (name: string) =>
      ask(`mutation { saveSearch(input: { email: "${name}@example.org", query: "woda", every: DAY, language: PL }) { confirmBefore } }`);
    expect((await send(`${address}/health/ready`)).status).toBe(200);

    fill(1);
    await expect
      .poll(async () => (await send(`${address}/health/ready`)).body, { timeout: 20_000 })
      .toMatchObject({
        status: 'failing',
        database: 'reads only',
        problem: 'DISK_FULL',
      });
    expect((await send(`${address}/health`)).status).toBe(503);
    const refused = await write('full');
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([503, 'DISK_FULL']);
    expect(refused.headers.get('retry-after')).toBe('5');
    const read = await ask('{ city(slug: "plock") { slug } search(query: "retencja") { totalCount } }');
    expect([read.status, read.body.data.city.slug]).toEqual([200, 'plock']);

    rmSync(join(disk, 'filling'));
    await expect.poll(async () => (await send(`${address}/health/ready`)).status, { timeout: 20_000 }).toBe(200);
    expect((await write('room')).body.errors).toBeUndefined();
    expect((await program.end('SIGTERM')).code).toBe(0);
  }, 300_000);
});
