import { service } from '../graph/context.ts';
import type { Outbox } from '../mail/outbox.ts';

/** What verbs about saved searches work with. */
export interface Alerting {
  outbox: Outbox;
  /** Where the website is; the links in e-mails lead there. */
  site: () => string;
}
export const alerting = service<Alerting>('alerts');
