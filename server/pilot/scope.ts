import { defineEntity, p } from '@mikro-orm/core';

const ScopeSchema = defineEntity({
  name: 'Scope',
  embeddable: true,
  comment: 'The limits within which something was tried, as the sources put them; in Polish.',
  properties: {
    time: p.text().nullable().comment('The limit in time; null when there is none or it is not recorded.'),
    timeEn: p.text().nullable().comment('The same in English; null when nobody has translated it yet.'),
    territory: p.text().nullable().comment('The limit in territory; null when there is none or it is not recorded.'),
    territoryEn: p.text().nullable().comment('The same in English; null when nobody has translated it yet.'),
    subjects: p.text().nullable().comment('Whom it applies to; null when everybody or not recorded.'),
    subjectsEn: p.text().nullable().comment('The same in English; null when nobody has translated it yet.'),
  },
});
export class Scope extends ScopeSchema.class {}
ScopeSchema.setClass(Scope);

/** By what means a pilot or a solution works. */
export const natures = ['TECHNOLOGY', 'SERVICE', 'ORGANISATIONAL', 'SPATIAL', 'FINANCIAL', 'LEGAL'] as const;
