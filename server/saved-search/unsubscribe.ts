import type { Request, Response } from 'express';
import { savedAddress } from './mail-words.ts';
import type { Statements } from '../database/statements.ts';
import type { Alerting } from './alerting.ts';
import { end, savedWith } from './saved-searches.ts';

/**
 * What the button of a mail program asks for (RFC 8058): a POST ends every saved search of the address, at once and
 * without a question. A GET changes nothing, since programs that look for harm follow every link: it leads to the page.
 */
export function unsubscribe(statements: Pick<Statements, 'read' | 'change'>, alerts: Alerting) {
  return async ({ method, query }: Request, response: Response) => {
    const key = typeof query.key === 'string' ? query.key : '';
    response.set('cache-control', 'no-store');
    if (method === 'POST') {
      await statements.change(({ run }) => end(run, 'address_key', key, alerts));
      // the same answer whether or not there was anything to end
      response.type('text/plain').send('Wypisano z powiadomień. / Unsubscribed.\n');
    } else {
      const [saved] = await savedWith(statements.read, key);
      response.redirect(303, savedAddress(saved?.language ?? 'PL', '', encodeURIComponent(key)));
    }
  };
}
