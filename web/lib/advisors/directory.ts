import { filterWords } from '#i18n/filters.ts';
import type { Locale, Text } from '#i18n/locale.ts';
import { asChoice, asWords } from '#lib/list/choices-of.ts';
import type { Option } from '#lib/list/options.ts';
import type { Filter, Narrowing } from '#lib/list/whole.ts';
import { voivodeshipName } from '#lib/record/facts.ts';
import type { Service } from './services.ts';

interface Known {
  challenges: Option[];
  voivodeships: Option[];
}

/** What a service advises on, themes included. */
const topicsOf = ({ challenges }: Service) => challenges.flatMap(({ slug, broader }) => (broader ? [slug, broader.slug] : [slug]));

/** By what the directory is narrowed. */
export function directoryNarrowings(known: Known, locale: Locale, labels: Record<string, string>): Narrowing<Service>[] {
  const { m } = locale;
  const named = (option: { slug: string; title: Text; broader?: string | undefined }) => asChoice(option, locale);
  return [
    {
      name: 'challenge',
      label: labels.challenge!,
      valuesOf: topicsOf,
      choices: known.challenges.map(named),
      byCount: true,
    },
    { name: 'form', label: labels.form!, valuesOf: ({ forms }) => forms, choices: asWords(m.enums.AdvisoryServiceForms), byCount: true },
    { name: 'stage', label: labels.stage!, valuesOf: ({ stages }) => stages, choices: asWords(m.enums.AdvisoryServiceStages) },
    {
      name: 'voivodeship',
      label: labels.voivodeship!,
      valuesOf: ({ voivodeships }) => voivodeships.map(({ slug }) => slug),
      choices: known.voivodeships.map(named).map((choice) => ({ ...choice, label: voivodeshipName(choice.label) })),
      isAnywhere: true,
    },
    {
      name: 'audience',
      label: labels.audience!,
      valuesOf: ({ audiences }) => audiences,
      choices: asWords(m.enums.AdvisoryServiceAudiences),
      byCount: true,
    },
    { name: 'price', label: labels.price!, valuesOf: ({ price }) => [price], choices: asWords(m.enums.AdvisoryServicePrice) },
    {
      name: 'availability',
      label: labels.availability!,
      valuesOf: ({ availability }) => [availability],
      choices: asWords(m.enums.AdvisoryServiceAvailability),
    },
    {
      name: 'provider',
      label: filterWords(locale.language).provider,
      valuesOf: ({ provider }) => (provider ? [provider.slug] : []),
      choices: [],
    },
    {
      name: 'source',
      label: filterWords(locale.language).sources,
      valuesOf: ({ sources }) => sources.map(({ slug }) => slug),
      choices: [],
    },
  ];
}

/** What can still be asked for before what may be, as the graph lists them; what has ended comes apart. */
export function byAvailability(services: Service[]): { current: Service[]; ended: Service[] } {
  const of = (wanted: Service['availability']) => services.filter(({ availability }) => availability === wanted);
  return { current: [...of('OPEN'), ...of('UNKNOWN')], ended: of('ENDED') };
}

export type Theme = NonNullable<Service['challenges'][number]['broader']>;
/** Services under the theme of what they advise on first, those with the most before others; each stands once. */
export function byTheme(services: Service[]): { theme: Theme | null; items: Service[] }[] {
  const groups = new Map<string, { theme: Theme | null; items: Service[] }>();
  for (const service of services) {
    const [first] = service.challenges;
    const theme = first ? (first.broader ?? first) : null;
    const group = groups.get(theme?.slug ?? '') ?? { theme, items: [] };
    group.items.push(service);
    groups.set(theme?.slug ?? '', group);
  }
  return [...groups.values()].sort((a, b) => Number(b.theme !== null) - Number(a.theme !== null) || b.items.length - a.items.length);
}

/** How many services the filter by a theme leads to. */
export const servicesOn = (services: Service[], { slug }: Theme) => services.filter((service) => topicsOf(service).includes(slug)).length;

/** The same narrowing as a query of the graph, but for the voivodeship: its filter would leave out who serves the whole country. */
export function asGraphql(filter: Filter): string {
  const fields = [
    ['challenge', 'challenges'],
    ['form', 'forms'],
    ['stage', 'stages'],
    ['audience', 'audiences'],
    ['price', 'price'],
    ['availability', 'availability'],
  ] as const;
  const given = fields.flatMap(([name, field]) =>
    filter[name] ? [`${field}: [${filter[name].map((value) => (name === 'challenge' ? JSON.stringify(value) : value)).join(', ')}]`] : [],
  );
  return `{
  advisoryServices(${given.length > 0 ? `filter: { ${given.join(', ')} }, ` : ''}first: 100) {
    totalCount
    nodes {
      id slug title { pl en } provider { title { pl en } }
      forms price availability howToAsk { pl en } answersWithinDays verifiedOn
      voivodeships { slug }
    }
  }
}`;
}
