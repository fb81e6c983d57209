import type { Locale } from '#i18n/locale.ts';
import { becauseWords } from '#i18n/because.ts';
import { isTown } from '#lib/record/county.ts';
import { voivodeshipName } from '#lib/record/facts.ts';
import { reasonsOf } from '#lib/record/likeness.ts';
import type { Story } from '#lib/record/story.ts';
import type { Check } from './check.ts';

type Condition = Story['conditions'][number];
type Evidence = Check['evidence'][number]['record'];
/** What a verdict rests on: a sentence, and the record that it speaks of. */
export interface Because {
  says: string;
  record: Evidence | null;
  amount: string | null;
}

/** The facts of a town, as its conditions are told against them. */
const factsOf = ({ city }: Check, { language, m, text, count }: Locale) => ({
  population: count(city.population, m.fact.inhabitants),
  kind: isTown(city) ? becauseWords(language).countyRights : m.enums.CityKind[city.kind],
  region: city.voivodeship && voivodeshipName(text(city.voivodeship.title)),
});

/** Whether the town did it itself. */
const isOwn = ({ city, likeness }: Check): boolean => likeness?.city.slug === city.slug;

/** How like the town is to the likest of those that did it; null where nobody knows who did. */
export function likenessSaid(check: Check, locale: Locale): string | null {
  const words = becauseWords(locale.language);
  if (!check.likeness) return null;
  if (isOwn(check)) return words.own;
  const name = locale.text(check.likeness.city.title);
  const { length } = check.likeness.reasons;
  if (length === 0) return words.doneByUnlike(name);
  return (length === 1 ? words.doneByLittleAlike : words.doneBy)(name, reasonsOf(check.likeness, locale));
}

/** Why a condition is met in a town, not met or unknown; null for what is said in words only. */
export function becauseOf(check: Check, condition: Condition, index: number, locale: Locale): Because | null {
  const words = becauseWords(locale.language);
  const verdict = check.verdicts[index]!;
  const { type, cityKind, voivodeshipTeryt, law, network } = condition;
  const record = check.evidence.find((each) => each.condition === index)?.record ?? null;
  if (record) return { says: network === null ? words.spent : words.takesPart, record, amount: amountOf(record, locale) };
  const says = (sentence: string | undefined): Because | null => (sentence ? { says: sentence, record: null, amount: null } : null);
  if (verdict === 'UNKNOWN') {
    if (law && law !== 'EVERY_COMMUNE') return says(words.why[law]);
    return says(network !== null ? words.why.network : type === 'BUDGET' ? words.why.BUDGET : undefined);
  }
  if (law === 'EVERY_COMMUNE') return says(words.everyCommune);
  const facts = factsOf(check, locale);
  const seat = cityKind === 'VOIVODESHIP_SEAT' || cityKind === 'FORMER_VOIVODESHIP_SEAT' ? words.seat[cityKind][verdict] : null;
  const decided = [
    type === 'POPULATION' && facts.population,
    seat ?? ((cityKind || law === 'COUNTY_RIGHTS') && facts.kind),
    voivodeshipTeryt && facts.region,
  ];
  return says(words.has(decided.filter(Boolean).join(', ')));
}

function amountOf(record: Evidence, { money }: Locale): string | null {
  if (record.__typename === 'FundedProject') return money({ amount: record.totalPln, currency: 'PLN' });
  const given = record.__typename === 'Pilot' ? record.budget : record.__typename === 'Solution' ? record.cost : null;
  return given && money(given);
}
