import type { Locale } from '#i18n/locale.ts';
import { voivodeshipName } from './facets.ts';
import type { HitCity, HitRecord } from './hit-record.ts';

/** What a card says of a result, in order, and whether a reader will find whom to ask. */
export interface HitFacts {
  place?: string | null | undefined;
  when?: string | null | undefined;
  others?: (string | null | undefined | false)[];
  /** Left out where a contact makes no sense, as with a source. */
  contact?: boolean;
}

const yearOf = (date: string | null) => date?.slice(0, 4);
const years = (from?: string | null, to?: string | null) => (from && to && from !== to ? `${from}–${to}` : from || to);

export function factsOf(record: HitRecord, { m, text, day, count, number, money, list }: Locale): HitFacts {
  const cityIn = ({ title, populationBand, voivodeship }: HitCity) =>
    `${text(title)} (${[m.enums.CityPopulationBand[populationBand], voivodeship && voivodeshipName(text(voivodeship.title))].filter(Boolean).join(', ')})`;
  const placeOf = (cities: readonly (HitCity | null)[], place?: string | null) => {
    const [first, ...rest] = cities.filter((city) => city !== null);
    return first
      ? [cityIn(first), rest.length > 0 && m.fact.others(count(rest.length, m.fact.otherCities))].filter(Boolean).join(' ')
      : place;
  };
  const nameOf = (record: { title: HitRecord['title'] } | null) => record && text(record.title);

  switch (record.__typename) {
    case 'Pilot':
      return {
        place: placeOf(record.cities.length > 0 ? record.cities : [record.city], record.place),
        when: years(yearOf(record.startsOn), yearOf(record.endsOn)),
        others: [m.enums.PilotType[record.pilotType]],
        contact: record.city !== null || record.cities.length > 0 || record.owner !== null,
      };
    case 'Solution':
      return {
        place: placeOf(record.cities, record.place),
        others: [m.enums.SolutionPhase[record.solutionPhase]],
        contact: record.cities.length > 0 || record.owner !== null,
      };
    case 'Adoption':
      return {
        place: placeOf([record.city]),
        when: yearOf(record.adoptedOn),
        others: [m.enums.AdoptionResult[record.result]],
        contact: record.city !== null || record.organisation !== null,
      };
    case 'ActionPlan':
      return { place: placeOf([record.city]), others: [m.enums.ActionPlanPhase[record.actionPlanPhase]], contact: record.city !== null };
    case 'JointProject':
      return {
        place: placeOf(record.cities),
        others: [m.enums.JointProjectPhase[record.jointProjectPhase], record.answerBy && `${m.fact.answerBy} ${day(record.answerBy)}`],
        contact: record.coordinator !== null || record.cities.length > 0,
      };
    case 'AdvisoryService':
      return {
        place: record.voivodeships.length > 0 ? list(record.voivodeships.map(({ title }) => text(title))) : m.fact.nationwide,
        others: [
          nameOf(record.provider),
          record.forms.map((form) => m.enums.AdvisoryServiceForms[form]).join(', '),
          m.enums.AdvisoryServicePrice[record.price],
          record.answersWithinDays !== null && `${m.fact.answersWithin} ${m.fact.within} ${count(record.answersWithinDays, m.fact.days)}`,
        ],
        contact: record.address !== null || record.provider !== null,
      };
    case 'Guidance':
      return {
        when: yearOf(record.issuedOn),
        others: [m.enums.GuidanceForm[record.guidanceForm], nameOf(record.organisation)],
        contact: record.organisation !== null,
      };
    case 'Organisation':
      return {
        place: nameOf(record.voivodeship),
        others: [m.enums.OrganisationKind[record.organisationKind]],
        contact: record.website !== null,
      };
    case 'FundingCall':
      return {
        others: [nameOf(record.programme), record.closesOn && `${m.fact.closesOn}: ${day(record.closesOn)}`],
        contact: record.programme?.operator != null,
      };
    case 'FundingProgramme':
      return {
        others: [
          m.enums.FundingProgrammeForm[record.programmeForm],
          record.needs.map((need) => m.enums.FundingProgrammeNeeds[need]).join(', '),
          nameOf(record.operator),
        ],
        contact: record.operator !== null,
      };
    case 'FundedProject':
      return {
        place: placeOf([record.city]),
        when: m.enums.FundedProjectPeriod[record.period],
        others: [m.enums.FundedProjectFund[record.fund], money({ amount: record.totalPln, currency: 'PLN' }), record.beneficiary],
        contact: record.city !== null || record.organisation !== null,
      };
    case 'Barrier':
      return {
        place: placeOf(record.cities),
        others: [m.enums.BarrierProgress[record.barrierProgress]],
        contact: record.cities.length > 0,
      };
    case 'Recommendation':
      return {
        others: [
          m.enums.RecommendationProgress[record.recommendationProgress],
          record.addressee && `${m.fact.addressee}: ${text(record.addressee.title)}`,
        ],
        contact: record.addressee !== null,
      };
    case 'ImpactAssessment':
      return {
        others: [m.enums.ImpactAssessmentStage[record.assessmentStage], nameOf(record.proposer)],
        contact: record.proposer !== null,
      };
    case 'Network':
      return {
        when: record.edition && years(String(record.edition.startYear), String(record.edition.endYear)),
        others: [nameOf(record.edition), m.enums.NetworkType[record.networkType]],
      };
    case 'Edition':
      return { when: years(String(record.startYear), String(record.endYear)) };
    case 'Membership':
      return {
        place: placeOf([record.city]),
        others: [nameOf(record.edition), m.enums.MembershipRole[record.role]],
        contact: record.city !== null || record.organisation !== null,
      };
    case 'Evaluation':
      return { when: yearOf(record.heldOn), others: [nameOf(record.edition)] };
    case 'Event':
      return {
        place: placeOf([record.city]),
        when: day(record.startsAt),
        others: [m.enums.EventForm[record.eventForm]],
        contact: record.organiser !== null,
      };
    case 'Material':
      return { others: [m.enums.MaterialForm[record.materialForm], nameOf(record.author)], contact: record.author !== null };
    case 'Update':
      return { place: placeOf([record.city]), when: day(record.postedOn), others: [nameOf(record.network)], contact: record.city !== null };
    case 'City':
      return { place: nameOf(record.voivodeship), others: [`${m.fact.population}: ${number(record.population)}`], contact: true };
    case 'County':
      return { place: nameOf(record.voivodeship) };
    case 'Source':
      return { when: yearOf(record.accessedOn), others: [record.publisher] };
    case 'Challenge':
      return { others: [nameOf(record.broader)] };
    default:
      return {};
  }
}
