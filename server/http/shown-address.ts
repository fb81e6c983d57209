import type { NextFunction, Request, Response } from 'express';
import { isIP } from 'node:net';

/** Names by which somebody at this machine reaches it. */
const OWN = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Sees to it that absolute addresses begin with what the operator named, never with what a header says: pages take them from
 * `Host` and the protocol, so both are put right before. Without SITE_URL this machine's own names are left as they are, as
 * on a desk; any other becomes the address that was connected to.
 */
export function shownAddress(siteUrl: string | undefined, protocolHeader: string) {
  const shown = siteUrl === undefined ? undefined : new URL(siteUrl);
  return (request: Request, _: Response, next: NextFunction) => {
    const asked = request.headers.host ?? '';
    const host = shown?.host ?? (OWN.test(asked) ? asked : connectedTo(request));
    const protocol = shown?.protocol.slice(0, -1) ?? (request.protocol === 'https' ? 'https' : 'http');
    const { origin } = request.headers;
    // a page of this website stays one, by whatever name it was reached
    if (origin !== undefined && URL.canParse(origin) && new URL(origin).host === asked) request.headers.origin = `${protocol}://${host}`;
    request.headers.host = host;
    request.headers[protocolHeader] = protocol;
    next();
  };
}

function connectedTo({ socket: { localAddress = 'localhost', localPort } }: Request): string {
  const address = localAddress.replace(/^::ffff:/, '');
  return `${isIP(address) === 6 ? `[${address}]` : address}:${localPort}`;
}
