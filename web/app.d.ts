import type { IncomingMessage } from 'node:http';

declare global {
  namespace App {
    interface PageState {
      /** Typing alone made this entry of the history, so more typing replaces it. */
      typed?: boolean;
    }
    interface Platform {
      /** The request as the server got it; `answer` asks the graph in the same process, where there is one. */
      req: IncomingMessage & {
        answer?: (body: { query: string; variables?: object; operationName?: string }) => Promise<string>;
      };
    }
  }
}
