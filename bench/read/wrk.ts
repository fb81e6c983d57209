// A second load generator, of another make: wrk, where it is on the machine. It takes less of the processors than the first.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ADDRESSES } from './load.ts';

/** Whether there is one here. */
export const hasWrk = (): boolean => spawnSync('wrk', ['-v']).error === undefined;

/** Posts these bodies in turn over so many connections for so long, each from another address. Gives requests per second. */
export async function wrk(url: string, bodies: string[], connections: number, seconds: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'splot-wrk-'));
  const script = join(folder, 'post.lua');
  writeFileSync(
    script,
    `local bodies = { ${bodies.map((body) => JSON.stringify(body)).join(', ')} }
local asked = 0
wrk.method = "POST"
wrk.headers["content-type"] = "application/json"
request = function()
  asked = asked + 1
  wrk.headers["x-forwarded-for"] = string.format("10.0.%d.%d", math.floor(asked % ${ADDRESSES} / 256), asked % 256)
  return wrk.format(nil, nil, nil, bodies[asked % #bodies + 1])
end
done = function(summary)
  local errors = summary.errors
  print(string.format("counted %d %d %d", summary.requests, summary.duration, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end`,
  );
  try {
    const { stdout } = await promisify(execFile)('wrk', ['-t1', `-c${connections}`, `-d${Math.ceil(seconds)}s`, '-s', script, url]);
    const [, requests, microseconds, errors] = /counted (\d+) (\d+) (\d+)/.exec(stdout)!.map(Number) as [number, number, number, number];
    if (errors > 0) throw new Error(`${url}: ${errors} failures`);
    return requests / (microseconds / 1e6);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
