import type { ResultOf } from '#lib/graphql.ts';
import type { Locale, Text } from '#i18n/locale.ts';
import { searchWords } from '#i18n/search.ts';
import type { Dated } from '#lib/calls/state.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import { toMine } from '#lib/my-city/to-mine.ts';
import { speechOf } from '#lib/record/facts.ts';
import { reasonsOf } from '#lib/record/likeness.ts';
import { kindPages } from '../../kind-pages.ts';
import type { HitRecord } from './hit-record.ts';
import { matchedTitle } from './matched-title.ts';
import type { SearchHit } from './search.ts';
import type { Suggested } from './suggested.ts';
import { whereIs, type Whereabouts } from './whereabouts.ts';

type Of<K extends HitRecord['__typename']> = ResultOf<(typeof kindPages)[K]['fields']>;
type Highlight = SearchHit['highlights'][number];
/** A result as the list of results shows it, in the language of the page: nothing is left to ask or to look up. */
export interface Card extends Suggested, Pick<HitRecord, 'confidence' | 'trust' | 'trustOn' | 'staleSince'> {
  summary: Text | null;
  /** Place, distance, dates and what else the kind says of its records. */
  said: string[];
  /** Why it matters to the city that results are compared to. */
  likeness: string | null;
  /** What matched in the summary or, when it is to be seen neither there nor in the title, elsewhere. */
  inSummary?: Highlight | undefined;
  elsewhere?: Highlight | undefined;
  pilot?: { outcome: Of<'Pilot'>['outcome']; phase: Of<'Pilot'>['pilotPhase'] };
  service?: Of<'AdvisoryService'>['serviceAvailability'];
  call?: Dated;
  hasContact: boolean;
}

/** An excerpt without the numbers of sources, which a result does not list; a cut may have left a half of one at either end. */
const uncited = (found: Highlight | undefined) =>
  found && {
    ...found,
    fragments: found.fragments.map(({ text, hit }) => ({
      text: text.replace(/\s*\[\d+\]?/g, '').replace(/^(\P{L}*?)\d*\][.,;]?\s*/u, '$1'),
      hit,
    })),
  };

const toAsked = (found: NonNullable<SearchHit['likeness']>, like: string | null, speech: Locale): string | null => {
  const words = searchWords(speech.language);
  const reasons = found.city.slug === like ? words.chosenCity : reasonsOf(found, speech);
  return words.likeness(speech.text(found.city.title), reasons) ?? null;
};

/** `like` is the slug of the city that results are compared to, `mine` that of the visitor's own, where they are compared to none. */
export function cardOf(hit: SearchHit, { like, mine }: { like: string | null; mine: string | null }, speech: Locale): Card {
  const { text, languageOf, number } = speech;
  const words = searchWords(speech.language);
  const record = hit.record as HitRecord;
  const { __typename: kind, id, slug, title, summary, confidence, trust, trustOn, staleSince } = record;
  const facts = (kindPages[kind] as KindPages).facts(record, speechOf(speech));
  const inTitle = matchedTitle(text(title), hit.highlights);
  const inSummary = hit.highlights.find(({ field, lang }) => field === 'summary' && summary && lang === languageOf(summary));
  const away = hit.kilometres === null ? null : words.away(number(hit.kilometres));
  return {
    id,
    kind,
    slug,
    title,
    summary,
    confidence,
    trust,
    trustOn,
    staleSince,
    inTitle,
    inSummary: uncited(inSummary),
    where: whereIs(record as Whereabouts, speech),
    said: [facts.place, away, facts.when, ...(facts.others ?? [])].filter((each) => typeof each === 'string' && each !== '') as string[],
    likeness: hit.likeness && (mine ? toMine(hit.likeness, mine, speech) : toAsked(hit.likeness, like, speech)),
    elsewhere: inTitle || inSummary ? undefined : uncited(hit.highlights[0]),
    ...(kind === 'Pilot' && { pilot: { outcome: record.outcome, phase: record.pilotPhase } }),
    ...(kind === 'AdvisoryService' && { service: record.serviceAvailability }),
    ...(kind === 'FundingCall' && {
      call: { availability: record.callAvailability, opensOn: record.opensOn, closesOn: record.closesOn },
    }),
    hasContact: facts.contact === true,
  };
}
