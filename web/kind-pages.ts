import type { KindPages } from '#lib/kind-pages.ts';
import type { Kind } from '#lib/kinds.ts';
import actionPlan from './kinds/action-plan.ts';
import adoption from './kinds/adoption.ts';
import advisoryService from './kinds/advisory-service.ts';
import barrier from './kinds/barrier.ts';
import challenge from './kinds/challenge.ts';
import city from './kinds/city.ts';
import county from './kinds/county.ts';
import edition from './kinds/edition.ts';
import evaluation from './kinds/evaluation.ts';
import event from './kinds/event.ts';
import fundedProject from './kinds/funded-project.ts';
import fundingCall from './kinds/funding-call.ts';
import fundingProgramme from './kinds/funding-programme.ts';
import guidance from './kinds/guidance.ts';
import impactAssessment from './kinds/impact-assessment.ts';
import jointProject from './kinds/joint-project.ts';
import material from './kinds/material.ts';
import membership from './kinds/membership.ts';
import network from './kinds/network.ts';
import organisation from './kinds/organisation.ts';
import pilot from './kinds/pilot.ts';
import recommendation from './kinds/recommendation.ts';
import solution from './kinds/solution.ts';
import source from './kinds/source.ts';
import update from './kinds/update.ts';
import voivodeship from './kinds/voivodeship.ts';

/** Every kind's cards and list, one line each. A kind of the graph that is missing here does not compile. */
export const kindPages = {
  Challenge: challenge,
  Solution: solution,
  Pilot: pilot,
  Adoption: adoption,
  ActionPlan: actionPlan,
  JointProject: jointProject,
  AdvisoryService: advisoryService,
  Guidance: guidance,
  Organisation: organisation,
  FundingCall: fundingCall,
  FundingProgramme: fundingProgramme,
  FundedProject: fundedProject,
  Barrier: barrier,
  Recommendation: recommendation,
  ImpactAssessment: impactAssessment,
  Network: network,
  Edition: edition,
  Membership: membership,
  Evaluation: evaluation,
  Event: event,
  Material: material,
  Update: update,
  City: city,
  County: county,
  Voivodeship: voivodeship,
  Source: source,
} satisfies Record<Kind, KindPages>;
