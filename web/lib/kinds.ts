import type { Language } from '#i18n/language.ts';

/** The noun of a kind as it stands after a number: by plural rule of the language. */
export interface Noun {
  one: string;
  few?: string;
  many?: string;
  other: string;
}
export interface KindFacts {
  /** The segment in addresses. */
  segment: Record<Language, string>;
  /** The query field of one record, and of the list. */
  field: string;
  list: string;
  /** One record, and the name of the whole list, as headings. */
  one: Record<Language, string>;
  many: Record<Language, string>;
  /** As it stands after a number. */
  counted: Record<Language, Noun>;
  /** The family whose strand colour the kind wears. */
  strand: Strand;
}
/** Families of kinds: what cities did, who helps, what pays, what is to change, who works together, where. */
export const strands = ['practice', 'help', 'money', 'reform', 'network', 'place'] as const;
export type Strand = (typeof strands)[number];

const kind = (
  strand: Strand,
  field: string,
  list: string,
  segmentPl: string,
  segmentEn: string,
  [onePl, manyPl, fewPl, manyOf]: [one: string, many: string, few: string, manyOf: string],
  [oneEn, manyEn]: [one: string, many: string],
): KindFacts => ({
  strand,
  field,
  list,
  segment: { pl: segmentPl, en: segmentEn },
  one: { pl: onePl, en: oneEn },
  many: { pl: manyPl, en: manyEn },
  counted: {
    pl: { one: lower(onePl), few: fewPl, many: manyOf, other: fewPl },
    en: { one: lower(oneEn), other: lower(manyEn) },
  },
});
/** Abbreviations such as MID and EU stay upper case. */
const lower = (label: string) => (/^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));

/** Every kind of record that has pages: its addresses, names and colour. */
export const kinds = {
  Challenge: kind(
    'practice',
    'challenge',
    'challenges',
    'wyzwania',
    'challenges',
    ['Wyzwanie', 'Wyzwania', 'wyzwania', 'wyzwań'],
    ['Challenge', 'Challenges'],
  ),
  Solution: kind(
    'practice',
    'solution',
    'solutions',
    'rozwiazania',
    'solutions',
    ['Rozwiązanie', 'Rozwiązania', 'rozwiązania', 'rozwiązań'],
    ['Solution', 'Solutions'],
  ),
  Pilot: kind('practice', 'pilot', 'pilots', 'pilotaze', 'pilots', ['Pilotaż', 'Pilotaże', 'pilotaże', 'pilotaży'], ['Pilot', 'Pilots']),
  Adoption: kind(
    'practice',
    'adoption',
    'adoptions',
    'przeniesienia',
    'adoptions',
    ['Przeniesienie', 'Przeniesienia', 'przeniesienia', 'przeniesień'],
    ['Adoption', 'Adoptions'],
  ),
  ActionPlan: kind(
    'practice',
    'actionPlan',
    'actionPlans',
    'mid',
    'action-plans',
    ['MID', 'Miejskie Inicjatywy Działania (MID)', 'MID', 'MID'],
    ['Action plan', 'Action plans'],
  ),
  JointProject: kind(
    'practice',
    'jointProject',
    'jointProjects',
    'wspolne-projekty',
    'joint-projects',
    ['Wspólny projekt', 'Wspólne projekty', 'wspólne projekty', 'wspólnych projektów'],
    ['Joint project', 'Joint projects'],
  ),
  AdvisoryService: kind(
    'help',
    'advisoryService',
    'advisoryServices',
    'uslugi-doradcze',
    'advisory-services',
    ['Usługa doradcza', 'Usługi doradcze', 'usługi doradcze', 'usług doradczych'],
    ['Advisory service', 'Advisory services'],
  ),
  Guidance: kind(
    'help',
    'guidance',
    'guidances',
    'poradniki',
    'guidance',
    ['Poradnik', 'Poradniki', 'poradniki', 'poradników'],
    ['Guidance entry', 'Guidance'],
  ),
  Organisation: kind(
    'help',
    'organisation',
    'organisations',
    'organizacje',
    'organisations',
    ['Organizacja', 'Organizacje', 'organizacje', 'organizacji'],
    ['Organisation', 'Organisations'],
  ),
  FundingCall: kind(
    'money',
    'fundingCall',
    'fundingCalls',
    'nabory',
    'funding-calls',
    ['Nabór', 'Nabory', 'nabory', 'naborów'],
    ['Funding call', 'Funding calls'],
  ),
  FundingProgramme: kind(
    'money',
    'fundingProgramme',
    'fundingProgrammes',
    'programy',
    'funding-programmes',
    ['Program finansowania', 'Programy finansowania', 'programy finansowania', 'programów finansowania'],
    ['Funding programme', 'Funding programmes'],
  ),
  FundedProject: kind(
    'money',
    'fundedProject',
    'fundedProjects',
    'projekty-ue',
    'eu-projects',
    ['Projekt UE', 'Projekty UE', 'projekty UE', 'projektów UE'],
    ['EU project', 'EU projects'],
  ),
  Barrier: kind(
    'reform',
    'barrier',
    'barriers',
    'bariery',
    'barriers',
    ['Bariera', 'Bariery', 'bariery', 'barier'],
    ['Barrier', 'Barriers'],
  ),
  Recommendation: kind(
    'reform',
    'recommendation',
    'recommendations',
    'rekomendacje',
    'recommendations',
    ['Rekomendacja', 'Rekomendacje', 'rekomendacje', 'rekomendacji'],
    ['Recommendation', 'Recommendations'],
  ),
  ImpactAssessment: kind(
    'reform',
    'impactAssessment',
    'impactAssessments',
    'karty-osr',
    'impact-assessments',
    ['Karta OSR', 'Karty OSR', 'karty OSR', 'kart OSR'],
    ['Impact assessment', 'Impact assessments'],
  ),
  Network: kind('network', 'network', 'networks', 'sieci', 'networks', ['Sieć', 'Sieci', 'sieci', 'sieci'], ['Network', 'Networks']),
  Edition: kind('network', 'edition', 'editions', 'edycje', 'editions', ['Edycja', 'Edycje', 'edycje', 'edycji'], ['Edition', 'Editions']),
  Membership: kind(
    'network',
    'membership',
    'memberships',
    'czlonkostwa',
    'memberships',
    ['Członkostwo', 'Członkostwa', 'członkostwa', 'członkostw'],
    ['Membership', 'Memberships'],
  ),
  Evaluation: kind(
    'network',
    'evaluation',
    'evaluations',
    'autoewaluacje',
    'evaluations',
    ['Autoewaluacja', 'Autoewaluacje', 'autoewaluacje', 'autoewaluacji'],
    ['Evaluation', 'Evaluations'],
  ),
  Event: kind(
    'network',
    'event',
    'events',
    'wydarzenia',
    'events',
    ['Wydarzenie', 'Wydarzenia', 'wydarzenia', 'wydarzeń'],
    ['Event', 'Events'],
  ),
  Material: kind(
    'network',
    'material',
    'materials',
    'materialy',
    'materials',
    ['Materiał', 'Materiały', 'materiały', 'materiałów'],
    ['Material', 'Materials'],
  ),
  Update: kind(
    'network',
    'update',
    'updates',
    'aktualnosci',
    'updates',
    ['Aktualność', 'Aktualności', 'aktualności', 'aktualności'],
    ['Update', 'Updates'],
  ),
  City: kind('place', 'city', 'cities', 'miasta', 'cities', ['Miasto', 'Miasta', 'miasta', 'miast'], ['City', 'Cities']),
  County: kind('place', 'county', 'counties', 'powiaty', 'counties', ['Powiat', 'Powiaty', 'powiaty', 'powiatów'], ['County', 'Counties']),
  Voivodeship: kind(
    'place',
    'voivodeship',
    'voivodeships',
    'wojewodztwa',
    'voivodeships',
    ['Województwo', 'Województwa', 'województwa', 'województw'],
    ['Voivodeship', 'Voivodeships'],
  ),
  Source: kind('help', 'source', 'sources', 'zrodla', 'sources', ['Źródło', 'Źródła', 'źródła', 'źródeł'], ['Source', 'Sources']),
} as const satisfies Record<string, KindFacts>;
export type Kind = keyof typeof kinds;

/** Pages besides the kinds. */
export const places = {
  search: { pl: 'szukaj', en: 'search' },
  advisors: { pl: 'doradcy', en: 'advisors' },
  alerts: { pl: 'powiadomienia', en: 'alerts' },
  record: { pl: 'rekord', en: 'record' },
  data: { pl: 'dane', en: 'data' },
  accessibility: { pl: 'dostepnosc', en: 'accessibility' },
  about: { pl: 'o-splocie', en: 'about' },
} as const satisfies Record<string, Record<Language, string>>;
export type Place = keyof typeof places;
