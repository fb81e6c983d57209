import { inflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { json, send } from '../kit/serve.ts';

/** Asks the graph of a program that runs, for what there is to decide about. */
export function asking(origin: () => string) {
  const ask = async (query: string) =>
    (await send(`${origin()}/graphql`, { method: 'POST', headers: json, body: JSON.stringify({ query }) })).body.data;
  /** Ids of those of a kind that tell most, the longest first. */
  async function toldMost(list: 'solutions' | 'pilots'): Promise<string[]> {
    const { [list]: found } = await ask(
      `{ ${list}(first: 100) { nodes { id problem { pl } results { pl } failures { pl } lessons { pl } steps { pl } conditions { type } } } }`,
    );
    const length = (node: object) => JSON.stringify(node).length;
    return found.nodes.sort((a: object, b: object) => length(b) - length(a)).map(({ id }: { id: string }) => id);
  }
  return { ask, toldMost };
}
export const addressOf = (path: string, ids: string[], more = '') => `${path}?${ids.map((id) => `id=${id}`).join('&')}${more}`;
/** Files of a ZIP archive by their names (they are deflated, as Word does it). */
export function unzipped(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, name, extra, comment] = [
      bytes.readUInt32LE(at + 20),
      ...[28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)),
    ] as [number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(begin, begin + packed);
    const method = bytes.readUInt16LE(at + 10);
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), (method === 0 ? body : inflateRawSync(body)).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return files;
}
/** The pages of a PDF, as its page tree counts them. */
export const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
export const printed = async (page: Page) => pagesOf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
