import { AdvisoryService } from './advisory/advisory-service.ts';
import { Guidance } from './advisory/guidance.ts';
import { Challenge } from './challenge/challenge.ts';
import { City } from './city/city.ts';
import { Coordinates } from './city/coordinates.ts';
import { County } from './city/county.ts';
import { Voivodeship } from './city/voivodeship.ts';
import { FundedProject } from './funding/funded-project.ts';
import { FundingCall } from './funding/funding-call.ts';
import { FundingProgramme } from './funding/funding-programme.ts';
import type { Declaration } from './graph/model.ts';
import { ActionPlan } from './network/action-plan.ts';
import { Edition } from './network/edition.ts';
import { Evaluation } from './network/evaluation.ts';
import { Event } from './network/event.ts';
import { Figure } from './network/figure.ts';
import { JointProject } from './network/joint-project.ts';
import { Material } from './network/material.ts';
import { Membership } from './network/membership.ts';
import { Network } from './network/network.ts';
import { Update } from './network/update.ts';
import { Organisation } from './organisation/organisation.ts';
import { Adoption } from './pilot/adoption.ts';
import { Condition } from './pilot/condition.ts';
import { Indicator } from './pilot/indicator.ts';
import { Pilot } from './pilot/pilot.ts';
import { Solution } from './pilot/solution.ts';
import { Barrier } from './reform/barrier.ts';
import { ImpactAssessment } from './reform/impact-assessment.ts';
import { Recommendation } from './reform/recommendation.ts';
import { Source } from './source/source.ts';

/**
 * THE MAP: every kind in the public graph, one line each. A kind that is not here is never in the graph.
 * `inverse` names the way back of a link; left out, it is the plural of the kind that links.
 * `aside` marks kinds that only tie others together: a search shows them after the rest.
 * `folded` marks kinds of so many alike that they would drown the rest: a search shows them last, and a page may tell but their number.
 * `broader` names the link that makes a tree of a kind.
 * `facets` are what search results are counted by, `when` what tells from when to when, `region` the link to what all of it lies in,
 * `beside` links to what is near a record and not of it.
 * `through` adds list filters that reach over several links.
 */
export const model: Declaration[] = [
  { entity: City, plural: 'cities', region: 'voivodeship', facets: ['populationBand'] },
  { entity: County, plural: 'counties' },
  { entity: Voivodeship, plural: 'voivodeships' },
  { entity: Coordinates, partOf: 'city', as: 'coordinates' },
  { entity: Organisation, plural: 'organisations' },
  { entity: Edition, plural: 'editions', when: ['startYear', 'endYear'], inverse: { partner: 'partneredEditions' } },
  { entity: Network, plural: 'networks', facets: ['type'], lists: ['edition'] },
  { entity: Membership, plural: 'memberships', aside: true },
  { entity: ActionPlan, plural: 'actionPlans', facets: ['phase'], through: { voivodeship: 'city.voivodeship' } },
  { entity: Evaluation, plural: 'evaluations', when: ['heldOn'] },
  { entity: Figure, partOf: 'evaluation', as: 'figures' },
  { entity: Event, plural: 'events', facets: ['form'], when: ['startsOn', 'endsOn'], inverse: { organiser: 'organisedEvents' } },
  { entity: Material, plural: 'materials', facets: ['form'] },
  { entity: JointProject, plural: 'jointProjects', facets: ['phase'] },
  { entity: Update, plural: 'updates', when: ['postedOn'] },
  {
    entity: Challenge,
    plural: 'challenges',
    broader: 'broader',
    beside: ['related'],
    inverse: { broader: 'narrower', related: 'relatedBy' },
    lists: ['broader', 'related'],
  },
  {
    entity: Solution,
    plural: 'solutions',
    facets: ['nature', 'phase', 'outcome'],
    when: ['startsOn', 'endsOn'],
    through: { voivodeship: 'cities.voivodeship' },
  },
  {
    entity: Pilot,
    plural: 'pilots',
    facets: ['type', 'nature', 'phase', 'outcome'],
    when: ['startsOn', 'endsOn'],
    inverse: { city: 'ledPilots', supervisor: 'supervisedPilots' },
    through: { voivodeship: 'cities.voivodeship' },
  },
  { entity: Indicator, partOf: ['pilot', 'solution'], as: 'indicators' },
  { entity: Condition, partOf: ['pilot', 'solution'], as: 'conditions' },
  { entity: Adoption, plural: 'adoptions', when: ['adoptedOn'], inverse: { from: 'passedOn' } },
  { entity: Barrier, plural: 'barriers', facets: ['type'] },
  { entity: Recommendation, plural: 'recommendations', facets: ['type'] },
  { entity: ImpactAssessment, plural: 'impactAssessments', facets: ['stage'] },
  {
    entity: Guidance,
    plural: 'guidances',
    facets: ['form'],
    when: ['issuedOn'],
    inverse: { pilots: 'guidance', solutions: 'guidance', supersedes: 'supersededBy' },
    lists: ['pilots', 'solutions'],
  },
  { entity: AdvisoryService, plural: 'advisoryServices', facets: ['forms', 'stages', 'audiences', 'price', 'availability'] },
  { entity: FundingProgramme, plural: 'fundingProgrammes', facets: ['form', 'needs'], inverse: { operator: 'operatedProgrammes' } },
  {
    entity: FundingCall,
    plural: 'fundingCalls',
    facets: ['availability'],
    when: ['opensOn', 'closesOn'],
    through: { challenge: 'programme.challenges' },
  },
  { entity: FundedProject, plural: 'fundedProjects', facets: ['fund'], when: ['period'], folded: true },
  { entity: Source, plural: 'sources', aside: true },
];
