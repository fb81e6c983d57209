import { defineEntity, p } from '@mikro-orm/core';

const OldSlugSchema = defineEntity({
  name: 'OldSlug',
  comment: 'A slug that a record once had. Written by the database whenever a slug changes.',
  properties: {
    kind: p.string().primary(),
    slug: p.string().primary(),
    recordId: p.integer(),
  },
});
export class OldSlug extends OldSlugSchema.class {}
OldSlugSchema.setClass(OldSlug);
