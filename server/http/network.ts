import { isIP } from 'node:net';

/**
 * The network that an address counts as: of IPv4 the address; of IPv6 its first bits, as one household or office changes the
 * others at will. Null for what is no address.
 */
export function networkOf(address: string | undefined, bits: 56 | 64): string | null {
  if (!address || !isIP(address)) return null;
  const [, inside] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (inside) return inside;
  if (!address.includes(':')) return address;
  // an address as part of a URL is written in the one short form
  const [before = '', after] = new URL(`http://[${address.replace(/%.*/, '')}]`).hostname.slice(1, -1).split('::');
  const groups = before === '' ? [] : before.split(':');
  const left = 8 - groups.length - (after ? after.split(':').length : 0);
  const whole = after === undefined ? groups : [...groups, ...Array<string>(left).fill('0')];
  const [first, second, third, fourth] = [...whole, ...(after ? after.split(':') : [])] as [string, string, string, string];
  const last = bits === 64 ? fourth : (Number.parseInt(fourth, 16) >> 8).toString(16);
  return [first, second, third, last].join(':');
}
