import { createHash } from 'node:crypto';
import { networkOf } from '../../http/network.ts';

/** So many bits count the askers of one query. */
export const ASKER_BITS = 64;

/**
 * Who counts as one asker: an address of IPv4, or a network of IPv6, in which one machine changes its address at will.
 * Null for what is no address; nobody is counted then.
 */
export const askerOf = (address: string | undefined): string | null => networkOf(address, 64);

/**
 * The bit that stands for an asker of a query. Askers are counted without being kept (linear counting): each falls on one
 * of 64 bits, and a query keeps only which bits were hit. Of all the world's addresses one in 64 falls on the same bit, and
 * for another query on another one, so a bit names nobody and tells nothing of what else was asked. Two askers may share a
 * bit, one never has two: the bits that are set are at most as many as the askers, on whatever days they asked.
 */
export function bitOf(asker: string, query: string): bigint {
  const [byte] = createHash('sha256').update(`${asker} ${query}`).digest();
  return 1n << BigInt(byte! % ASKER_BITS);
}
