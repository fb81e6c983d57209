import type { Locale, Text } from '#i18n/locale.ts';

/** The links that say where a record is. */
export interface Whereabouts {
  cities?: readonly { title: Text }[];
  city?: { title: Text } | null;
  voivodeship?: { title: Text } | null;
}

/** Where a record is: its city, the leading one of several; of a city its voivodeship, for there are towns of one name. */
export function whereIs(record: Whereabouts, { m, text, count }: Pick<Locale, 'm' | 'text' | 'count'>): string | undefined {
  const [first = record.city ?? record.voivodeship, ...others] = record.cities ?? [];
  if (!first) return undefined;
  return text(first.title) + (others.length > 0 ? ` ${m.fact.others(count(others.length, m.fact.otherCities))}` : '');
}
