import { defineEntity, p } from '@mikro-orm/core';
import { partialDate } from '../graph/partial-date.ts';

const ContactSchema = defineEntity({
  name: 'Contact',
  embeddable: true,
  comment: 'How an office or a body can be reached, as a source told it on a day. Never a person’s own mailbox or telephone.',
  properties: {
    website: p.string().length(2048).nullable().comment('Its own website; null when not recorded.'),
    bip: p.string().length(2048).nullable().comment('Its page of public information (BIP); null when not recorded.'),
    email: p.string().length(320).nullable().comment('The mailbox of the office or of a role; null when not recorded.'),
    phone: p.string().length(40).nullable().comment('The telephone of the office, with the country code; null when not recorded.'),
    address: p.text().nullable().comment('The postal address; null when not recorded.'),
    edelivery: p
      .string()
      .nullable()
      .comment('The address for electronic delivery: e-Doręczenia (AE:…) or the older box (ePUAP:…); null when not recorded.'),
    source: p.text().nullable().comment('Who told it: a register or the address of a page; null when not recorded.'),
    toldOn: partialDate().nullable().comment('When the source told it; null when not recorded.'),
  },
});
export class Contact extends ContactSchema.class {}
ContactSchema.setClass(Contact);
