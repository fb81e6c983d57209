import type { MetadataStorage } from '@mikro-orm/core';
import type { Reader } from '../database/reader.ts';
import type { Statements } from '../database/statements.ts';
import type { Keeping } from './keeping.ts';
import type { Loading } from './load.ts';
import type { Kind } from './model.ts';
import type { Viewer } from './viewer.ts';

/** What a part of the program offers to verbs and queries; the key by which they ask for it. */
export interface Service<Offer> {
  name: string;
  /** Says what is offered, to the compiler alone. */ offer?: Offer;
}
export const service = <Offer>(name: string): Service<Offer> => ({ name });

/** The services of an open graph. */
export class Services {
  readonly #offers = new Map<Service<unknown>, unknown>();

  offer<Offer>(key: Service<Offer>, offer: Offer): void {
    this.#offers.set(key, offer);
  }

  get<Offer>(key: Service<Offer>): Offer {
    if (!this.#offers.has(key)) throw new Error(`Nobody offers ${key.name}.`);
    return this.#offers.get(key) as Offer;
  }
}

/** What belongs to one request; resolvers get it. */
export interface Context {
  kinds: Kind[];
  metadata: MetadataStorage;
  viewer: Viewer;
  requestId: string;
  /** The address that the request came from; what counts people may look at it, nothing stores it. */
  asker?: string | undefined;
  /** Whether others may be given the same answer, and what is noted of each who is. */
  keeping: Keeping;
  /** Whether the page of another website asks, in the name of whoever looks at it. */
  isForeign: boolean;
  /** Reads rows, until the request is given up or takes too long. */
  read: Reader;
  /** Lets others have their turn of the event loop when this one was long; what is read from memory waits for nothing else. */
  pause: () => Promise<void> | undefined;
  /** Loads what is read outside compiled plans. */
  loading: Loading;
  /** Runs what a verb changes as one transaction. */
  change: Statements['change'];
  use: Services['get'];
  /** What the verbs of this request came to, by their names in the answer: none is carried out twice, in whatever way the answer is written. */
  carriedOut: Map<string, Promise<unknown>>;
}
