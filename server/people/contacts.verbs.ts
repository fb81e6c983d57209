import { ID } from 'type-graphql';
import { forbidden } from '../errors.ts';
import { City } from '../city/city.ts';
import type { Context } from '../graph/context.ts';
import { declareObject } from '../graph/declare.ts';
import { typeOf } from '../graph/declared.ts';
import { plain } from '../graph/input.ts';
import { recordNamed } from '../graph/lookup.ts';
import { query } from '../graph/query.ts';
import { verb } from '../graph/verb.ts';
import { Organisation } from '../organisation/organisation.ts';
import { may, type Person } from './access.ts';
import { contactsAt, networksOf, tell, type PersonTold, type PlaceOf } from './contacts.ts';
import { noted } from './log.ts';
import { audience, done, profileField, recordOf, text } from './people.types.ts';
import { isMember, personIn } from './viewer.ts';

const contact = declareObject('PersonContact', 'Somebody, as far as they tell of themselves to whoever asks.', {
  name: { type: () => String, description: 'How they are called.' },
  organisation: { type: () => typeOf(Organisation), nullable: true, description: 'The body they act for.' },
  city: { type: () => typeOf(City), nullable: true, description: 'The town they act for.' },
  position: { type: () => String, nullable: true, description: 'What they do there.' },
  email: { type: () => String, nullable: true, description: 'Their address.' },
  phone: { type: () => String, nullable: true, description: 'Their telephone.' },
  about: { type: () => String, nullable: true, description: 'What else they tell.' },
});
const shown = (context: Context, { name, organisation, city, told }: PersonTold) => ({
  name,
  organisation: recordOf(context, 'Organisation', organisation),
  city: recordOf(context, 'City', city),
  position: told.POSITION ?? null,
  email: told.EMAIL ?? null,
  phone: told.PHONE ?? null,
  about: told.ABOUT ?? null,
});
export const membershipIn = ({ kinds }: Pick<Context, 'kinds'>) => kinds.find(({ name }) => name === 'Membership')!;

/** @throws FORBIDDEN for the people of a network unless the person is one of them, or of the secretariat */
async function allowed(context: Context, asks: Person | null, { kind, key }: PlaceOf): Promise<void> {
  if (kind !== 'Network' || may(asks, 'seeDesk')) return;
  if (asks && (await networksOf(context.read, membershipIn(context), asks)).includes(key)) return;
  throw forbidden('The people of a network are shown to its members alone.');
}
function placeIn({ kinds }: Context, id: string): PlaceOf | null {
  const named = recordNamed(
    kinds.filter(({ name }) => ['Network', 'City', 'Organisation'].includes(name)),
    id,
  );
  return named && { kind: named.kind.name as PlaceOf['kind'], key: named.key };
}

export const contacts = query(
  'contacts',
  'The people of a network (for its members alone), a town or a body who tell anything to whoever asks, by name.',
  {
    args: { of: plain(ID, 'The global id of a network, a town or a body.') },
    type: () => [contact],
    async resolve({ of }, context) {
      const place = placeIn(context, of);
      const asks = personIn(context.viewer);
      if (!place) return [];
      await allowed(context, asks, place);
      return (await contactsAt(context.read, membershipIn(context), asks, place)).map((each) => shown(context, each));
    },
  },
);

export const exportContacts = verb('exportContacts', 'Takes the contacts of a network home, for its members alone. It is noted who did.', {
  for: isMember,
  input: { network: plain(ID, 'The global id of the network.') },
  payload: { contacts: { type: () => [contact], description: 'Its people, by name; null when there is something to mend.' } },
  async before({ network }, { as, context, refuse }) {
    const place = placeIn(context, network);
    if (place?.kind !== 'Network') return refuse('NOT_FOUND', 'network');
    await allowed(context, as.person, place);
    return place;
  },
  async does(_, act, place) {
    const found = await contactsAt(act.run, membershipIn(act.context), act.as.person, place);
    await noted(act, act.as.person, 'exportContacts', { kind: place.kind, id: place.key }, { people: found.length });
    return { contacts: found.map((each) => shown(act.context, each)) };
  },
});

export const tellOfMyself = verb(
  'tellOfMyself',
  'Tells something of whoever asks, to those they choose; with an empty text it is forgotten.',
  {
    for: isMember,
    input: {
      field: plain(profileField, 'What.'),
      value: text('It, in their words; of no use for EMAIL, which is that of the account.', 1_000),
      seenBy: plain(audience, 'Who sees it.'),
    },
    payload: { kept: done('Whether it is as chosen.') },
    async does({ field, value, seenBy }, { run, as }) {
      await tell(run, as.person, field, value, seenBy);
      return { kept: true };
    },
  },
);
