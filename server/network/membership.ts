import { defineEntity, p } from '@mikro-orm/core';
import { City } from '../city/city.ts';
import { Organisation } from '../organisation/organisation.ts';
import { record } from '../source/record.ts';
import { Edition } from './edition.ts';
import { Network } from './network.ts';

const MembershipSchema = defineEntity({
  name: 'Membership',
  comment: 'A city or an organisation taking part in an edition, usually in one of its networks.',
  properties: {
    ...record,
    edition: () => p.manyToOne(Edition).index().comment('The edition it is a member of.'),
    network: () =>
      p.manyToOne(Network).nullable().index().comment('The network it is a member of; null when the sources name only the edition.'),
    city: () => p.manyToOne(City).nullable().index().comment('The member, when it is a town. Exactly one of city and organisation is set.'),
    organisation: () =>
      p
        .manyToOne(Organisation)
        .nullable()
        .index()
        .comment('The member, when it is an organisation. Exactly one of city and organisation is set.'),
    role: p.enum(['LEADER', 'PARTNER']).comment('LEADER: leads the network. PARTNER: takes part in it.'),
  },
  checks: [{ name: 'membership_one_member', expression: 'num_nonnulls(city_id, organisation_id) = 1' }],
  uniques: [
    { name: 'membership_city_once', properties: ['edition', 'network', 'city'] },
    { name: 'membership_organisation_once', properties: ['edition', 'network', 'organisation'] },
  ],
});
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);
