import { Challenge } from '../../challenge/challenge.ts';
import { FundingCall } from '../../funding/funding-call.ts';
import type { Context } from '../../graph/context.ts';
import type { Loading } from '../../graph/load.ts';
import { kindOf, type Kind } from '../../graph/model.ts';
import type { RecordName, SearchAnswer } from '../engine.ts';
import { upperSnake } from '../facets.ts';
import { quoted } from '../query/lexemes.ts';
import { LITTLE, OFFERED, offersOf, type TopicOffer } from './topic-offers.ts';
import { understoodOf } from './understood.ts';

const MOST_TOPICS = 4;

const known = async (kinds: Kind[], { kind, key }: RecordName, loading: Loading) =>
  loading.byKey(
    kinds.find(({ name }) => name === kind)!,
    key,
  );

/** What a query was understood as, with the records that are meant. */
export async function understoodIn({ understanding }: SearchAnswer, { kinds, loading }: Pick<Context, 'kinds' | 'loading'>) {
  const found = await Promise.all(
    understoodOf(understanding).map(async (each) => {
      const record = each.record && (await known(kinds, each.record, loading));
      // what is no longer public leads nowhere
      return each.record && !record ? [] : [{ ...each, record, kinds: each.kinds.map(upperSnake) }];
    }),
  );
  return found.flat();
}

/** The topics of a query, each with what there is on it. */
export async function topicsOf({ understanding }: SearchAnswer, { first }: { first: number }, { kinds, loading, read }: Context) {
  const readings = understanding.topics.slice(0, Math.max(0, Math.min(first, MOST_TOPICS)));
  const keys = [...new Set(understanding.tokens.flatMap(({ key }) => (key === '' ? [] : quoted(key))))];
  const challenge = kindOf(kinds, Challenge);
  const call = kindOf(kinds, FundingCall);
  const found = await offersOf(
    readings.map(({ topic }) => topic.slug),
    OFFERED,
    keys,
    call,
    read,
  );
  const asked = OFFERED.filter((kind) => understanding.kinds.some((each) => each.asked.kinds.includes(kind)));
  // the theme of each topic that has nothing of what was asked for
  const themes = readings.map(({ topic }, index) => (found[index]!.some(({ kind }) => asked.includes(kind)) ? null : topic.parent));
  const nearest = themes.some(Boolean) ? await offersOf(themes, asked, keys, call, read) : [];
  const shown = (offers: TopicOffer[]) =>
    Promise.all(
      offers.map(async ({ kind, best, ...offer }) => ({
        ...offer,
        kind: upperSnake(kind),
        best: (await Promise.all(best.map((name) => known(kinds, name, loading)))).filter((each) => each !== null),
      })),
    );
  const all = await Promise.all(
    readings.map(async (reading, index) => {
      const offers = found[index]!;
      const isLittle = offers.reduce((sum, { count }) => sum + count, 0) < LITTLE;
      const near = isLittle ? await Promise.all(reading.topic.near.map((key) => loading.byKey(challenge, key))) : [];
      return {
        challenge: await loading.byKey(challenge, reading.topic.key),
        strength: reading.strength,
        offers: await shown(offers),
        nearest: await shown(nearest[index] ?? []),
        near: near.filter((each) => each !== null),
      };
    }),
  );
  return all.filter((each) => each.challenge !== null);
}

/** Names that were searched for as well, in one language or in all. */
export const alsoShownIn = ({ alsoShown }: SearchAnswer, { lang }: { lang?: string | null }) =>
  alsoShown.flatMap((each) => (lang == null || each.lang === null || each.lang === lang ? each.label : []));
