import type { IncomingMessage } from 'node:http';
import type { Kind } from './lib/kinds.ts';
import type { Town } from './lib/search/towns.ts';

declare global {
  namespace App {
    interface PageData {
      /** The mailbox of the secretariat. */
      secretariat?: string | undefined;
      /** The kinds of which there is any record. */
      offered?: Kind[];
      /** The city that the visitor chose, and whether they were asked for one. */
      myCity?: Town | null;
      isAsked?: boolean;
    }
    interface PageState {
      /** Typing alone made this entry of the history, so more typing replaces it. */
      typed?: boolean;
    }
    interface Platform {
      /** The request as the server got it; `answer` asks the graph in the same process, where there is one. */
      req: IncomingMessage & {
        id?: string;
        answer?: (body: { query: string; variables?: object; operationName?: string }) => Promise<string>;
      };
    }
  }
}
