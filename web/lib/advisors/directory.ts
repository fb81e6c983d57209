import type { Locale, Text } from '#i18n/locale.ts';
import type { Option } from '#lib/list/options.ts';
import { voivodeshipName } from '#lib/record/facts.ts';
import type { Choice, Facet, FacetName } from '#lib/search/facets.ts';
import type { Service } from './services.ts';

type Filter = Partial<Record<FacetName, string[]>>;

/** By what the directory is narrowed: the values that each service answers to. */
const valuesOf = {
  challenge: ({ challenges }) => challenges.flatMap(({ slug, broader }) => (broader ? [slug, broader.slug] : [slug])),
  form: ({ forms }) => forms,
  stage: ({ stages }) => stages,
  voivodeship: ({ voivodeships }) => voivodeships.map(({ slug }) => slug),
  audience: ({ audiences }) => audiences,
  price: ({ price }) => [price],
  availability: ({ availability }) => [availability],
} as const satisfies Partial<Record<FacetName, (service: Service) => string[]>>;
type Name = keyof typeof valuesOf;
export const directoryFacets = Object.keys(valuesOf) as Name[];

function answers(service: Service, name: Name, wanted: string[]): boolean {
  // who serves the whole country serves each of its voivodeships
  if (name === 'voivodeship' && service.voivodeships.length === 0) return true;
  const values: string[] = valuesOf[name](service);
  return wanted.some((value) => values.includes(value));
}

/** The services that answer to any of the values of each facet; `aside` leaves one facet out of account. */
export const narrowed = (services: Service[], filter: Filter, aside?: FacetName) =>
  services.filter((service) => directoryFacets.every((name) => name === aside || !filter[name] || answers(service, name, filter[name])));

interface Known {
  challenges: Option[];
  voivodeships: Option[];
}
/** The facets with how many services each value has, the selection in its own facet left aside. */
export function directoryFacetsOf(services: Service[], filter: Filter, known: Known, { m, text, language, languageOf }: Locale): Facet[] {
  const words = (of: Record<string, string>) => Object.entries(of).map(([value, label]) => ({ value, label, parent: null }));
  const named = ({ slug, title, broader }: { slug: string; title: Text; broader?: string | undefined }) => ({
    value: slug,
    label: text(title),
    parent: broader ?? null,
    lang: languageOf(title) === language ? undefined : languageOf(title),
  });
  const possible: Record<Name, Omit<Choice, 'count' | 'selected'>[]> = {
    challenge: known.challenges.map(named),
    form: words(m.enums.AdvisoryServiceForms),
    stage: words(m.enums.AdvisoryServiceStages),
    voivodeship: known.voivodeships.map(named).map((choice) => ({ ...choice, label: voivodeshipName(choice.label) })),
    audience: words(m.enums.AdvisoryServiceAudiences),
    price: words(m.enums.AdvisoryServicePrice),
    availability: words(m.enums.AdvisoryServiceAvailability),
  };
  const byCount: Name[] = ['challenge', 'form', 'audience'];
  return directoryFacets.map((name) => {
    const others = narrowed(services, filter, name);
    const chosen = filter[name] ?? [];
    const unknown = chosen
      .filter((value) => !possible[name].some((choice) => choice.value === value))
      .map((value) => ({ value, label: value, parent: null }));
    const choices = [...possible[name], ...unknown].map((choice) => ({
      ...choice,
      count: others.filter((service) => answers(service, name, [choice.value])).length,
      selected: chosen.includes(choice.value),
    }));
    return { name, choices: byCount.includes(name) ? choices.sort((a, b) => b.count - a.count) : choices };
  });
}

/** What can still be asked for before what may be, as the graph lists them; what has ended comes apart. */
export function byAvailability(services: Service[]): { current: Service[]; ended: Service[] } {
  const of = (wanted: Service['availability']) => services.filter(({ availability }) => availability === wanted);
  return { current: [...of('OPEN'), ...of('UNKNOWN')], ended: of('ENDED') };
}

/** The filters without which there would be services, and how many. */
export const obstaclesIn = (services: Service[], filter: Filter) =>
  directoryFacets
    .filter((name) => filter[name])
    .map((name) => ({ name, count: narrowed(services, filter, name).length }))
    .filter(({ count }) => count > 0);

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
